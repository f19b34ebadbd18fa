// The upper tail of the negative binomial law against closed forms, and where the law is at its widest.
import { expect, test } from 'vitest'
import { upperTail } from '../../moderation/problems/detector/tail.ts'

// With size 1 the law is the geometric one: P(Y >= k) = p^k, p = mean / (1 + mean).
test.each([
  { mean: 0.01, count: 4 },
  { mean: 2, count: 30 },
  { mean: 40, count: 400 },
])('of a geometric law of mean $mean is a power', ({ mean, count }) => {
  const exact = (mean / (1 + mean)) ** count

  expect(upperTail(count, mean, mean + mean ** 2) / exact).toBeCloseTo(1, 9)
})

test('of a Poisson law is one less what lies below', () => {
  const below = [0, 1, 2].reduce((sum, k) => sum + (Math.exp(-2) * 2 ** k) / [1, 1, 2][k]!, 0)

  expect(upperTail(3, 2, 2)).toBeCloseTo(1 - below, 9)
  expect(upperTail(3, 2, 2 + 1e-7)).toBeCloseTo(1 - below, 6)
})

test('grows with the variance, and falls with the count', () => {
  const tails = [2, 3, 8, 50].map((variance) => upperTail(12, 1.5, variance))
  expect(tails).toEqual(tails.toSorted((a, b) => a - b))
  const counts = [4, 5, 9, 40].map((count) => upperTail(count, 1.5, 3))
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test('ends where nothing is expected and nothing is known', () => {
  for (const mean of [0, 1e-12, 1e-6]) {
    const tail = upperTail(4, mean, 1)
    expect(tail).toBeGreaterThan(0)
    expect(tail).toBeLessThan(1e-6)
  }
})
