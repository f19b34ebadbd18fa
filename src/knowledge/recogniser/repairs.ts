// Damaged codes that are one character away from exactly one listed code.
import type { CodeEntry, CodeIndex } from './code-index.ts'
import type { Effort } from './effort.ts'
import { familyOfShape } from './families.ts'
import { gapBefore, type Passage } from './passages.ts'

export type Repair = { entry: CodeEntry; first: number; last: number; end: number }

const MOST_TOKENS = 8
const SHORTEST_WRITTEN = 6

/** The one listed code that the run of letters, digits and dashes at token `index` can mean. */
export function repairAt(
  passage: Passage,
  index: number,
  codes: CodeIndex,
  effort: Effort,
): Repair | null {
  const { tokens } = passage
  const first = tokens[index]
  if (!first || first.text.length > 6 || gapBefore(passage, index + 1) === ' ') return null
  let last = index
  let key = first.text
  let written = first.text
  for (let at = index + 1; at < tokens.length && at < index + MOST_TOKENS; at++) {
    const gap = gapBefore(passage, at)
    if (!/^[-_.:]?$/.test(gap)) break
    const text = tokens[at]?.text ?? ''
    key += text
    written += gap === '' ? text : `-${text}`
    last = at
  }
  effort.steps += last - index + 1
  const end = tokens[last]?.end ?? first.end
  if (tokens[last + 1]?.glued || end - first.start < SHORTEST_WRITTEN) return null
  if (!/^[a-z]{1,6}\d/.test(key) || key.length > 20 || familyOfShape(written, codes.familyIds))
    return null
  effort.steps += key.length
  const entry = onlyOne(nearbyEntries(key, codes))
  return entry ? { entry, first: index, last, end } : null
}

function onlyOne(entries: readonly CodeEntry[]): CodeEntry | null {
  const [first] = entries
  return first && entries.every(({ code }) => code === first.code) ? first : null
}

function nearbyEntries(key: string, codes: CodeIndex): CodeEntry[] {
  const found = (codes.shortened.get(key) ?? []).map(({ entry }) => entry)
  for (let at = 0; at < key.length; at++) {
    const rest = key.slice(at + 1)
    const shorter = codes.exact.get(key.slice(0, at) + rest)
    const swapped = key.slice(0, at) + rest.charAt(0) + key.charAt(at) + rest.slice(1)
    const turned =
      /^[a-z]{3}/.test(key) && /^[a-z]{2}/.test(key.slice(at)) && codes.exact.get(swapped)
    if (shorter) found.push(shorter)
    if (turned) found.push(turned)
    for (const other of codes.shortened.get(key.slice(0, at) + rest) ?? []) {
      if (other.at === at && isLetterForLetter(key, other.entry.key, at)) found.push(other.entry)
    }
  }
  return found.filter(({ strength, parts, key }) => {
    return (strength === 'strong' && (parts.length > 2 || key.length > 5)) || /^[a-z]{3}/.test(key)
  })
}

// Another digit is another code; only the letters of the family are repaired.
function isLetterForLetter(key: string, listed: string, at: number): boolean {
  return /[a-z]/.test(key.charAt(at)) && /[a-z]/.test(listed.charAt(at)) && key !== listed
}
