// The shape of a key's week: several guesses, each believed as far as it foretold past reports.
import { hourOfWeek, weekHours } from './clock.ts'
import type { KeyState } from './key-state.ts'
import type { Kind } from './keys.ts'
import type { SiteWeek } from './site-learning.ts'

/** How busy an hour is, 1 being the average hour of the week; `doubt` is the guesses' deviation. */
export type Busy = { mean: number; doubt: number }

export type Shape = {
  /** What every guess says of an hour since 1970, in the order of `shapeRecord`. */
  guesses: (hours: number) => Float64Array
  /** How far each is believed; they add up to one. */
  weights: Float64Array
  /** Where the key's own peaks are beyond doubt: what they say, by hour of the week; else 0. */
  peaks: Float64Array | null
}

// Flat; as the site; steeper than the site, which is partly made of flat keys; then such a week but
// for smooth habits by hour of the day, sharp ones by hour of the day, sharp ones by hour of the week;
// as its code. What is thought before any report:
const priors: Record<Kind, number[]> = {
  code: [0.15, 0.25, 0.2, 0.3, 0.05, 0.05, 0],
  device: [0.05, 0.4, 0.15, 0.3, 0.05, 0.05, 0],
  pair: [0.25, 0.15, 0.25, 0.15, 0.03, 0.02, 0.15],
  region: [0.04, 0.03, 0.03, 0.04, 0.01, 0.01, 0.84],
  version: [0.04, 0.03, 0.03, 0.04, 0.01, 0.01, 0.84],
}

// So many reports of its own weigh as much as what stands behind: for smooth habits and for peaks.
const smoothWeight = 20
const peakWeight = 5

/** The weighted guesses for one key; `ofCode` is the shape of its code. */
export const shapeOf = (
  state: KeyState,
  kind: Kind,
  week: SiteWeek,
  ofCode: Shape | null,
): Shape => {
  const weights = believed(state.shapeRecord, priors[kind], ofCode !== null)
  const own = state.byHour
  // Among themselves: beside a habit that is well known, none of the three is believed at all.
  const plain = believed(state.shapeRecord.subarray(0, 3), priors[kind], false)
  const daily = habits(own, week, plain)
  const { smooth, sharp } = daily
  const weekly = own && weeklyPeaks(own, week, plain)
  const said = new Float64Array(weights.length)
  return {
    weights,
    peaks: own && weekly && surePeaks(own, { week, plain, ...daily, weekly }),
    guesses: (hours) => {
      const how = hourOfWeek(hours)
      const usual = behindHabits(week, plain, how)
      said[0] = 1
      said[1] = week.busy[how] ?? 1
      said[2] = week.steep[how] ?? 1
      said[3] = usual * (smooth[how % 24] ?? 1)
      said[4] = usual * (sharp[how % 24] ?? 1)
      said[5] = weekly ? (weekly[how] ?? 1) : usual
      said[6] = ofCode ? busyIn(ofCode, hours).mean : 1
      return said
    },
  }
}

/**
 * The mean of the guesses by how far they are believed, and their deviation from it. A sure peak is
 * expected whatever is believed: over a whole week the guess that has it may foretell less well.
 */
export const busyIn = ({ guesses, weights, peaks }: Shape, hours: number): Busy => {
  const said = guesses(hours)
  let mean = 0
  for (let i = 0; i < said.length; i++) mean += (weights[i] ?? 0) * (said[i] ?? 0)
  let square = 0
  for (let i = 0; i < said.length; i++) square += (weights[i] ?? 0) * ((said[i] ?? 0) - mean) ** 2
  return { mean: Math.max(mean, peaks?.[hourOfWeek(hours)] ?? 0), doubt: Math.sqrt(square) }
}

/** Writes down how well each guess had foretold that people came in this hour. */
export const recordHour = (state: KeyState, shape: Shape, hours: number, people: number): void => {
  const said = shape.guesses(hours)
  const weight = Math.min(people, mostTelling)
  for (let i = 0; i < said.length; i++) {
    state.shapeRecord[i] =
      (state.shapeRecord[i] ?? 0) + weight * Math.log(Math.max(0.02, said[i] ?? 1))
  }
}

// One crowded hour is an event, not a habit.
const mostTelling = 30

