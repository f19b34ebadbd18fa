// Alarms about the same people are one problem; what was answered or dismissed rests; voices count.
import { describe, expect, test } from 'vitest'
import type { Alarm } from '../../moderation/problems/detector/detector.ts'
import {
  dismissalHolds,
  type Outcome,
  outcomeOf,
  raisedBars,
  type Said,
  type Watched,
} from '../../moderation/problems/outcome.ts'
import { withVoices } from '../../moderation/problems/voices.ts'

const minute = 60_000
const now = 1_000_000 * minute
const pair = 'c:nw-2-5|d:samsung-tv'

describe('an alarm', () => {
  test('raises a problem, and those of its incident join it', () => {
    const outcome = settle([
      alarm(pair),
      { ...alarm('c:nw-2-5'), joined: pair },
      { ...alarm('d:samsung-tv'), joined: pair },
      alarm('c:nw-3-6'),
    ])

    expect(outcome.raise.map(({ id, alarm }) => [id, alarm.key])).toEqual([
      [1, pair],
      [2, 'c:nw-3-6'],
    ])
    expect(joined(outcome)).toEqual([
      [1, 'c:nw-2-5'],
      [1, 'd:samsung-tv'],
    ])
    expect(outcome.renew).toEqual([])
  })

  test('of an open problem or of what it explains raises nothing', () => {
    const open = known({ id: 7, keys: [pair, 'c:nw-2-5|d:roku-tv'] })
    const said = [
      { ...alarm(pair, { observed: 9 }), joined: pair },
      alarm('c:nw-2-5|d:roku-tv'),
      { ...alarm('c:nw-2-5'), joined: pair },
    ]

    const outcome = settle(said, [open])

    expect(outcome.raise).toEqual([])
    expect(joined(outcome)).toEqual([])
    expect(outcome.renew.map(({ id, alarm }) => [id, alarm.observed])).toEqual([[7, 9]])
  })

  test('of what was just resolved joins nothing, though its people speak of something else', () => {
    const over = known({
      id: 3,
      key: 'c:nw-3-6',
      keys: ['c:nw-3-6'],
      state: 'resolved',
      closedAt: now,
    })
    const open = known({ id: 7 })
    const said = [
      { ...alarm('c:nw-3-6'), joined: pair },
      { ...alarm('c:ui-122'), joined: pair },
    ]

    expect(joined(settle(said, [over, open]))).toEqual([[7, 'c:ui-122']])
  })

  test('of the same code elsewhere belongs to a problem that is going on, and to no older one', () => {
    const said = [alarm('c:nw-2-5|d:roku-tv')]

    expect(settle(said, [known({ seenAt: now - minute })])).toMatchObject({ raise: [], seen: [5] })
    expect(settle(said, [known({})]).raise).toHaveLength(1)
    expect(settle([...said, alarm('c:nw-2-5|d:lg-tv')]).raise).toHaveLength(1)
  })

  test('that comes hours late is over, unless it goes on', () => {
    const early = alarm(pair, { at: now - 7 * 60 * minute })

    expect(settle([early]).raise).toEqual([])
    expect(settle([early, { ...alarm(pair), joined: pair }]).raise).toHaveLength(1)
  })

  test('is shown as it was seen last', () => {
    const said = [alarm(pair, { observed: 4 }), { ...alarm(pair, { observed: 11 }), joined: pair }]

    expect(settle(said).raise.map(({ alarm }) => alarm.observed)).toEqual([11])
  })
})

describe('people who were answered', () => {
  const resolved = known({ state: 'resolved', closedAt: now - 40 * minute })

  test('are no sign of a new problem, under any key of the same code', () => {
    expect(settle([alarm(pair)], [resolved]).raise).toEqual([])
    expect(settle([alarm('c:nw-2-5|r:DE')], [resolved]).raise).toEqual([])
    expect(settle([alarm('c:nw-3-6')], [resolved]).raise).toHaveLength(1)
  })

  test('and those who speak since are, by the window that holds only them', () => {
    const since = alarm(pair, { windowMinutes: 30, observed: 5, score: 7 })
    const windows = () => [alarm(pair), since, alarm(pair, { windowMinutes: 15, score: 6 })]

    expect(settle([alarm(pair)], [resolved], windows).raise.map((r) => r.alarm)).toEqual([since])
  })

  test('of a merged problem are those of the one it is part of', () => {
    const merged = known({ state: 'merged', closedAt: now - minute })

    expect(settle([alarm('c:nw-3-6')], [merged]).raise).toHaveLength(1)
  })
})

