// A person's own reports: on what, what became of each, and what it weighed.
import type { FC } from 'hono/jsx'
import type { loadOwnReports } from '../../moderation/index.ts'
import { links } from '../links.ts'
import { Crumbs } from '../parts/crumbs.tsx'
import { Empty } from '../parts/empty.tsx'
import { Flash } from '../parts/flash.tsx'
import { ReportState, Withdraw } from '../parts/my-report.tsx'
import { Pagination } from '../parts/pagination.tsx'
import { When } from '../parts/when.tsx'
import { outcomeOfReport, weightWords } from '../words/reports.ts'

type Loaded = Awaited<ReturnType<typeof loadOwnReports>>
type Report = Loaded['reports'][number]

export const OwnReportsPage: FC<{ page: Loaded; now: number; done?: string }> = ({
  page,
  now,
  done,
}) => (
  <>
    {done === 'withdrawn' ? <Flash kind="good">Your report is taken back.</Flash> : null}
    <div class="page-head">
      <Crumbs up={[{ label: 'Your account', href: links.account() }]} />
      <h1>Your reports</h1>
      <p class="page-lead">
        What became of what you reported. Nobody but moderators sees that it was you.
      </p>
    </div>
    <div class="page-main">
      {page.reports.length === 0 ? (
        <Empty
          icon="check"
          title="You have reported nothing"
          said="The report link stands under each post, beside each thread, and on profiles and articles."
        />
      ) : (
        <ol class="report-list">
          {page.reports.map((report) => (
            <Row report={report} now={now} />
          ))}
        </ol>
      )}
      <Pagination
        newer={page.isLater ? links.ownReports() : null}
        older={page.older ? links.ownReports({ before: page.older }) : null}
      />
    </div>
  </>
)

const Row: FC<{ report: Report; now: number }> = ({ report, now }) => (
  <li class="report">
    <p class="report-reason">
      <Subject report={report} />
    </p>
    <p class="page-meta">
      <ReportState report={report} />
      <span>{report.reason}</span>
      <When at={report.at} now={now} />
    </p>
    {report.note ? <p class="report-note">{report.note}</p> : null}
    {report.verdict !== null && report.withdrawnAt === null ? (
      <p>
        {outcomeOfReport(report.verdict)} {report.decisionReason}
      </p>
    ) : null}
    <p class="muted">Weighs {weightWords(report)}</p>
    {report.may.withdraw ? <Withdraw id={report.id} /> : null}
  </li>
)

const Subject: FC<{ report: Report }> = ({ report }) => {
  const { subjectKind, handle, articleSlug, articleTitle, threadId, threadSlug, threadTitle } =
    report
  if (articleSlug !== null) {
    return <a href={links.article(articleSlug)}>Article: {articleTitle}</a>
  }
  if (threadId === null || threadSlug === null) {
    return <a href={links.person(handle)}>Profile of {handle}</a>
  }
  const thread = { id: threadId, slug: threadSlug }
  const what = subjectKind === 'thread' ? 'Thread' : `Post by ${handle}`
  if (report.hiddenAt !== null) return <>{`${what}: ${threadTitle}`}</>
  const href =
    subjectKind === 'post' && report.postId !== null
      ? links.post(thread, report.postId)
      : links.thread(thread)
  return (
    <a href={href}>
      {what}: {threadTitle}
    </a>
  )
}
