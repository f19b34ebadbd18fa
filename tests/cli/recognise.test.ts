// `foyer recognise`: answers a line for a line, nothing else on its output, and a score of labelled posts.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const run = (args: string[], input: string) =>
  spawnSync(process.execPath, ['dist/foyer.js', 'recognise', ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e8,
  })

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')

describe('--jsonl', () => {
  test('answers every post, in order, with its codes, devices and area', () => {
    const input = [
      { id: 'a', title: 'nw 2 5', body: 'samsung tv says NW-2-5, earlier ui‑800‑3' },
      // A character that ends a line elsewhere and may stand in JSON.
      { id: 2, title: 'No\u2028sound', body: '' },
    ]

    const { status, stdout, stderr } = run(
      ['--jsonl'],
      input.map((one) => JSON.stringify(one)).join('\n'),
    )

    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toEqual([
      { id: 'a', codes: ['NW-2-5', 'ui-800-3'], devices: ['samsung-tv'], area: 'network' },
      { id: 2, codes: [], devices: [], area: 'audio_subtitles' },
    ])
  })

  test('names bad lines by their number on the error output and answers the others', () => {
    const input =
      '\uFEFF{"id":"a","title":"NW-2-5"}\r\n\n{oops\n[]\n{"id":"b","title":5}\n{"title":"x"}\n{"id":"c"}\n'

    const { status, stdout, stderr } = run(['--jsonl'], input)

    expect(status).toBe(1)
    expect(linesOf(stdout).map((line) => JSON.parse(line).id)).toEqual(['a', 'c'])
    expect(linesOf(stderr).map((line) => line.slice(0, line.indexOf(' is')))).toEqual([
      'Line 3',
      'Line 4',
      'Line 5',
      'Line 6',
    ])
    expect(stderr).toContain('Line 3 is no post: it is not JSON.')
    expect(stderr).toContain('Line 5 is no post: its title: ')
  })

  test('answers nothing on nothing, and is refused without a way to answer', () => {
    expect(run(['--jsonl'], '')).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const { status, stdout, stderr } = run([], '')
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('recognise --jsonl')
  })
})

describe('--score', () => {
  test('gives the figures of the labelled posts', () => {
    const { status, stdout } = run(['--score'], readFileSync('tests/corpus/devset.jsonl', 'utf8'))

    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^100 posts\ncodes +precision [01]\.\d{4} +recall [01]\.\d{4} +right \d+/,
    )
    expect(stdout).toMatch(/\ndevices +precision .*\narea +accuracy /)
  })

  test('says what was wrong and what was missed', () => {
    const labels = { codes: ['NW-2-5'], devices: ['roku-tv'], area: 'billing', kind: 'code' }
    const post = { id: 'P1', title: 'ui-800-3', body: 'on my Samsung TV', ...labels }

    const { stdout } = run(['--score'], JSON.stringify(post))

    expect(linesOf(stdout).slice(-5)).toEqual([
      'code wrong: P1 ui-800-3',
      'code missed: P1 NW-2-5',
      'device wrong: P1 samsung-tv',
      'device missed: P1 roku-tv',
      'area wrong: P1 app_data, not billing',
    ])
  })
})
