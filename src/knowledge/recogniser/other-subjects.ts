// Numbers that are somebody else's: another service's, a shop's, a washing machine's.
import type { Circumstances } from './circumstances.ts'
import type { Passage } from './passages.ts'
import type { Suspect } from './reasons.ts'
import { APPLIANCES, OTHER, OTHER_SUBJECTS, OTHER_THINGS } from './things.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

const BEFORE = 8
const AFTER = 4

// `Service+ works and here I get 113`
const WORKING =
  wordSet(`work works working fine ok okay good funktioniert funktionieren geht gehen funciona funcionan
  funcionam bien bem marche marchent fonctionne funziona funzionano play plays run runs`)

/** `Service+ says 83`, `error 113 on` it, `my bank's app shows E101`; within the clause. */
export function isOfOtherSubject(
  { first, last, covered }: Suspect,
  passage: Passage,
  { services, effort }: Circumstances,
): boolean {
  const { tokens } = passage
  const clause = tokens[first]?.clause
  let other = false
  for (let at = Math.max(0, first - BEFORE); at < Math.min(tokens.length, last + AFTER); at++) {
    effort.steps++
    const token = tokens[at]
    if (!token || token.clause !== clause || (at >= first && at <= last)) continue
    if (WORKING.has(token.text) && at < first) other = false
    else if (!covered[at] && isOther(passage, at, services)) other = true
  }
  return other
}

function isOther(passage: Passage, at: number, services: ReadonlyMap<string, string>): boolean {
  const { tokens, text } = passage
  const token = tokens[at]
  if (!token) return false
  const { text: word, end } = token
  const plus = token.capital && word.length > 3 && /^\+[^+\d]?/.test(text.slice(end, end + 2))
  if (plus || isServiceName(tokens, at, services.get(word))) return true
  if (OTHER_SUBJECTS.has(word) || APPLIANCES.has(word)) return true
  return OTHER.has(word) && OTHER_THINGS.has(tokens[at + 1]?.text ?? '')
}

// `Max` may be a stick and `now` a word: short names count only as they are written.
function isServiceName(tokens: readonly Token[], at: number, name: string | undefined): boolean {
  const token = tokens[at]
  if (!token || name === undefined) return false
  if (name.length > 3) return true
  const before = tokens[at - 1]
  const ofModel = before?.isNumber === true || before?.text === 'k'
  return name === name.toUpperCase() ? token.shouted : token.capital && !ofModel
}
