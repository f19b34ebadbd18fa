// Ranking candidates by the terms they have in common with a question: what counts, and what counts against.
import { describe, expect, test } from 'vitest'
import { comparedTo, isAlike, rankAlike } from '../../src/knowledge/alike.ts'
import type { Likeness } from '../../src/knowledge/likeness.ts'

const counts = [
  { term: 'all_', threads: 1_000 },
  { term: 'c_nosound', threads: 20 },
  { term: 'c_vpn', threads: 20 },
  { term: 'c_tv', threads: 400 },
  { term: 'w_beamer', threads: 5 },
  { term: 'k_nw_2_5', threads: 10 },
  { term: 'a_network', threads: 100 },
]

const saying = (...terms: string[]): Likeness => ({ said: ['all_', ...terms], implied: [] })
const entitled = (title: string, ...terms: string[]): Likeness => ({
  said: [title, 'all_', ...terms],
  implied: [],
})

describe('a thread is more alike', () => {
  const asked = saying('c_nosound', 'c_tv', 'w_beamer', 'a_network')
  const score = comparedTo(asked, counts)
  const moreAlike: [string, Likeness, Likeness][] = [
    ['for what is rare', saying('c_nosound', 'c_vpn'), saying('c_tv', 'c_vpn')],
    ['for what is wrong than for a word', saying('c_nosound'), saying('w_beamer')],
    ['for more in common', saying('c_nosound', 'c_tv'), saying('c_nosound', 'c_vpn')],
    ['if it says little else', saying('c_nosound'), saying('c_nosound', 'c_vpn', 'c_download')],
    [
      'if it is about the same area',
      saying('c_nosound', 'a_network'),
      saying('c_nosound', 'a_billing'),
    ],
    [
      'for what was said than for what follows',
      saying('c_nosound'),
      { said: ['all_'], implied: ['c_nosound'] },
    ],
  ]

  test.each(moreAlike)('%s', (_, more, less) => {
    expect(score(more).score).toBeGreaterThan(score(less).score)
  })
})

test('what both titles speak of counts more than what both mention', () => {
  const theirs = (title: string, other: string) => entitled(title, other)
  const score = comparedTo(entitled('c_vpn', 'c_nosound'), counts)

  expect(score(theirs('c_vpn', 'c_download')).score).toBeGreaterThan(
    score(theirs('c_download', 'c_vpn')).score,
  )
})

test('another code is another trouble, though all else is the same', () => {
  const score = comparedTo(saying('k_nw_2_5', 'c_nosound', 'c_vpn'), counts)
  const none = score(saying('c_nosound', 'c_vpn')).score
  const other = score(saying('k_nw_3_6', 'c_nosound', 'c_vpn')).score

  expect(score(saying('k_nw_2_5', 'c_nosound', 'c_vpn')).codes).toEqual(['nw_2_5'])
  expect(other).toBeLessThan(none * 0.8)
})

test('nothing in common is no likeness, and neither is what everybody has', () => {
  const score = comparedTo(saying('c_nosound', 'c_tv'), counts)

  expect(score(saying('c_vpn')).score).toBe(0)
  expect(isAlike(score(saying('c_tv', 'c_vpn')))).toBe(false)
  expect(comparedTo(saying(), counts)(saying()).score).toBe(0)
})

test('a thread that others were merged into stands once, by the words most alike', () => {
  const facts = {
    authorId: 1,
    title: 'A thread',
    slug: 'a-thread',
    replies: 0,
    solvedAt: null,
    activeAt: 1,
    worked: 0,
    meToos: 0,
    implied: '[]',
  }
  const row = (id: number, ...terms: string[]) => ({
    ...facts,
    id,
    said: JSON.stringify(['all_', ...terms]),
  })
  const alike = [row(7, 'c_tv'), row(8, 'c_tv', 'c_nosound'), row(7, 'c_nosound', 'c_vpn')]

  const ranked = rankAlike({ counts, alike }, saying('c_nosound', 'c_vpn', 'c_tv'))

  expect(ranked.map(({ id, concepts }) => [id, concepts[0]])).toEqual([
    [7, expect.stringMatching('nosound|vpn')],
    [8, 'nosound'],
  ])
})
