// The detector's promises beside its figures: resumed, causal, in any order, late, and on bad input.
import { describe, expect, test } from 'vitest'
import {
  type Alarm,
  decodeKey,
  decodeSite,
  encodeKey,
  encodeSite,
  evidenceOf,
  freshKey,
  freshSite,
  type KeyState,
  keysNeeded,
  type Report,
  type Settings,
  type SiteState,
  tick,
} from '../../moderation/problems/detector/detector.ts'
import { day, hour, minute, quietSite, step } from './streams.ts'

type Run = { site: SiteState; keys: Map<string, KeyState>; alarms: Alarm[] }

const fresh = (): Run => ({ site: freshSite(), keys: new Map(), alarms: [] })

/** Ticks every five minutes up to `to`. */
const play = (
  run: Run,
  reports: Report[],
  from: number,
  to: number,
  settings: Settings = {},
): Run => {
  const sorted = reports.toSorted((a, b) => a.at - b.at)
  let next = sorted.findIndex(({ at }) => at > from)
  for (let now = from + step; now <= to; now += step) {
    const batch: Report[] = []
    for (; next >= 0 && (sorted[next]?.at ?? Number.POSITIVE_INFINITY) <= now; next++) {
      batch.push(sorted[next]!)
    }
    run.alarms.push(...tick(now, batch, run, settings).alarms)
  }
  return run
}

/** As a job does it: only the needed states are decoded, only the changed ones encoded. */
const throughRows = (reports: Report[], from: number, to: number): Alarm[] => {
  const rows = new Map<string, Uint8Array>()
  let siteRow = encodeSite(freshSite())
  const alarms: Alarm[] = []
  for (let now = from + step; now <= to; now += step) {
    const batch = reports.filter(({ at }) => at > now - step && at <= now)
    const site = decodeSite(siteRow).state!
    const keys = new Map<string, KeyState>()
    for (const key of keysNeeded(batch, site)) {
      const row = rows.get(key)
      if (row) keys.set(key, decodeKey(row).state!)
    }
    const ticked = tick(now, batch, { site, keys })
    alarms.push(...ticked.alarms)
    siteRow = encodeSite(ticked.site)
    for (const [key, state] of ticked.changed) rows.set(key, encodeKey(state))
  }
  return alarms
}

const world = quietSite({ days: 8, seed: 5 })
const whole = play(fresh(), world.reports, world.start, world.end)

test('an outage is raised once, while it lasts, on its key or a key it is part of', () => {
  const raised = whole.alarms.filter(({ at }) => at > world.outage.from)

  expect(raised.length).toBeGreaterThan(0)
  expect(raised.length).toBeLessThanOrEqual(2)
  expect(raised[0]).toMatchObject({ key: 'c:E1|d:tv' })
  expect(raised[0]!.at - world.outage.from).toBeLessThanOrEqual(45 * minute)
  expect(raised[0]!.observed).toBeGreaterThan(10 * raised[0]!.expected)
})

test('a key whose bar is raised stays silent', () => {
  const raisedBars = new Map([['c:E1|d:tv', 100]])

  const { alarms } = play(fresh(), world.reports, world.start, world.end, { raisedBars })

  expect(alarms.filter(({ key }) => key === 'c:E1|d:tv')).toEqual([])
  expect(alarms.map(({ key }) => key)).not.toEqual(whole.alarms.map(({ key }) => key))
})

test('nothing is raised while nothing is wrong', () => {
  expect(whole.alarms.filter(({ at }) => at <= world.outage.from)).toEqual([])
})

test('stopped after every tick and resumed from rows, it raises the same', () => {
  expect(throughRows(world.reports, world.start, world.end)).toEqual(whole.alarms)
})

test('what comes later changes nothing of what was raised', () => {
  const cut = world.outage.from + 30 * minute
  const known = world.reports.filter(({ at }) => at <= cut)

  const { alarms } = play(fresh(), known, world.start, cut)

  expect(alarms).toEqual(whole.alarms.filter(({ at }) => at <= cut))
})

test('the order of the reports in a tick makes no difference', () => {
  const shuffled = play(fresh(), world.reports, world.start, world.end - day)
  const turned = fresh()
  for (let now = world.start + step; now <= world.end - day; now += step) {
    const batch = world.reports.filter(({ at }) => at > now - step && at <= now).reverse()
    turned.alarms.push(...tick(now, batch, turned).alarms)
  }

  expect(turned.alarms).toEqual(shuffled.alarms)
  expect(encodeSite(turned.site)).toEqual(encodeSite(shuffled.site))
  for (const [key, state] of turned.keys) {
    expect(encodeKey(state)).toEqual(encodeKey(shuffled.keys.get(key)!))
  }
})