const believed = (record: Float32Array, prior: number[], hasCode: boolean): Float64Array => {
  const weights = new Float64Array(record.length)
  let best = Number.NEGATIVE_INFINITY
  for (let i = 0; i < weights.length; i++) {
    if ((prior[i] ?? 0) > 0 && (i < 6 || hasCode)) best = Math.max(best, record[i] ?? 0)
  }
  let sum = 0
  for (let i = 0; i < weights.length; i++) {
    const isGuessed = i < 6 || hasCode
    weights[i] = isGuessed ? (prior[i] ?? 0) * Math.exp((record[i] ?? 0) - best) : 0
    sum += weights[i] ?? 0
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / sum
  return weights
}

/** Flat, the site's week or the steeper one, as far as each is believed. */
const behindHabits = (week: SiteWeek, plain: Float64Array, how: number): number =>
  (plain[0] ?? 0) +
  (plain[1] ?? 0) * (week.busy[how] ?? 1) +
  (plain[2] ?? 0) * (week.steep[how] ?? 1)

/** Own counts by hour of the day against what stands behind: smoothed over neighbours, and sharp. */
const habits = (own: Float32Array | null, week: SiteWeek, plain: Float64Array) => {
  const counts = new Float64Array(24)
  const behind = new Float64Array(24)
  let sum = 0
  for (let how = 0; how < weekHours; how++) {
    const people = own?.[how] ?? 0
    counts[how % 24] = (counts[how % 24] ?? 0) + people
    sum += people
    behind[how % 24] = (behind[how % 24] ?? 0) + behindHabits(week, plain, how) / weekHours
  }
  const smooth = new Float64Array(24)
  for (let hod = 0; hod < 24; hod++) {
    const usual = behind[hod] ?? 1 / 24
    const around = kernel.reduce(
      (all, weight, i) => all + weight * (counts[(hod + i + 22) % 24] ?? 0),
      0,
    )
    smooth[hod] = (around + smoothWeight * usual) / ((sum + smoothWeight) * usual)
  }
  return { counts, behind, smooth, sharp: peaksOf(counts, behind) }
}

/** Each hour of the week against the average one: peaks where the key has them, else what is usual. */
const weeklyPeaks = (own: Float32Array, week: SiteWeek, plain: Float64Array): Float64Array => {
  const counts = Float64Array.from(own, (people, how) => people / (week.seen[how] ?? 1))
  const usual = counts.map((_, how) => behindHabits(week, plain, how) / weekHours)
  return peaksOf(counts, usual).map((times, how) => times * (usual[how] ?? 0) * weekHours)
}

/**
 * Peaks beyond doubt: a code or a device adds up many pairs, and the peak of one of them is soon
 * plain by its count though it is a small part of the week.
 */
const surePeaks = (own: Float32Array, habits: Habits): Float64Array | null => {
  const { week, plain, counts, behind, smooth, sharp, weekly } = habits
  const sum = counts.reduce((a, b) => a + b, 0)
  if (!week.isKnown || sum <= fewestInPeak) return null
  const isDaily = Array.from(counts, (people, hod) =>
    isSure(people, (behind[hod] ?? 0) * Math.max(1, smooth[hod] ?? 1) * sum),
  )
  let peaks: Float64Array | null = null
  for (let how = 0; how < weekHours; how++) {
    const people = own[how] ?? 0
    const hod = how % 24
    if (people <= fewestInPeak && !isDaily[hod]) continue
    const usual = behindHabits(week, plain, how)
    const expected = (usual * Math.max(1, smooth[hod] ?? 1) * sum) / weekHours
    const isWeekly = isSure(people, expected * (week.seen[how] ?? 1))
    if (!isWeekly && !isDaily[hod]) continue
    peaks ??= new Float64Array(weekHours)
    const daily = isDaily[hod] ? usual * (sharp[hod] ?? 1) : 0
    peaks[how] = Math.max(isWeekly ? (weekly[how] ?? 1) : 0, daily)
  }
  return peaks
}

/** What is guessed of one key's week, by hour of the day and of the week. */
type Habits = {
  week: SiteWeek
  plain: Float64Array
  counts: Float64Array
  behind: Float64Array
  smooth: Float64Array
  sharp: Float64Array
  weekly: Float64Array
}

const fewestInPeak = 3

const isSure = (people: number, usual: number): boolean =>
  people > usual + 5 * Math.sqrt(usual) + fewestInPeak && people > 1.5 * usual

/**
 * How many times what is usual comes in each place: a place that is far above it (by Poisson counts)
 * is a peak and stands for itself; all others share what is left.
 */
const peaksOf = (counts: Float64Array, usual: Float64Array): Float64Array => {
  const sum = counts.reduce((a, b) => a + b, 0)
  let rest = sum
  let isPeak = (_: number): boolean => false
  for (let pass = 0; pass < 3; pass++) {
    const level = rest
    isPeak = (place) => {
      const expected = level * (usual[place] ?? 0)
      return (counts[place] ?? 0) > expected + 3 * Math.sqrt(expected) + 1.5
    }
    let without = 0
    let share = 0
    for (let place = 0; place < counts.length; place++) {
      if (isPeak(place)) continue
      without += counts[place] ?? 0
      share += usual[place] ?? 0
    }
    rest = share > 0.05 ? without / share : sum
  }
  return counts.map((people, place) => {
    const expected = usual[place] ?? 1
    const there = isPeak(place) ? people / expected : rest
    return (there + peakWeight) / (sum + peakWeight)
  })
}

const kernel = [1 / 9, 2 / 9, 3 / 9, 2 / 9, 1 / 9]
