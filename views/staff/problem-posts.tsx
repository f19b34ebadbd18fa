// What stands behind a problem: the posts, the threads that belong to it, and how others like it ended.
import type { FC } from 'hono/jsx'
import type { StaffProblem } from '../../moderation/problems/staff-pages.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { links } from '../links.ts'
import { State } from '../parts/chip.tsx'
import { When } from '../parts/when.tsx'
import { spanWords } from '../words/figures.ts'
import { whyWords } from '../words/known-problems.ts'
import { peopleWords } from '../words/problems.ts'
import { counted, meToosWords } from '../words/threads.ts'
import { ActButton } from './problem-form.tsx'

type Props = { page: StaffProblem; now: number }

export const Posts: FC<Props> = ({ page, now }) =>
  page.posts.length === 0 ? null : (
    <>
      <h2 id="posts-title">The posts behind it</h2>
      <ul class="case-list" aria-labelledby="posts-title">
        {page.posts.map((post) => (
          <li class="problem-row">
            <div class="problem-row-main">
              <h3 class="problem-row-title">
                <a href={links.post({ id: post.threadId, slug: post.slug }, post.id)}>
                  {post.title}
                </a>
              </h3>
              <p>{post.excerpt}</p>
              <p class="page-meta">
                <span>{post.by}</span>
                <span>member for {spanWords(post.accountAge)}</span>
                <When at={post.at} now={now} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )

export const Threads: FC<Props> = ({ page, now }) => (
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
                <span>
                  {thread.part === null ? whyWords(thread.why) : `belongs to “${thread.part}”`}
                </span>
              </p>
            </div>
            {page.may.attach ? (
              <ActButton page={page} act="detach" fields={{ thread: links.thread(thread) }}>
                Take off<span class="visually-hidden"> “{thread.title}”</span>
              </ActButton>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </>
)

/** Problems about the same that are over: what they were found to be. */
export const Past: FC<Props> = ({ page, now }) =>
  page.past.length === 0 ? null : (
    <>
      <h2 id="past-title">Similar problems before</h2>
      <ul class="case-list" aria-labelledby="past-title">
        {page.past.map((past) => (
          <li class="problem-row">
            <div class="problem-row-main">
              <h3 class="problem-row-title">
                <State name={past.state} />
                <a href={links.staffProblem(past.id)}>{past.title}</a>
              </h3>
              <p>{excerpt(plainText(past.note), 220)}</p>
              <p class="page-meta">
                <span>{peopleWords(past.people)}</span>
                <span>
                  {past.state} after {spanWords(past.closedAt - past.openedAt)}
                </span>
                <When at={past.closedAt} now={now} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