test('a job that missed three hours raises what punctual ones would have raised', () => {
  const missed = world.outage.from - hour
  const late = play(fresh(), world.reports, world.start, missed)
  const back = missed + 3 * hour
  const waiting = world.reports.filter(({ at }) => at > missed && at <= back)

  late.alarms.push(...tick(back, waiting, late).alarms)

  expect(late.alarms).toEqual(whole.alarms.filter(({ at }) => at <= back))
})

describe('bad input', () => {
  const report = (at: number, person: string | number = 'a'): Report => ({
    at,
    person,
    keys: ['c:E1'],
    accountAgeMs: 100 * day,
  })
  const now = 1_000 * day

  test('reports of the future are set aside and counted; clocks may differ a little', () => {
    const { ignored, changed } = tick(now, [report(now + hour), report(now + minute, 'b')], fresh())

    expect(ignored).toEqual([{ reason: 'future', count: 1 }])
    expect(changed.get('c:E1')?.who.size).toBe(1)
  })

  test('a clock that goes backwards un-learns nothing', () => {
    const run = fresh()
    tick(now, [report(now - minute)], run)

    const { ignored, site } = tick(now - hour, [report(now - 2 * minute, 'b')], run)

    expect(ignored).toContainEqual({ reason: 'clock went backwards', count: 1 })
    expect(site.lastTick).toBe(now)
    expect(run.keys.get('c:E1')?.who.size).toBe(2)
  })

  test('reports of more than a day ago are left out', () => {
    const { ignored } = tick(now, [report(now - 25 * hour)], fresh())

    expect(ignored).toEqual([{ reason: 'late', count: 1 }])
  })

  test('a flood of reports on one key stays within bounded memory', () => {
    const run = fresh()
    const reports = Array.from({ length: 60_000 }, (_, i) => report(now - (i % 200) * 1000, i))

    tick(now, reports, run)

    const state = run.keys.get('c:E1')!
    expect(state.steps.people.reduce((a, b) => a + b, 0)).toBe(60_000)
    expect(encodeKey(state).length).toBeLessThan(20_000)
  })

  test('one person counts once a day per key, however often they report', () => {
    const run = fresh()

    tick(
      now,
      Array.from({ length: 500 }, (_, i) => report(now - i * 100)),
      run,
    )

    expect(evidenceOf(now, 'c:E1', run).at(-1)).toMatchObject({ minutes: 1440, people: 1 })
  })

  test('a row of another layout, a broken or an empty one is said and not thrown', () => {
    const row = encodeKey(freshKey())
    const other = Uint8Array.from(row)
    other[0] = 99

    expect(decodeKey(other)).toEqual({ state: null, reason: 'its layout is 99, not 1' })
    expect(decodeKey(row.subarray(0, row.length - 3))).toEqual({
      state: null,
      reason: 'it is cut short',
    })
    expect(decodeSite(new Uint8Array(0))).toEqual({ state: null, reason: 'it is cut short' })
    expect(decodeSite(Uint8Array.from({ length: 500 }, () => 255)).state).toBeNull()
  })

  test('keys without a known form are counted like devices', () => {
    const run = fresh()

    const { ignored } = tick(now, [{ ...report(now), keys: ['', 'x', 'c:', 'c:A|q:1|z'] }], run)

    expect(ignored).toEqual([])
    expect([...run.keys.keys()].sort()).toEqual(['', 'c:', 'c:A', 'c:A|q:1|z', 'q:1', 'x'])
  })
})

test('after weeks of silence a key is brought up in one go, and its rate has faded', () => {
  const run = play(fresh(), world.reports, world.start, world.outage.from)
  const before = run.keys.get('c:E1|d:tv')!.n
  const later = world.outage.from + 21 * day

  tick(later, [{ at: later, keys: ['c:E1|d:tv'], person: 'x', accountAgeMs: 9 * day }], run)

  expect(run.keys.get('c:E1|d:tv')!.n).toBeGreaterThan(0.4 * before)
  expect(run.keys.get('c:E1|d:tv')!.n).toBeLessThan(0.65 * before)
})
