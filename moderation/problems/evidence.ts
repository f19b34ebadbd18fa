// The evidence of a problem put together from its rows: what it looks like, and why it is not made up.
import type { Facet, Person, PostBehind } from '../../db/reads/problem-evidence.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { beganAt } from './began.ts'
import { newcomerAge } from './detector/newcomers.ts'

type Noticed = { windowMinutes: number; expected: number; seenAt: number }

export type Named = { name: string; people: number }

/** What the people of the window have in common, the most first, and when it began. */
export type Picture = Record<Facet['facet'], Named[]> & { began: number | null }

export const pictureOf = (facets: Facet[], people: Person[], noticed: Noticed): Picture => {
  const of = (facet: Facet['facet']) =>
    facets.filter((row) => row.facet === facet).map(({ name, people }) => ({ name, people }))
  const usual = (noticed.expected / noticed.windowMinutes) * 60
  const times = people.map(({ at }) => at).filter((at) => at <= noticed.seenAt)
  return {
    device: of('device'),
    code: of('code'),
    country: of('country'),
    version: of('version'),
    kind: of('kind'),
    began: beganAt(times, usual, noticed.seenAt),
  }
}

/** What a made-up surge would not look like. */
export type Honesty = {
  people: number
  /** Accounts older than two days, and the age that half of them exceed, ms. */
  older: number
  medianAge: number
  /** People with trust earned by taking part (2 or more). */
  trusted: number
  /** Threads they spoke in, and the most people in one of them. */
  threads: number
  mostInOne: number
  posts: number
  /** Of the posts that were compared, the most that say the same in nearly the same words. */
  alike: number
}

export const honestyOf = (people: Person[], posts: { body: string }[]): Honesty => {
  const ages = people.map(({ accountAge }) => accountAge).sort((a, b) => a - b)
  const inThreads = new Map<number, number>()
  for (const { threadId } of people) {
    if (threadId !== null) inThreads.set(threadId, (inThreads.get(threadId) ?? 0) + 1)
  }
  return {
    people: people.length,
    older: ages.filter((age) => age >= newcomerAge).length,
    medianAge: ages[Math.floor(ages.length / 2)] ?? 0,
    trusted: people.filter(({ trust }) => trust >= 2).length,
    threads: inThreads.size,
    mostInOne: Math.max(0, ...inThreads.values()),
    posts: posts.length,
    alike: mostAlike(posts.map(({ body }) => body)),
  }
}

/** A post with what of it is shown. */
export const shownPost = ({ body, ...post }: PostBehind) => ({
  ...post,
  excerpt: excerpt(plainText(body), 220),
})

// Copied and changed a little: four words of five in common.
const nearly = 0.8

/** How many of these texts say the same as one of them; 1 when all differ, 0 without any. */
export const mostAlike = (texts: string[]): number => {
  const words = texts.map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  return Math.max(
    0,
    ...words.map((mine) => words.filter((theirs) => overlap(mine, theirs) >= nearly).length),
  )
}

/** Of the words of both, the part that both have (Jaccard 1912). */
const overlap = (a: Set<string>, b: Set<string>): number => {
  if (a === b) return 1
  const shared = [...a].filter((word) => b.has(word)).length
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
