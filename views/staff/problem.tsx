// One problem for staff: what speaks for it, what was said of it, and what to do now.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/pages.ts'
import { isPublic } from '../../src/policy/problems.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { PostForm } from '../parts/form.tsx'
import { ProblemChips } from '../parts/problem-chips.tsx'
import { ProblemTimeline } from '../parts/problem-timeline.tsx'
import { When } from '../parts/when.tsx'
import { evidenceSentence, peopleWords } from '../words/problems.ts'
import { counted, meToosWords } from '../words/threads.ts'
import { ProblemActs, type RefusedAct } from './problem-acts.tsx'
import { Evidence } from './problem-evidence.tsx'

type Props = { page: StaffProblem; now: number; refused: RefusedAct | null }

export const StaffProblemView: FC<Props> = ({ page, now, refused }) => (
  <>
    <Head page={page} now={now} />
    <div class="page-main">
      <Evidence page={page} now={now} />
      <h2>History</h2>
      {page.updates.length === 0 ? (
        <p class="muted">Nobody has decided anything yet.</p>
      ) : (
        <ProblemTimeline updates={page.updates} now={now} isSigned />
      )}
      <Threads page={page} now={now} />
    </div>
    <aside class="page-aside" aria-label="Decide">
      <ProblemActs problem={page.problem} may={page.may} refused={refused} />
    </aside>
  </>
)

const Head: FC<{ page: StaffProblem; now: number }> = ({ page: { problem }, now }) => (
  <div class="page-head">
    <Crumbs
      up={[
        { label: 'Staff', href: links.staff() },
        { label: 'Widespread problems', href: links.staffProblems() },
      ]}
    />
    <h1>{problem.title}</h1>
    <p class="page-lead">{evidenceSentence(problem)}</p>
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
      {problem.stillBroken > 0 ? (
        <span>{peopleWords(problem.stillBroken)} still affected after it was resolved</span>
      ) : null}
    </p>
    <ProblemChips problem={problem} />
    {isPublic(problem) ? (
      <p class="page-actions">
        <a class="button" href={links.problem(problem.id)}>
          Its public page
        </a>
      </p>
    ) : null}
  </div>
)

const Threads: FC<{ page: StaffProblem; now: number }> = ({ page, now }) => (
  <>
    <h2 id="threads-title">{counted(page.threads.length, 'thread', 'threads')} attached</h2>
    {page.threads.length === 0 ? null : (
      <ul class="case-list" aria-labelledby="threads-title">
        {page.threads.map((thread) => (
          <li class="problem-row">
            <div class="problem-row-main">
              <h3 class="problem-row-title">
                <a href={links.thread(thread)}>{thread.title}</a>
              </h3>
              <p class="page-meta">
                <span>{thread.by}</span>
                <When at={thread.createdAt} now={now} />
                <span>{counted(thread.replies, 'answer', 'answers')}</span>
                {thread.meToos > 0 ? <span>{meToosWords(thread.meToos)}</span> : null}
              </p>
            </div>
            {page.may.attach ? (
              <PostForm action={links.staffProblemAct(page.problem.id, 'detach')}>
                <input type="hidden" name="version" value={page.problem.version} />
                <input type="hidden" name="thread" value={links.thread(thread)} />
                <button class="button is-quiet is-small">
                  Take off<span class="visually-hidden"> “{thread.title}”</span>
                </button>
              </PostForm>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </>
)
