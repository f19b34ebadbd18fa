// Threads beside a thread: what two quick reads found, merged and ranked, with the reason for each.
import type { Ref } from '../../db/reads/beside.ts'
import type { SharingThread, WordsThread } from '../../db/reads/similar.ts'
import { sharedWith } from './similar-words.ts'

/** A thread that may answer the question, and what it has in common with it. */
export type Similar = {
  id: number
  title: string
  slug: string
  replies: number
  solvedAt: number | null
  activeAt: number
  worked: number
  /** Larger is more similar; comparable within one ranking. */
  score: number
  /** Ids of the codes and devices both mention. */
  codes: string[]
  devices: string[]
}

/** A question to find the like of: the codes and devices it names, and its telling words. */
export type Likeness = { refs: Ref[]; words: string[] }

/** Rows without a rank of their own, ranked by how many of the words they have. */
export const rankedByWords = (rows: WordsThread[], words: string[]): CountedThread[] => {
  const shared = sharedWith(words)
  return rows.map((row) => {
    const inCommon = shared(`${row.title} ${row.opening}`)
    return { ...row, rank: -inCommon, inCommon }
  })
}

/** `inCommon` where the words in common have been counted already. */
type CountedThread = WordsThread & { inCommon?: number }

type Found = { sharing: SharingThread[]; withWords: CountedThread[] }

// A code says what is wrong, a device only where. Words weigh as much as a code at best.
const weights = { code: 10, device: 3, words: 10, solved: 1 }

// Only a device in common is no likeness: half the forum has a Samsung TV.
const leastScore = 4

// One word in common is chance.
const fewestWords = 2
const chance = 0.35

/** Whether a thread is like enough to be shown to somebody. */
export const isAlike = ({ score }: Similar): boolean => score >= leastScore

/** The threads of both reads, each once, the most similar first; `isAlike` says where to stop. */
export const rankSimilar = ({ sharing, withWords }: Found, asked: Likeness): Similar[] => {
  const named = new Set(asked.refs.map(({ kind, ref }) => `${kind}:${ref}`))
  // bm25 is negative and has no scale of its own: the best of this search is the measure.
  const best = Math.min(...withWords.map(({ rank }) => rank), -1e-9)
  const sharedWords = sharedWith(asked.words)
  const byId = new Map<number, Similar>()
  for (const row of sharing) {
    const shared = (JSON.parse(row.shared) as string[]).filter((about) => named.has(about))
    byId.set(row.id, similarOf(row, shared))
  }
  for (const row of withWords) {
    const known = byId.get(row.id) ?? similarOf(row, [])
    const inCommon = row.inCommon ?? sharedWords(`${row.title} ${row.opening}`)
    const weight = weights.words * (inCommon < fewestWords ? chance : 1)
    byId.set(row.id, { ...known, score: known.score + weight * (row.rank / best) })
  }
  return [...byId.values()].sort((a, b) => b.score - a.score || b.id - a.id)
}

const similarOf = (row: SharingThread | WordsThread, shared: string[]): Similar => {
  const codes = idsOf(shared, 'code:')
  const devices = idsOf(shared, 'device:')
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    replies: row.replies,
    solvedAt: row.solvedAt,
    activeAt: row.activeAt,
    worked: row.worked,
    codes,
    devices,
    score:
      weights.code * codes.length +
      weights.device * devices.length +
      (row.solvedAt === null ? 0 : weights.solved),
  }
}

const idsOf = (shared: string[], prefix: string): string[] =>
  shared.filter((about) => about.startsWith(prefix)).map((about) => about.slice(prefix.length))
