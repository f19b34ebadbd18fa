// Ranking what two reads found: codes before words, words before devices, each thread once.
import { describe, expect, test } from 'vitest'
import type { SharingThread, WordsThread } from '../../db/reads/similar.ts'
import { isAlike, rankSimilar } from '../../src/knowledge/similar.ts'

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
const said = ['card', 'locked', 'casting']
const words = (id: number, rank: number, opening = 'My card is locked'): WordsThread => ({
  ...facts(id),
  rank,
  opening,
})

const refs = [
  { kind: 'code' as const, ref: 'nw-2-5' },
  { kind: 'device' as const, ref: 'samsung-tv' },
]

const ranked = (sharing: SharingThread[], withWords: WordsThread[] = []) =>
  rankSimilar({ sharing, withWords }, { refs, words: said })
const shown = (...found: Parameters<typeof ranked>) =>
  ranked(...found)
    .filter(isAlike)
    .map(({ id }) => id)

describe('rankSimilar', () => {
  test('the same code on the same device comes before the code alone', () => {
    const found = [sharing(1, 'code:nw-2-5'), sharing(2, 'code:nw-2-5', 'device:samsung-tv')]

    expect(shown(found)).toEqual([2, 1])
    expect(ranked(found)[0]).toMatchObject({ codes: ['nw-2-5'], devices: ['samsung-tv'] })
  })

  test('a device alone is no likeness, with like words it is', () => {
    const found = [sharing(1, 'device:samsung-tv')]

    expect(shown(found)).toEqual([])
    expect(shown(found, [words(1, -5)])).toEqual([1])
  })

  test('words are measured by the best of the search', () => {
    const found = [words(1, -2), words(2, -8), words(3, -0.1)]

    expect(shown([], found)).toEqual([2])
    expect(ranked([], found).map(({ id }) => id)).toEqual([2, 1, 3])
  })

  test('one word in common is chance', () => {
    expect(shown([], [words(1, -8, 'A birthday card'), words(2, -8)])).toEqual([2])
  })

  test('a thread both reads found stands once and counts for both', () => {
    const both = ranked([sharing(1, 'code:nw-2-5'), sharing(2, 'code:nw-2-5')], [words(1, -3)])

    expect(both.map(({ id }) => id)).toEqual([1, 2])
    expect(both[0]!.score).toBeGreaterThan(both[1]!.score)
  })

  test('what only the other thread names does not count', () => {
    expect(shown([sharing(1, 'code:ui-800-3')])).toEqual([])
  })

  test('of equals the solved one, then the newer one', () => {
    const solved = { ...sharing(1, 'code:nw-2-5'), solvedAt: 5 }

    expect(shown([sharing(2, 'code:nw-2-5'), solved, sharing(3, 'code:nw-2-5')])).toEqual([1, 3, 2])
  })
})
