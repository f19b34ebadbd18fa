// What a case is about: the post as it is, as it was reported, and what was reported.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { AuthorLine } from '../parts/author-line.tsx'
import { Icon } from '../parts/icon.tsx'
import { StoredHtml } from '../parts/stored-html.tsx'
import { When } from '../parts/when.tsx'
import { WordDiff } from '../parts/word-diff.tsx'
import type { LoadedCase } from './case.tsx'

export const PostNow: FC<{ subject: LoadedCase['subject']; now: number }> = ({ subject, now }) => {
  const { postId, hiddenAt, deletedAt, editedAt } = subject
  const gone = deletedAt !== null ? 'deleted' : hiddenAt !== null ? 'hidden' : null
  return (
    <section class="evidence" aria-labelledby="now-title">
      <h2 id="now-title">The post now</h2>
      <article class={gone ? 'post is-hidden' : 'post'} aria-labelledby="case-post-by">
        {gone ? (
          <p class="post-notice">
            <Icon name="eye-off" />
            It is {gone}: others cannot read it.
          </p>
        ) : null}
        <header class="post-head">
          <AuthorLine
            lineId="case-post-by"
            author={{ id: subject.authorId, handle: subject.author }}
            at={subject.postedAt}
            now={now}
            edited={editedAt === null ? null : { at: editedAt, href: links.history(postId) }}
          />
        </header>
        <StoredHtml html={subject.html} class="post-body" />
      </article>
    </section>
  )
}

/** Only what differs from the post now: the same text twice helps nobody. */
export const Snapshots: FC<{ loaded: LoadedCase; now: number }> = ({ loaded, now }) =>
  loaded.snapshots.length === 0 ? (
    <p class="snapshot-same">The text has not changed since it was reported.</p>
  ) : (
    <section class="snapshot" aria-labelledby="then-title">
      <h2 id="then-title">As it was reported</h2>
      {loaded.snapshots.map(({ before, after, revision, at }) => (
        <>
          <p>
            Revision {revision}, reported <When at={at} now={now} />; what changed until now:
          </p>
          <WordDiff before={before} after={after} />
        </>
      ))}
    </section>
  )

export const Reports: FC<{ reports: LoadedCase['reports']; now: number }> = ({ reports, now }) => (
  <section class="evidence" aria-labelledby="reports-title">
    <h2 id="reports-title">Reports</h2>
    <ol class="report-list">
      {reports.map((report) => (
        <li class="report">
          <AuthorLine author={report.reporter} at={report.at} now={now} />
          <p class="report-reason">
            {report.reason}
            {report.isLate ? ' (after the decision, on the same text)' : ''}
          </p>
          {report.note ? <p class="report-note">{report.note}</p> : null}
        </li>
      ))}
    </ol>
  </section>
)
