// A day of people by the hour against what is expected of each hour, drawn by the server, and as a table.
import type { FC } from 'hono/jsx'
import { expectedWords } from '../words/problems.ts'
import { hourOf } from '../words/times.ts'

/** `expected` and `upper` (the most that would be ordinary) are null where they are not known. */
export type CrowdHour = { people: number; expected: number | null; upper: number | null }

type Props = {
  /** Oldest first; the last ends at `until`. */
  hours: CrowdHour[]
  until: number
}

const hour = 3_600_000
const width = 240
const height = 48

export const CrowdChart: FC<Props> = ({ hours, until }) => {
  const from = (place: number) => until - (hours.length - place) * hour
  const most = Math.max(0, ...hours.map(({ people }) => people))
  return (
    <figure class="chart">
      <figcaption>
        <span>People who signalled, by the hour; at most {most}</span>
        <span>grey: what is usual</span>
      </figcaption>
      <Drawing hours={hours} most={most} />
      <p class="chart-axis" aria-hidden="true">
        <span>{hourOf(from(0))}</span>
        <span>{hourOf(from(hours.length / 2))}</span>
        <span>{hourOf(until)}</span>
      </p>
      <details class="unfold">
        <summary>As a table</summary>
        <table class="table">
          <caption class="visually-hidden">People who signalled, by the hour</caption>
          <thead>
            <tr>
              <th scope="col">Hour from</th>
              <th scope="col">People</th>
              <th scope="col">Expected</th>
              <th scope="col">Usual up to</th>
            </tr>
          </thead>
          <tbody>
            {hours.map(({ people, expected, upper }, place) => (
              <tr>
                <th scope="row">{hourOf(from(place))}</th>
                <td>{people}</td>
                <td>{expected === null ? '–' : expectedWords(expected)}</td>
                <td>{upper ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

const Drawing: FC<{ hours: CrowdHour[]; most: number }> = ({ hours, most }) => {
  const top = Math.max(4, most, ...hours.map(({ upper }) => upper ?? 0))
  const step = width / Math.max(1, hours.length)
  const y = (count: number) => (height - (count * (height - 4)) / top).toFixed(1)
  const x = (place: number) => (place * step).toFixed(1)
  // Hours are steps: a count belongs to all of its hour.
  const stepsOf = (value: (hour: CrowdHour) => number | null) =>
    hours
      .map((one, place) => {
        const count = value(one)
        return count === null ? '' : `L${x(place)} ${y(count)}H${x(place + 1)}`
      })
      .join('')
  const band = stepsOf(({ upper }) => upper)
  const line = stepsOf(({ expected }) => expected)
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`People an hour over the last 24 hours, at most ${most}; the table has each hour`}
    >
      {band === '' ? null : <path class="sparkline-band" d={`M0 ${height}${band}V${height}Z`} />}
      <path
        class="sparkline-area"
        d={`M0 ${height}${stepsOf(({ people }) => people)}V${height}Z`}
      />
      {line === '' ? null : <path class="sparkline-base" d={line.replace('L', 'M')} />}
      <path class="sparkline-line" d={stepsOf(({ people }) => people).replace('L', 'M')} />
    </svg>
  )
}
