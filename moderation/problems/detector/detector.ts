// The detector of widespread problems: pure and incremental; states go in, alarms and states come out.
import { isYoung, measureActivity } from './activity.ts'
import { day, hourOf, hourOfWeek, step, stepOf } from './clock.ts'
import { bestWindow } from './evidence.ts'
import { settle } from './incidents.ts'
import { countReport, type Ignored, type Report, takeReports } from './intake.ts'
import { freshKey, type KeyState } from './key-state.ts'
import { parentsOf, readKey } from './keys.ts'
import { catchUp } from './learning.ts'
import type { States } from './outlook.ts'
import { forgetPeople } from './people.ts'
import { turnHours, weekOf } from './site-learning.ts'
import type { SiteState } from './site-state.ts'

export { decodeKey, decodeSite, encodeKey, encodeSite } from './codec.ts'
export { type Evidence, evidenceOf } from './evidence.ts'
export type { Ignored, Report } from './intake.ts'
export { freshKey, type KeyState } from './key-state.ts'
export { freshSite, type SiteState } from './site-state.ts'

/**
 * -log10 of the chance from which on an alarm is raised. Measured (`npm run bench -- surge`): a bit
 * more than one false alarm a week for every thousand keys; half a unit less doubles them, and lets
 * more rings of new accounts through.
 */
export const usualCut = 5.5

/** An alarm: the window that says most. `joined` is the key of the open incident it belongs to. */
export type Alarm = {
  at: number
  key: string
  score: number
  observed: number
  expected: number
  windowMinutes: number
  newcomers: number
}

export type Settings = {
  cut?: number
  /** By how much the cut of a key is raised: staff found it to be nothing not long ago. */
  raisedBars?: Map<string, number>
}

export type Ticked = {
  alarms: Alarm[]
  /** What belongs to an incident that is open already. */
  joined: (Alarm & { joined: string })[]
  site: SiteState
  changed: Map<string, KeyState>
  ignored: Ignored[]
}

/** The keys whose states a tick needs: those reported, their parents, and those of open incidents. */
export const keysNeeded = (reports: Pick<Report, 'keys'>[], site: SiteState): string[] => {
  const needed = new Set<string>()
  for (const { keys } of reports) {
    for (const key of keys) {
      needed.add(key)
      for (const parent of parentsOf(readKey(key))) needed.add(parent)
    }
  }
  for (const { key } of site.incidents) needed.add(key)
  return [...needed].sort()
}

/**
 * Takes in the reports since the last tick and says what is out of the ordinary. The states given
 * are the detector's to change: the caller keeps what comes back. A tick that comes late does the
 * steps in between one by one, so that it raises what punctual ticks would have raised. Nothing is
 * raised in a site's first days: until it is known what is usual, everything would be.
 */
export const tick = (
  now: number,
  reports: Report[],
  { site, keys }: States,
  settings: Settings = {},
): Ticked => {
  const isBack = now < site.lastTick
  const until = isBack ? site.lastTick : now
  const { taken, ignored } = takeReports(reports, until)
  if (isBack) ignored.push({ reason: 'clock went backwards', count: 1 })
  const ticked: Ticked = { alarms: [], joined: [], site, changed: new Map(), ignored }
  let next = 0
  for (let at = firstStep(site, until); ; at = Math.min(until, at + step)) {
    const end = at === until ? Number.POSITIVE_INFINITY : at
    const batch: Report[] = []
    while ((taken[next]?.at ?? Number.POSITIVE_INFINITY) <= end && next < taken.length) {
      const report = taken[next++]
      if (report) batch.push(report)
    }
    takeStep(at, batch, { site, keys }, settings, ticked)
    if (at === until) return ticked
  }
}

// A site that was not watched for more than a day is taken up a day ago.
const firstStep = (site: SiteState, until: number): number => {
  const from = Math.max(site.lastTick, until - day)
  return site.lastTick === 0 ? until : Math.min(until, (Math.floor(from / step) + 1) * step)
}

const takeStep = (
  now: number,
  batch: Report[],
  states: States,
  settings: Settings,
  ticked: Ticked,
) => {
  const { site, keys } = states
  const elapsed = site.lastTick === 0 ? step : Math.min(day, now - site.lastTick)
  turnHours(site, hourOf(now - 1))
  const counted = new Map<string, number>()
  for (const [key, state] of bringUp(batch, states)) ticked.changed.set(key, state)
  for (const report of batch) countReport(report, now, { site, keys, counted })
  site.lastTick = now
  const busy = weekOf(site).busy[hourOfWeek(site.hour)] ?? 1
  measureActivity(site, { now, elapsed, busy }, counted)
  if (isYoung(site)) return
  const candidates = [...counted.keys()].sort().flatMap((key) => {
    const state = keys.get(key)
    if (!state) return []
    const evidence = bestWindow(now, key, states)
    return evidence ? [{ key, state, evidence }] : []
  })
  for (const { state, evidence } of candidates) {
    if (evidence.score > noticedAt) state.noticedTo = site.hour + 3
  }
  const barOf = (key: string) => (settings.cut ?? usualCut) + (settings.raisedBars?.get(key) ?? 0)
  const surges = candidates.filter(({ key, evidence }) => evidence.score > barOf(key))
  for (const { key, evidence, joined } of settle(now, surges, site, keys)) {
    const { score, people, expected, minutes, newcomers } = evidence
    const alarm = {
      at: now,
      key,
      score,
      observed: people,
      expected,
      windowMinutes: minutes,
      newcomers,
    }
    if (joined === null) ticked.alarms.push(alarm)
    else ticked.joined.push({ ...alarm, joined })
  }
}

// From this score on what is seen is not learned as usual, whatever the cut.
const noticedAt = 5

/** Brings every key of these reports to the present hour, parents first; gives them with their states. */
const bringUp = (batch: Report[], states: States): [string, KeyState][] => {
  const needed = keysNeeded(batch, { ...states.site, incidents: [] })
  const ordered = needed
    .map((key) => ({ key, name: readKey(key) }))
    .sort((a, b) => a.name.order - b.name.order)
  return ordered.map(({ key, name }) => {
    const state = states.keys.get(key) ?? freshKey()
    states.keys.set(key, state)
    const before = state.learnedTo
    catchUp(key, state, states)
    if (state.learnedTo === before) return [key, state]
    forgetPeople(state, stepOf(states.site.hour * 3_600_000))
    const code = name.kind === 'code' ? states.site.codes.get(key) : undefined
    if (code) {
      code.n = state.n
      code.at = states.site.hour
    }
    return [key, state]
  })
}
