// The periods of a report, as they are typed into addresses, and tables no spreadsheet runs.
import { describe, expect, test } from 'vitest'
import { besides, periodOf } from '../../moderation/periods.ts'
import { csvOf } from '../../src/lib/csv.ts'

const now = Date.UTC(2026, 10, 4, 10)
const spanOf = (typed: Parameters<typeof periodOf>[0]) => {
  const { period } = periodOf(typed, now)
  return [period.name, new Date(period.from).toISOString(), new Date(period.until).toISOString()]
}

describe('a period', () => {
  test.each([
    ['2026-10', '2026-10', '2026-10-01', '2026-11-01'],
    ['2024-02', '2024-02', '2024-02-01', '2024-03-01'],
    ['2025-12', '2025-12', '2025-12-01', '2026-01-01'],
    ['2026-q4', '2026-q4', '2026-10-01', '2027-01-01'],
    ['2025', '2025', '2025-01-01', '2026-01-01'],
    // What is none, is still to come or before the forum is the running quarter.
    ['2026-13', '2026-q4', '2026-10-01', '2027-01-01'],
    ['2026-q5', '2026-q4', '2026-10-01', '2027-01-01'],
    ['2026-12', '2026-q4', '2026-10-01', '2027-01-01'],
    ['1999', '2026-q4', '2026-10-01', '2027-01-01'],
    ["2026' or 1", '2026-q4', '2026-10-01', '2027-01-01'],
  ])('%s is %s, from %s to just before %s', (period, name, from, until) => {
    expect(spanOf({ period })).toEqual([name, `${from}T00:00:00.000Z`, `${until}T00:00:00.000Z`])
  })

  test('of days has both of them in it', () => {
    expect(spanOf({ from: '2026-10-03', to: '2026-10-03' })).toEqual([
      '2026-10-03_2026-10-03',
      '2026-10-03T00:00:00.000Z',
      '2026-10-04T00:00:00.000Z',
    ])
  })

  test.each([
    [{ from: '2026-02-30', to: '2026-03-01' }, 'from'],
    [{ from: '', to: '2026-03-01' }, 'from'],
    [{ from: '2026-11-05', to: '2026-11-06' }, 'from'],
    [{ from: '2023-12-31', to: '2024-01-06' }, 'from'],
    [{ from: '2026-03-02', to: '2026-03-01' }, 'to'],
    [{ from: '2025-01-01', to: '2026-06-01' }, 'to'],
    [{ from: '2026-03-02', to: 'today' }, 'to'],
  ])('%o is wrong in %s', (typed, field) => {
    expect(Object.keys(periodOf(typed, now).errors)).toEqual([field])
  })

  test('has neighbours of its kind, none to come and none before the forum', () => {
    const beside = (period: string) => besides(periodOf({ period }, now).period, now)

    expect(beside('2026-01')).toEqual({ before: '2025-12', after: '2026-02' })
    expect(beside('2026-11')).toEqual({ before: '2026-10', after: null })
    expect(beside('2026-q1')).toEqual({ before: '2025-q4', after: '2026-q2' })
    expect(beside('2024')).toEqual({ before: null, after: '2025' })
  })
})

test.each([
  ['plain', 'plain'],
  ['with, comma', '"with, comma"'],
  ['a "word"', '"a ""word"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-2', "'-2"],
  ['@sum', "'@sum"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['=cmd|"/C calc"', '"\'=cmd|""/C calc"""'],
])('the cell %j is %j', (text, written) => {
  expect(csvOf([[text, -2, null]])).toBe(`${written},-2,\r\n`)
})
