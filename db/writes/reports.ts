// Reporting a post: the case it opens or joins, and the report with the text as it was.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { caseToJoin } from '../reads/reports.ts'
import { cases } from '../schema/moderation.ts'

export type NewReport = {
  postId: number
  reporterId: number
  reason: string
  note: string
  at: number
  /** Reports join a case dismissed after this time while the text stays what it was. */
  since: number
}

/** Opens a case for a visible post unless there is one to join: of two at once the second joins. */
export const openCase = (db: Database, caseId: number, { postId, since, at }: NewReport) =>
  db.run(sql`insert into cases (id, subject_kind, subject_id, post_id, thread_id, author_id, opened_at)
    select ${caseId}, 'post', id, id, thread_id, author_id, ${at} from posts
    where id = ${postId} and hidden_at is null and deleted_at is null
      and ${caseToJoin(postId, since)} is null`)

/** The report on the case it joins; no row when the post was hidden or deleted meanwhile. */
export const insertReport = (db: Database, report: NewReport) =>
  db.run(sql`insert into reports
      (case_id, post_id, reporter_id, reason, note, snapshot, revision, at)
    select ${caseToJoin(report.postId, report.since)}, p.id, ${report.reporterId},
      ${report.reason}, ${report.note},
      case p.kind when 'question' then t.title || char(10, 10) else '' end || p.body,
      p.revision, ${report.at}
    from posts p join threads t on t.id = p.thread_id
    where p.id = ${report.postId} and p.hidden_at is null and p.deleted_at is null`)

/** The case's number of reports, counted anew. */
export const recountReports = (db: Database, { postId, since }: NewReport) =>
  db
    .update(cases)
    .set({ reports: sql`(select count(*) from reports r where r.case_id = ${cases.id})` })
    .where(eq(cases.id, caseToJoin(postId, since)))
