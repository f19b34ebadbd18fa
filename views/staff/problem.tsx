// One problem for staff: what speaks for it, what was said of it, and what to do now.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { isPublic, isSnoozed } from '../../src/policy/problems.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { ProblemChips } from '../parts/problem-chips.tsx'
import { ProblemTimeline } from '../parts/problem-timeline.tsx'
import { When } from '../parts/when.tsx'
import { severityWords } from '../words/known-problems.ts'
import { peopleWords, readAloud } from '../words/problems.ts'
import { counted } from '../words/threads.ts'
import { dateOf, fullDateOf } from '../words/times.ts'
import { ProblemActs } from './problem-acts.tsx'
import { ProblemEnd } from './problem-end.tsx'
import { Evidence } from './problem-evidence.tsx'
import type { RefusedAct } from './problem-form.tsx'
import { Moves } from './problem-moves.tsx'
import { Past, Posts, Threads } from './problem-posts.tsx'

type Props = { page: StaffProblem; now: number; refused: RefusedAct | null }

export const StaffProblemView: FC<Props> = ({ page, now, refused }) => (
  <>
    <Head page={page} now={now} />
    <div class="page-main">
      <Evidence page={page} />
      <Posts page={page} now={now} />
      <h2>History</h2>
      {page.updates.length === 0 ? (
        <p class="muted">Nobody has decided anything yet.</p>
      ) : (
        <ProblemTimeline updates={page.updates} now={now} isSigned />
      )}
      <Moves page={page} now={now} />
      <Threads page={page} now={now} />
      <Past page={page} now={now} />
    </div>
    <aside class="page-aside" id="decide" aria-label="Decide">
      <ProblemEnd page={page} now={now} />
      <ProblemActs page={page} refused={refused} now={now} />
    </aside>
  </>
)

type HeadProps = { page: StaffProblem; now: number }

const Head: FC<HeadProps> = ({ page, now }) => {
  const { problem } = page
  return (
    <div class="page-head">
      <Crumbs
        up={[
          { label: 'Staff', href: links.staff() },
          { label: 'Widespread problems', href: links.staffProblems() },
        ]}
      />
      <h1>{problem.title}</h1>
      <p class="page-lead">{readAloud(problem, page.picture)}</p>
      <Standing page={page} now={now} />
      <p class="page-meta">
        <State name={problem.state} />
        <span>
          Noticed <When at={problem.openedAt} now={now} />
        </span>
        <span>
          Last seen <When at={problem.seenAt} now={now} />
        </span>
        <span>{peopleWords(problem.peopleSoFar)} so far</span>
        <span>{counted(problem.followers, 'follower', 'followers')}</span>
        {problem.severity === null ? null : <span>{severityWords(problem.severity)}</span>}
        {problem.areaLabel === null ? null : <span>{problem.areaLabel}</span>}
        {problem.owner === null ? null : <span>owned by {problem.owner}</span>}
        {problem.stillBroken > 0 ? (
          <span>{peopleWords(problem.stillBroken)} still affected after it was resolved</span>
        ) : null}
      </p>
      <ProblemChips problem={problem.isListed ? problem : { ...problem, code: null }} />
      <p class="page-actions">
        <a class="button is-primary is-jump" href="#decide">
          Decide
        </a>
        {isPublic(problem) ? (
          <a class="button" href={links.problem(problem.id)}>
            Its public page
          </a>
        ) : null}
        {problem.articleSlug === null ? null : (
          <a class="button is-quiet" href={links.article(problem.articleSlug)}>
            {problem.articleTitle}
          </a>
        )}
      </p>
    </div>
  )
}

/** What holds at the moment and is easily overlooked. */
const Standing: FC<HeadProps> = ({ page: { problem, heldUntil }, now }) => {
  if (problem.mergedInto !== null) {
    return (
      <p>
        A part of <a href={links.staffProblem(problem.mergedInto)}>{problem.mergedTitle}</a>: what
        it is about, its threads and its followers are there.
      </p>
    )
  }
  if (problem.state === 'dismissed' && heldUntil > now) {
    return (
      <p>Until {dateOf(heldUntil)} the same is raised again only if it becomes far stronger.</p>
    )
  }
  if (problem.state === 'suspected' && isSnoozed(problem, now)) {
    return <p>Put off until {fullDateOf(problem.snoozedUntil ?? now)}.</p>
  }
  return null
}
