// Words near a stretch of tokens, within its sentence, and behind it within its clause.
import type { Effort } from './effort.ts'
import type { Passage } from './passages.ts'

export type Reach = { before: number; after: number }

/** Whether one of the words stands at most so many tokens before or after. */
export function isNear(
  passage: Passage,
  [first, last]: readonly [number, number],
  words: ReadonlySet<string>,
  { before, after }: Reach,
  effort: Effort,
): boolean {
  const { tokens } = passage
  const sentence = tokens[first]?.sentence
  for (let at = Math.max(0, first - before); at <= last + after && at < tokens.length; at++) {
    effort.steps++
    const token = tokens[at]
    if (!token || token.sentence !== sentence || (at >= first && at <= last)) continue
    // What follows a comma speaks of something new: `says -93, reception fine`.
    if (at > last && token.clause !== tokens[last]?.clause) break
    if (words.has(token.text)) return true
  }
  return false
}
