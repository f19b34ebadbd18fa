// How the evidence of a problem reads.
import { expect, test } from 'vitest'
import { attackWords } from '../../views/words/attacks.ts'
import {
  chanceWords,
  evidenceSentence,
  expectedWords,
  honestyWords,
  readAloud,
  spanWords,
} from '../../views/words/problems.ts'

const seen = {
  code: 'NW-2-5',
  device: 'Samsung smart TV',
  people: 14,
  newcomers: 5,
  windowMinutes: 60,
  expected: 0.41,
  score: 6.5,
}

test('an alarm is one sentence with its numbers', () => {
  expect(evidenceSentence(seen)).toBe(
    '14 people reported NW-2-5 on Samsung smart TV in an hour, normally 0.4; 9 of them members for over two days.',
  )
})

test('what staff opened has no chance to name', () => {
  expect(evidenceSentence({ ...seen, device: null, people: 1, score: 0 })).toBe(
    'Opened by staff, without an alarm; 1 person reported NW-2-5 the day before.',
  )
})

test.each([
  [{ people: 0, score: 0 }, /nobody reported NW-2-5 on Samsung smart TV the day before\.$/],
  [{ people: 5, newcomers: 5 }, /^5 people .*; no member for over two days among them\.$/],
  [{ people: 5, newcomers: 4 }, /; 1 of them a member for over two days\.$/],
  [{ people: 1, newcomers: 0 }, /^1 person .*; a member for over two days\.$/],
])('nobody, one and all are said as people say it: %j', (changed, words) => {
  expect(evidenceSentence({ ...seen, ...changed })).toMatch(words)
})

test('an attack is said with its numbers, also with one and none', () => {
  const about = { code: 'NW-2-5', device: null }
  const pressed = { people: 12, voices: 0, minutes: 1, expected: 0 }
  const loud = { posts: 8, threads: 1, minutes: 60 }

  expect(attackWords({ ...about, kind: 'ring', evidence: pressed })).toBe(
    '12 people signalled NW-2-5 within a minute, all by a button; nobody wrote about it. Usual is nobody.',
  )
  expect(attackWords({ ...about, kind: 'flood', evidence: loud })).toBe(
    'One person wrote 8 posts that name NW-2-5 in 1 thread within 60 minutes. They count as one voice.',
  )
})

test('all of the evidence is one paragraph to be read aloud', () => {
  const at = Date.UTC(2026, 4, 1, 19, 5)
  const picture = {
    began: at,
    code: [],
    device: [
      { name: 'Samsung smart TV', people: 11 },
      { name: 'Roku TV', people: 1 },
    ],
    country: [
      { name: 'DE', people: 9 },
      { name: 'AT', people: 3 },
    ],
    version: [{ name: '9.2', people: 12 }],
  }

  expect(readAloud({ ...seen, device: null, expected: 1.2 }, picture)).toBe(
    '14 people reported NW-2-5 in an hour, normally 1.2; 11 on Samsung smart TV; it began at 19:05 UTC; 9 in Germany and 3 in Austria; 12 with app version 9.2.',
  )
})

test('ages, trust, places and texts are said as they are', () => {
  const honest = {
    people: 14,
    older: 12,
    trusted: 9,
    threads: 11,
    mostInOne: 3,
    posts: 11,
    alike: 1,
  }

  expect(honestyWords({ ...honest, medianAge: 400 * 86_400_000 })).toEqual([
    '12 of 14 have been members for over two days; half of all accounts are older than 400 days.',
    '9 of 14 have earned trust by taking part.',
    'They spoke in 11 threads, at most 3 people in one.',
    'All 11 posts say it in their own words.',
  ])
  expect(honestyWords({ ...honest, medianAge: 3_600_000, alike: 5 }).at(-1)).toBe(
    '5 of 11 posts say the same in nearly the same words.',
  )
  const young = { ...honest, older: 0, trusted: 1, medianAge: 3_600_000 }
  expect(honestyWords(young).slice(0, 2)).toEqual([
    'None of 14 have been members for over two days; half of all accounts are younger than a day.',
    '1 of 14 has earned trust by taking part.',
  ])
  expect(honestyWords({ ...honest, people: 0, medianAge: 0 })).toEqual([
    'Nobody has reported it so far.',
  ])
})

test.each([
  [0.3, '1 in 2'],
  [2.5, '1 in 300'],
  [5.5, '1 in 300,000'],
  [6, '1 in 1 million'],
  [9.7, '1 in 5 billion'],
  [11.99, '1 in a trillion or less'],
  [400, '1 in a trillion or less'],
])('a score of %f is a chance of %s', (score, words) => {
  expect(chanceWords(score)).toBe(words)
})

test.each([
  [0.0001, 'less than 0.01'],
  [0.012, '0.01'],
  [0.3, '0.3'],
  [9.94, '9.9'],
  [1234.4, '1,234'],
])('%f expected reads %s', (n, words) => {
  expect(expectedWords(n)).toBe(words)
})

test('windows read as people say them', () => {
  expect([15, 60, 240, 1440].map(spanWords)).toEqual([
    '15 minutes',
    'an hour',
    '4 hours',
    '24 hours',
  ])
})
