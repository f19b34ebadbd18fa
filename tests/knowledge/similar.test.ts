// Ranking what two reads found: codes before words, words before devices, each thread once.
import { describe, expect, test } from 'vitest'
import type { SharingThread, WordsThread } from '../../db/reads/similar.ts'
import { rankSimilar } from '../../src/knowledge/similar.ts'

const facts = (id: number) => ({
  id,
  title: `Thread ${id}`,
  slug: `thread-${id}`,
  replies: 0,
  solvedAt: null,
  activeAt: id,
  worked: 0,
})
const sharing = (id: number, ...shared: string[]): SharingThread => ({
  ...facts(id),
  shared: JSON.stringify(shared),
})
const words = (id: number, rank: number): WordsThread => ({ ...facts(id), rank })

const refs = [
  { kind: 'code' as const, ref: 'nw-2-5' },
  { kind: 'device' as const, ref: 'samsung-tv' },
]

describe('rankSimilar', () => {
  test('the same code on the same device comes before the code alone', () => {
    const ranked = rankSimilar({
      sharing: [sharing(1, 'code:nw-2-5'), sharing(2, 'code:nw-2-5', 'device:samsung-tv')],
      words: [],
      refs,
    })

    expect(ranked.map(({ id }) => id)).toEqual([2, 1])
    expect(ranked[0]).toMatchObject({ codes: ['nw-2-5'], devices: ['samsung-tv'] })
  })

  test('a device alone is no likeness, with like words it is', () => {
    const found = { sharing: [sharing(1, 'device:samsung-tv')], refs }

    expect(rankSimilar({ ...found, words: [] })).toEqual([])
    expect(rankSimilar({ ...found, words: [words(1, -5)] }).map(({ id }) => id)).toEqual([1])
  })

  test('words are measured by the best of the search', () => {
    const ranked = rankSimilar({
      sharing: [],
      words: [words(1, -2), words(2, -8), words(3, -0.1)],
      refs: [],
    })

    expect(ranked.map(({ id }) => id)).toEqual([2])
  })

  test('a thread both reads found stands once and counts for both', () => {
    const ranked = rankSimilar({
      sharing: [sharing(1, 'code:nw-2-5'), sharing(2, 'code:nw-2-5')],
      words: [words(1, -3)],
      refs,
    })

    expect(ranked.map(({ id }) => id)).toEqual([1, 2])
    expect(ranked[0]!.score).toBeGreaterThan(ranked[1]!.score)
  })

  test('what only the other thread names does not count', () => {
    expect(rankSimilar({ sharing: [sharing(1, 'code:ui-800-3')], words: [], refs })).toEqual([])
  })

  test('of equals the solved one, then the newer one', () => {
    const solved = { ...sharing(1, 'code:nw-2-5'), solvedAt: 5 }

    const ranked = rankSimilar({
      sharing: [sharing(2, 'code:nw-2-5'), solved, sharing(3, 'code:nw-2-5')],
      words: [],
      refs,
    })

    expect(ranked.map(({ id }) => id)).toEqual([1, 3, 2])
  })
})
