// `foyer triage`: answers a line for a line, nothing else on its output; scores and counts labelled posts.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const run = (args: string[], input: string) =>
  spawnSync(process.execPath, ['dist/foyer.js', 'triage', ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e8,
  })

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

describe('--jsonl', () => {
  test('answers every post, in order, with its label, score and reasons', () => {
    const input = [
      {
        id: 'a',
        body: 'Vendo cuentas premium, 3 USD, escríbeme',
        account_age_days: 1,
        prior_posts: 0,
      },
      { id: 2, body: 'No sound\u2028since Tuesday', account_age_days: 0, prior_posts: 0 },
      { id: 'c', body: 'my mail is a.b@example.com' },
    ]

    const { status, stdout, stderr } = run(
      ['--jsonl'],
      input.map((one) => JSON.stringify(one)).join('\n'),
    )

    expect([status, stderr]).toEqual([0, ''])
    const answers = linesOf(stdout).map((line) => JSON.parse(line))
    expect(answers.map(({ id, label }) => [id, label])).toEqual([
      ['a', 'spam'],
      [2, 'ok'],
      ['c', 'pii'],
    ])
    expect(answers[0].score).toBeGreaterThanOrEqual(500)
    expect(answers[0].reasons[0]).toMatchObject({
      label: expect.any(String),
      text: expect.any(String),
    })
  })

  test('names bad lines by their number on the error output and answers the others', () => {
    const input =
      '\uFEFF{"id":"a","body":"x"}\r\n\n{oops\n[]\n{"id":"b","body":5}\n{"id":"n"}\n{"id":"d","body":"x","prior_posts":-1}\n{"id":"c","body":"y"}\n'

    const { status, stdout, stderr } = run(['--jsonl'], input)

    expect(status).toBe(1)
    expect(linesOf(stdout).map((line) => JSON.parse(line).id)).toEqual(['a', 'c'])
    expect(linesOf(stderr).map((line) => line.slice(0, line.indexOf(' is')))).toEqual([
      'Line 3',
      'Line 4',
      'Line 5',
      'Line 6',
      'Line 7',
    ])
    expect(stderr).toContain('Line 5 is no post: its body: ')
  })

  test('answers nothing on nothing, and is refused without a way to answer', () => {
    expect(run(['--jsonl'], '')).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const { status, stdout, stderr } = run([], '')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('triage --jsonl')
  })
})

test('--score gives the figures and every post judged otherwise', () => {
  const { status, stdout } = run(['--score'], readFileSync('tests/corpus/spam_dev.jsonl', 'utf8'))
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^150 posts\nbad 67: caught [01]\.\d{4}, right label [01]\.\d{4}\nfine 83: touched /,
  )

  const wrong = { id: 'P1', body: 'No sound since Tuesday', label: 'spam' }
  expect(linesOf(run(['--score'], JSON.stringify(wrong)).stdout).at(-1)).toBe('P1: ok, not spam')
})

test('--learn gives what Foyer ships with', () => {
  const files = ['spam_dev', 'triage-blind-a', 'triage-blind-b', 'triage-blind-c', 'triage-answers']
  const posts = files.map((file) => readFileSync(`tests/corpus/${file}.jsonl`, 'utf8')).join('')

  const { status, stdout } = run(['--learn'], posts)

  expect(status).toBe(0)
  expect(stdout).toBe(readFileSync('db/seed/triage-counts.json', 'utf8'))
})
