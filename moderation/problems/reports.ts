// Signals as the database packs them, made into what the detector takes.
import type { Report } from './detector/intake.ts'
import { partsOf } from './keys.ts'

/**
 * `[key, user id, at, account age in ms, the post that named it, how long the key's memory is]`, in
 * order of time; the last is null where there is none.
 */
export type Signal = [
  key: string,
  userId: number,
  at: number,
  age: number,
  postId: number | null,
  memory: number | null,
]

/** A page of signals: as many as are taken at a time, and whether more wait behind them. */
export type Page = { signals: Signal[]; isFull: boolean; unknown: number; last: Signal | null }

type Sizes = { limit: number; mostKeys: number; mostMemory: number }

// What a memory that is begun with this page will be about as long as.
const newMemory = 200

/**
 * Of a page no more is taken than needs `mostKeys` memories, which are together no longer than
 * `mostMemory`; keys of no known kind are counted.
 */
export const pageOf = (packed: string, { limit, mostKeys, mostMemory }: Sizes): Page => {
  const read = JSON.parse(packed) as Signal[]
  const keys = new Set<string>()
  const signals: Signal[] = []
  let unknown = 0
  let length = 0
  let last: Signal | null = null
  for (const signal of read) {
    const [key, , , , , memory] = signal
    if (!isKnown(key)) {
      unknown += 1
      last = signal
      continue
    }
    if (!keys.has(key)) length += memory ?? newMemory
    for (const part of [key, ...key.split('|').filter(isSingle)]) keys.add(part)
    const isOver = keys.size > mostKeys || length > mostMemory
    if (isOver && signals.length > 0) return { signals, isFull: true, unknown, last }
    signals.push(signal)
    last = signal
  }
  return { signals, isFull: read.length === limit, unknown, last }
}

// As many keys as one act signals; the detector refuses more in a report.
const mostOfAnAct = 45

/** One report for each person and moment; a copier stands for whom they copied. */
export const reportsOf = (signals: Signal[], copied: Map<number, number>): Report[] => {
  const reports: Report[] = []
  const latest = new Map<string, Report>()
  for (const [key, userId, at, accountAgeMs, postId] of signals) {
    const person = (postId !== null && copied.get(postId)) || userId
    const known = latest.get(`${at} ${person}`)
    if (known && known.keys.length < mostOfAnAct) {
      known.keys.push(key)
      continue
    }
    const report = { at, person, accountAgeMs, keys: [key] }
    latest.set(`${at} ${person}`, report)
    reports.push(report)
  }
  return reports
}

/** Reports cut into parts of a few hours: the detector takes no report that is a day old. */
export const slicesOf = (
  reports: Report[],
  until: number,
): { until: number; reports: Report[] }[] => {
  const slices: { until: number; reports: Report[] }[] = []
  for (const report of reports) {
    const last = slices.at(-1)
    if (last && report.at <= last.until) last.reports.push(report)
    else slices.push({ until: Math.min(until, endOfSlice(report.at)), reports: [report] })
  }
  if (slices.at(-1)?.until !== until) slices.push({ until, reports: [] })
  return slices
}

const slice = 6 * 60 * 60_000

const endOfSlice = (at: number): number => Math.ceil((at + 1) / slice) * slice

const isSingle = (part: string): boolean => part.startsWith('c:') || part.startsWith('d:')

const isKnown = (key: string): boolean => {
  const { codeId, deviceId, country, version } = partsOf(key)
  const besides = [deviceId, country, version].filter((part) => part !== null).length
  const isShaped = key.split('|').every((half) => /^[cdrv]:./.test(half))
  return isShaped && (codeId !== null ? besides <= 1 : deviceId !== null && besides === 1)
}
