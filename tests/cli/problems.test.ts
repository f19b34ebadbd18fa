// `foyer problems replay`: alarms for a stream of reports, a line each; bad lines named, exit 2.
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { quietSite } from '../problems-detector/streams.ts'

const run = (args: string[], input: string) =>
  spawnSync(process.execPath, ['dist/foyer.js', 'problems', ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e8,
  })

const { reports, start, end, outage } = quietSite({ days: 8, seed: 5 })
const clock = JSON.stringify({ start, testStart: start + 5 * 86_400_000, end, tickMs: 300_000 })
const lines = reports.map(({ at, keys, person, accountAgeMs }) =>
  JSON.stringify({ t: at, keys, user: person, ageDays: accountAgeMs / 86_400_000, trust: 0.5 }),
)

test('prints an alarm for an outage, when its tick is over', () => {
  const { status, stdout, stderr } = run(['replay', '--jsonl'], [clock, ...lines].join('\n'))

  expect(stderr).toBe('')
  expect(status).toBe(0)
  const alarms = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(alarms.length).toBeGreaterThan(0)
  expect(Object.keys(alarms[0])).toEqual([
    't',
    'key',
    'score',
    'observed',
    'expected',
    'windowMinutes',
  ])
  expect(alarms[0]).toMatchObject({ key: 'c:E1|d:tv' })
  expect(alarms[0].t).toBeGreaterThan(outage.from)
  expect((alarms[0].t - start) % 300_000).toBe(0)
})

test('says nothing of what was before the test began', () => {
  const later = JSON.stringify({ start, testStart: end, end, tickMs: 300_000 })

  expect(run(['replay', '--jsonl'], [later, ...lines].join('\n')).stdout).toBe('')
})

test.each([
  ['', 'Line 1 is no clock: there is none.'],
  ['{"start":1}', 'Line 1 is no clock: its testStart: '],
  ['{"start":5,"testStart":1,"end":9,"tickMs":1}', 'must follow each other'],
  [`${clock}\n${lines[0]}\n{oops`, 'Line 3 is no report: it is not JSON.'],
  [`${clock}\n\n{"t":1,"keys":"c:A"}`, 'Line 3 is no report: its keys: '],
  [`${clock}\n${lines[1]}\n${lines[0]}`, 'Line 3 is no report: its t is before'],
])('a bad line ends it with its number: %#', (input, fault) => {
  const { status, stderr } = run(['replay', '--jsonl'], input)

  expect(status).toBe(2)
  expect(stderr).toContain(fault)
})

test('is refused without saying what to do', () => {
  const { status, stderr } = run([], '')

  expect(status).toBe(1)
  expect(stderr).toContain('problems replay --jsonl')
})
