// What is a surge and what is none: crowds, rings, one loud person, rare codes, habits that move.
import { beforeAll, describe, expect, test } from 'vitest'
import {
  type Alarm,
  freshSite,
  type KeyState,
  type Report,
  tick,
  usualCut,
} from '../../moderation/problems/detector/detector.ts'
import { replay } from '../bench/surge/replaying.ts'
import { scoreOf } from '../bench/surge/score.ts'
import { worldOf } from '../bench/surge/world.ts'
import { day, hour, minute, quietSite, reportOn, step } from './streams.ts'

const world = quietSite({ days: 8, seed: 7 })
const usual = world.reports.filter(({ at }) => at < world.outage.from)

/** The last half day of the site with these reports added to what is usual. */
const alarmsWith = (added: Report[]): Alarm[] => {
  const alarms: Alarm[] = []
  const site = freshSite()
  const keys = new Map<string, KeyState>()
  const reports = [...usual, ...added].sort((a, b) => a.at - b.at)
  let next = 0
  for (let now = world.start + step; now <= world.outage.from + 3 * hour; now += step) {
    const batch: Report[] = []
    for (; (reports[next]?.at ?? Number.POSITIVE_INFINITY) <= now; next++)
      batch.push(reports[next]!)
    alarms.push(...tick(now, batch, { site, keys }).alarms)
  }
  return alarms.filter(({ at }) => at > world.outage.from)
}

const from = world.outage.from

/** So many reports over 40 minutes. */
const crowd = (people: number, of: (i: number) => Partial<Report>): Report[] =>
  Array.from({ length: people }, (_, i) => ({
    ...reportOn('E2', 'phone', 'eu', from + (i * 40 * minute) / people, `q${i}`),
    ...of(i),
  }))

test('nothing added, nothing raised', () => {
  expect(alarmsWith([])).toEqual([])
})

test('a crowd of members is raised', () => {
  const raised = alarmsWith(crowd(14, () => ({})))

  expect(raised.length).toBeGreaterThan(0)
  expect(raised[0]!.key).toContain('E2')
})

test('a crowd with as many newcomers as members is raised', () => {
  const raised = alarmsWith(crowd(20, (i) => ({ accountAgeMs: i % 2 ? hour : 90 * day })))

  expect(raised.length).toBeGreaterThan(0)
})

test('a ring of new accounts is not raised', () => {
  expect(alarmsWith(crowd(30, () => ({ accountAgeMs: 5 * hour })))).toEqual([])
})

test('a small ring is not raised for three members who report as well, a crowd with four is', () => {
  const mixed = (members: number, newcomers: number) => {
    const evenly = (people: number, who: string, accountAgeMs: number) =>
      Array.from({ length: people }, (_, i) =>
        reportOn(
          'E2',
          'phone',
          'eu',
          from + ((i + 0.5) * 30 * minute) / people,
          `${who}${i}`,
          accountAgeMs,
        ),
      )
    return [...evenly(members, 'm', 90 * day), ...evenly(newcomers, 'q', 5 * hour)]
  }

  expect(alarmsWith(mixed(3, 5))).toEqual([])
  expect(alarmsWith(mixed(4, 4))).toHaveLength(1)
})

test('one loud person is not raised, nor are three who copy one text', () => {
  expect(alarmsWith(crowd(60, () => ({ person: 'loud' })))).toEqual([])
  expect(alarmsWith(crowd(60, (i) => ({ person: `copy${i % 3}` })))).toEqual([])
})

test('the first four people of a code nobody has named are raised, three are not', () => {
  const unseen = (people: number) =>
    crowd(people, () => ({ keys: ['c:NEW', 'd:tv', 'c:NEW|d:tv', 'c:NEW|r:eu', 'c:NEW|v:1'] }))

  expect(alarmsWith(unseen(3))).toEqual([])
  expect(alarmsWith(unseen(4))).toMatchObject([{ observed: 4 }])
})

describe('a regular peak', () => {
  const clock = { hour: 18, moved: 17 }
  const start = world.start
  const weeks = 4
  const shift = start + weeks * 7 * day
  const reports: Report[] = []
  let alarms: Alarm[] = []

  beforeAll(() => {
    const ordinary = quietSite({ days: weeks * 7 + 8, seed: 3 })
    reports.push(...ordinary.reports.filter(({ at }) => at < ordinary.outage.from))
    for (let days = 0; days < weeks * 7 + 7; days++) {
      const at = start + days * day
      const peak = at < shift ? clock.hour : clock.moved
      for (let i = 0; i < 12 + (days % 5); i++) {
        reports.push(reportOn('E9', 'tv', 'eu', at + peak * hour + i * 3 * minute, `r${days}-${i}`))
      }
    }
    reports.sort((a, b) => a.at - b.at)
    alarms = replay(
      {
        start,
        end: shift + 7 * day,
        tickMs: step,
        reports: reports.map(({ at, keys, person }) => ({
          t: at,
          keys,
          user: String(person),
          ageDays: 90,
          trust: 1,
        })),
      },
      usualCut,
    ).alarms.map(({ t, key }) => ({ at: t, key }) as Alarm)
  })

  test('that is known is not raised', () => {
    expect(alarms.filter(({ at }) => at > start + 21 * day && at < shift)).toEqual([])
  })

  test('that comes an hour earlier when clocks change is no storm', () => {
    expect(alarms.filter(({ at }) => at >= shift).length).toBeLessThanOrEqual(2)
  })
})

test('a small made-up world is judged as well as it was', () => {
  const small = worldOf(21, {
    pairs: 120,
    codes: 20,
    devices: 8,
    warmupWeeks: 2,
    testWeeks: 2,
    eventsPerType: 8,
    past: 4,
    users: 3000,
  })

  const score = scoreOf(small, replay(small, usualCut).alarms)

  expect(score.pod).toBeGreaterThan(0.7)
  expect(score.falsePerWeek).toBeLessThan(6)
  expect(score.spamPassed).toBeGreaterThan(0.9)
  expect(score.ringsPassed).toBeGreaterThan(0.8)
})
