// A thread: the question, its solution on top of the answers, and what stands beside it.
import type { FC } from 'hono/jsx'
import type { ThreadPage } from '../../src/forum/thread.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { Flash } from '../parts/flash.tsx'
import { Icon } from '../parts/icon.tsx'
import { MergedInto, MergedQuestions } from '../parts/merged-questions.tsx'
import { Post } from '../parts/post.tsx'
import { ProblemBanners } from '../parts/problem-banner.tsx'
import { type DraftShown, type ReplyDraft, ReplyForm } from '../parts/reply-form.tsx'
import { Solution } from '../parts/solution.tsx'
import { ThreadActions } from '../parts/thread-actions.tsx'
import { ThreadAside } from '../parts/thread-aside.tsx'
import { slowWords } from '../words/room.ts'
import { counted, meToosWords, threadStateOf } from '../words/threads.ts'

/** Forms of the page that were refused: the answer, or an outcome with the post it is about. */
export type ThreadDrafts = {
  reply: ReplyDraft
  outcome: DraftShown & { postId: number | null }
  slow: DraftShown
}

type Props = { page: ThreadPage; now: number; drafts: ThreadDrafts }

export const ThreadView: FC<Props> = ({ page, now, drafts }) => (
  <>
    <RefusedOutcome page={page} draft={drafts.outcome} />
    <ProblemBanners problems={page.problems} />
    <MergedInto page={page} />
    <Head page={page} />
    <div class="page-main" data-read={page.frame.viewer ? links.read(page.thread.id) : undefined}>
      <Promoted page={page} />
      <Post
        thread={page.thread}
        post={page.question}
        now={now}
        actions={<ThreadActions thread={page.thread} may={page.may} />}
      >
        <Circumstances thread={page.thread} />
      </Post>
      <MergedQuestions page={page} />
      {page.solution ? (
        <Solution thread={page.thread} solution={page.solution} now={now} draft={drafts.outcome} />
      ) : null}
      <Answers page={page} now={now} />
      <ReplyForm
        frame={page.frame}
        thread={page.thread}
        slowness={page.slowness}
        may={page.may}
        began={page.began}
        draft={drafts.reply}
      />
    </div>
    <ThreadAside page={page} now={now} slow={drafts.slow} />
  </>
)

// Only the solution has a form with fields; elsewhere what is wrong has no field to stand beside.
const RefusedOutcome: FC<{ page: ThreadPage; draft: ThreadDrafts['outcome'] }> = ({
  page,
  draft,
}) =>
  draft.postId === null || draft.postId === page.solution?.id ? null : (
    <Flash kind="bad">{Object.values(draft.errors).join(' ')}</Flash>
  )

const Head: FC<{ page: ThreadPage }> = ({ page: { thread } }) => (
  <div class="page-head">
    <Crumbs
      up={[
        { label: 'Community', href: links.home() },
        { label: thread.category, href: links.category(thread.categorySlug) },
      ]}
    />
    <h1 lang={thread.lang === 'en' ? undefined : thread.lang}>{thread.title}</h1>
    <p class="page-meta">
      <State name={threadStateOf(thread)} />
      {thread.lockedAt === null ? null : <State name="locked" />}
      {thread.slowSeconds === null ? null : <span>Slow mode: {slowWords(thread.slowSeconds)}</span>}
      <span>{counted(thread.replies, 'answer', 'answers')}</span>
      {thread.meToos > 0 ? <span>{meToosWords(thread.meToos)}</span> : null}
    </p>
  </div>
)

const Promoted: FC<{ page: ThreadPage }> = ({ page }) => {
  const article = page.articles.find(({ isPromoted }) => isPromoted)
  if (!article) return null
  return (
    <Flash kind="info">
      The solution of this thread is now an official article:{' '}
      <a href={links.article(article.slug)}>{article.title}</a>
    </Flash>
  )
}

const Circumstances: FC<{ thread: ThreadPage['thread'] }> = ({ thread }) => {
  if (!thread.deviceId && !thread.appVersion && !thread.tried) return null
  return (
    <dl class="facts is-start">
      {thread.deviceId ? (
        <div>
          <dt>Device</dt>
          <dd>
            <a href={links.device(thread.deviceId)}>{thread.device}</a>
          </dd>
        </div>
      ) : null}
      {thread.appVersion ? (
        <div>
          <dt>App version</dt>
          <dd>{thread.appVersion}</dd>
        </div>
      ) : null}
      {thread.tried ? (
        <div>
          <dt>Tried already</dt>
          <dd>{thread.tried}</dd>
        </div>
      ) : null}
    </dl>
  )
}

const Answers: FC<{ page: ThreadPage; now: number }> = ({ page, now }) => {
  if (page.answers.length === 0 && !page.isLater) return page.solution ? null : <NoAnswer />
  const more = page.thread.replies - (page.solution ? 1 : 0)
  return (
    <section class="answers" aria-labelledby="answers-title">
      <header class="section-head">
        <h2 id="answers-title">
          {page.solution
            ? counted(more, 'more answer', 'more answers')
            : counted(more, 'answer', 'answers')}
        </h2>
      </header>
      <ol class="post-list">
        {page.answers.map((post) => (
          <li>
            <Post thread={page.thread} post={post} now={now} />
          </li>
        ))}
      </ol>
      <Pages page={page} />
    </section>
  )
}

const NoAnswer: FC = () => (
  <section class="answers" aria-labelledby="answers-title">
    <header class="section-head">
      <h2 id="answers-title">No answers yet</h2>
    </header>
  </section>
)

const Pages: FC<{ page: ThreadPage }> = ({ page }) =>
  page.next === null && !page.isLater ? null : (
    <nav class="pagination" aria-label="Pages of answers">
      {page.isLater ? (
        <a class="button is-back" rel="prev" href={links.thread(page.thread)}>
          <Icon name="chevron" />
          First answers
        </a>
      ) : null}
      {page.next === null ? null : (
        <a class="button" rel="next" href={links.answers(page.thread, page.next)}>
          More answers
          <Icon name="chevron" />
        </a>
      )}
    </nav>
  )
