// A world's time: its weeks, the activity of the whole site, a holiday, a dead day, a new version.
import type { Random } from './random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const week = 7 * day

/** A Monday, 00:00 UTC. */
export const epoch = Date.UTC(2026, 0, 5)

export type Options = {
  pairs: number
  codes: number
  devices: number
  warmupWeeks: number
  testWeeks: number
  /** The share of newcomers among ordinary reporters, and among those of an event. */
  newShare: number
  eventNewShare: number
  /** Further reporters drawn by one, and further posts of the same person. */
  meToo: number
  followUps: number
  /** The site's activity: an AR(1) of logarithms, by the hour. */
  siteSd: number
  siteRho: number
  users: number
  eventsPerType: number
  past: number
  tickMs: number
}

export const defaults: Options = {
  pairs: 2000,
  codes: 160,
  devices: 40,
  warmupWeeks: 4,
  testWeeks: 8,
  newShare: 0.25,
  eventNewShare: 0.45,
  meToo: 0.05,
  followUps: 0.35,
  siteSd: 0.15,
  siteRho: 0.95,
  users: 30_000,
  eventsPerType: 40,
  past: 40,
  tickMs: 5 * minute,
}

export type Span = { from: number; to: number }

export type Calendar = {
  start: number
  testStart: number
  end: number
  hours: number
  /** The site's usual week, mean 1. */
  usual: Float64Array
  /** What every rate is multiplied by, hour by hour. */
  activity: Float64Array
  holiday: Span
  rollout: Span
  newVersionShare: (at: number) => number
}

// Intensity by hour of the day and by day of the week, Monday first.
const hourly = [
  0.55, 0.42, 0.33, 0.27, 0.25, 0.28, 0.38, 0.55, 0.75, 0.92, 1.02, 1.08, 1.12, 1.12, 1.15, 1.2,
  1.28, 1.38, 1.5, 1.62, 1.68, 1.55, 1.2, 0.85,
]
const daily = [1.05, 1.05, 1.03, 1.02, 1.0, 0.9, 0.95]

export const calendarOf = (options: Options, random: Random): Calendar => {
  const weeks = options.warmupWeeks + options.testWeeks
  const hours = weeks * 7 * 24
  const testStart = epoch + options.warmupWeeks * week
  const inTest = (days: number) => (options.warmupWeeks * 7 + days) * 24
  const high = Math.min(24, options.testWeeks * 7 - 3)
  const low = Math.min(40, options.testWeeks * 7 - 2)
  const rolloutAt = testStart + 10 * day
  return {
    start: epoch,
    testStart,
    end: epoch + weeks * week,
    hours,
    usual: usualWeek(),
    activity: activityOf(options, random, hours, (h) => {
      const isHoliday = h >= inTest(high) + 8 && h < inTest(high + 1)
      const isDead = h >= inTest(low) && h < inTest(low + 1)
      return (isHoliday ? 2.2 : 1) * (isDead ? 0.45 : 1)
    }),
    holiday: { from: epoch + (inTest(high) + 8) * hour, to: epoch + inTest(high + 1) * hour },
    rollout: { from: rolloutAt, to: rolloutAt + 7 * day },
    newVersionShare: (at) =>
      at < rolloutAt ? 0 : 0.7 / (1 + Math.exp(-(at - rolloutAt - 1.5 * day) / (0.35 * day))),
  }
}

const usualWeek = (): Float64Array => {
  const shape = Float64Array.from(
    { length: 168 },
    (_, h) => (hourly[h % 24] ?? 1) * (daily[Math.floor(h / 24)] ?? 1),
  )
  const mean = shape.reduce((a, b) => a + b) / 168
  return shape.map((one) => one / mean)
}

const activityOf = (
  { siteRho, siteSd }: Options,
  random: Random,
  hours: number,
  special: (h: number) => number,
): Float64Array => {
  const activity = new Float64Array(hours)
  let level = 0
  for (let h = 0; h < hours; h++) {
    level = siteRho * level + siteSd * Math.sqrt(1 - siteRho ** 2) * random.normal()
    const usual = Math.exp(level - siteSd ** 2 / 2)
    activity[h] = special(h) === 1 ? usual : usual * special(h)
  }
  return activity
}
