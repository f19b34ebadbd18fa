// How many people met a code in each of the last days: a line, and the same as a table.
import type { FC } from 'hono/jsx'
import { counted } from '../words/threads.ts'
import { dateOf } from '../words/times.ts'
import { Sparkline } from './sparkline.tsx'

type Props = {
  /** People a day, oldest first; `at` is any moment of the day. */
  days: { at: number; people: number }[]
  what: string
}

export const DaysChart: FC<Props> = ({ days, what }) => {
  const total = days.reduce((sum, { people }) => sum + people, 0)
  const [first] = days
  const last = days.at(-1)
  return (
    <figure class="chart">
      <figcaption>
        <span>{total === 0 ? `Nobody met ${what}` : 'People who met it, by the day'}</span>
        <span>last {days.length} days</span>
      </figcaption>
      <Sparkline
        counts={days.map(({ people }) => people)}
        label={`People a day who met ${what} over the last ${days.length} days, ${counted(total, 'signal', 'signals')} in all; the table has each day`}
      />
      <p class="chart-axis" aria-hidden="true">
        <span>{first ? dateOf(first.at) : ''}</span>
        <span>{last ? dateOf(last.at) : ''}</span>
      </p>
      <table class="visually-hidden">
        <caption>People who met {what}, by the day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ at, people }) => (
            <tr>
              <th scope="row">{dateOf(at)}</th>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
