// Alarms about the same people are one problem; what was answered or dismissed rests.
import { describe, expect, test } from 'vitest'
import { type Alarm, cut } from '../../moderation/problems/detector.ts'
import { type KnownProblem, settle, withoutAnswered } from '../../moderation/problems/incidents.ts'
import { keysOf, partsOf } from '../../moderation/problems/keys.ts'
import type { KeyRecord } from '../../moderation/problems/records.ts'

const pair = 'c:nw-2-5|d:samsung-tv'

describe('alarms about the same people', () => {
  test('raise the first of them only; those about others are raised too', () => {
    const alarms = [
      alarm(pair, [1, 2, 3, 4, 5, 6]),
      alarm('c:nw-2-5', [1, 2, 3, 7, 8, 9]),
      alarm('d:samsung-tv', [4, 5, 6, 20, 21, 22, 23, 24, 25]),
      alarm('c:nw-3-6', [1, 30, 31, 32, 33]),
    ]

    expect(keysRaised(alarms, [])).toEqual([pair, 'c:nw-3-6'])
  })

  test('join the open problem that half of them took part in, and renew the one of their own key', () => {
    const open = known({ id: 7, key: pair })
    const alarms = [
      alarm('c:nw-2-5', [1, 2, 3, 9]),
      alarm(pair, [1, 2, 3, 4]),
      alarm('c:nw-3-6', [5, 6, 7, 8]),
    ]

    const { raise, renew } = settle(alarms, [open], [record(pair, [1, 2, 3, 4])])

    expect(raise.map(({ key }) => key)).toEqual(['c:nw-3-6'])
    expect(renew).toEqual([{ id: 7, alarm: alarms[1] }])
  })
})

describe('a dismissed key', () => {
  const dismissed = known({ key: pair, state: 'dismissed', closedAt: 100 })

  test('rests, with its halves, unless the surge is far beyond the cut', () => {
    expect(keysRaised([alarm(pair, [1, 2, 3, 4], cut + 3)], [dismissed])).toEqual([])
    expect(keysRaised([alarm('c:nw-2-5', [1, 2, 3, 4], cut + 3)], [dismissed])).toEqual([])
    expect(keysRaised([alarm(pair, [1, 2, 3, 4], cut + 3.1)], [dismissed])).toEqual([pair])
  })

  test('says nothing of the same code on another device, unless the code itself was dismissed', () => {
    const elsewhere = alarm('c:nw-2-5|d:roku-tv', [1, 2, 3, 4], cut + 1)

    expect(keysRaised([elsewhere], [dismissed])).toEqual([elsewhere.key])
    expect(keysRaised([elsewhere], [{ ...dismissed, key: 'c:nw-2-5' }])).toEqual([])
    expect(keysRaised([elsewhere], [{ ...dismissed, key: 'd:roku-tv' }])).toEqual([elsewhere.key])
  })
})

describe('people who were answered', () => {
  test('do not count again for what they said before, under any key', () => {
    const resolved = known({ key: pair, state: 'resolved', closedAt: 50 })
    const records = [record(pair, [1, 2, 90]), record('c:nw-2-5', [1, 90, 91])]

    const left = withoutAnswered(records, [resolved])

    expect(left.map(({ people }) => people.map(({ userId }) => userId))).toEqual([[90], [90, 91]])
  })

  test('count again for what they say after', () => {
    const resolved = known({ key: pair, state: 'resolved', closedAt: 0 })

    expect(withoutAnswered([record(pair, [1, 2])], [resolved])[0]?.people).toHaveLength(2)
  })
})

describe('keys', () => {
  test('are read as they were written', () => {
    for (const key of keysOf({ ...nowhere, codes: ['nw-2-5', 'e100'], devices: ['samsung-tv'] })) {
      const { codeId, deviceId } = partsOf(key)
      expect(
        keysOf({ ...nowhere, codes: codeId ? [codeId] : [], devices: deviceId ? [deviceId] : [] }),
      ).toContain(key)
    }
  })
})

const keysRaised = (alarms: Alarm[], problems: KnownProblem[]) =>
  settle(alarms, problems, []).raise.map(({ key }) => key)

const alarm = (key: string, userIds: number[], score = 7): Alarm => ({
  key,
  userIds,
  score,
  minutes: 60,
  people: userIds.length,
  newcomers: 0,
  expected: 0.1,
})

const known = (more: Partial<KnownProblem>): KnownProblem => ({
  id: 1,
  key: pair,
  state: 'suspected',
  closedAt: null,
  ...more,
})

/** Each person signalled at the time that is their number. */
const record = (key: string, userIds: number[]): KeyRecord => ({
  key,
  people: userIds.map((userId) => ({ userId, at: userId, accountAge: 1, threadId: null })),
  readFrom: 0,
  before: 0,
  beforeAtThisTime: [],
})

const nowhere = { country: null, version: null }
