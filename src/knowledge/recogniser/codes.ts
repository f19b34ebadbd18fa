// The codes a post mentions: first those believed on sight, then those that need a reason.
import { type BareNumber, bareNumberAt, spelledCodeAt } from './bare-numbers.ts'
import { type Candidate, candidateAt } from './candidates.ts'
import type { CatalogueCode } from './catalogue.ts'
import type { CodeIndex } from './code-index.ts'
import { cueFor } from './cues.ts'
import type { Effort } from './effort.ts'
import { familyOf } from './families.ts'
import { lostLetterAt } from './lost-letters.ts'
import { continuesName } from './names.ts'
import { gapBefore, type Passage } from './passages.ts'
import { shortenedAfter, shortenedBefore } from './ranges.ts'
import { repairAt } from './repairs.ts'
import { tailAfter, unlistedAt } from './unlisted.ts'
import { type Circumstances, hasReason, type Suspect, stands } from './verdicts.ts'

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

export type FoundUnlisted = { family: string; passage: Passage; start: number; end: number }

/** What a reading of one passage has gathered so far. */
export type Sighting = {
  passage: Passage
  /** For each token: 1 where a code, or what only looks like one, has been seen. */
  covered: Uint8Array
  found: FoundCode[]
  unlisted: FoundUnlisted[]
  /** Candidates that need a reason. */
  weak: Candidate[]
}

/** Finds the codes of a passage that are believed on sight, and sets aside those that are not. */
export function sightCodes(
  passage: Passage,
  codes: CodeIndex,
  circumstances: Circumstances,
): Sighting {
  const covered = new Uint8Array(passage.tokens.length)
  const sighting: Sighting = { passage, covered, found: [], unlisted: [], weak: [] }
  let after = -1
  for (let at = 0; at < passage.tokens.length; at++) {
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
  if (!stands(candidate, passage, circumstances)) return null
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
  { cues, effort }: Circumstances,
): number {
  const { passage, covered } = sighting
  const token = passage.tokens[at]
  if (!token || token.isNumber || continuesName(passage, at, after, cues)) return at
  const cue = (last: number) => cueFor(passage, at, last, cues, effort)
  const unlisted = unlistedAt(passage, at, codes)
  if (unlisted) {
    const end = passage.tokens[unlisted.last]?.end ?? token.end
    const weak = familyOf(unlisted.family).strength === 'weak'
    if (!weak || cue(unlisted.last) === 'adjacent') {
      sighting.unlisted.push({ family: unlisted.family, passage, start: token.start, end })
    }
    covered.fill(1, at, unlisted.last + 1)
    return unlisted.last
  }
  const repair = repairAt(passage, at, codes)
  if (!repair || !['adjacent', 'near', 'told'].includes(cue(repair.last) ?? '')) return at
  add(sighting, { ...repair, swaps: 1, joined: false, spaced: false }, 'repaired')
  covered.fill(1, at, repair.last + 1)
  return repair.last
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
    if (last > at && !/^[-.:]?$/.test(gapBefore(passage, last))) return null
    key += passage.tokens[last]?.text ?? ''
    if (codes.foreign.has(key) && !passage.tokens[last + 1]?.glued) return last
  }
  return null
}

/** Adds the weak codes of a passage that have a reason, devices and strong codes being known. */
export function addWeakCodes(
  sighting: Sighting,
  codes: CodeIndex,
  circumstances: Circumstances,
  seen: readonly FoundCode[],
): void {
  const { passage, covered } = sighting
  const parts = new Set(seen.flatMap(({ code }) => partsOfCode(code.code)))
  const byToken = new Map(sighting.weak.map((candidate) => [candidate.first, candidate]))
  for (let at = 0; at < passage.tokens.length; at++) {
    circumstances.effort.steps++
    if (covered[at] || passage.masked[at]) continue
    const candidate = byToken.get(at)
    const bare = candidate ? null : bareNumberAt(passage, at, codes)
    const spelled = candidate || bare ? null : spelledCodeAt(passage, at, codes)
    const found = candidate
      ? weakOf(candidate, sighting, circumstances)
      : bareOf(bare ?? spelled, sighting, circumstances)
    const lost = found ?? lostLetterAt(passage, at, codes, circumstances)
    if (!lost) continue
    const cue = cueFor(passage, lost.first, lost.last, circumstances.cues, circumstances.effort)
    // Part of a longer code named elsewhere in the post: `5.2.5` of `tvq-pb-101 (5.2.5)`.
    if (parts.has(lost.code.code.toLowerCase()) && cue !== 'adjacent') continue
    sighting.found.push(lost)
    covered.fill(1, lost.first, lost.last + 1)
    at = lost.last
  }
}

