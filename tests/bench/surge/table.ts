// The table of a detector's figures: means of several worlds, delays pooled.
import { kindsOfFalse, type Score, strengths } from './score.ts'

export type Row = { name: string; scores: Score[]; msPerTick: number }

export const tableOf = (rows: Row[]): string[] => {
  const head = ['cut', ...columns.map(([name]) => name)]
  const lines = rows.map((row) => [row.name, ...columns.map(([, figure]) => figure(row))])
  const widths = head.map((_, i) =>
    Math.max(...[head, ...lines].map((line) => line[i]?.length ?? 0)),
  )
  return [head, ...lines].map((line) =>
    line.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '),
  )
}

/** For programs. */
export const figuresOf = (row: Row): Record<string, number> =>
  Object.fromEntries(columns.map(([name, figure]) => [name, Number(figure(row))]))

const mean =
  (figure: (score: Score) => number | undefined, digits = 2) =>
  (row: Row) => {
    const known = row.scores.map((score) => figure(score) ?? Number.NaN).filter(Number.isFinite)
    if (known.length === 0) return '-'
    return (known.reduce((a, b) => a + b, 0) / known.length).toFixed(digits)
  }

const pooled = (figure: (score: Score) => number[], part: number) => (row: Row) =>
  quantile(row.scores.flatMap(figure), part).toFixed(0)

const columns: [string, (row: Row) => string][] = [
  ['POD', mean(({ pod }) => pod, 3)],
  ...strengths.map((k): [string, (row: Row) => string] => [
    `k=${k}`,
    mean(({ byK }) => byK.get(k)),
  ]),
  ['rare', mean(({ byType }) => byType.get('rare'))],
  ['ramp', mean(({ byType }) => byType.get('ramp'))],
  ['2 codes', mean(({ byType }) => byType.get('twocodes'))],
  ['region', mean(({ byType }) => byType.get('region'))],
  ['version', mean(({ byType }) => byType.get('version'))],
  ['people', pooled(({ delayReporters }) => delayReporters, 0.5)],
  ['min', pooled(({ delayMinutes }) => delayMinutes, 0.5)],
  ['p90', pooled(({ delayMinutes }) => delayMinutes, 0.9)],
  ['false/1000', mean(({ falsePer1000 }) => falsePer1000)],
  ['a week', mean(({ falsePerWeek }) => falsePerWeek, 1)],
  ['precision', mean(({ precision }) => precision)],
  ['alarms/event', mean(({ alarmsPerEvent }) => alarmsPerEvent)],
  ['spam ok', mean(({ spamPassed }) => spamPassed)],
  ['rings ok', mean(({ ringsPassed }) => ringsPassed)],
  ...kindsOfFalse.map((kind): [string, (row: Row) => string] => [
    kind,
    mean(({ falseByKind }) => falseByKind[kind], 1),
  ]),
  ['ms/tick', ({ msPerTick }) => msPerTick.toFixed(2)],
]

const quantile = (values: number[], part: number): number => {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)] ?? 0
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at))
}
