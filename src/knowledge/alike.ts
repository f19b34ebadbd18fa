// Threads like a question: the candidates one read brings, ranked by the terms they have in common.
import type { Database } from '../../db/client.ts'
import {
  type AlikeThread,
  likenessOfThread,
  type Reach,
  termCounts,
  termsGiven,
  termsOfThread,
  threadsAlike,
} from '../../db/reads/alike.ts'
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

/** The two reads whose rows `rankAlike` takes, for a question that is none of the forum's own. */
export const alikeReads = (db: Database, { said, implied }: Likeness, except = 0) => {
  const terms = termsGiven([...said, ...implied])
  return { counts: termCounts(db, terms), alike: threadsAlike(db, terms, except, far) }
}

/** The same for a thread, by the terms kept of it: three reads, for `rankAlikeThread`. */
export const alikeThreadReads = (db: Database, id: number) => {
  const terms = termsOfThread(id)
  return {
    own: likenessOfThread(db, id),
    counts: termCounts(db, terms),
    alike: threadsAlike(db, terms, id, near),
  }
}

// Who asks types for minutes, and is answered as well as can be; a page is read a thousand times as
// often, and what is most like a thread has its rare terms.
const far: Reach = { ranked: 2_500, byRank: 60, byPair: 60, byOne: 20, enough: 1_000 }
const near: Reach = { ranked: 200, byRank: 12, byPair: 10, byOne: 2, enough: 3 }

type Counts = { term: string; threads: number }[]
type Rows = { counts: Counts; alike: AlikeThread[] }
type Kept = { said: string; implied: string }

/** The threads most like a thread: five at most, and only what is like enough to be shown. */
export const rankAlikeThread = ({ own, ...rows }: Rows & { own: Kept[] }): Alike[] => {
  const [kept] = own
  return kept ? rankAlike(rows, likenessKept(kept)).filter(isAlike).slice(0, mostBeside) : []
}

const mostBeside = 5

const likenessKept = ({ said, implied }: Kept): Likeness => ({
  said: JSON.parse(said),
  implied: JSON.parse(implied),
})

/** Candidates, the most like first, each once. */
export const rankAlike = ({ counts, alike }: Rows, asked: Likeness): Alike[] => {
  const likenessTo = comparedTo(asked, counts)
  const ranked = alike
    .map(({ said, implied, ...thread }) => ({
      ...thread,
      ...likenessTo(likenessKept({ said, implied })),
    }))
    .sort((a, b) => b.score - a.score || b.id - a.id)
  // A thread that others were merged into is found by the words of each.
  const seen = new Set<number>()
  return ranked.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** How like a question others are, as a function of their terms; and what both have. */
export const comparedTo = (asked: Likeness, counts: Counts) => {
  const worth = worthOf(counts)
  const ours = new Map<string, number>()
  let whole = 0
  eachShare(asked, (term, share) => {
    ours.set(term, share)
    whole += share * worth(term)
  })
  const agreement = agreementWith(asked)
  return (theirs: Likeness) => {
    const both: string[] = []
    let [shared, size] = [0, 0]
    eachShare(theirs, (term, share) => {
      const value = share * worth(term)
      const our = ours.get(term)
      size += value
      if (our === undefined) return
      shared += our * value
      if (our >= 1 && share >= 1) both.push(term)
    })
    // Both lengths count: a long text shares words with everything.
    const length = (1 - lengthShare) * whole + lengthShare * size
    // The rarest first: they say best what both are about.
    both.sort((a, b) => worth(b) - worth(a))
    return {
      score: length === 0 ? 0 : (shared / length) * agreement(theirs),
      codes: idsOf(both, 'k_'),
      devices: idsOf(both, 'd_'),
      concepts: idsOf(both, 'c_'),
    }
  }
}

/** Whether a thread is like enough to be shown to somebody. */
export const isAlike = ({ score }: { score: number }): boolean => score >= leastScore

const leastScore = 0.2

// A code says what is wrong, a concept what is seen; a device only where, a word hardly anything.
const weights: Record<string, number> = { k: 1.2, c: 1, w: 0.25, a: 0.6, d: 0.4, f: 0.3, m: 0.2 }

// What a code means is likely what its reader sees, and yet nobody said so; a title says the matter.
const impliedShare = 0.5
const titleShare = 1.5

// Where and when something goes wrong says less than what goes wrong.
const generalShare = 0.4

const rareCounts = 1.3

// In a young forum every word is rare, and none is telling for that.
const fewestThreads = 300

const lengthShare = 0.3

// A callback: this runs for every term of every candidate of every page.
const eachShare = ({ said, implied }: Likeness, take: (term: string, share: number) => void) => {
  const ofTitle = said.indexOf(everyThread)
  for (let at = 0; at < said.length; at++) take(said[at] ?? '', at < ofTitle ? titleShare : 1)
  for (const term of implied) take(term, impliedShare)
}

// Two codes that differ are two troubles, and people know which part of a service theirs is in.
const differing: [kind: string, less: number][] = [
  ['k_', 0.7],
  ['a_', 0.75],
]

const agreementWith = (asked: Likeness) => {
  const ours = differing
    .map(([kind, less]) => ({ kind, less, terms: ofKind(asked, kind) }))
    .filter(({ terms }) => terms.length > 0)
  return (theirs: Likeness): number =>
    ours.reduce((share, { kind, less, terms }) => {
      const others = ofKind(theirs, kind)
      return others.length === 0 || terms.some((term) => others.includes(term))
        ? share
        : share * less
    }, 1)
}

const ofKind = ({ said }: Likeness, kind: string): string[] =>
  said.filter((term) => term.startsWith(kind))

const worthOf = (counts: Counts) => {
  const threads = new Map(counts.map((row) => [row.term, row.threads]))
  const all = Math.max(threads.get(everyThread) ?? 0, fewestThreads)
  const known = new Map<string, number>()
  return (term: string): number => {
    const before = known.get(term)
    if (before !== undefined) return before
    const having = threads.get(term) ?? usualThreads(all)
    const rarity = Math.log(1 + (Math.max(all - having, 0) + 0.5) / (having + 0.5))
    const worth = term.charAt(1) === '_' ? weightOf(term) * rarity ** rareCounts : 0
    known.set(term, worth)
    return worth
  }
}

// How common terms are that the question has not: their counts are not read.
const usualThreads = (all: number): number => all * usualThreadsShare

const usualThreadsShare = 0.02

const weightOf = (term: string): number => {
  const kind = term.charAt(0)
  const weight = weights[kind] ?? 0
  return kind === 'c' && !isTelling(term.slice(2)) ? weight * generalShare : weight
}

const idsOf = (terms: string[], prefix: string): string[] =>
  terms.filter((term) => term.startsWith(prefix)).map((term) => term.slice(prefix.length))
