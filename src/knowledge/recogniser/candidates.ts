// Stretches of a passage that spell a listed code, however its parts are separated.
import { type CodeEntry, type CodeIndex, foldLookalikes } from './code-index.ts'
import type { Effort } from './effort.ts'
import { gapBefore, type Passage } from './passages.ts'
import { isSpokenSeparator, type Spelled, spelledNumbers } from './spelled-numbers.ts'

export type Candidate = {
  entry: CodeEntry
  /** First and last token. */
  first: number
  last: number
  /** Where the stretch ends in the normalised text, a closing bracket included. */
  end: number
  /** Characters that only look like the code's, such as O for 0. */
  swaps: number
  /** Two numbers of the code stand together without a separator: `nw25`. */
  joined: boolean
  /** The first letter and its number stand apart: `M 7353`. */
  spaced: boolean
}

// More than the longest listed code has, spelled out digit by digit.
const MOST_TOKENS = 24

/** The longest listed code that begins at token `index`, or null. */
export function candidateAt(
  passage: Passage,
  index: number,
  codes: CodeIndex,
  effort: Effort,
): Candidate | null {
  const first = passage.tokens[index]?.text ?? ''
  // Most words begin no code; that is found out before anything is set up.
  if (!codes.beginnings.has(foldLookalikes(first))) return null
  const reading: Reading = { passage, key: '', folded: '', separators: [], bracket: false }
  let best: Candidate | null = null
  let at = index
  while (at < index + MOST_TOKENS && at < passage.tokens.length) {
    effort.steps++
    const token = passage.tokens[at]
    if (!token || (at > index && !isInnerGap(gapBefore(passage, at), reading.key))) break
    const spoken = at > index && isSpokenSeparator(token.text)
    const next = extended(reading, at, codes)
    if (next === null && !spoken) break
    at = next ?? at + 1
    if (next !== null) best = matchOf(reading, index, at - 1, codes) ?? best
  }
  return best
}

type Reading = {
  passage: Passage
  /** What was read so far, without separators. */
  key: string
  folded: string
  /** Where in the key something separates two characters. */
  separators: { at: number; gap: string; spoken: boolean }[]
  bracket: boolean
}

// Bracketed sub-codes belong to TV codes only: `tvq-pb-101 (5.2.5)`.
function isInnerGap(gap: string, key: string): boolean {
  return /^[ \-_.:;·]{0,3}$/.test(gap) || (key.startsWith('tvq') && /^ ?[([] ?$/.test(gap))
}

// Reads one more token, or the words of one more number; null when no listed code goes on like this.
function extended(reading: Reading, at: number, codes: CodeIndex): number | null {
  const { tokens } = reading.passage
  const token = tokens[at]
  if (!token) return null
  const literal: Spelled = { digits: token.text, next: at + 1 }
  const options = token.isNumber ? [literal] : [literal, ...spelledNumbers(tokens, at)]
  for (const option of options) {
    const folded = reading.folded + foldLookalikes(option.digits)
    if (!codes.beginnings.has(folded)) continue
    noteSeparator(reading, at, option !== literal)
    reading.key += option.digits
    reading.folded = folded
    return option.next
  }
  return null
}

function noteSeparator(reading: Reading, at: number, spelled: boolean): void {
  const { passage, key } = reading
  const gap = gapBefore(passage, at)
  if (key === '' || passage.tokens[at]?.glued) return
  if (/[([]/.test(gap)) reading.bracket = true
  const before = passage.tokens[at - 1]?.text ?? ''
  // Said letter by letter or word by word, a code falls apart anywhere.
  const letters = before.length === 1 && passage.tokens[at]?.text.length === 1 && !/\d/.test(key)
  reading.separators.push({
    at: key.length,
    gap,
    spoken: spelled || letters || !key.endsWith(before),
  })
}

function matchOf(
  reading: Reading,
  first: number,
  last: number,
  codes: CodeIndex,
): Candidate | null {
  const { passage, key, separators } = reading
  const end = endOfMatch(reading, last)
  if (end === null) return null
  const length = end - (passage.tokens[first]?.start ?? end)
  let best: Candidate | null = null
  for (const entry of codes.entries.get(reading.folded) ?? []) {
    const swaps = swapsBetween(key, entry.key)
    if (swaps > 0 && !isPlausibleSwap(key, entry, swaps, length)) continue
    if (!separators.every(({ at, spoken }) => spoken || entry.edges.has(at))) continue
    if (best && best.swaps <= swaps) continue
    const apart = new Set(separators.map(({ at }) => at))
    const joined = [...entry.edges].some((at) => isBetweenDigits(key, at) && !apart.has(at))
    const spaced = separators[0]?.at === 1 && separators[0].gap.trim() === ''
    best = { entry, first, last, end, swaps, joined, spaced }
  }
  return best
}

// A match ends at the edge of a word; `two E100s` is one too.
function endOfMatch({ passage, bracket }: Reading, last: number): number | null {
  const { tokens, text } = passage
  const end = tokens[last]?.end ?? text.length
  if (tokens[last + 1]?.glued) {
    const plural = tokens[last + 1]?.text === 's' && !tokens[last + 2]?.glued
    if (!plural) return null
  }
  if (!bracket) return end
  const closing = text.charAt(end) === ' ' ? end + 1 : end
  return /[)\]]/.test(text.charAt(closing)) ? closing + 1 : end
}

function swapsBetween(key: string, listed: string): number {
  let swaps = 0
  for (let i = 0; i < key.length; i++) if (key.charAt(i) !== listed.charAt(i)) swaps++
  return swaps
}

function isPlausibleSwap(key: string, entry: CodeEntry, swaps: number, length: number): boolean {
  if (length < 6 || swaps > 3) return false
  // `57706` is a number before it is S7706.
  const lostLetter = /^\d/.test(key) && /^[a-z]/.test(entry.key)
  return !lostLetter || entry.parts.length > 2
}

function isBetweenDigits(key: string, at: number): boolean {
  return /\d/.test(key.charAt(at - 1)) && /\d/.test(key.charAt(at))
}
