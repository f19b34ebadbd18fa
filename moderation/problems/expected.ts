// How many people usually name a thing in a window, and how well that is known.
import { partsOf } from './keys.ts'
import { day, type KeyRecord, type Site, windows } from './records.ts'

export type Expected = { mean: number; variance: number }

/** The expected count of a record in the window with that index. */
export type ExpectedIn = (record: KeyRecord, window: number) => Expected

// What is believed of a code or a device nobody has named yet, in people a week, and how many weeks
// of the key's own history weigh as much as that belief.
const unseenRate = 0.25
const beliefWeeks = 0.5

// People do not come one by one: a question brings its me-toos.
const together = 1.1

/**
 * The rate of each key is its own history shrunk towards a prior: a code on a device towards the
 * code's rate times the device's share. Its variance is that of the Gamma-Poisson predictive
 * (Telkamp et al. 2023): wide where little is known.
 */
export const expectedOf = (records: KeyRecord[], site: Site): ExpectedIn => {
  const before = new Map(records.map((record) => [record.key, record.before]))
  return (record, window) => {
    const mean = rateOf(record, before, site) * weeksLike(record, window)
    return { mean, variance: mean * together + mean ** 2 / (record.before + 0.5) }
  }
}

const rateOf = (record: KeyRecord, before: Map<string, number>, site: Site): number => {
  const { codeId, deviceId } = partsOf(record.key)
  const shrunk = (personDays: number, prior: number) =>
    (personDays + beliefWeeks * prior) / (site.weeks + beliefWeeks)
  if (codeId === null || deviceId === null) return shrunk(record.before, unseenRate)
  const ofCode = shrunk(before.get(`c:${codeId}`) ?? 0, unseenRate)
  return shrunk(record.before, ofCode * site.deviceShare(deviceId))
}

// So many person-days at one time of day say as much as the plain length of the window.
const shapeWeight = 60

/** The window as a part of a week, by the key's own hours as far as they are known. */
const weeksLike = ({ before, beforeAtThisTime }: KeyRecord, window: number): number => {
  const flat = (windows[window] ?? 0) / day
  const seen = beforeAtThisTime[window] ?? 0
  return (seen + shapeWeight * flat) / (before + shapeWeight) / 7
}
