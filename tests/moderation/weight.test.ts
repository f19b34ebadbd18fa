// What reports weigh and when they hide a post: Discourse's worked examples, and the record's bonus.
import { describe, expect, test } from 'vitest'
import { accuracyBonus, hideThreshold, type Reporter, weightOf } from '../../moderation/weight.ts'

const unknown = { agreed: 0, total: 0 }
const member = (trust: number): Reporter => ({ isTeam: false, trust, accuracy: unknown })
const team: Reporter = { isTeam: true, trust: 4, accuracy: unknown }
const plain = { priority: 'low', acts: false } as const

const weigh = (reporter: Reporter, how: Parameters<typeof weightOf>[1] = plain) =>
  weightOf(reporter, how).weight

const hides = (weights: number[], level: 'low' | 'medium' | 'high' = 'medium') =>
  weights.reduce((sum, weight) => sum + weight, 0) >= Number(hideThreshold(level))

describe('worked examples at medium sensitivity', () => {
  test.each([
    ['four reports of trust 1', Array(4).fill(member(1)), 800, false],
    ['five reports of trust 1', Array(5).fill(member(1)), 1000, true],
    ['two reports of trust 3', Array(2).fill(member(3)), 800, false],
    ['two reports of trust 4', Array(2).fill(member(4)), 1000, true],
    ['one report of the team', [team], 600, false],
  ])('%s', (_, reporters: Reporter[], sum, hidden) => {
    const weights = reporters.map((reporter) => weigh(reporter))

    expect(weights.reduce((a, b) => a + b, 0)).toBe(sum)
    expect(hides(weights)).toBe(hidden)
  })

  test('one report of the team that takes action hides; nobody else can take it', () => {
    const acts = { priority: 'low', acts: true } as const

    expect(weigh(team, acts)).toBe(1100)
    expect(hides([weigh(team, acts)])).toBe(true)
    expect(weigh(member(4), acts)).toBe(500)
  })
})

test('the threshold is 12.5 x sensitivity / 9, and off is never', () => {
  expect(['low', 'medium', 'high'].map((level) => hideThreshold(level as 'low'))).toEqual([
    1250, 833, 417,
  ])
  expect(hideThreshold('off')).toBeNull()
})

test.each([
  ['no record', 0, 0, 0],
  ['five are not enough', 5, 5, 0],
  ['exactly seven of ten', 7, 10, 0],
  ['all of six', 6, 6, 646],
  ['all of sixteen: log4 is 2', 16, 16, 1000],
  ['none of sixteen', 0, 16, -1000],
  ['half of sixteen', 8, 16, -286],
  ['eight of ten', 8, 10, 277],
])('the record: %s', (_, agreed, total, bonus) => {
  expect(accuracyBonus({ agreed, total })).toBe(bonus)
})

test('the parts add up to the weight, also where it would be less than nothing', () => {
  const wrong: Reporter = { isTeam: false, trust: 1, accuracy: { agreed: 0, total: 16 } }
  const right: Reporter = { isTeam: false, trust: 2, accuracy: { agreed: 16, total: 16 } }
  const weighed = [wrong, right, member(0), team].map((reporter) =>
    weightOf(reporter, { priority: 'medium', acts: true }),
  )

  expect(weighed.map(({ weight }) => weight)).toEqual([0, 1800, 600, 1600])
  for (const { weight, parts } of weighed) {
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(weight)
    expect(parts[0]).toEqual({ label: 'A report', points: 100 })
  }
})

test.each([
  ['low', 0],
  ['medium', 500],
  ['high', 1000],
] as const)('a reason of %s priority adds %i', (priority, points) => {
  expect(weigh(member(1), { priority, acts: false })).toBe(200 + points)
})
