// Threads like a question: the candidates one read brings, ranked by the terms they have in common.
import type { Database } from '../../db/client.ts'
import { type AlikeThread, termCounts, threadsAlike } from '../../db/reads/alike.ts'
import { isTelling } from './concepts/concepts.ts'
import { everyThread, type Likeness } from './likeness.ts'

/** A thread that may be about the same, and what it has in common with the question. */
export type Alike = Omit<AlikeThread, 'said' | 'implied'> & {
  /** Share of the question that the thread is about as well, about 0 to 1; comparable everywhere. */
  score: number
  /** Ids of the codes, devices and concepts both have. */
  codes: string[]
  devices: string[]
  concepts: string[]
}

/** The two reads whose rows `rankAlike` takes; `except` is the question's own thread, if any. */
export const alikeReads = (db: Database, likeness: Likeness, except = 0) => {
  const terms = [...likeness.said, ...likeness.implied]
  return { counts: termCounts(db, terms), alike: threadsAlike(db, terms, except) }
}

type Counts = { term: string; threads: number }[]
type Rows = { counts: Counts; alike: AlikeThread[] }

/** Candidates, the most like first, each once. */
export const rankAlike = ({ counts, alike }: Rows, asked: Likeness): Alike[] => {
  const likenessTo = comparedTo(asked, counts)
  const ranked = alike
    .map(({ said, implied, ...thread }) => ({
      ...thread,
      ...likenessTo({ said: JSON.parse(said), implied: JSON.parse(implied) }),
    }))
    .sort((a, b) => b.score - a.score || b.id - a.id)
  // A thread that others were merged into is found by the words of each.
  const seen = new Set<number>()
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** How like a question others are, as a function of their terms; and what both have. */
export const comparedTo = (asked: Likeness, counts: Counts) => {
  const worth = worthOf(counts)
  const said = new Set(asked.said)
  const implied = new Set(asked.implied)
  const whole = sum(asked.said, worth) + impliedShare * sum(asked.implied, worth)
  return (theirs: Likeness) => {
    const both = theirs.said.filter((term) => said.has(term))
    const half = [
      ...theirs.said.filter((term) => implied.has(term)),
      ...theirs.implied.filter((term) => said.has(term)),
    ]
    const quarter = theirs.implied.filter((term) => implied.has(term))
    const shared =
      sum(both, worth) + impliedShare * sum(half, worth) + impliedShare ** 2 * sum(quarter, worth)
    // The rarest first: they say best what both are about.
    const telling = both.toSorted((a, b) => worth(b) - worth(a))
    return {
      score: whole === 0 ? 0 : shared / whole / lengthening(theirs.said.length),
      codes: idsOf(telling, 'k_'),
      devices: idsOf(telling, 'd_'),
      concepts: idsOf(telling, 'c_'),
    }
  }
}

/** Whether a thread is like enough to be shown to somebody. */
export const isAlike = ({ score }: { score: number }): boolean => score >= leastScore

const leastScore = 0.18

// What a code means is likely what its reader sees, and yet nobody said so.
const impliedShare = 0.5

// A code says what is wrong, a concept what is seen; a device only where, an area hardly anything.
const weights: Record<string, number> = { k: 1.2, c: 1, w: 0.4, a: 0.6, d: 0.5, f: 0.3, m: 0.2 }

// Where and when something goes wrong says less than what goes wrong.
const generalShare = 0.4

const rareCounts = 1.3

// In a young forum every word is rare, and none is telling for that.
const fewestThreads = 300

// Long texts share words with everything.
const usualLength = 18
const lengthShare = 0.3
const lengthening = (terms: number): number =>
  1 - lengthShare + (lengthShare * Math.max(terms, 6)) / usualLength

const worthOf = (counts: Counts) => {
  const threads = new Map(counts.map((row) => [row.term, row.threads]))
  const all = Math.max(threads.get(everyThread) ?? 0, fewestThreads)
  return (term: string): number => {
    const having = threads.get(term) ?? 0
    const rarity = Math.log(1 + (Math.max(all - having, 0) + 0.5) / (having + 0.5))
    return term.charAt(1) === '_' ? weightOf(term) * rarity ** rareCounts : 0
  }
}

const weightOf = (term: string): number => {
  const kind = term.charAt(0)
  const weight = weights[kind] ?? 0
  return kind === 'c' && !isTelling(term.slice(2)) ? weight * generalShare : weight
}

const sum = (terms: string[], worth: (term: string) => number): number =>
  terms.reduce((total, term) => total + worth(term), 0)

const idsOf = (terms: string[], prefix: string): string[] =>
  terms.filter((term) => term.startsWith(prefix)).map((term) => term.slice(prefix.length))
