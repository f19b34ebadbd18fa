// Every kind of notice has words, a place to lead to, and the same in the mail.
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { NoticeDataOf, NoticeKind, NoticeOf } from '../../src/notices/notify.ts'
import { noticeLetter } from '../../views/mail/notice-letter.ts'
import { noticeWords } from '../../views/words/notices.ts'

const answer = { threadId: 1000, slug: 'no-sound', title: 'No sound', postId: 2000, by: 'theo' }
const problem = { problemId: 3000, title: 'NW-2-5 on Roku', body: 'We are on it.' }
const article = { articleId: 4000, title: 'NW-2-5', note: 'Step 2', by: 'lena', slug: 'nw-2-5' }
const merge = {
  threadId: 6000,
  slug: 'no-sound',
  title: 'No sound',
  originalId: 7000,
  originalSlug: 'silence',
  originalTitle: 'Silence',
  reason: 'Both have no sound.',
}
const handed = { caseId: 8000, title: 'No sound', by: 'noor', note: 'It is your language.' }
const decision = { decisionId: 5000, title: 'No sound', reason: 'It asked for a password.' }

const examples: { [Kind in NoticeKind]: NoticeDataOf[Kind] } = {
  reply: answer,
  accepted: answer,
  decision: { ...decision, verdict: 'uphold', consequence: 'hide' },
  'decision-undone': decision,
  'report-outcome': { ...decision, verdict: 'uphold' },
  'outcome-undone': decision,
  published: { threadId: 36, slug: 'no-sound', title: 'No sound', postId: 37, by: 'theo' },
  'appeal-received': { ...decision, reason: '' },
  'appeal-outcome': { ...decision, outcome: 'varied', side: 'author' },
  'appeal-reopened': decision,
  swept: { decisionId: 5000, title: '12 posts', reason: 'All of it is advertising.' },
  'sweep-undone': { decisionId: 5000, title: '12 posts', reason: 'It was no spam.' },
  trust: { level: 1, title: 'Basic member' },
  'problem-confirmed': problem,
  'problem-update': problem,
  'problem-resolved': problem,
  'problem-reopened': { ...problem, body: '' },
  'problem-flagged': { flagId: 9000, title: 'No sound', by: 'noor', note: 'Five since noon.' },
  'flag-answered': {
    caseId: 8000,
    title: 'No sound',
    by: 'sam',
    answer: 'known',
    reply: 'Thanks.',
  },
  'problem-alert': {
    ...{ problemId: 3000, title: 'NW-2-5 on Roku', event: 'suspected', severity: null },
    ...{ people: 14, minutes: 60, expected: 1.2 },
  },
  merged: merge,
  'merged-followed': merge,
  unmerged: merge,
  'contest-outcome': { ...merge, verdict: 'uphold' },
  'contest-reopened': { ...merge, verdict: 'uphold' },
  corrected: { ...answer, changes: 'Not meant: “NW 2 5”.', reason: 'A flight.' },
  'case-handed': handed,
  'case-escalated': handed,
  'leave-asked': handed,
  'leave-given': { caseId: 8000, title: 'No sound', by: 'noor' },
  'cases-waiting': { caseId: 8000, title: 'No sound', cases: 3, hours: 48 },
  'article-review': article,
  'article-returned': article,
  'article-approved': article,
  'article-published': article,
}

const all = Object.entries(examples).map(([kind, data]) => ({ kind, data }) as NoticeOf)
const config = readConfig({ FOYER_ENV: 'test', SITE_URL: 'https://forum.example' })

describe.each(all)('$kind', (notice) => {
  test('names what it is about and leads there', () => {
    const { text, href } = noticeWords(notice)

    expect(text).toContain(notice.data.title)
    expect(text).not.toMatch(/undefined|null|\.$/)
    expect(href).toMatch(/^\/[a-z]+\/[\w/#-]+$/)
  })

  test('is mailed in the same words, with a whole address and the way to have no more', () => {
    const { text, href, quote } = noticeWords(notice)

    const mail = noticeLetter(config, { ...notice, to: 'maya@mail.example', handle: 'maya' })

    expect(mail.to).toBe('maya@mail.example')
    expect(mail.subject).toBe(`${text} (Foyer)`)
    expect(mail.text).toContain(`Hello maya,\n\n${text}.`)
    expect(mail.text).toContain(`https://forum.example${href}\n`)
    expect(mail.text).toContain('https://forum.example/account')
    expect(mail.text.includes('> ')).toBe(quote !== null)
  })
})

describe('a decision', () => {
  const words = (data: Partial<NoticeDataOf['decision']>) =>
    noticeWords({
      kind: 'decision',
      data: { ...decision, verdict: 'uphold', consequence: 'none', ...data },
    }).text

  test.each(['none', 'hide', 'lock', 'warn', 'silence'] as const)('%s has its own words', (is) => {
    const others = (['none', 'hide', 'lock', 'warn', 'silence'] as const).filter((o) => o !== is)

    for (const other of others) {
      expect(words({ consequence: is })).not.toBe(words({ consequence: other }))
    }
  })

  test('that dismissed the report never says something was done', () => {
    expect(words({ verdict: 'dismiss', consequence: 'hide' })).toContain('left it as it is')
  })
})

test('the outcome of a report that may not be read leads nowhere, its mail to the notices', () => {
  const data = { decisionId: null, title: 'No sound', verdict: 'dismiss', reason: '' } as const
  const notice: NoticeOf = { kind: 'report-outcome', data }

  const mail = noticeLetter(config, { ...notice, to: 'maya@mail.example', handle: 'maya' })

  expect(noticeWords(notice)).toMatchObject({ href: null, quote: null })
  expect(mail.text).toContain('https://forum.example/notifications\n')
})

test('a long title is cut in the subject, and a line break in it ends no header', () => {
  const title = `Sound\r\nBcc: all@mail.example ${'x'.repeat(300)}`
  const notice: NoticeOf = { kind: 'reply', data: { ...answer, title } }

  const { subject } = noticeLetter(config, { ...notice, to: 'm@mail.example', handle: 'maya' })

  expect(subject.length).toBeLessThan(140)
  expect(subject).not.toMatch(/[\r\n]/)
})
