// The codes of a passage that are believed on sight, and what has to wait for a reason.
import { type Candidate, candidateAt } from './candidates.ts'
import type { CatalogueCode } from './catalogue.ts'
import type { Circumstances } from './circumstances.ts'
import type { CodeIndex } from './code-index.ts'
import { cueFor } from './cues.ts'
import type { Effort } from './effort.ts'
import { familyOf } from './families.ts'
import { continuesName } from './names.ts'
import { isMeasured } from './number-roles.ts'
import { gapBefore, type Passage } from './passages.ts'
import { shortenedAfter, shortenedBefore } from './ranges.ts'
import { type Repair, repairAt } from './repairs.ts'
import { tailAfter, unlistedAt } from './unlisted.ts'
import { isTold, stands } from './verdicts.ts'

export type FoundCode = {
  code: CatalogueCode
  passage: Passage
  first: number
  last: number
  /** Place in the normalised text. */
  start: number
  end: number
  strength: 'strong' | 'medium' | 'weak' | 'repaired'
}

export type FoundUnlisted = {
  family: string
  code: string
  passage: Passage
  start: number
  end: number
}

/** What a reading of one passage has gathered so far. */
export type Sighting = {
  passage: Passage
  /** For each token: 1 where a code, or what only looks like one, has been seen. */
  covered: Uint8Array
  found: FoundCode[]
  unlisted: FoundUnlisted[]
  /** Candidates that need a reason. */
  weak: Candidate[]
  /** Ids of codes whose look-alikes stand in the passage: what is a room here is no code there. */
  lookalikes: Set<string>
}

// People name a few codes; thousands of them are a log or an attack, and nobody would follow the links.
const MOST_FOUND = 200

/** Finds the codes of a passage that are believed on sight, and sets aside those that are not. */
export function sightCodes(
  passage: Passage,
  codes: CodeIndex,
  circumstances: Circumstances,
): Sighting {
  const covered = new Uint8Array(passage.tokens.length)
  const lookalikes = new Set<string>()
  const sighting: Sighting = { passage, covered, found: [], unlisted: [], weak: [], lookalikes }
  let after = -1
  for (let at = 0; at < passage.tokens.length && foundIn(sighting) < MOST_FOUND; at++) {
    circumstances.effort.steps++
    if (passage.masked[at] || passage.tokens[at]?.glued) continue
    const foreign = lastOfForeign(passage, at, codes, circumstances.effort)
    if (foreign !== null) {
      covered.fill(1, at, foreign + 1)
      at = foreign
      continue
    }
    const candidate = candidateAt(passage, at, codes, circumstances.effort)
    if (candidate) {
      const last = takeCandidate(sighting, candidate, after, codes, circumstances)
      if (last !== null) at = after = last
    } else {
      at = takeUnlisted(sighting, at, after, codes, circumstances)
    }
  }
  return sighting
}

const foundIn = ({ found, unlisted }: Sighting) => found.length + unlisted.length

/** The token a candidate reaches to, or null if it is set aside or refused. */
function takeCandidate(
  sighting: Sighting,
  candidate: Candidate,
  after: number,
  codes: CodeIndex,
  circumstances: Circumstances,
): number | null {
  const { passage, covered } = sighting
  const { entry, first, last } = candidate
  if (continuesName(passage, first, after, circumstances.cues)) {
    covered.fill(1, first, last + 1)
    return last
  }
  if (entry.strength === 'weak') {
    sighting.weak.push(candidate)
    return null
  }
  if (!stands(candidate, passage, circumstances)) {
    if (entry.strength !== 'strong') sighting.lookalikes.add(entry.code.id)
    return null
  }
  const isSubCoded = entry.code.family === 'TVQ' && !entry.code.code.includes('(')
  const reach = tailAfter(passage, last, isSubCoded)
  add(sighting, candidate, strengthOf(candidate))
  covered.fill(1, first, reach + 1)
  const earlier = shortenedBefore(passage, candidate, codes)
  if (earlier) add(sighting, earlier, 'medium')
  return takeShortened(sighting, candidate, reach, codes)
}

