// Reports: the post one is about, what the viewer reported of it, and the case a new one joins.
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { decisions } from '../schema/decisions.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases, reports } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { viewerId } from './viewer.ts'

/**
 * The case a report made now would join, as an SQL expression: the post's open one, or one that
 * was dismissed after `since` while the text has stayed what it was; null asks for a new case.
 */
export const caseToJoin = (postId: number, since: number): SQL<number | null> =>
  sql<number | null>`coalesce(
    (select id from cases where post_id = ${postId} and kind = 'report' and closed_at is null),
    (select c.id from cases c join decisions d on d.case_id = c.id join posts p on p.id = c.post_id
      where c.post_id = ${postId} and d.verdict = 'dismiss' and d.undone_at is null
        and d.at > ${since} and coalesce(p.edited_at, 0) <= d.at
      order by d.at desc limit 1))`

/** A post as someone about to report it sees it; one row. */
export const postToReport = (db: Database, postId: number, since: number) =>
  db
    .select({
      id: posts.id,
      kind: posts.kind,
      authorId: posts.authorId,
      author: users.handle,
      body: posts.body,
      hiddenAt: posts.hiddenAt,
      deletedAt: posts.deletedAt,
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      threadHiddenAt: threads.hiddenAt,
      joins: caseToJoin(postId, since),
      joinsClosed: sql<number | null>`(select closed_at from cases
        where id = ${caseToJoin(postId, since)})`,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(eq(posts.id, postId))
    .limit(1)

/** The viewer's last report on a post and what came of its case; one row. */
export const lastReportByViewer = (db: Database, postId: number, key: string, now: number) =>
  db
    .select({
      caseId: reports.caseId,
      reason: reports.reason,
      note: reports.note,
      at: reports.at,
      closedAt: cases.closedAt,
      decisionId: sql<number | null>`(select max(d.id) from decisions d
        where d.case_id = ${reports.caseId})`,
    })
    .from(reports)
    .innerJoin(cases, eq(cases.id, reports.caseId))
    .where(and(eq(reports.postId, postId), eq(reports.reporterId, viewerId(key, now))))
    .orderBy(desc(reports.id))
    .limit(1)

/** Every report of a case, first one first; 200 at most. */
export const reportsOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      snapshot: reports.snapshot,
      revision: reports.revision,
      at: reports.at,
      reporterId: reports.reporterId,
      reporter: users.handle,
      /** Whether it came after the decision, on a text that had not changed. */
      isLate: sql<number>`exists (select 1 from ${decisions} d
        where d.case_id = ${reports.caseId} and d.at < ${reports.at})`.mapWith(Boolean),
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.reporterId))
    .where(eq(reports.caseId, caseId))
    .orderBy(reports.id)
    .limit(200)
