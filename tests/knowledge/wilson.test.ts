// How sure one can be that a solution works, from how many said so.
import { describe, expect, test } from 'vitest'
import { rankSolutions } from '../../src/knowledge/solutions.ts'
import { wilsonLowerBound } from '../../src/knowledge/wilson.ts'
import { begin } from '../support/people.ts'

describe('the lower bound', () => {
  test.each([
    // Worked out by hand from the formula, z = 1.96.
    [0, 0, 0],
    [1, 0, 0.2065],
    [0, 1, 0],
    [9, 1, 0.5958],
    [10, 0, 0.7225],
    [50, 50, 0.4038],
    [100, 0, 0.963],
  ])('of %i worked and %i did not', (worked, failed, bound) => {
    expect(wilsonLowerBound(worked, failed)).toBeCloseTo(bound, 4)
  })

  test('stays between none and all, grows with good news and falls with bad', () => {
    for (let worked = 0; worked < 30; worked++) {
      for (let failed = 0; failed < 30; failed++) {
        const bound = wilsonLowerBound(worked, failed)
        expect(bound).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThan(1)
        expect(wilsonLowerBound(worked + 1, failed)).toBeGreaterThan(bound)
        expect(wilsonLowerBound(worked, failed + 1)).toBeLessThanOrEqual(bound)
      }
    }
  })
})

describe('the best solutions', () => {
  test('are those proven most, and the later of two that nobody tried', () => {
    const rows = [
      solution(1, 1, 0, begin),
      solution(2, 40, 60, begin),
      solution(3, 9, 1, begin),
      solution(4, 0, 0, begin),
      solution(5, 0, 0, begin + 1),
    ]

    const ranked = rankSolutions(rows, 4)

    expect(ranked.map(({ postId }) => postId)).toEqual([3, 2, 1, 5])
  })

  test('begin with words, not with marks', () => {
    const [ranked] = rankSolutions([solution(1, 1, 0, begin)], 1)

    expect(ranked?.opening).toBe('Set DNS to automatic.')
  })
})

const solution = (postId: number, worked: number, failed: number, acceptedAt: number) => ({
  postId,
  threadId: 1,
  slug: 'a',
  title: 'A',
  replies: 1,
  authorHandle: 'theo',
  acceptedAt,
  opening: 'Set **DNS** to\n\nautomatic.',
  worked,
  failed,
})
