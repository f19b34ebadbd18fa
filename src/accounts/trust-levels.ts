// What each level of trust asks for, and which level somebody's figures give; after Discourse's levels.
import { trustNames } from '../policy/trust.ts'

/** What a person has done here: over all time, and in the last 100 days (`…Lately`). */
export type Figures = {
  entered: number
  read: number
  minutes: number
  days: number
  given: number
  received: number
  repliedIn: number
  daysLately: number
  repliedLately: number
  enteredLately: number
  readLately: number
  givenLately: number
  receivedLately: number
  receivedOnDays: number
  receivedFrom: number
  reportedPosts: number
  reporters: number
  sanctions: number
}

/**
 * What there was to read in the last 100 days, and since when visits are kept (null: not yet): before
 * that is 100 days ago nobody's figures are whole, and nobody loses level 3 by them.
 */
export type Forum = { threads: number; posts: number; keptSince: number | null }

/** One figure that must be reached, or may not be passed. */
export type Need = { figure: keyof Figures } & ({ least: number } | { most: number })

/** `percent`: how much of the published figures is asked for. */
export type Scale = { percent: number; forum: Forum }

export type Weighed = {
  trust: number
  figures: Figures
  /** The latest change, if there was one. */
  changed: { at: number; isByHand: boolean; isRise: boolean } | null
}

const day = 24 * 60 * 60_000

/** Days that the figures of level 3 look back. */
export const window = 100

/** A level that was just given, or taken by hand, stays for so long. */
export const settledFor = 14 * day

/** What the level asks for; levels 1 to 3, for 4 is given by hand. */
export const needsOf = (level: 1 | 2 | 3, scale: Scale): Need[] => {
  const scaled = (base: number) => Math.max(1, Math.ceil((base * scale.percent) / 100))
  const least = (figure: keyof Figures, base: number): Need => ({ figure, least: scaled(base) })
  if (level === 1) return [least('entered', 5), least('read', 30), least('minutes', 10)]
  if (level === 2) {
    return [
      least('entered', 20),
      least('read', 100),
      least('minutes', 60),
      least('days', 15),
      least('given', 1),
      least('received', 1),
      least('repliedIn', 3),
    ]
  }
  const received = scaled(20)
  return [
    { figure: 'daysLately', least: Math.min(window, scaled(50)) },
    least('repliedLately', 10),
    least('enteredLately', Math.min(500, Math.ceil(scale.forum.threads / 4))),
    least('readLately', Math.min(20_000, Math.ceil(scale.forum.posts / 4))),
    least('entered', 200),
    least('read', 500),
    least('givenLately', 30),
    { figure: 'receivedLately', least: received },
    { figure: 'receivedOnDays', least: Math.min(Math.ceil(received / 3), (window * 3) / 4) },
    { figure: 'receivedFrom', least: Math.ceil(received / 4) },
    ...limits,
  ]
}

// These are no matter of scale.
const limits: Need[] = [
  { figure: 'reportedPosts', most: 5 },
  { figure: 'reporters', most: 5 },
  { figure: 'sanctions', most: 0 },
]

export const isMet = (need: Need, figures: Figures, share = 1): boolean =>
  'least' in need ? figures[need.figure] >= need.least * share : figures[need.figure] <= need.most

/**
 * The level that follows. It rises as far as the figures reach, to 3; level 3 and 4 are lost by
 * sanctions and upheld reports at once, level 3 also below nine tenths of what it asks, after 14 days.
 */
export const weigh = ({ trust, figures, changed }: Weighed, scale: Scale, now: number): number => {
  const isFresh = changed !== null && now - changed.at < settledFor
  if (trust >= 3 && !limits.every((need) => isMet(need, figures))) return 2
  if (trust === 4) return 4
  if (trust === 3) {
    const holds = needsOf(3, scale).every((need) => isMet(need, figures, 0.9))
    return holds || isFresh || !isWhole(scale.forum, now) ? 3 : 2
  }
  if (isFresh && changed.isByHand && !changed.isRise) return trust
  return risen(trust, figures, scale)
}

const isWhole = ({ keptSince }: Forum, now: number): boolean =>
  keptSince !== null && now - keptSince >= window * day

const risen = (trust: number, figures: Figures, scale: Scale): number => {
  const next = trust + 1
  if (next !== 1 && next !== 2 && next !== 3) return trust
  return needsOf(next, scale).every((need) => isMet(need, figures))
    ? risen(next, figures, scale)
    : trust
}

/** What the figures were: `threads entered 6 of 5, posts read 34 of 30 …`, for the record. */
export const figuresSaid = (needs: Need[], figures: Figures): string =>
  needs
    .map((need) => {
      const bound = 'least' in need ? `of ${need.least}` : `of ${need.most} at most`
      return `${figureNames[need.figure]} ${figures[need.figure]} ${bound}`
    })
    .join(', ')

/** The needs that decided a change: those of the level reached, or those that no longer hold. */
export const decisiveNeeds = (before: number, after: number, figures: Figures, scale: Scale) => {
  const level = Math.min(3, Math.max(before, after))
  const needs = level === 1 || level === 2 || level === 3 ? needsOf(level, scale) : []
  return after > before ? needs : needs.filter((need) => !isMet(need, figures, 0.9))
}

/** The level's name, as notices and records carry it. */
export const levelName = (level: number): string => trustNames[level] ?? String(level)

export const figureNames: Record<keyof Figures, string> = {
  entered: 'threads entered',
  read: 'posts read',
  minutes: 'minutes of reading',
  days: 'days here',
  given: 'votes given',
  received: 'votes received',
  repliedIn: 'threads answered',
  daysLately: 'days here lately',
  repliedLately: 'threads answered in 100 days',
  enteredLately: 'threads entered in 100 days',
  readLately: 'posts read in 100 days',
  givenLately: 'votes given in 100 days',
  receivedLately: 'votes received in 100 days',
  receivedOnDays: 'days with a vote received',
  receivedFrom: 'people who gave one',
  reportedPosts: 'upheld reports on posts',
  reporters: 'people whose report was upheld',
  sanctions: 'silences and suspensions',
}
