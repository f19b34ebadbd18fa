// The bar: how well the recogniser agrees with the labelled posts.
import { expect, test } from 'vitest'
import type { Recogniser } from '../../src/knowledge/recogniser/recogniser.ts'
import { type LabelledPost, score } from '../../src/knowledge/recogniser/score.ts'
import { devset, recogniser } from './known.ts'

test('codes and devices of the labelled posts are found, and little else', () => {
  const { posts, codes, devices, area, falsePerHundredTricky } = score(recogniser, devset)

  expect(posts).toBe(100)
  expect(codes.precision).toBeGreaterThanOrEqual(0.985)
  expect(codes.recall).toBeGreaterThanOrEqual(0.985)
  expect(devices.precision).toBeGreaterThanOrEqual(0.99)
  expect(devices.recall).toBeGreaterThanOrEqual(0.98)
  expect(falsePerHundredTricky).toBeLessThanOrEqual(5)
  expect(area.share).toBeGreaterThanOrEqual(0.85)
})

test('the score counts what is wrong and what is missed', () => {
  const mention = {
    id: 'x',
    text: '',
    start: 0,
    end: 0,
    field: 'body',
    strength: 'strong',
  } as const
  const stub: Recogniser = {
    recognise: () => ({
      codes: ['A', 'A', 'B'].map((label) => ({ ...mention, label })),
      devices: [],
      unknown: [],
      area: 'other',
    }),
  }
  const post = { id: 'P1', title: '', body: '', kind: 'tricky', area: 'other', devices: ['tv'] }
  const posts: LabelledPost[] = [
    { ...post, codes: ['A', 'C'] },
    { ...post, id: 'P2', codes: ['A', 'B'], devices: [], area: 'network' },
  ]

  expect(score(stub, posts)).toEqual({
    posts: 2,
    codes: { precision: 0.75, recall: 0.75, right: 3, wrong: ['P1 B'], missed: ['P1 C'] },
    devices: { precision: 1, recall: 0, right: 0, wrong: [], missed: ['P1 tv'] },
    area: { share: 0.5, right: 1, wrong: ['P2 other, not network'] },
    falsePerHundredTricky: 50,
  })
})
