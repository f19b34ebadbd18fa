// How long something took, week by week: the usual time as a line, nine in ten as a dashed one.
import type { FC } from 'hono/jsx'
import { spanWords } from '../words/figures.ts'
import { dateOf } from '../words/times.ts'

type Week = { from: number; decisions: number; median: number | null; p90: number | null }

const width = 240
const height = 48

/** A week without a decision is no point; the table says so. */
export const SpanChart: FC<{ weeks: Week[] }> = ({ weeks }) => {
  const top = Math.max(1, ...weeks.map(({ p90 }) => p90 ?? 0))
  const x = (place: number) => (place * width) / Math.max(1, weeks.length - 1)
  const y = (ms: number) => height - (ms * (height - 4)) / top
  const lineOf = (which: 'median' | 'p90') => {
    const points = weeks.flatMap((week, place) => {
      const ms = week[which]
      return ms === null ? [] : [`${x(place).toFixed(1)} ${y(ms).toFixed(1)}`]
    })
    // One point alone is drawn as a dash.
    return points.length === 1 ? `M${points[0]}h2` : `M${points.join('L')}`
  }
  const isEmpty = weeks.every(({ median }) => median === null)
  return (
    <figure class="chart">
      <figcaption>
        <span>{isEmpty ? 'Nothing was decided' : 'Half of the decisions within, by the week'}</span>
        <span>dashed: nine in ten within; top {spanWords(isEmpty ? null : top)}</span>
      </figcaption>
      <svg
        class="sparkline"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Time to decision by the week; the table has each week"
      >
        {isEmpty ? null : (
          <>
            <path class="sparkline-base" d={lineOf('p90')} />
            <path class="sparkline-line" d={lineOf('median')} />
          </>
        )}
      </svg>
      <p class="chart-axis" aria-hidden="true">
        <span>{dateOf(weeks[0]?.from ?? 0)}</span>
        <span>{dateOf(weeks.at(-1)?.from ?? 0)}</span>
      </p>
      {/* A table is as wide as its words, hidden or not: its frame is not. */}
      <div class="visually-hidden">
        <table>
          <caption>Time to decision by the week</caption>
          <thead>
            <tr>
              <th scope="col">Week from</th>
              <th scope="col">Decisions</th>
              <th scope="col">Half within</th>
              <th scope="col">Nine in ten within</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, decisions, median, p90 }) => (
              <tr>
                <th scope="row">{dateOf(from)}</th>
                <td>{decisions}</td>
                <td>{spanWords(median)}</td>
                <td>{spanWords(p90)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
