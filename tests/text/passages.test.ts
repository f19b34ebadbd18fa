// Passages are found however they are written, in linear time, and nothing else is taken out.
import { expect, test } from 'vitest'
import { holdsPassage, isPassage, withoutPassages } from '../../src/text/passages.ts'

test.each([
  ['case', 'Mail MAYA@Mail.Example now', 'maya@mail.example', 'Mail [removed] now'],
  ['white space', 'call 555\u00a0 \n 0100 today', '555 0100', 'call [removed] today'],
  ['several', 'a 555-0100, b 555-0100.', '555-0100', 'a [removed], b [removed].'],
  ['composed letters', 'Cafe\u0301 Ru\u0308ck 7', 'CAFÉ RÜCK', '[removed] 7'],
  ['full width digits', 'PIN ４７１１ here', '4711', 'PIN [removed] here'],
  ['sharp s', 'HAUPTSTRASSE 5', 'Hauptstraße 5', '[removed]'],
  ['sigma', 'ΟΔΟΣ 12', 'οδός 12'.replace('ό', 'ο'), '[removed]'],
  ['invisible characters', 'pass\u200bword se\u00adcret', 'password secret', '[removed]'],
  ['emphasis', 'my **name** is _Ann Lee_', 'name is ann lee', 'my **[removed]_'],
  ['a quotation', '> call me on\n> 555 0100\n\nok', 'me on 555 0100', '> call [removed]\n\nok'],
  ['emoji', 'x 👩🏽‍🚀 secret y', '👩🏽‍🚀 secret', 'x [removed] y'],
  ['before a bracket', 'secret(https://a.example)', 'secret', '[removed] (https://a.example)'],
  ['marks of the passage itself', 'pa*ss and pass', 'pa*ss', '[removed] and pass'],
  ['nothing', 'pass-word', 'password', 'pass-word'],
])('%s', (_, text, passage, left) => {
  expect(withoutPassages(text, [passage])).toBe(left)
})

test('passages that overlap are taken out once', () => {
  expect(withoutPassages('one two three four', ['one two', 'two three', 'zzz'])).toBe(
    '[removed] four',
  )
})

test('what is too short, or nothing but marks and space, is no passage', () => {
  expect(['ab', '  a ', '\u200b\u200b\u200b', '', 'abc', '日本語'].map(isPassage)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
  ])
  expect(holdsPassage('anything', ['\u200b'])).toBe(false)
})

test('a passage that nearly stands everywhere takes no longer than any other', () => {
  const text = 'a'.repeat(200_000)
  const before = performance.now()

  expect(holdsPassage(text, [`${'a'.repeat(400)}b`])).toBe(false)
  expect(holdsPassage(` >${' > '.repeat(60_000)}`, ['zzz'])).toBe(false)
  expect(performance.now() - before).toBeLessThan(3000)
})