describe('a dismissal', () => {
  const dismissed = known({ state: 'dismissed', closedAt: now - dismissalHolds + minute })

  test('raises the bar of its key and its halves for fourteen days', () => {
    const keys = [pair, 'c:nw-2-5', 'd:samsung-tv', 'c:nw-2-5|d:roku-tv', 'c:nw-3-6']

    expect([...raisedBars([dismissed], keys, now).keys()]).toEqual(keys.slice(0, 3))
    expect(raisedBars([dismissed], keys, now + 2 * minute).size).toBe(0)
  })

  test('of a code raises that of the code on everything, of a device only its own', () => {
    const keys = ['c:nw-2-5|d:roku-tv', 'c:nw-2-5|v:9.2', 'd:roku-tv']
    const code = { ...dismissed, key: 'c:nw-2-5' }
    const device = { ...dismissed, key: 'd:roku-tv' }

    expect([...raisedBars([code], keys, now).keys()]).toEqual(keys.slice(0, 2))
    expect([...raisedBars([device], keys, now).keys()]).toEqual(['d:roku-tv'])
  })
})

describe('who only presses buttons', () => {
  test.each([
    { voices: 2, observed: 40, expected: 0.1, raised: 1, attacks: 0 },
    { voices: 5, observed: 40, expected: 9, raised: 0, attacks: 0 },
    { voices: 8, observed: 40, expected: 9, raised: 1, attacks: 0 },
    { voices: 1, observed: 6, expected: 0.1, raised: 0, attacks: 0 },
    { voices: 1, observed: 14, expected: 0.1, raised: 0, attacks: 1 },
  ])('counts beside those who write: $voices of $observed, $expected usual', (row) => {
    const { voices, ...expected } = row
    const said = [
      alarm(pair, { observed: row.observed, expected: row.expected }),
      { ...alarm('c:nw-2-5'), joined: pair },
    ]
    const outcome = settle(said)

    const heard = withVoices(outcome, [{ key: pair, voices, userIds: [1, 2] }])

    expect(heard.outcome.raise).toHaveLength(expected.raised)
    expect(heard.outcome.join).toHaveLength(expected.raised)
    expect(heard.attacks).toHaveLength(expected.attacks)
  })

  test('is heard under whichever key of the incident others wrote of', () => {
    const outcome = settle([alarm(pair), { ...alarm('c:nw-2-5', { observed: 9 }), joined: pair }])
    const voices = [
      { key: pair, voices: 1, userIds: [] },
      { key: 'c:nw-2-5', voices: 3, userIds: [] },
    ]

    expect(withVoices(outcome, voices).outcome.raise.map(({ alarm }) => alarm.key)).toEqual([
      'c:nw-2-5',
    ])
  })
})

const joined = ({ join }: Outcome) => join.map(({ problemId, alarm }) => [problemId, alarm.key])

const alarm = (key: string, more: Partial<Alarm> = {}): Said => ({
  at: now,
  key,
  score: 9,
  observed: 8,
  expected: 0.1,
  windowMinutes: 60,
  newcomers: 0,
  ...more,
})

const known = (more: Partial<Watched>): Watched => ({
  id: 5,
  key: pair,
  state: 'confirmed',
  closedAt: null,
  seenAt: now - 7 * 60 * minute,
  keys: [pair],
  ...more,
})

const settle = (said: Said[], problems: Watched[] = [], windows: () => Alarm[] = () => []) => {
  let id = 0
  return outcomeOf(said, problems, { now, newId: () => ++id, windows })
}
