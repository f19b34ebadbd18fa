// One known problem for everyone: what is known, what to do with it, and the threads about it.
import type { FC } from 'hono/jsx'
import type { PublicProblem } from '../../moderation/problems/public-pages.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Flash } from '../parts/flash.tsx'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { IsItFixed } from '../parts/problem-answer.tsx'
import { ProblemChips } from '../parts/problem-chips.tsx'
import { ProblemFacts } from '../parts/problem-list.tsx'
import { ProblemTimeline } from '../parts/problem-timeline.tsx'
import { ThreadPanel } from '../parts/thread-panel.tsx'
import { whyWords } from '../words/known-problems.ts'
import { peopleWords } from '../words/problems.ts'
import { counted } from '../words/threads.ts'

/** `joined`: the title of the question someone was about to ask, when they came from the ask form. */
type Props = { page: PublicProblem; now: number; joined: string | null }

export const StatusProblemView: FC<Props> = ({ page, now, joined }) => (
  <>
    {joined === null ? null : (
      <Flash kind="good">
        You are counted with this problem, and you hear when it is over. Is yours another one after
        all? <a href={links.ask({ title: joined })}>Go on with your question</a>: what you typed is
        still there.
      </Flash>
    )}
    <Head page={page} now={now} />
    <div class="page-main">
      <h2>What is known</h2>
      <ProblemTimeline updates={page.updates} now={now} />
    </div>
    <aside class="page-aside" aria-label="About this problem">
      {page.problem.closedAt === null ? <TakePart page={page} /> : <Over page={page} />}
      <ThreadPanel
        id="threads-title"
        title={`${counted(page.threads.length, 'thread', 'threads')} about it`}
        threads={page.threads.map((thread) => ({ ...thread, why: whyWords(thread.why) }))}
        now={now}
      />
    </aside>
  </>
)

const Head: FC<{ page: PublicProblem; now: number }> = ({
  page: { problem, people, may },
  now,
}) => (
  <div class="page-head">
    <Crumbs up={[{ label: 'Status', href: links.status() }]} />
    <h1>{problem.title}</h1>
    <p class="page-meta">
      <State name={problem.state} />
      <span>{peopleWords(people)} reported it</span>
    </p>
    <ProblemFacts problem={problem} now={now} />
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

const TakePart: FC<{ page: PublicProblem }> = ({ page: { problem, mine, followers } }) => (
  <section class="panel" aria-labelledby="part-title">
    <h2 class="panel-title" id="part-title">
      Are you affected?
    </h2>
    <PostForm action={links.meTooProblem(problem.id)}>
      <button class="button is-block me-too" aria-pressed={String(mine.isCounted)}>
        <Icon name="hand" />
        {mine.isCounted ? 'You are counted' : 'I have this too'}
      </button>
    </PostForm>
    <PostForm action={links.followProblem(problem.id)}>
      <button
        class="button is-block"
        name="follow"
        value={mine.isFollowed ? 'no' : 'yes'}
        aria-pressed={String(mine.isFollowed)}
      >
        <Icon name="follow" />
        {mine.isFollowed ? 'Stop following' : 'Tell me when it is over'}
      </button>
    </PostForm>
    <p class="panel-meta">{counted(followers, 'person follows', 'people follow')} this.</p>
  </section>
)

const Over: FC<{ page: PublicProblem }> = ({ page: { problem, mine } }) => (
  <section class="panel" aria-labelledby="part-title">
    <h2 class="panel-title" id="part-title">
      Is it fixed for you?
    </h2>
    <IsItFixed problem={problem} fixed={mine.fixed} />
    <p class="panel-meta">
      Need help with it? <a href={links.ask()}>Ask the community</a>.
    </p>
  </section>
)
