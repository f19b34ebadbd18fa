// What each window of a key shows: people against those expected, and how unlikely that is by chance.
import { activityIn, presentActivity } from './activity.ts'
import { hour, hourOf, minute, stepOf, windows } from './clock.ts'
import { crowdOf, mostByNewcomers } from './newcomers.ts'
import {
  type Outlook,
  outlookHours,
  outlookOf,
  partsOf,
  type States,
  weightOfHour,
} from './outlook.ts'
import { countWindows } from './people.ts'
import { spreads } from './rate.ts'
import type { SiteState } from './site-state.ts'
import { upperTail } from './tail.ts'

/** However rare the key, fewer people than this are no crowd. */
export const fewest = 4

/** `upper` is the greatest count that would still be ordinary (one in a hundred would be greater). */
export type Evidence = {
  minutes: number
  people: number
  newcomers: number
  expected: number
  upper: number
  score: number
}

/** Every window of a key as staff may read it. Empty for a key without a state. */
export const evidenceOf = (now: number, key: string, states: States): Evidence[] => {
  const state = states.keys.get(key)
  const outlook = outlookOf(key, states)
  if (!state || !outlook) return []
  const counted = countWindows(state.steps, stepOf(now))
  const expected = expectedIn(now, outlook, states.site)
  return windows.map((minutes, w) => {
    const seen = { people: counted.people[w] ?? 0, newcomers: counted.newcomers[w] ?? 0 }
    const law = expected[w] ?? nothing
    return {
      minutes,
      ...seen,
      expected: law.mean * outlook.rate.mean,
      upper: upperOf(law, outlook),
      score: scoreOf(seen, law, outlook, states.site, minutes),
    }
  })
}

/** The window that says most, or null when none says anything: the quick way for every tick. */
export const bestWindow = (now: number, key: string, states: States): Evidence | null => {
  const state = states.keys.get(key)
  if (!state) return null
  const counted = countWindows(state.steps, stepOf(now))
  if ((counted.people.at(-1) ?? 0) < fewest) return null
  const outlook = outlookOf(key, states)
  if (!outlook) return null
  const expected = expectedIn(now, outlook, states.site)
  let best: Evidence | null = null
  for (const [w, minutes] of windows.entries()) {
    const seen = { people: counted.people[w] ?? 0, newcomers: counted.newcomers[w] ?? 0 }
    const law = expected[w] ?? nothing
    if (seen.people < fewest || !isNotable(seen.people, law, outlook)) continue
    const score = scoreOf(seen, law, outlook, states.site, minutes)
    if (score > (best?.score ?? 0)) {
      best = { minutes, ...seen, expected: law.mean * outlook.rate.mean, upper: 0, score }
    }
  }
  return (
    best && { ...best, upper: upperOf(expected[windows.indexOf(best.minutes)] ?? nothing, outlook) }
  )
}

/** Weeks like the key's average one in a window; what part of a day's people that is; its doubt. */
type Law = { mean: number; ofDay: number; doubt: number }

const nothing: Law = { mean: 0, ofDay: 0, doubt: 0 }

const expectedIn = (now: number, outlook: Outlook, site: SiteState): Law[] => {
  const span = spanOf(now, site)
  const { means, doubts } = partsOf(outlook)
  // Hours are added up from the running one backwards, so that every window is a prefix and a part.
  const laws: Law[] = []
  let mean = 0
  let unsure = 0
  let i = outlookHours - 1
  for (const { from, part } of span.windows) {
    for (; i > from; i--) {
      const weight = (span.activity[i] ?? 0) * weightOfHour(site, outlook.name, span.first + i)
      const long = i === outlookHours - 1 ? span.running : 1
      mean += (means[i] ?? 0) * weight * long
      unsure += (doubts[i] ?? 0) * weight * long
    }
    const weight = (span.activity[from] ?? 0) * weightOfHour(site, outlook.name, span.first + from)
    const sum = Math.max(1e-12, mean + (means[from] ?? 0) * weight * part)
    const doubt = (unsure + (doubts[from] ?? 0) * weight * part) / sum
    laws.push({ mean: sum, ofDay: sum, doubt: doubt * doubt + span.variance })
  }
  const all = laws.at(-1)?.mean ?? 1
  for (const law of laws) law.ofDay = law.mean / all
  return laws
}