function partsOfCode(code: string): string[] {
  const [head = '', sub = ''] = code.toLowerCase().split(/[()]/)
  return [
    ...head
      .trim()
      .split(/[-.: ]/)
      .slice(1),
    sub,
  ].filter((part) => part !== '')
}

function weakOf(
  candidate: Candidate,
  { passage, found, covered }: Sighting,
  circumstances: Circumstances,
): FoundCode | null {
  const { entry, first, last, end, spaced, swaps } = candidate
  const { family } = entry.code
  const telling = /^(?:E|W8)$/.test(family) || entry.parts.length > 2 || entry.key.length >= 8
  const start = passage.tokens[first]?.start ?? 0
  const suspect = suspectOf(
    { family, first, last, telling, start, end },
    passage,
    found,
    covered,
    circumstances,
  )
  if (spaced || swaps > 0) {
    const cue = cueFor(passage, first, last, circumstances.cues, circumstances.effort)
    if (cue !== 'adjacent' && !(cue === 'told' && swaps === 0)) return null
    // `e 100` is `and 100` in Portuguese and Italian.
    const small = spaced && !passage.tokens[first]?.capital
    if (small && /^(?:pt|it)$/.test(circumstances.subject.language)) return null
  }
  if (!hasReason(suspect, passage, circumstances)) return null
  return {
    code: entry.code,
    passage,
    first,
    last,
    start,
    end,
    strength: swaps > 0 ? 'repaired' : 'weak',
  }
}

function bareOf(
  bare: BareNumber | null,
  { passage, found, covered }: Sighting,
  circumstances: Circumstances,
): FoundCode | null {
  if (!bare) return null
  const { code, first, last, start, end } = bare
  const span = { family: code.family, first, last, telling: false, start, end }
  const suspect = suspectOf(span, passage, found, covered, circumstances)
  if (bare.spelled) {
    const cue = cueFor(passage, first, last, circumstances.cues, circumstances.effort)
    if (cue !== 'adjacent') return null
  }
  if (!hasReason(suspect, passage, circumstances)) return null
  return { code, passage, first, last, start, end, strength: 'weak' }
}

type Span = {
  family: string
  first: number
  last: number
  telling: boolean
  start: number
  end: number
}

function suspectOf(
  { family, first, last, telling, start, end }: Span,
  passage: Passage,
  found: readonly FoundCode[],
  covered: Uint8Array,
  { cues }: Circumstances,
): Suspect {
  const { text, tokens } = passage
  const bracketed =
    /[([] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^ ?[)\]]/.test(text.slice(end, end + 2))
  const previous = found.at(-1)
  const between = previous ? text.slice(previous.end, start) : ''
  const joined =
    previous?.strength === 'weak' &&
    /^(?: ?[/,&+] ?| (?:or|and|und|oder|y|o|e|ou|et) )$/.test(between)
  const others = tokens.filter(
    (token, at) => (at < first || at > last) && !covered[at] && !cues.nouns.has(token.text),
  )
  const alone =
    passage.field === 'title' &&
    tokens.length < 8 &&
    others.every((token) => ALONE_WITH.has(token.text))
  return { family, first, last, bracketed, joined, alone, telling }
}

// Words of a title that leave the number alone in it.
const ALONE_WITH = new Set(
  'help please pls again no nr hilfe bitte ayuda ajuda aide aiuto on the my'.split(' '),
)

/** Whether the codes of a post are ones that TVs and what stands under them show. */
export function areOfTelevision(found: readonly FoundCode[]): boolean {
  return found.length > 0 && found.every(({ code }) => familyOf(code.family).kind === 'tv')
}
