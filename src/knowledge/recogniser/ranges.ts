// Shortened second codes: `NW-2-4/5`, `NW-2-4 or -5`, `M7121-1331 / 3078`, `M/F7121-1331`.
import type { Candidate } from './candidates.ts'
import { type CodeEntry, type CodeIndex, foldLookalikes } from './code-index.ts'
import { isPlayerFamily } from './families.ts'
import { isMeasured, isOwned, seemsToCount } from './number-roles.ts'
import { gapBefore, type Passage } from './passages.ts'
import { wordSet } from './word-set.ts'

/** The code that what follows token `last` means, when it only names the end of `entry`'s code. */
export function shortenedAfter(
  passage: Passage,
  entry: CodeEntry,
  last: number,
  codes: CodeIndex,
): Candidate | null {
  const joint = jointAfter(passage, last)
  const beside = joint && shortenedAt(passage, entry, joint.first, joint.tied, codes)
  if (beside) return beside
  // `NW-2-4 by day, -5 by night`
  const sentence = passage.tokens[last]?.sentence
  for (let at = last + 1; at <= last + FARTHEST; at++) {
    if (passage.tokens[at]?.sentence !== sentence) return null
    const dashed = /[ (]-$/.test(gapBefore(passage, at)) && !isMeasured(passage, at)
    const found =
      dashed || isChangedTail(passage, entry, at)
        ? shortenedAt(passage, entry, at, dashed, codes)
        : null
    if (found) return found
    if (passage.tokens[at]?.glued) return null
  }
  return null
}

const FARTHEST = 8

// `M7111-1309, after a restart it's 1331`: four digits that are no year and count nothing.
function isChangedTail(passage: Passage, { code, parts }: CodeEntry, at: number): boolean {
  const { tokens } = passage
  const token = tokens[at]
  if (!token?.isNumber || token.glued || !isPlayerFamily(code.family)) return false
  if (parts.length !== 3 || !/^(?!19|20)\d{4}$/.test(token.text)) return false
  if (
    gapBefore(passage, at) !== ' ' ||
    /^[-.,:/]\d/.test(passage.text.slice(token.end, token.end + 2))
  )
    return false
  return !isMeasured(passage, at) && !isOwned(passage, at) && !seemsToCount(passage, at)
}

function shortenedAt(
  passage: Passage,
  entry: CodeEntry,
  first: number,
  tied: boolean,
  codes: CodeIndex,
): Candidate | null {
  const given = partsFrom(passage, first, entry.parts.length - 1)
  for (let count = given.length; count > 0; count--) {
    const parts = given.slice(0, count)
    const last = first + count - 1
    if (passage.tokens[last + 1]?.glued) continue
    if (!tied && !isTelling(parts, entry.parts.slice(-count))) continue
    const found = codes.exact.get([...entry.parts.slice(0, -count), ...parts].join(''))
    if (!found || found.code.family !== entry.code.family || found === entry) continue
    const end = passage.tokens[last]?.end ?? 0
    return { entry: found, first, last, end, swaps: 0, joined: false, spaced: false }
  }
  return null
}

/** The code of another browser named before the slash in `M/F7121-1331`, or null. */
export function shortenedBefore(
  passage: Passage,
  found: Candidate,
  codes: CodeIndex,
): Candidate | null {
  const at = found.first - 1
  const letter = passage.tokens[at]
  if (letter?.text.length !== 1 || letter.glued || letter.isNumber) return null
  if (!isPlayerFamily(found.entry.code.family) || gapBefore(passage, found.first) !== '/')
    return null
  const entry = codes.exact.get(letter.text + found.entry.key.slice(1))
  return entry ? { ...found, entry, first: at, last: at, end: letter.end } : null
}

const JOINTS =
  wordSet(`or and resp bzw oder und o y u ou e et then dann luego depois puis poi now sometimes
  later also jetzt manchmal`)
const MOST_JOINTS = 3

// Tied: a slash or a dash says that something is left out; after a bare word the numbers must.
function jointAfter(passage: Passage, last: number): { first: number; tied: boolean } | null {
  const gap = gapBefore(passage, last + 1)
  if (/^ ?[/|&+] ?-?$/.test(gap) || /^, ?-$/.test(gap)) return { first: last + 1, tied: true }
  let first = last + 1
  while (first <= last + MOST_JOINTS && JOINTS.has(passage.tokens[first]?.text ?? '')) first++
  const after = gapBefore(passage, first)
  if (!/^,? $/.test(gap) && first > last + 1) return null
  if (first === last + 1) return /^, ?$/.test(gap) ? { first, tied: false } : null
  return /^ -?$/.test(after) ? { first, tied: after === ' -' } : null
}

function partsFrom(passage: Passage, first: number, most: number): string[] {
  const parts: string[] = []
  for (let at = first; at < first + most && at < passage.tokens.length; at++) {
    const token = passage.tokens[at]
    if (!token || (at > first && !/^[-_. ]?$/.test(gapBefore(passage, at)))) break
    parts.push(token.text)
  }
  return parts
}

// `M7121-1331 or 3078` replaces a number by one as long; `NW-2-4 or 5` could be a count of days.
function isTelling(given: readonly string[], replaced: readonly string[]): boolean {
  if (given.length > 1)
    return given.every((part, i) => /\d/.test(part) === /\d/.test(replaced[i] ?? ''))
  const [part = ''] = given
  return part.length >= 3 && part.length === replaced[0]?.length && foldLookalikes(part) === part
}