/** What is the same for every key of a tick: the site's activity, and where the windows begin. */
type Span = {
  tick: number
  first: number
  activity: Float64Array
  variance: number
  /** The part of the running hour that is over. */
  running: number
  /** The place of the hour in which a window begins, and the part of that hour within it. */
  windows: { from: number; part: number }[]
}

const spans = new WeakMap<SiteState, Span>()

const spanOf = (now: number, site: SiteState): Span => {
  const known = spans.get(site)
  if (known?.tick === now) return known
  const first = site.hour - outlookHours + 1
  const span = {
    tick: now,
    first,
    activity: Float64Array.from({ length: outlookHours }, (_, i) => activityIn(site, first + i)),
    variance: presentActivity(site).variance,
    running: Math.min(1, (now - site.hour * hour) / hour),
    windows: windows.map((minutes) => {
      const start = now - minutes * minute
      const from = Math.max(0, hourOf(start) - first)
      const end = Math.min(now, (first + from + 1) * hour)
      return { from, part: (end - start) / hour }
    }),
  }
  spans.set(site, span)
  return span
}

// People do not come one by one: a question brings its me-toos.
const together = 1.1

// A day's count also holds the weather, a holiday, a release: the model knows nothing of these.
const longPenalty = 0.5
const longMinutes = 300

/**
 * The variance of a count if the key's days vary `spread` times as Poisson counts do: clustering, the
 * part of the day's own level that falls into the window, and what is not known of rate and shape.
 */
const varianceOf = (mean: number, { ofDay, doubt }: Law, spread: number, shape: number): number =>
  mean * (together + (spread - 1) * ofDay) + mean * mean * (1 / shape + doubt)

/**
 * How unlikely what was seen is. Newcomers are believed as far as older members bear them out: what
 * these show alone says how much all together may show (`mostByNewcomers`).
 */
const scoreOf = (
  seen: { people: number; newcomers: number },
  law: Law,
  outlook: Outlook,
  { newcomers, people }: SiteState,
  minutes: number,
): number => {
  const share = (newcomers + 2) / (people + 8)
  const score = (count: number, part = 1) => {
    const unlikely = unlikelyBy(count, law, outlook, part)
    return Math.max(0, unlikely - (minutes > longMinutes ? longPenalty : 0))
  }
  if (seen.newcomers === 0) return score(seen.people)
  const { older, sure, isRing } = crowdOf(seen, law.mean * outlook.rate.mean, share)
  const least = sure < fewest ? 0 : score(sure)
  if (isRing) return least
  return Math.max(least, Math.min(score(seen.people), mostByNewcomers(score(older, 1 - share))))
}

/**
 * -log10 of the chance of so many people or more, over all guesses at the dispersion; `part` of those
 * expected are of the kind that is counted.
 */
const unlikelyBy = (
  count: number,
  law: Law,
  { rates, weights, rate }: Outlook,
  part: number,
): number => {
  if (count <= law.mean * rate.mean * part) return 0
  let chance = 0
  for (let j = 0; j < rates.length; j++) {
    const weight = weights[j] ?? 0
    const guess = rates[j]
    if (!guess || weight < 1e-6) continue
    const expected = law.mean * guess.mean
    const variance = varianceOf(expected, law, spreads[j] ?? 1, guess.shape)
    chance += weight * upperTail(count, expected * part, variance * part)
  }
  return -Math.log10(Math.max(chance, 1e-300))
}

const isNotable = (people: number, law: Law, { rate }: Outlook): boolean => {
  const mean = law.mean * rate.mean
  return people > mean + 2 * Math.sqrt(varianceOf(mean, law, 1, Math.max(rate.shape, 1)))
}

const upperOf = (law: Law, { rates, weights, rate }: Outlook): number => {
  const mean = law.mean * rate.mean
  let variance = 0
  for (const [j, guess] of rates.entries()) {
    variance +=
      (weights[j] ?? 0) * varianceOf(law.mean * guess.mean, law, spreads[j] ?? 1, guess.shape)
  }
  let upper = Math.floor(mean)
  while (upper < 100_000 && upperTail(upper + 1, mean, variance) > 0.01) upper += 1
  return upper
}
