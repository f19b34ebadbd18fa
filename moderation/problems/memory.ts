// What the detector remembers between two runs: read with its reasons, ticked forward, written again.
import { base64Of, bytesOf } from '../../src/lib/base64.ts'
import { decodeKey, decodeSite, encodeKey, encodeSite } from './detector/codec.ts'
import { tick } from './detector/detector.ts'
import type { Report } from './detector/intake.ts'
import type { KeyState } from './detector/key-state.ts'
import { freshSite, type SiteState } from './detector/site-state.ts'
import type { Said, Watched } from './outcome.ts'
import { slicesOf } from './reports.ts'

/** The site's memory with those of the keys that were read, and the turn of the row it came from. */
export type Memory = { site: SiteState; keys: Map<string, KeyState>; turn: number }

/** People are counted in steps of so many ms; what is kept is as of the end of one. */
export const step = 5 * 60_000

const hour = 60 * 60_000

/** A row that cannot be used begins anew, with the reason for the log. */
export const memoryOf = (
  row: { state: string; turn: number } | undefined,
  now: number,
): { memory: Memory; broken: string | null } => {
  const fresh = { site: freshSite(), keys: new Map(), turn: row?.turn ?? 0 }
  if (!row) return { memory: fresh, broken: null }
  const { state, reason } = decodeSite(bytesOf(row.state))
  if (!state) return { memory: fresh, broken: reason }
  // A clock that was wrong by days must not silence the watch for as long.
  if (state.lastTick > now + 24 * hour) return { memory: fresh, broken: 'it is of the future' }
  return { memory: { ...fresh, site: state }, broken: null }
}

/** Adds the memories of keys; the number of those that could not be used, by reason. */
export const recall = (memory: Memory, rows: { key: string; state: string }[]) => {
  const broken = new Map<string, number>()
  for (const { key, state: text } of rows) {
    const { state, reason } = decodeKey(bytesOf(text))
    if (state) memory.keys.set(key, state)
    else broken.set(reason ?? 'unknown', (broken.get(reason ?? 'unknown') ?? 0) + 1)
  }
  return broken
}

/** Open problems are what goes on: an alarm about the same people belongs to them, whoever opened them. */
export const holdOpen = ({ site }: Memory, known: Watched[], now: number): void => {
  const incidents = new Map(site.incidents.map((incident) => [incident.key, incident]))
  site.incidents = known
    .filter(({ closedAt }) => closedAt === null)
    .slice(0, mostIncidents)
    .map(({ key }) => ({
      score: 0,
      since: now,
      ...incidents.get(key),
      key,
      until: now + 6 * hour,
    }))
}

const mostIncidents = 100

export type Ticks = { said: Said[]; ignored: Map<string, number>; changed: Set<string> }

/** Goes on to `until` in parts of a few hours. The memory given is changed. */
export const tickTo = (
  memory: Memory,
  reports: Report[],
  { until, bars }: { until: number; bars: Map<string, number> },
): Ticks => {
  const ticks: Ticks = { said: [], ignored: new Map(), changed: new Set() }
  for (const slice of slicesOf(reports, until)) {
    const ticked = tick(slice.until, slice.reports, memory, { raisedBars: bars })
    memory.site = ticked.site
    for (const [key, state] of ticked.changed) {
      memory.keys.set(key, state)
      ticks.changed.add(key)
    }
    ticks.said.push(...ticked.alarms, ...ticked.joined)
    for (const { reason, count } of ticked.ignored) {
      ticks.ignored.set(reason, (ticks.ignored.get(reason) ?? 0) + count)
    }
  }
  return ticks
}

/** As it is written: the site's row, and those of the keys that changed. */
export const written = (memory: Memory, changed: Iterable<string>) => ({
  site: base64Of(encodeSite(memory.site)),
  keys: [...changed].flatMap((key): [string, string][] => {
    const state = memory.keys.get(key)
    return state ? [[key, base64Of(encodeKey(state))]] : []
  }),
})
