// Reporting: the case a report opens or joins, the report itself, and taking it back.
import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import {
  caseToJoin,
  hasInterim,
  type SubjectKey,
  subjectAsIs,
  weighsOf,
} from '../reads/report-subjects.ts'
import { cases, reports } from '../schema/moderation.ts'

/** Reports join a case decided after `since` while the subject stays what it was. */
export type Joining = { subject: SubjectKey; since: number; at: number }

export type NewReport = Joining & {
  /** Null: a notice from outside. */
  reporterId: number | null
  reason: string
  note: string
  weight: number
  parts: { label: string; points: number }[]
}

/** Opens a case on a subject that is public unless there is one to join: of two at once one joins. */
export const openCase = (db: Database, caseId: number, { subject, since, at }: Joining) =>
  db.run(sql`insert into cases (id, subject_kind, subject_id, post_id, thread_id, article_id,
      author_id, opened_at)
    select ${caseId}, ${subject.kind}, s.subject_id, s.post_id, s.thread_id, s.article_id,
      s.author_id, ${at}
    from (${subjectAsIs(subject)}) s where ${caseToJoin(subject, since)} is null`)

/**
 * A case on a person that is decided in the batch that opens it; fails on NOT NULL of `opened_at`
 * while their right to report is limited already.
 */
export const openClosedCase = (db: Database, row: { id: number; personId: number; at: number }) =>
  db.insert(cases).values({
    id: row.id,
    subjectKind: 'profile',
    subjectId: row.personId,
    authorId: row.personId,
    openedAt: sql`(select case when coalesce(reports_limited_until, 0) <= ${row.at}
      then cast(${row.at} as integer) end from users where id = ${row.personId})`,
    closedAt: row.at,
  })

/**
 * The report on the case it joins, with the subject as it is; no row when that was hidden meanwhile.
 * One taken back is made anew; a second one fails on NOT NULL of `reports.at`.
 */
export const insertReport = (db: Database, report: NewReport) =>
  db.run(sql`insert into reports (case_id, post_id, reporter_id, reason, note, weight, parts,
      snapshot, revision, at)
    select ${caseToJoin(report.subject, report.since)}, s.post_id, ${report.reporterId},
      ${report.reason}, ${report.note}, ${report.weight}, ${JSON.stringify(report.parts)},
      s.snapshot, s.revision, ${report.at}
    from (${subjectAsIs(report.subject)}) s where true
    on conflict (case_id, reporter_id) do update set
      at = case when reports.withdrawn_at is not null then excluded.at end,
      withdrawn_at = null, reason = excluded.reason, note = excluded.note,
      weight = excluded.weight, parts = excluded.parts, snapshot = excluded.snapshot,
      revision = excluded.revision`)

/** What was foreseen of a case when the batch was put together. */
export type Foreseen = { caseId: number; hides: boolean; threshold: number | null }

/**
 * The case's number of reports and the sum of their weights, counted anew. Fails on NOT NULL of
 * `cases.opened_at` when the reports hide the post and that was not foreseen, or the other way round.
 */
export const recountReports = (
  db: Database,
  { subject, since }: Joining,
  { caseId, hides, threshold }: Foreseen,
) =>
  db
    .update(cases)
    .set({
      ...counted,
      openedAt: sql`case when ${crosses(threshold)} = ${hides ? 1 : 0}
        and (${hides ? 0 : 1} or cases.id = ${caseId}) then cases.opened_at end`,
    })
    .where(sql`cases.id = ${caseToJoin(subject, since)}`)

/** Takes a report back; no row when it was too late or is decided already. */
export const withdrawReport = (db: Database, reportId: number, now: number, madeAfter: number) =>
  db
    .update(reports)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(reports.id, reportId),
        isNull(reports.withdrawnAt),
        gt(reports.at, madeAfter),
        sql`exists (select 1 from cases where id = reports.case_id and closed_at is null)`,
      ),
    )

/** The same after one was taken back; fails on NOT NULL of `cases.opened_at` unless `left` remain. */
export const recountLeft = (db: Database, caseId: number, left: number) =>
  db
    .update(cases)
    .set({
      ...counted,
      openedAt: sql`case when ${standing} = ${left} then cases.opened_at end`,
    })
    .where(eq(cases.id, caseId))

const standing = sql<number>`(select count(*) from reports r
  where r.case_id = cases.id and r.withdrawn_at is null)`

/** What the rows say that a case counts, in `cases`. */
export const counted = {
  reports: standing,
  score: sql<number>`(select coalesce(sum(r.weight), 0) from reports r
    where r.case_id = cases.id and r.withdrawn_at is null)`,
}

// Bound numbers may arrive as floating point over HTTP: comparing makes whole ones again.
const crosses = (threshold: number | null): SQL =>
  threshold === null
    ? sql`0`
    : sql`(cases.closed_at is null and not ${hasInterim(sql`cases.id`)}
        and ${weighsOf(sql`cases.id`, authorRole)} >= ${threshold})`

const authorRole = sql`(select a.role from users a where a.id = cases.author_id)`
