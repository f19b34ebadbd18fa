// What a person was told: the newest first, the unread marked.
import type { FC } from 'hono/jsx'
import type { NoticesPage as Page } from '../../src/notices/list.ts'
import type { NoticeKind } from '../../src/notices/notify.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { links } from '../links.ts'
import { Empty } from '../parts/empty.tsx'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { Mark } from '../parts/mark.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { IsItFixed } from '../parts/problem-answer.tsx'
import { When } from '../parts/when.tsx'
import { noticeWords } from '../words/notices.ts'

export const NoticesPage: FC<{ page: Page; now: number }> = ({ page, now }) => (
  <>
    <div class="page-head">
      <h1>Notifications</h1>
      {page.frame.unread > 0 && page.upTo ? <MarkAll upTo={page.upTo} /> : null}
    </div>
    {page.notices.length > 0 ? (
      <ol class="notice-list">
        {page.notices.map((notice) => (
          <Notice notice={notice} now={now} />
        ))}
      </ol>
    ) : (
      <Nothing isLater={page.isLater} />
    )}
    <Pagination
      newer={page.isLater ? links.notifications() : null}
      older={page.older ? links.notifications({ before: page.older }) : null}
    />
  </>
)

const MarkAll: FC<{ upTo: string }> = ({ upTo }) => (
  <div class="page-actions">
    <PostForm action={links.readNotices()}>
      {/* What arrives while this page is read stays new. */}
      <input type="hidden" name="upTo" value={upTo} />
      <button class="button">
        <Icon name="check" />
        Mark all as read
      </button>
    </PostForm>
  </div>
)

const longestQuote = 280

const Notice: FC<{ notice: Page['notices'][number]; now: number }> = ({ notice, now }) => {
  const { text, href, quote } = noticeWords(notice)
  const isNew = notice.readAt === null
  return (
    <li class={isNew ? 'notice is-unread' : 'notice'}>
      <Mark {...marks[notice.kind]} />
      <div class="notice-body">
        <p>{href === null ? text : <a href={href}>{text}</a>}</p>
        {quote ? <p>{excerpt(quote, longestQuote)}</p> : null}
        {notice.asked ? (
          <IsItFixed
            problem={notice.asked}
            fixed={notice.asked.fixed === null ? null : notice.asked.fixed === 1}
          />
        ) : null}
        <p class="notice-meta">
          <When at={notice.at} now={now} />
          {isNew ? <span class="notice-new">New</span> : null}
        </p>
      </div>
    </li>
  )
}

const marks: Record<NoticeKind, { state: string; icon: string }> = {
  reply: { state: 'answered', icon: 'reply' },
  accepted: { state: 'solved', icon: 'check' },
  decision: { state: 'warning', icon: 'shield' },
  'decision-undone': { state: 'answered', icon: 'undo' },
  'report-outcome': { state: 'answered', icon: 'flag' },
  'outcome-undone': { state: 'answered', icon: 'flag' },
  'appeal-received': { state: 'answered', icon: 'shield' },
  'appeal-outcome': { state: 'answered', icon: 'shield' },
  'appeal-reopened': { state: 'answered', icon: 'undo' },
  published: { state: 'solved', icon: 'check' },
  swept: { state: 'warning', icon: 'shield' },
  'sweep-undone': { state: 'answered', icon: 'undo' },
  trust: { state: 'solved', icon: 'check' },
  'problem-confirmed': { state: 'confirmed', icon: 'warning' },
  'problem-update': { state: 'monitoring', icon: 'info' },
  'problem-resolved': { state: 'resolved', icon: 'check' },
  'problem-reopened': { state: 'confirmed', icon: 'warning' },
  'problem-flagged': { state: 'warning', icon: 'flag' },
  'flag-answered': { state: 'answered', icon: 'flag' },
  'problem-alert': { state: 'warning', icon: 'warning' },
  merged: { state: 'answered', icon: 'link' },
  'merged-followed': { state: 'answered', icon: 'link' },
  unmerged: { state: 'answered', icon: 'undo' },
  'contest-outcome': { state: 'answered', icon: 'shield' },
  'contest-reopened': { state: 'answered', icon: 'undo' },
  corrected: { state: 'answered', icon: 'code' },
  'case-handed': { state: 'warning', icon: 'shield' },
  'case-escalated': { state: 'warning', icon: 'shield' },
  'leave-asked': { state: 'warning', icon: 'shield' },
  'leave-given': { state: 'answered', icon: 'shield' },
  'cases-waiting': { state: 'warning', icon: 'shield' },
  'article-review': { state: 'article', icon: 'article' },
  'article-returned': { state: 'article', icon: 'edit' },
  'article-approved': { state: 'article', icon: 'check' },
  'article-published': { state: 'article', icon: 'article' },
}

const Nothing: FC<{ isLater: boolean }> = ({ isLater }) =>
  isLater ? (
    <Empty
      title="Nothing older"
      said="This is the end of the list."
      way={{ label: 'Back to the newest', href: links.notifications() }}
    />
  ) : (
    <Empty
      icon="bell"
      title="Nothing yet"
      said="Answers to what you ask, and news of what you follow, stand here."
      way={{ label: 'Back to the community', href: links.home() }}
    />
  )
