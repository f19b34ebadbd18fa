// Reports: what the viewer reported, the record they have as a reporter, and those of a case.
import { and, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases, reports } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import type { SubjectKey } from './report-subjects.ts'
import { viewerId } from './viewer.ts'

/** The viewer's last report on a subject and what came of its case; one row. */
export const lastReportByViewer = (
  db: Database,
  { kind, id }: SubjectKey,
  key: string,
  now: number,
) =>
  db
    .select({
      id: reports.id,
      caseId: reports.caseId,
      reason: reports.reason,
      note: reports.note,
      weight: reports.weight,
      parts: reports.parts,
      at: reports.at,
      withdrawnAt: reports.withdrawnAt,
      closedAt: cases.closedAt,
      decisionId: decisionThat('id'),
    })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(
      and(
        eq(cases.subjectKind, kind),
        sql`${cases.subjectId} = ${id}`,
        eq(reports.reporterId, viewerId(key, now)),
      ),
    )
    .orderBy(desc(reports.id))
    .limit(1)

/**
 * What a person's reports came to, and until when their right to report is limited; one row. Of a
 * case decided anew the last decision that stands counts; one without a verdict says nothing.
 */
export const reporterRecord = (db: Database, key: string, now: number) =>
  db
    .select({
      agreed: verdictsCounted(key, now, sql`verdict = 'uphold'`),
      total: verdictsCounted(key, now, sql`verdict in ('uphold', 'dismiss')`),
      limitedUntil: users.reportsLimitedUntil,
      limitedBy: sql<number | null>`(select max(d.id) from cases c join decisions d
        on d.case_id = c.id where c.author_id = users.id
          and d.consequence = 'limit-reports' and d.undone_at is null)`,
    })
    .from(users)
    .where(eq(users.id, viewerId(key, now)))
    .limit(1)

/** A person whose right to report may be limited; one row. */
export const personToLimit = (db: Database, handleKey: string) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      role: users.role,
      limitedUntil: users.reportsLimitedUntil,
    })
    .from(users)
    .where(and(eq(users.handleKey, handleKey), isNotNull(users.verifiedAt)))
    .limit(1)

/** The viewer's own reports, the latest first, before one of them where a page is left. */
export const reportsByViewer = (
  db: Database,
  ask: { key: string; now: number; before: { at: number; id: number } | null; limit: number },
) =>
  db
    .select({
      id: reports.id,
      subjectKind: cases.subjectKind,
      postId: cases.postId,
      postKind: posts.kind,
      threadId: cases.threadId,
      threadSlug: threads.slug,
      threadTitle: threads.title,
      hiddenAt: sql<number | null>`coalesce(${threads.hiddenAt}, ${posts.hiddenAt},
        ${posts.deletedAt})`,
      articleSlug: articles.slug,
      articleTitle: articles.title,
      handle: users.handle,
      reason: reports.reason,
      note: reports.note,
      weight: reports.weight,
      parts: reports.parts,
      at: reports.at,
      withdrawnAt: reports.withdrawnAt,
      closedAt: cases.closedAt,
      decisionId: decisionThat('id'),
      verdict: decisionThat('verdict'),
      decisionReason: decisionThat('reason'),
    })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .innerJoin(users, eq(users.id, cases.authorId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .where(
      and(
        eq(reports.reporterId, viewerId(ask.key, ask.now)),
        ask.before
          ? sql`(${reports.at}, ${reports.id}) < (${ask.before.at}, ${ask.before.id})`
          : undefined,
      ),
    )
    .orderBy(desc(reports.at), desc(reports.id))
    .limit(ask.limit)

/** One report with its case, for whoever would take it back; one row. */
export const reportToWithdraw = (db: Database, reportId: number) =>
  db
    .select({
      caseId: reports.caseId,
      reporterId: reports.reporterId,
      at: reports.at,
      withdrawnAt: reports.withdrawnAt,
      closedAt: cases.closedAt,
      version: cases.version,
      authorId: cases.authorId,
      subjectKind: cases.subjectKind,
      postId: cases.postId,
      threadId: cases.threadId,
      articleId: cases.articleId,
      title: sql<string>`coalesce((select title from threads where id = ${cases.threadId}),
        (select title from articles where id = ${cases.articleId}),
        (select handle from users where id = ${cases.authorId}))`,
      /** How many of the case's reports have not been taken back. */
      standing: sql<number>`(select count(*) from reports r
        where r.case_id = ${cases.id} and r.withdrawn_at is null)`,
      /** What a rule has decided on the case in the meantime. */
      interimId: sql<number | null>`(select max(d.id) from decisions d
        where d.case_id = ${cases.id} and d.interim = 1 and d.undone_at is null)`,
    })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(eq(reports.id, reportId))
    .limit(1)

// Of the last decision a person made on the case that still stands.
const decisionThat = <Column extends 'id' | 'verdict' | 'reason'>(column: Column) =>
  sql<(Column extends 'id' ? number : string) | null>`(select d.${sql.identifier(column)}
    from decisions d where d.case_id = reports.case_id and d.interim = 0 and d.undone_at is null
    order by d.id desc limit 1)`

const verdictsCounted = (key: string, now: number, which: SQL) =>
  sql<number>`(select count(*) from (select (select d.verdict from decisions d
      where d.case_id = r.case_id and d.interim = 0 and d.undone_at is null
      order by d.id desc limit 1) as verdict
    from reports r where r.reporter_id = ${viewerId(key, now)} and r.withdrawn_at is null)
    where ${which})`

/** Every report of a case, first one first; 200 at most. */
export const reportsOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      snapshot: reports.snapshot,
      revision: reports.revision,
      weight: reports.weight,
      parts: reports.parts,
      withdrawnAt: reports.withdrawnAt,
      at: reports.at,
      reporterId: reports.reporterId,
      reporter: users.handle,
      /** Whether it came after the decision, on a text that had not changed. */
      isLate: sql<number>`exists (select 1 from decisions d
        where d.case_id = ${reports.caseId} and d.at < ${reports.at})`.mapWith(Boolean),
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.reporterId))
    .where(eq(reports.caseId, caseId))
    .orderBy(reports.id)
    .limit(200)
