// Made-up reports for tests of the detector: a small site where nothing happens, and then something.
import type { Report } from '../../moderation/problems/detector/detector.ts'
import { randomFrom } from '../bench/surge/random.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour
export const step = 5 * minute

const start = Date.UTC(2026, 0, 5)

const devices = ['tv', 'phone', 'box']
const regions = ['eu', 'na']

/** Five codes on three devices, some 300 people a day; on the last day one pair goes down for an hour. */
export const quietSite = ({ days, seed }: { days: number; seed: number }) => {
  const random = randomFrom(seed)
  const end = start + days * day
  const from = end - day + 10 * hour
  const reports: Report[] = []
  for (let at = start; at < end; at += random.exponential(day / 300)) {
    const code = `E${1 + random.int(5)}`
    const device = random.pick(devices)
    reports.push(reportOn(code, device, random.pick(regions), at, `p${random.int(5000)}`))
  }
  for (let i = 0; i < 25; i++) {
    const at = from + random.u() * hour
    reports.push(reportOn('E1', 'tv', random.pick(regions), at, `hit${i}`))
  }
  reports.sort((a, b) => a.at - b.at)
  return { reports, start, end, outage: { from } }
}

/** A report as the forum makes it: the code, the device, both, the region, the version. */
export const reportOn = (
  code: string,
  device: string,
  region: string,
  at: number,
  person: string,
  accountAgeMs = 200 * day,
): Report => ({
  at: Math.floor(at),
  person,
  accountAgeMs,
  keys: [
    `c:${code}`,
    `d:${device}`,
    `c:${code}|d:${device}`,
    `c:${code}|r:${region}`,
    `c:${code}|v:1`,
  ],
})
