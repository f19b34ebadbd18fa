// One known problem for everyone: what is known, what to do with it, and the threads about it.
import type { FC } from 'hono/jsx'
import type { PublicProblem } from '../../moderation/problems/pages.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { ProblemChips } from '../parts/problem-chips.tsx'
import { ProblemTimeline } from '../parts/problem-timeline.tsx'
import { ThreadPanel } from '../parts/thread-panel.tsx'
import { When } from '../parts/when.tsx'
import { peopleWords } from '../words/problems.ts'
import { counted } from '../words/threads.ts'

type Props = { page: PublicProblem; now: number }

export const StatusProblemView: FC<Props> = ({ page, now }) => (
  <>
    <Head page={page} now={now} />
    <div class="page-main">
      <h2>What is known</h2>
      <ProblemTimeline updates={page.updates} now={now} />
    </div>
    <aside class="page-aside" aria-label="About this problem">
      <TakePart page={page} />
      <ThreadPanel
        id="threads-title"
        title={`${counted(page.threads.length, 'thread', 'threads')} about it`}
        threads={page.threads}
        now={now}
      />
    </aside>
  </>
)

const Head: FC<Props> = ({ page: { problem, may }, now }) => (
  <div class="page-head">
    <Crumbs up={[{ label: 'Status', href: links.status() }]} />
    <h1>{problem.title}</h1>
    <p class="page-meta">
      <State name={problem.state} />
      <span>
        Since <When at={problem.openedAt} now={now} />
      </span>
      {problem.closedAt === null ? null : (
        <span>
          Resolved <When at={problem.closedAt} now={now} />
        </span>
      )}
      <span>{peopleWords(problem.peopleSoFar)} reported it</span>
    </p>
    <ProblemChips problem={problem} />
    {may.handle ? (
      <p class="page-actions">
        <a class="button" href={links.staffProblem(problem.id)}>
          Evidence and updates
        </a>
      </p>
    ) : null}
  </div>
)

const TakePart: FC<{ page: PublicProblem }> = ({ page: { problem } }) => {
  if (problem.closedAt !== null) return <Over problem={problem} />
  return (
    <section class="panel" aria-labelledby="part-title">
      <h2 class="panel-title" id="part-title">
        Are you affected?
      </h2>
      <PostForm action={links.meTooProblem(problem.id)}>
        <button class="button is-block me-too" aria-pressed={String(problem.isCounted)}>
          <Icon name="hand" />
          {problem.isCounted ? 'You are counted' : 'I have this too'}
        </button>
      </PostForm>
      <PostForm action={links.followProblem(problem.id)}>
        <button
          class="button is-block"
          name="follow"
          value={problem.isFollowed ? 'no' : 'yes'}
          aria-pressed={String(problem.isFollowed)}
        >
          <Icon name="follow" />
          {problem.isFollowed ? 'Stop following' : 'Tell me when it is over'}
        </button>
      </PostForm>
      <p class="panel-meta">
        {counted(problem.followers, 'person follows', 'people follow')} this.
      </p>
    </section>
  )
}

const Over: FC<Pick<PublicProblem, 'problem'>> = ({ problem }) => (
  <section class="panel" aria-labelledby="part-title">
    <h2 class="panel-title" id="part-title">
      Is it over for you?
    </h2>
    {problem.saysStillBroken ? (
      <p>You said that it is not over for you. Staff see how many said so.</p>
    ) : (
      <PostForm action={links.stillBroken(problem.id)}>
        <button class="button is-block">
          <Icon name="warning" />
          It is still broken for me
        </button>
      </PostForm>
    )}
    <p class="panel-meta">
      Need help with it? <a href={links.ask()}>Ask the community</a>.
    </p>
  </section>
)
