// What a case is about: the post as it is, as it was reported, and what was reported.
import type { FC } from 'hono/jsx'
import { links } from '../links.ts'
import { AuthorLine } from '../parts/author-line.tsx'
import { PostForm } from '../parts/form.tsx'
import { Icon } from '../parts/icon.tsx'
import { StoredHtml } from '../parts/stored-html.tsx'
import { When } from '../parts/when.tsx'
import { WordDiff } from '../parts/word-diff.tsx'
import { seenWords } from '../words/cases.ts'
import { togetherWords } from '../words/reports.ts'
import type { LoadedCase } from './case.tsx'
import { ReportSum } from './report-sum.tsx'

type Subject = LoadedCase['subject']

export const SubjectNow: FC<{ subject: Subject; now: number }> = ({ subject, now }) => {
  const gone = goneWords(subject)
  return (
    <section class="evidence" aria-labelledby="now-title">
      <h2 id="now-title">{nowTitle(subject)}</h2>
      <article class={gone ? 'post is-hidden' : 'post'} aria-labelledby="case-post-by">
        {gone ? (
          <p class="post-notice">
            <Icon name="eye-off" />
            {gone}
          </p>
        ) : null}
        <header class="post-head">
          <AuthorLine
            lineId="case-post-by"
            author={{ id: subject.authorId, handle: subject.author }}
            at={subject.postedAt}
            now={now}
            edited={editedIn(subject)}
          />
        </header>
        {subject.html === null ? (
          <p class="post-body">{subject.body || 'Nothing is written there now.'}</p>
        ) : (
          <StoredHtml html={subject.html} class="post-body" />
        )}
      </article>
    </section>
  )
}

const nowTitle = ({ subjectKind }: Subject): string => {
  if (subjectKind === 'profile') return 'The profile now'
  return subjectKind === 'article' ? 'The article now' : 'The post now'
}

const goneWords = ({ deletedAt, heldAt, hiddenAt, subjectKind }: Subject): string | null => {
  if (deletedAt !== null) return 'It is deleted: others cannot read it.'
  if (heldAt !== null) return 'It is held back: nobody but its author has read it.'
  if (hiddenAt === null) return null
  return subjectKind === 'article' ? 'It is archived.' : 'It is hidden: others cannot read it.'
}

const editedIn = ({ postId, editedAt }: Subject) =>
  postId === null || editedAt === null ? null : { at: editedAt, href: links.history(postId) }

/** In place of a text that may hurt: it comes when it is asked for, and the day's count with it. */
export const Covered: FC<{ loaded: LoadedCase }> = ({ loaded: { subject, cover } }) => (
  <section class="evidence" aria-labelledby="now-title">
    <h2 id="now-title">{nowTitle(subject)}</h2>
    <div class="panel covered">
      <p>
        The text is covered: it is reported or was found to be abusive or illegal.{' '}
        {seenWords(cover)}
      </p>
      <PostForm action={links.caseAct(subject.id, 'reveal')} class="reveal-form">
        <button class="button is-small">Show the text</button>
      </PostForm>
    </div>
  </section>
)

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
          {report.reporter ? (
            <AuthorLine author={report.reporter} at={report.at} now={now} />
          ) : (
            <p class="author-line">
              Notice from outside, without an account <When at={report.at} now={now} />
            </p>
          )}
          <p class="report-reason">
            {report.reason}
            {report.isLate ? ' (after the decision, on the same text)' : ''}
            {report.withdrawnAt === null ? '' : ' (taken back)'}
          </p>
          {report.note ? <p class="report-note">{report.note}</p> : null}
          <ReportSum weight={report.weight} parts={report.parts} />
        </li>
      ))}
    </ol>
    {reports.length > 1 ? <p>{togetherWords(reports)}</p> : null}
  </section>
)
