// The status page: what is going on now, and what was resolved in the last weeks.
import type { FC } from 'hono/jsx'
import type { Status } from '../../moderation/problems/pages.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProblemChips } from '../parts/problem-chips.tsx'
import { When } from '../parts/when.tsx'
import { knownWords } from '../words/problems.ts'

type Props = { page: Status; serviceName: string; now: number }

export const StatusView: FC<Props> = ({ page, serviceName, now }) => (
  <>
    <div class="page-head">
      <h1>Status</h1>
      <p class="page-lead">
        Widespread problems with {serviceName} that the community has noticed and staff have
        confirmed.
      </p>
    </div>
    <div class="page-main">
      <Now known={page.ongoing.length} />
      {page.ongoing.length === 0 ? null : (
        <>
          <h2>Going on now</h2>
          <Problems problems={page.ongoing} now={now} />
        </>
      )}
      {page.resolved.length === 0 ? null : (
        <>
          <h2>Resolved in the last 30 days</h2>
          <Problems problems={page.resolved} now={now} />
        </>
      )}
      <p class="muted">
        Something fails and it is not here? <a href={links.ask()}>Ask the community</a>: enough
        people with the same code bring it to the attention of staff by themselves.
      </p>
    </div>
  </>
)

const Now: FC<{ known: number }> = ({ known }) => (
  <p class={`status-now is-${known === 0 ? 'good' : 'warning'}`}>
    <Icon name={known === 0 ? 'check' : 'warning'} />
    <span>{knownWords(known)}</span>
  </p>
)

type Row = Status['ongoing'][number]

const Problems: FC<{ problems: Row[]; now: number }> = ({ problems, now }) => (
  <ol class="problem-list">
    {problems.map((problem) => (
      <li class="problem-row">
        <div class="problem-row-main">
          <h3 class="problem-row-title">
            <State name={problem.state} />
            <a href={links.problem(problem.id)}>{problem.title}</a>
          </h3>
          <p>{excerpt(plainText(problem.note), 300)}</p>
          <p class="page-meta">
            <span>
              Since <When at={problem.openedAt} now={now} />
            </span>
            {problem.closedAt === null ? null : (
              <span>
                Resolved <When at={problem.closedAt} now={now} />
              </span>
            )}
          </p>
          <ProblemChips problem={problem} />
        </div>
      </li>
    ))}
  </ol>
)
