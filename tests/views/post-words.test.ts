// How what people think of a post is put in words.
import { expect, test } from 'vitest'
import { helpfulWords, outcomeWords, saidWords } from '../../views/words/posts.ts'

test('votes are counted in people', () => {
  expect(helpfulWords(1)).toBe('1 person found this helpful')
  expect(helpfulWords(1200)).toBe('1,200 people found this helpful')
})

test('outcomes say both sides, failures only where there are some', () => {
  expect(outcomeWords({ worked: 3, failed: 0 })).toBe('Worked for 3')
  expect(outcomeWords({ worked: 0, failed: 1200 })).toBe('Worked for 0, did not for 1,200')
})

test('a reader is asked, or reminded of what they said', () => {
  expect([null, 1, 0].map(saidWords)).toEqual([
    'Did it work for you?',
    'You said it worked. Still so?',
    'You said it did not work. Still so?',
  ])
})
