// Codes of a known family that are not in the catalogue, and the unlisted tails of those that are.
import { formOf } from './code-forms.ts'
import type { CodeIndex } from './code-index.ts'
import type { Effort } from './effort.ts'
import { familyOfShape } from './families.ts'
import { gapBefore, type Passage } from './passages.ts'
import type { Token } from './tokens.ts'

/** A well-formed code of a family, from token to token. */
export type Unlisted = { family: string; code: string; first: number; last: number }

const MOST_TOKENS = 8

// What families begin with, so that other words are passed over at once.
const STEMS =
  /^(?:[mcfhodsunew]|nw|ui|tv[qp]|tvq[a-z]{2,8}|nse[sz]|nsesuhx|msl|nq[lm]|dls|dlstn?|of|ofna|avf|aip)$/

/** The longest well-formed code that begins at token `index`, or null. */
export function unlistedAt(
  passage: Passage,
  index: number,
  codes: CodeIndex,
  effort: Effort,
): Unlisted | null {
  const { tokens } = passage
  if (!STEMS.test(tokens[index]?.text ?? '')) return null
  let key = ''
  let found: Unlisted | null = null
  for (let at = index; at < Math.min(index + MOST_TOKENS, tokens.length); at++) {
    effort.steps++
    const token = tokens[at]
    if (!token || (at > index && !isInnerGap(gapBefore(passage, at), key, token))) break
    key += at > index && !token.glued ? `-${token.text}` : token.text
    // No code ends before its first number but NSES-UHX.
    if (tokens[at + 1]?.glued || !(token.isNumber || token.text.endsWith('x'))) continue
    const family = familyOfShape(key, codes.familyIds)
    if (family) found = { family, code: formOf(family, key), first: index, last: at }
  }
  return found
}

// Words may stand apart (`nw 7 1`), a single letter and a number not: `a house of 7000`.
function isInnerGap(gap: string, key: string, { text, isNumber }: Token): boolean {
  // `m7121 9999`
  if (gap === ' ' && /^[mcfhodsu]7\d{3}$/.test(key)) return isNumber && text.length === 4
  return gap === '' || /^[-_.:;]$/.test(gap) || (/^[a-z]{2}/.test(key) && gap === ' ')
}

/** The last token of whatever is tied to a code that ends with token `last`: `-9999`, ` (7.1)`. */
export function tailAfter(passage: Passage, last: number, bracket: boolean): number {
  const { tokens, text } = passage
  let at = last
  if (bracket && /^ ?[([] ?$/.test(gapBefore(passage, last + 1))) {
    // Sub-codes are short; a longer bracket is a remark.
    const closing = text.slice(tokens[last + 1]?.start, (tokens[last + 1]?.start ?? 0) + 24)
    const length = closing.search(/[)\]]/)
    const end = (tokens[last + 1]?.start ?? 0) + length
    if (length > 0 && /\d/.test(closing.slice(0, length))) {
      while ((tokens[at + 1]?.end ?? text.length + 1) <= end) at++
    }
    return at
  }
  const second = tokens[last + 1]
  const isTail =
    gapBefore(passage, last + 1) === '-' && second && /^(?:\d{1,24}|p)$/.test(second.text)
  if (isTail) at++
  while (isTail && tokens[at + 1]?.glued) at++
  return at
}
