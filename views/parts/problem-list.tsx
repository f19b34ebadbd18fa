// Known problems as rows of the status page and of its months.
import type { FC } from 'hono/jsx'
import type { ProblemShown } from '../../moderation/problems/public-pages.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { severityWords, whereWords } from '../words/known-problems.ts'
import { State } from './chip.tsx'
import { ProblemChips } from './problem-chips.tsx'
import { When } from './when.tsx'

type Props = { problems: ProblemShown[]; now: number; heading?: 'h2' | 'h3' }

export const ProblemList: FC<Props> = ({ problems, now, heading: Heading = 'h3' }) => (
  <ol class="problem-list">
    {problems.map((problem) => (
      <li class="problem-row">
        <div class="problem-row-main">
          <Heading class="problem-row-title">
            <State name={problem.state} />
            <a href={links.problem(problem.id)}>{problem.title}</a>
          </Heading>
          <p>{excerpt(plainText(problem.note), 300)}</p>
          <ProblemFacts problem={problem} now={now} />
          <ProblemChips problem={problem} />
        </div>
      </li>
    ))}
  </ol>
)

/** How bad it is, what it is about besides its code and device, and since when. */
export const ProblemFacts: FC<{ problem: ProblemShown; now: number }> = ({ problem, now }) => (
  <p class="page-meta">
    {problem.severity === null ? null : <span>{severityWords(problem.severity)}</span>}
    {problem.area === null ? null : <span>{problem.area}</span>}
    {whereWords(problem) === '' ? null : <span>{whereWords(problem)}</span>}
    <span>
      Since <When at={problem.openedAt} now={now} />
    </span>
    {problem.closedAt === null ? null : (
      <span>
        Resolved <When at={problem.closedAt} now={now} />
      </span>
    )}
    {problem.article === null ? null : (
      <a href={links.article(problem.article.slug)}>{problem.article.title}</a>
    )}
  </p>
)
