// When a surge began, and how many of its texts are one text.
import { expect, test } from 'vitest'
import { beganAt } from '../../moderation/problems/began.ts'
import { honestyOf, mostAlike } from '../../moderation/problems/evidence.ts'

const minute = 60_000
const until = 1_000 * minute

test('a surge began with the first of the many, not with who was there as usual', () => {
  const before = [1, 240, 500].map((minutes) => minutes * minute)
  const many = Array.from({ length: 12 }, (_, place) => (940 + place * 5) * minute)

  expect(beganAt([...before, ...many], 0.2, until)).toBe(940 * minute)
})

test('where nobody is more than usual it began with the first; with nobody it did not begin', () => {
  expect(beganAt([100 * minute], 60, until)).toBe(100 * minute)
  expect(beganAt([], 1, until)).toBeNull()
})

test('a copied text is found when a word or two was changed, and own words are not one text', () => {
  const text = 'my television shows this code on every channel since the update today'
  const copies = [text, text.toUpperCase(), text.replace('today', 'tonight')]

  expect(mostAlike(['It stopped here.', ...copies, 'Nothing plays on the stick at all'])).toBe(3)
  expect(mostAlike(['It stopped here.', 'Nothing plays on the stick at all'])).toBe(1)
  expect(mostAlike([])).toBe(0)
})

test('people are counted by age, trust and place', () => {
  const day = 86_400_000
  const person = (userId: number, days: number, trust: number, threadId: number | null) => ({
    userId,
    at: until,
    accountAge: days * day,
    trust,
    threadId,
  })
  const people = [person(1, 1, 0, 7), person(2, 30, 2, 7), person(3, 400, 3, null)]

  expect(honestyOf(people, [{ body: 'It stopped.' }])).toEqual({
    people: 3,
    older: 2,
    medianAge: 30 * day,
    trusted: 2,
    threads: 1,
    mostInOne: 2,
    posts: 1,
    alike: 1,
  })
})
