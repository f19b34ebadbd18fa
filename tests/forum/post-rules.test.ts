// What counts as a text: anything a reader can see, up to the limit.
import { expect, test } from 'vitest'
import { answerEditForm, answerRule, questionRule, titleRule } from '../../src/forum/post-rules.ts'

test.each(['ok', '👍', '?', '同じ問題です', '  trimmed  ', 'x'.repeat(30_000)])('%s', (text) => {
  expect(answerRule.parse(text)).toBe(text.trim())
})

test.each(['', ' \n\t', '\u200b', '\u2060\ufeff\u00ad', '\u202e', 'x'.repeat(30_001)])(
  'not %j',
  (text) => {
    expect(answerRule.safeParse(text).success).toBe(false)
  },
)

test('a title and a question need more than length', () => {
  expect(titleRule.safeParse('\u200b'.repeat(9)).success).toBe(false)
  expect(questionRule.safeParse('\u200b'.repeat(30)).success).toBe(false)
  expect(titleRule.safeParse('Help me!').success).toBe(true)
  expect(questionRule.safeParse('It stops at the very end.').success).toBe(true)
})

test.each([
  ['7', 7],
  ['', null],
  ['-1', null],
  ['1e3', null],
  ['9999999999', null],
])('revision %j is %j', (text, revision) => {
  const form = { body: 'ok', revision: text, notMeant: '', began: '', choice: '' }
  expect(answerEditForm.parse(form).revision).toBe(revision)
})
