// The evidence of a problem: the last day by the hour, by window, and why it is not made up.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { CrowdChart } from '../parts/crowd-chart.tsx'
import { FiguresTable } from '../parts/figures-table.tsx'
import {
  chanceWords,
  expectedWords,
  guestWords,
  honestyWords,
  peopleWords,
  signalWords,
  spanWords,
} from '../words/problems.ts'

export const Evidence: FC<{ page: StaffProblem }> = ({ page }) => (
  <>
    <h2>
      {page.problem.closedAt === null
        ? 'The last 24 hours'
        : 'The 24 hours before it was last seen'}
    </h2>
    <CrowdChart hours={page.hours} until={page.until} />
    {page.problem.closedAt === null ? <Windows windows={page.windows} /> : null}
    <Honesty page={page} />
  </>
)

const Windows: FC<{ windows: StaffProblem['windows'] }> = ({ windows }) => (
  <FiguresTable
    caption="How unusual each window up to now is"
    columns={['The last', 'People', 'Newcomers', 'Expected', 'Chance']}
    rows={windows.map(({ minutes, people, newcomers, expected, score }) => ({
      head: spanWords(minutes),
      cells: [
        people,
        newcomers,
        expectedWords(expected),
        score === 0 ? 'usual' : chanceWords(score),
      ],
    }))}
    empty="The detector keeps nothing about this."
  />
)

const Honesty: FC<{ page: StaffProblem }> = ({ page: { honesty, picture, guests } }) =>
  honesty.people === 0 ? null : (
    <section class="panel" aria-labelledby="honesty-title">
      <h3 class="panel-title" id="honesty-title">
        Why it is not made up
      </h3>
      <ul>
        {honestyWords(honesty).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {guests.length === 0 ? null : <p>{guestWords(guests)}</p>}
      <dl class="facts">
        {picture.kind.map(({ name, people }) => (
          <div>
            <dt>{signalWords(name)}</dt>
            <dd>{peopleWords(people)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
