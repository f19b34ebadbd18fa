// The codes of a post that need a reason to be believed, once devices and other codes are known.
import { bareNumberAt, spelledCodeAt } from './bare-numbers.ts'
import type { Candidate } from './candidates.ts'
import type { Circumstances } from './circumstances.ts'
import type { CodeIndex } from './code-index.ts'
import type { FoundCode, Sighting } from './codes.ts'
import { cueFor } from './cues.ts'
import { lostLetterAt } from './lost-letters.ts'
import type { Passage } from './passages.ts'
import { judge, type Suspect } from './reasons.ts'
import { isTold } from './verdicts.ts'

/** Adds the weak codes that are believed to the sightings of title and body. */
export function addWeakCodes(
  sightings: readonly Sighting[],
  codes: CodeIndex,
  circumstances: Circumstances,
): void {
  const doubts: Doubts = {
    parts: new Set(
      sightings.flatMap(({ found }) => found.flatMap(({ code }) => partsOf(code.code))),
    ),
    lookalikes: new Set(sightings.flatMap((sighting) => [...sighting.lookalikes])),
    unproven: new Set(),
  }
  // The body first: what it says of a number decides about a title that is nothing but the number.
  for (const sighting of [...sightings].reverse()) {
    const weak = new Map(sighting.weak.map((candidate) => [candidate.first, candidate]))
    let judged = 0
    for (let at = 0; at < sighting.passage.tokens.length && judged < MOST_JUDGED; at++) {
      circumstances.effort.steps++
      if (sighting.covered[at] || sighting.passage.masked[at]) continue
      const seen = weakAt(sighting.passage, at, weak.get(at), codes)
      if (seen) judged++
      const found = seen
        ? believed(seen, sighting, doubts, circumstances)
        : lostLetterAt(sighting.passage, at, codes, circumstances)
      if (!found) continue
      sighting.found.push(found)
      sighting.covered.fill(1, found.first, found.last + 1)
      at = found.last
    }
  }
  for (const sighting of sightings) takeBackDoubted(sighting, doubts, circumstances)
}

// What the title shows to be a postcode is one in the body too, unless something calls it an error.
function takeBackDoubted(
  sighting: Sighting,
  { lookalikes }: Doubts,
  { cues, effort }: Circumstances,
): void {
  sighting.found = sighting.found.filter(({ code, passage, first, last, strength }) => {
    const doubted = strength === 'weak' && lookalikes.has(code.id)
    return !doubted || cueFor(passage, first, last, cues, effort) !== null
  })
}

// A text with more numbers that look like codes is a table or a log.
const MOST_JUDGED = 500

/** What speaks against numbers anywhere in the post. */
type Doubts = {
  /** Numbers inside longer codes that were found. */
  parts: ReadonlySet<string>
  /** Codes whose look-alike the post names, and codes it names without a reason. */
  lookalikes: Set<string>
  unproven: Set<string>
}

// The numbers inside longer codes, which posts name on their own: `the 5.2.5 in tvq-pb-101 (5.2.5)`.
function partsOf(code: string): string[] {
  const [head = '', sub = ''] = code.toLowerCase().split(/ ?[()]/)
  return [...head.split(/[-.: ]/).slice(1), sub].filter((part) => part !== '')
}

type Weak = FoundCode & {
  /** Of a form that little else has. */
  telling: boolean
  unique: boolean
  /** How near the reason must be: anywhere, or saying or naming it right there. */
  wants: 'reason' | 'telling' | 'naming'
}

function weakAt(
  passage: Passage,
  at: number,
  candidate: Candidate | undefined,
  codes: CodeIndex,
): Weak | null {
  if (candidate) return weakOf(candidate, passage)
  const bare = bareNumberAt(passage, at, codes)
  const spelled = bare ? null : spelledCodeAt(passage, at, codes)
  const found = bare ?? spelled
  if (!found) return null
  return {
    ...found,
    passage,
    strength: 'weak',
    telling: false,
    unique: false,
    wants: spelled ? 'naming' : 'reason',
  }
}

function weakOf({ entry, first, last, end, spaced, swaps }: Candidate, passage: Passage): Weak {
  const { code, parts, key } = entry
  const start = passage.tokens[first]?.start ?? 0
  const unique = !/^\d/.test(key) && (parts.length > 2 || key.length >= 8)
  const telling = /^(?:E|W8)$/.test(code.family) || parts.length > 2 || key.length >= 8
  const strength = swaps > 0 ? 'repaired' : 'weak'
  const wants = swaps > 0 ? 'naming' : spaced ? 'telling' : 'reason'
  return { code, passage, first, last, start, end, strength, telling, unique, wants }
}

function believed(
  weak: Weak,
  sighting: Sighting,
  { parts, lookalikes, unproven }: Doubts,
  circumstances: Circumstances,
): FoundCode | null {
  const { code, first, last, passage } = weak
  const { subject, cues, effort } = circumstances
  const cue = cueFor(passage, first, last, cues, effort)
  if (weak.wants === 'naming' && cue !== 'adjacent') return null
  if (weak.wants === 'telling') {
    // `e 100` is `and 100` in Portuguese and Italian.
    const small = passage.tokens[first]?.capital === false && /^(?:pt|it)$/.test(subject.language)
    if (small || !isTold(cue)) return null
  }
  if (cue !== 'adjacent' && parts.has(code.code.toLowerCase())) return null
  const doubted = unproven.has(code.id)
  const suspect = { ...suspectOf(weak, sighting, circumstances), doubted }
  const judgement = judge(suspect, passage, circumstances)
  if (judgement === 'other') lookalikes.add(code.id)
  if (judgement === 'unproven') unproven.add(code.id)
  const taken = passage.field === 'title' && cue === null && lookalikes.has(code.id)
  return judgement === 'meant' && !taken ? weak : null
}

function suspectOf(
  { code, first, last, start, end, telling, unique }: Weak,
  { passage, found, covered }: Sighting,
  circumstances: Circumstances,
): Omit<Suspect, 'doubted'> {
  const { text } = passage
  const opened = /[([] ?$/.test(text.slice(Math.max(0, start - 2), start))
  const bracketed = opened && /^ ?[)\]]/.test(text.slice(end, end + 2))
  const previous = found.at(-1)
  const between = previous?.strength === 'weak' ? text.slice(previous.end, start) : ''
  const joined = /^(?: ?[/,&+] ?| (?:or|and|und|oder|y|o|e|ou|et) )$/.test(between)
  const alone = passage.field === 'title' && isAlone(passage, first, last, covered, circumstances)
  return { family: code.family, first, last, bracketed, joined, alone, telling, unique, covered }
}

// Longer titles say more than the number anyway.
const SHORT_TITLE = 8

// Words of a title that leave the number alone in it.
const ALONE_WITH = new Set(
  'help please pls again no nr hilfe bitte ayuda ajuda aide aiuto on the my'.split(' '),
)

function isAlone(
  { tokens }: Passage,
  first: number,
  last: number,
  covered: Uint8Array,
  { cues }: Circumstances,
): boolean {
  if (tokens.length > SHORT_TITLE) return false
  return tokens.every(({ text }, at) => {
    return (
      (at >= first && at <= last) || covered[at] || cues.nouns.has(text) || ALONE_WITH.has(text)
    )
  })
}