const MOST_SHORTENED = 4

function takeShortened(
  sighting: Sighting,
  from: Candidate,
  reach: number,
  codes: CodeIndex,
): number {
  let [current, last] = [from, reach]
  for (let count = 0; count < MOST_SHORTENED; count++) {
    const next = shortenedAfter(sighting.passage, current.entry, last, codes)
    if (!next) break
    add(sighting, next, 'medium')
    sighting.covered.fill(1, next.first, next.last + 1)
    current = next
    last = next.last
  }
  return last
}

function strengthOf({ entry, swaps }: Candidate): FoundCode['strength'] {
  return swaps > 0 ? 'repaired' : entry.strength
}

function add(sighting: Sighting, found: Candidate, strength: FoundCode['strength']): void {
  const { entry, first, last, end } = found
  const { passage } = sighting
  const start = passage.tokens[first]?.start ?? 0
  sighting.found.push({ code: entry.code, passage, first, last, start, end, strength })
}

/** The last token of what was taken at token `at`: an unlisted code, a repaired one, or nothing. */
function takeUnlisted(
  sighting: Sighting,
  at: number,
  after: number,
  codes: CodeIndex,
  { subject, cues, effort }: Circumstances,
): number {
  const { passage, covered } = sighting
  const token = passage.tokens[at]
  if (!token || token.isNumber || continuesName(passage, at, after, cues)) return at
  const cue = (last: number) => cueFor(passage, at, last, cues, effort)
  const unlisted = unlistedAt(passage, at, codes, effort)
  if (unlisted && isMeasured(passage, unlisted.last)) return at
  if (unlisted) {
    const end = passage.tokens[unlisted.last]?.end ?? token.end
    // A letter and four digits could be anything's model number.
    const isNamed = token.text.length > 2 || end - token.start > 7
    const sure = familyOf(unlisted.family).strength === 'strong' || isNamed
    if (!sure && !isTold(cue(unlisted.last))) return at
    const { family, code } = unlisted
    sighting.unlisted.push({ family, code, passage, start: token.start, end })
    covered.fill(1, at, unlisted.last + 1)
    return unlisted.last
  }
  const repair = repairAt(passage, at, codes, effort)
  // A short one needs to be announced.
  const announced = isTold(cue(repair?.last ?? at)) || cue(repair?.last ?? at) === 'near'
  if (!repair || !(announced || isUnmistakable(repair, subject.failing))) return at
  add(sighting, { ...repair, swaps: 1, joined: false, spaced: false }, 'repaired')
  covered.fill(1, at, repair.last + 1)
  return repair.last
}

// A long code is itself even when damaged; three letters and more begin little else.
function isUnmistakable({ entry }: Repair, failing: boolean): boolean {
  return entry.key.length > 7 && (failing || /^[a-z]{3}/.test(entry.key))
}

const LONGEST_FOREIGN = 6

// `NW-31297-2`, `0x80070002`, `100-104`
function lastOfForeign(
  passage: Passage,
  at: number,
  codes: CodeIndex,
  effort: Effort,
): number | null {
  let key = ''
  for (let last = at; last < at + LONGEST_FOREIGN && last < passage.tokens.length; last++) {
    effort.steps++
    key += passage.tokens[last]?.text ?? ''
    if (!codes.foreignBeginnings.has(key)) return null
    if (last > at && !/^[-.:]?$/.test(gapBefore(passage, last))) return null
    if (codes.foreign.has(key) && !passage.tokens[last + 1]?.glued) return last
  }
  return null
}

/** Takes back codes of the title that the body shows to be something else, such as a printer. */
export function takeBackLookalikes(title: Sighting, body: Sighting): void {
  title.found = title.found.filter(({ code, strength }) => {
    return strength !== 'medium' || !body.lookalikes.has(code.id)
  })
}

/** Whether the codes of a post are ones that TVs and what stands under them show. */
export function areOfTelevision(found: readonly FoundCode[]): boolean {
  return found.length > 0 && found.every(({ code }) => familyOf(code.family).kind === 'tv')
}
