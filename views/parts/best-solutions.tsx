// The best solutions on the page of a code or a device, each with how it is proven.
import type { FC } from 'hono/jsx'
import type { RankedSolution } from '../../src/knowledge/solutions.ts'
import { links } from '../links.ts'
import { provenByWords } from '../words/knowledge.ts'
import { Mark } from './mark.tsx'
import { When } from './when.tsx'

type Props = { title: string; solutions: RankedSolution[]; now: number }

/** Nothing where there is none. */
export const BestSolutions: FC<Props> = ({ title, solutions, now }) =>
  solutions.length === 0 ? null : (
    <section aria-labelledby="best-solutions">
      <div class="section-head">
        <h2 id="best-solutions">{title}</h2>
      </div>
      <ol class="thread-list">
        {solutions.map((solution) => (
          <BestSolution solution={solution} now={now} />
        ))}
      </ol>
    </section>
  )

const BestSolution: FC<{ solution: RankedSolution; now: number }> = ({ solution, now }) => {
  const thread = { ...solution, id: solution.threadId }
  return (
    <li class="thread-row is-solved">
      <Mark state="solved" icon="check" />
      <div class="thread-row-main">
        <h3 class="thread-row-title">
          <a href={links.post(thread, solution.postId)}>{solution.title}</a>
        </h3>
        <p class="thread-row-excerpt">{solution.opening}</p>
        <p class="thread-row-meta">
          <span>{provenByWords(solution)}</span>
          <span>answer by {solution.authorHandle}</span>
          <When at={solution.acceptedAt} now={now} />
        </p>
      </div>
    </li>
  )
}
