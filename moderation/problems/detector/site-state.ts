// What is kept of the whole site between ticks: its week, its activity, its shares, its open incidents.
import { weekHours } from './clock.ts'
import { spreadGuesses } from './key-state.ts'
import { kinds } from './keys.ts'

/** Hours whose activity is remembered: a key that was idle for longer learns them as ordinary. */
export const rememberedHours = 5 * weekHours

/** Hours whose shares of versions are remembered. */
export const sharedHours = 48

export const freshShares = (): Float32Array => new Float32Array(sharedHours)

/** Bands of a key's rate (people a week, powers of e) whose dispersions are learned apart. */
export const rateBands = 8

/** How strongly a narrowed key clings to what its parents say: weeks of its own that weigh as much. */
export const clings = [0.1, 0.3, 1, 3, 10, 30]

/** A code as the activity of the site is measured by it. */
export type CodeShare = {
  /** People, the older the less, when it was last learned. */
  n: number
  /** The hour it was last learned. */
  at: number
  /** The last steps (of five minutes) in which it was reported, with people. */
  steps: number[]
  people: number[]
}

/** A version of the app: of all reports lately, and hour by hour. */
export type VersionShare = {
  recent: number
  /** What keys of this version could have seen: weeks of the site times the version's share. */
  exposure: number
  /** By hour, round and round. */
  shares: Float32Array
}

/** An alarm that was raised and is not over. */
export type Incident = { key: string; since: number; until: number; score: number }

export type SiteState = {
  /** The last tick, ms; 0 before the first. */
  lastTick: number
  /** The hour that is running, since 1970; 0 before the first. */
  hour: number
  firstHour: number
  /** Weeks the site has learned, the older the less: weighed by its activity, and as they passed. */
  exposure: number
  passed: number
  /** The same weeks times the activity: what the usual activity of late has been. */
  active: number
  /** People counted on codes, the older the less: by hour of the week, and in all. */
  byHour: Float32Array
  total: number
  /** Observed and expected people on codes of late: what the present activity is made of. */
  observed: number
  expected: number
  /** The same by hour, round and round. */
  observedIn: Float32Array
  expectedIn: Float32Array
  /** All people counted on codes by hour, round and round. */
  peopleIn: Float32Array
  newcomers: number
  people: number
  codes: Map<string, CodeShare>
  regions: Map<string, number>
  versions: Map<string, VersionShare>
  /** What all keys together say of dispersions, by kind, band of rate and guess; and of clinging. */
  spreads: Learned
  clinging: Learned
  incidents: Incident[]
}

/** What keys taught: `used` is what counts within the hour, `next` from the next hour on. */
export type Learned = { used: Float32Array; next: Float32Array }

const learned = (size: number): Learned => ({
  used: new Float32Array(size),
  next: new Float32Array(size),
})

export const freshSite = (): SiteState => ({
  lastTick: 0,
  hour: 0,
  firstHour: 0,
  exposure: 0,
  passed: 0,
  active: 0,
  byHour: new Float32Array(weekHours),
  total: 0,
  observed: 0,
  expected: 0,
  observedIn: new Float32Array(rememberedHours),
  expectedIn: new Float32Array(rememberedHours),
  peopleIn: new Float32Array(rememberedHours),
  newcomers: 0,
  people: 0,
  codes: new Map(),
  regions: new Map(),
  versions: new Map(),
  spreads: learned(kinds.length * rateBands * spreadGuesses),
  clinging: learned(kinds.length * clings.length),
  incidents: [],
})
