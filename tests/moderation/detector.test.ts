// The detector: exact tails, what must alarm, and what must not.
import { describe, expect, test } from 'vitest'
import { cut, detect } from '../../moderation/problems/detector.ts'
import { day, type KeyRecord, type Site, windows } from '../../moderation/problems/records.ts'
import { surpriseOf } from '../../moderation/problems/tail.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.UTC(2026, 10, 4, 20)

describe('the tail of the negative binomial', () => {
  // -log10(1 - cdf), summed exactly with 400 digits by another program.
  test.each([
    [4, 0.0015, 0.0016545, 6.512883655268516],
    [1, 0.5, 0.6, 0.4364455241621804],
    [5, 3, 4, 0.6860524583754092],
    [12, 0.4, 0.52, 7.259818201105289],
    [14, 0.06, 0.0661, 15.125242734271728],
    [40, 12, 14, 8.006844590975582],
    [2, 5, 6, 0.024182359874365907],
    [300, 20, 62, 38.831235274183214],
    [9, 0.000001, 0.0000011, 15.289659545360577],
    [1500, 1000, 1600, 29.245640522444745],
    [60, 20, 1000, 1.0333796583350496],
  ])('%i or more, where %f are expected with variance %f', (count, mean, variance, known) => {
    expect(surpriseOf(count, mean, variance)).toBeCloseTo(known, 9)
  })

  test('no count at all is no surprise, and more is never less surprising', () => {
    const surprises = Array.from({ length: 60 }, (_, count) => surpriseOf(count, 7, 11))

    expect(surprises[0]).toBe(0)
    expect(surprises).toEqual(surprises.toSorted((a, b) => a - b))
  })
})

describe('an alarm', () => {
  test('the first four people to name a rare code within the hour', () => {
    const [alarm] = alarms(record('c:rare-1', spread(4, hour)))

    expect(alarm).toMatchObject({ key: 'c:rare-1', people: 4, newcomers: 0 })
    expect(alarm?.minutes).toBeLessThanOrEqual(60)
    expect(alarm?.expected).toBeLessThan(0.01)
    expect(alarm?.userIds).toHaveLength(4)
  })

  test('a common code named four times as often as usual', () => {
    const usual = history(280)

    expect(alarms(record('c:common', spread(40, day), usual))).toMatchObject([
      { key: 'c:common', minutes: 1440, people: 40 },
    ])
  })

  test('a real outage, where newcomers come along with older members', () => {
    const crowd = [...spread(8, hour), ...spread(7, hour, { accountAge: hour, from: 100 })]

    expect(alarms(record('c:nw-2-5', crowd))).toMatchObject([{ people: 15, newcomers: 7 }])
  })

  test('the code on its device comes before the code, when the same people named both', () => {
    const people = spread(12, hour)
    const found = alarms(
      record('c:nw-2-5', people, history(8)),
      record('d:samsung-tv', people, history(80)),
      record('c:nw-2-5|d:samsung-tv', people, history(2)),
    )

    expect(found[0]?.key).toBe('c:nw-2-5|d:samsung-tv')
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    )
  })

  test('a surge in the evening of a code that is named in the morning', () => {
    const mornings = { before: 560, beforeAtThisTime: windows.map((w) => (w === day ? 560 : 0)) }

    expect(alarms(record('c:morning', spread(12, hour), mornings))).toMatchObject([
      { key: 'c:morning' },
    ])
  })
})

describe('no alarm', () => {
  test('one person, fifty times', () => {
    expect(alarms(record('c:rare-1', spread(1, hour)))).toEqual([])
  })

  test('three people, however rare the code', () => {
    expect(alarms(record('c:rare-1', spread(3, minute)))).toEqual([])
  })

  test('twelve accounts younger than six hours', () => {
    const ring = spread(12, hour, { accountAge: 5 * hour })

    expect(alarms(record('c:rare-1', ring))).toEqual([])
  })

  test('a few older accounts with a ring of new ones around them', () => {
    const ring = [...spread(2, hour), ...spread(20, hour, { accountAge: hour, from: 100 })]

    expect(alarms(record('c:rare-1', ring))).toEqual([])
  })

  test('a thread and the company it drew', () => {
    expect(alarms(record('c:rare-1', spread(6, hour, { threadId: 9 })))).toEqual([])
    expect(alarms(record('c:rare-1', spread(12, hour, { threadId: 9 })))).toHaveLength(1)
  })

  test('a slow background: a code named every other hour, as on every day', () => {
    expect(alarms(record('c:slow', spread(12, day), history(12 * 28)))).toEqual([])
  })

  test("a busy key's normal hour", () => {
    expect(alarms(record('d:samsung-tv', spread(240, day), history(240 * 28)))).toEqual([])
  })

  test("a busy key's evening, when it is always named in the evening", () => {
    const evenings = {
      before: 60 * 28,
      beforeAtThisTime: windows.map((w) => Math.round(28 * 60 * Math.min(1, w / (4 * hour)))),
    }

    expect(alarms(record('d:samsung-tv', spread(60, 4 * hour), evenings))).toEqual([])
    expect(alarms(record('d:samsung-tv', spread(60, 4 * hour), history(60 * 28)))).toHaveLength(1)
  })
})

describe('what was not read', () => {
  test('is not taken for people who were not there', () => {
    const latest = spread(50, 20 * minute)
    const readFrom = latest.at(-1)!.at
    const usual = history(20 * 28)

    const [alarm] = alarms({ ...record('d:roku-tv', latest, usual), readFrom })

    expect(alarm?.score).toBeGreaterThan(cut)
    expect(alarm?.minutes).toBe(15)
  })
})

const site: Site = { weeks: 4, newcomerShare: 0.2, deviceShare: () => 0.05 }

const alarms = (...records: KeyRecord[]) => detect(now, records, site)

type History = Pick<KeyRecord, 'before' | 'beforeAtThisTime'>

/** So many person-days in four weeks, at all hours alike. */
const history = (before: number): History => ({
  before,
  beforeAtThisTime: windows.map((window) => Math.round((before * window) / day)),
})

const record = (key: string, people: KeyRecord['people'], usual = history(0)): KeyRecord => ({
  key,
  people,
  readFrom: 0,
  ...usual,
})

/** Different people, evenly spread over the time up to now, latest first. */
const spread = (
  people: number,
  over: number,
  { accountAge = 90 * day, from = 1, threadId = null as number | null } = {},
) =>
  Array.from({ length: people }, (_, n) => ({
    userId: from + n,
    at: now - Math.floor(((n + 0.5) * over) / people),
    accountAge,
    threadId,
  }))
