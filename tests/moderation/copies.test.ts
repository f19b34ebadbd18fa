// Copies of a text are found whatever their numbers and marks; people who say the same do not copy.
import { expect, test } from 'vitest'
import { copiedFrom, copiers } from '../../moderation/problems/copies.ts'

const text = (postId: number, authorId: number, body: string) => ({
  postId,
  authorId,
  at: postId,
  body,
})

const original = 'Since this evening my television stops with NW-2-5 whenever I start an episode.'

test.each([
  ['the same', original, true],
  ['with other numbers and marks', original.replace('NW-2-5', '(nw 2 7)!!!').toUpperCase(), true],
  ['with a greeting before it', `Hello everyone! ${original}`, true],
  ['said in other words', 'NW-2-5 here too, on my television, whenever I start an episode.', false],
  ['too short to be anybody’s', 'NW-2-5 again', false],
])('a text %s', (_, body, isCopy) => {
  expect(copiedFrom([text(1, 10, original), text(2, 20, body)]).has(2)).toBe(isCopy)
})

test('copies count for the first who wrote it, and their own second post is no copy', () => {
  const texts = [text(3, 30, original), text(1, 10, original), text(2, 10, original)]

  expect([...copiedFrom(texts)]).toEqual([[3, 10]])
  expect([...copiers(texts)].map(([first, copies]) => [first, copies.length])).toEqual([[10, 1]])
})
