// After a problem was resolved: what people answer, when it opens again by itself, and its article.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { answersWords, reopenWords } from '../words/known-problems.ts'
import { fullDateOf } from '../words/times.ts'
import { ProposalForms } from './problem-proposal.tsx'

const day = 86_400_000

export const ProblemEnd: FC<{ page: StaffProblem; now: number }> = ({ page, now }) => {
  const { problem, answers, reopen } = page
  if (problem.state !== 'resolved' || problem.closedAt === null) return null
  const until = problem.closedAt + reopen.days * day
  return (
    <>
      <section class="panel" aria-labelledby="answers-title">
        <h2 class="panel-title" id="answers-title">
          “Is it fixed for you?”
        </h2>
        <p>{answersWords(answers)}</p>
        <p class="panel-meta">
          {until > now
            ? reopenWords(reopen, fullDateOf(until))
            : 'It does not open by itself any more.'}
        </p>
      </section>
      {page.isProposed && page.may.article ? (
        <section class="panel" aria-labelledby="proposal-title">
          <h2 class="panel-title" id="proposal-title">
            An article about it?
          </h2>
          <ProposalForms problem={problem} article={problem.articleTitle} />
        </section>
      ) : null}
    </>
  )
}
