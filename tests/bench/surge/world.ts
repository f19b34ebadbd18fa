// A world by its seed: reports as people would write them, with what was planted among them.
import { type Calendar, calendarOf, defaults, type Options } from './calendar.ts'
import { type Attack, type Planted, plantAll } from './events.ts'
import { postingIn, postOrdinary, type Report } from './posting.ts'
import { randomFrom } from './random.ts'
import { seriesOf } from './series.ts'

export type World = Pick<Calendar, 'start' | 'testStart' | 'end' | 'holiday' | 'rollout'> & {
  options: Options
  tickMs: number
  /** Earliest first. */
  reports: Report[]
  labels: Int32Array
  truth: Planted[]
  bad: Attack[]
  /** Keys with a regular peak. */
  peaks: Set<string>
}

export const worldOf = (seed: number, changed: Partial<Options> = {}): World => {
  const options = { ...defaults, ...changed }
  const random = randomFrom(seed)
  const calendar = calendarOf(options, random)
  const series = seriesOf(options, random, calendar)
  const posting = postingIn(seed, options, random, calendar)
  postOrdinary(posting, series, options, random, calendar)
  const planted = plantAll({ options, random, calendar, series, posting })
  const { start, testStart, end, holiday, rollout } = calendar
  const peaks = new Set<string>()
  for (const { spike, code, device } of series.pairs) {
    const c = `c:E${posting.nameOf(code)}`
    const d = `d:M${10 + device}`
    if (spike) for (const key of [c, d, `${c}|${d}`]) peaks.add(key)
  }
  return {
    ...{ start, testStart, end, holiday, rollout, options, tickMs: options.tickMs, peaks },
    ...planted,
    ...inOrder(posting.reports, posting.labels),
  }
}

// People get names that do not tell what they are.
const inOrder = (reports: Report[], labels: number[]) => {
  const names = new Map<string, string>()
  const order = [...reports.keys()].sort(
    (a, b) => (reports[a]?.t ?? 0) - (reports[b]?.t ?? 0) || a - b,
  )
  return {
    reports: order.flatMap((i) => {
      const report = reports[i]
      if (!report) return []
      const user = names.get(report.user) ?? `u${names.size + 1}`
      names.set(report.user, user)
      return { ...report, user }
    }),
    labels: Int32Array.from(order, (i) => labels[i] ?? 0),
  }
}
