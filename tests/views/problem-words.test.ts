// How the evidence of a problem reads.
import { expect, test } from 'vitest'
import {
  chanceWords,
  evidenceSentence,
  expectedWords,
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
    '14 people reported NW-2-5 on Samsung smart TV in an hour; 0.4 expected; chance 1 in 3 million; 9 of them members for over two days.',
  )
})

test('what staff opened has no chance to name', () => {
  expect(evidenceSentence({ ...seen, device: null, people: 1, score: 0 })).toBe(
    'Opened by staff, without an alarm. 1 person reported NW-2-5 the day before.',
  )
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
