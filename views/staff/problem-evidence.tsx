// The evidence of a problem: the last day by the hour, by window, and who the people are.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/pages.ts'
import { Sparkline } from '../parts/sparkline.tsx'
import {
  chanceWords,
  expectedWords,
  peopleWords,
  signalWords,
  spanWords,
} from '../words/problems.ts'
import { hourOf } from '../words/times.ts'

export const Evidence: FC<{ page: StaffProblem; now: number }> = ({ page, now }) => (
  <>
    <h2>The last 24 hours</h2>
    <Day page={page} now={now} />
    <Windows windows={page.windows} />
    <Mix page={page} />
  </>
)

const hour = 3_600_000

const Day: FC<{ page: StaffProblem; now: number }> = ({ page, now }) => {
  const most = Math.max(...page.hours)
  const usual = (page.windows.at(-1)?.expected ?? 0) / 24
  return (
    <figure class="chart">
      <figcaption>
        <span>People who signalled, by the hour</span>
        <span>dashed: the usual</span>
      </figcaption>
      <Sparkline
        counts={page.hours}
        usual={usual}
        label={`People an hour over the last 24 hours, at most ${most}; the table has each hour`}
      />
      <p class="chart-axis" aria-hidden="true">
        <span>{hourOf(now - 24 * hour)}</span>
        <span>{hourOf(now - 12 * hour)}</span>
        <span>{hourOf(now)}</span>
      </p>
      <table class="visually-hidden">
        <caption>People who signalled, by the hour</caption>
        <thead>
          <tr>
            <th scope="col">Hour from</th>
            <th scope="col">People</th>
          </tr>
        </thead>
        <tbody>
          {page.hours.map((people, place) => (
            <tr>
              <th scope="row">{hourOf(now - (24 - place) * hour)}</th>
              <td>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

const Windows: FC<{ windows: StaffProblem['windows'] }> = ({ windows }) => (
  <section class="table-wrap" aria-label="By window">
    <table class="table is-stacked">
      <caption class="visually-hidden">How unusual each window up to now is</caption>
      <thead>
        <tr>
          <th scope="col">The last</th>
          <th scope="col" class="is-number">
            People
          </th>
          <th scope="col" class="is-number">
            Newcomers
          </th>
          <th scope="col" class="is-number">
            Expected
          </th>
          <th scope="col" class="is-number">
            Chance
          </th>
        </tr>
      </thead>
      <tbody>
        {windows.map((window) => (
          <tr>
            <th scope="row">{spanWords(window.minutes)}</th>
            <td class="is-number" data-label="People">
              {window.people}
            </td>
            <td class="is-number" data-label="Newcomers">
              {window.newcomers}
            </td>
            <td class="is-number" data-label="Expected">
              {expectedWords(window.expected)}
            </td>
            <td class="is-number" data-label="Chance">
              {window.score === 0 ? 'usual' : chanceWords(window.score)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Mix: FC<{ page: StaffProblem }> = ({ page }) => {
  const day = page.windows.at(-1)
  if (!day || day.people === 0) return null
  return (
    <section class="panel" aria-labelledby="mix-title">
      <h3 class="panel-title" id="mix-title">
        Who they are
      </h3>
      <dl class="facts">
        <div>
          <dt>Members for over two days</dt>
          <dd>{day.people - day.newcomers}</dd>
        </div>
        <div>
          <dt>Newer accounts</dt>
          <dd>{day.newcomers}</dd>
        </div>
        {page.kinds.map(({ kind, people }) => (
          <div>
            <dt>{signalWords(kind)}</dt>
            <dd>{peopleWords(people)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
