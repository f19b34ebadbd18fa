// The log of what moderators did: for themselves with names, for everyone without.
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { decisions, modLog } from '../schema/decisions.ts'
import { threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'

export type LogAsk = { before: number | null; limit: number }

const actors = alias(users, 'actors')
const subjects = alias(users, 'subjects')

/** Handles in lower case; times in ms UTC, `until` no longer part of it; null for any. */
export type LogFilters = {
  by: string | null
  about: string | null
  action: string | null
  caseId: number | null
  from: number | null
  until: number | null
}

/** The log as moderators read it, the latest first. */
export const logEntries = (
  db: Database,
  { by, about, action, caseId, from, until, before, limit }: LogAsk & LogFilters,
) =>
  db
    .select(namedColumns)
    .from(modLog)
    .leftJoin(actors, eq(actors.id, modLog.actorId))
    .leftJoin(subjects, eq(subjects.id, modLog.userId))
    .leftJoin(threads, eq(threads.id, modLog.threadId))
    .leftJoin(decisions, eq(decisions.id, modLog.decisionId))
    .where(
      and(
        by === null ? undefined : eq(actors.handleKey, by),
        about === null ? undefined : eq(subjects.handleKey, about),
        action === null ? undefined : eq(modLog.action, action),
        caseId === null ? undefined : eq(modLog.caseId, caseId),
        from === null ? undefined : gte(modLog.at, from),
        until === null ? undefined : lt(modLog.at, until),
        before === null ? undefined : lt(modLog.id, before),
      ),
    )
    .orderBy(desc(modLog.id))
    .limit(limit)

/** What the log says of one case, the earliest first. */
export const logOfCase = (db: Database, caseId: number | SQL) =>
  db
    .select(namedColumns)
    .from(modLog)
    .leftJoin(actors, eq(actors.id, modLog.actorId))
    .leftJoin(subjects, eq(subjects.id, modLog.userId))
    .leftJoin(threads, eq(threads.id, modLog.threadId))
    .leftJoin(decisions, eq(decisions.id, modLog.decisionId))
    .where(eq(modLog.caseId, caseId))
    .orderBy(modLog.id)
    .limit(100)

/** Everyone who appears in the log as acting, for its filter; jumps from name to name in the index. */
export const loggedModerators = (db: Database) =>
  db
    .select({ handle: actors.handle })
    .from(actors)
    .where(
      inArray(
        actors.id,
        sql`(with recursive logged(id) as (
          select min(actor_id) from mod_log union all
          select (select min(actor_id) from mod_log where actor_id > logged.id) from logged
          where logged.id is not null
        ) select id from logged where id is not null)`,
      ),
    )
    .orderBy(actors.handleKey)
    .limit(200)

/** Some actions as everyone may read them: `names` are those of the people concerned. */
export const publicLogEntries = (
  db: Database,
  { actions, before, limit }: LogAsk & { actions: string[] },
) =>
  db
    .select({
      id: modLog.id,
      action: modLog.action,
      verdict: modLog.verdict,
      consequence: modLog.consequence,
      days: decisions.days,
      rule: decisions.rule,
      reason: modLog.reason,
      at: modLog.at,
      /** What a case was about; null for what was done without one. */
      subjectKind: cases.subjectKind,
      category: categories.label,
      categorySlug: categories.slug,
      names: sql<string>`(select json_group_array(u.handle) from users u where u.id = ${modLog.userId}
        or u.id in (select r.reporter_id from reports r where r.case_id = ${modLog.caseId})
        or u.id = (select p.author_id from posts p where p.id = ${modLog.postId})
        or u.id = (select t.author_id from threads t where t.id = ${modLog.threadId}))`,
    })
    .from(modLog)
    .leftJoin(threads, eq(threads.id, modLog.threadId))
    .leftJoin(categories, eq(categories.id, threads.categoryId))
    .leftJoin(cases, eq(cases.id, modLog.caseId))
    .leftJoin(decisions, eq(decisions.id, modLog.decisionId))
    .where(
      and(inArray(modLog.action, actions), before === null ? undefined : lt(modLog.id, before)),
    )
    .orderBy(desc(modLog.id))
    .limit(limit)

const namedColumns = {
  id: modLog.id,
  caseId: modLog.caseId,
  action: modLog.action,
  verdict: modLog.verdict,
  consequence: modLog.consequence,
  days: decisions.days,
  decisionId: modLog.decisionId,
  /** Whether the decision made there holds. */
  stands: sql<number>`${modLog.action} = 'decide' and ${decisions.id} is not null
    and ${decisions.undoneAt} is null`.mapWith(Boolean),
  rule: decisions.rule,
  reason: modLog.reason,
  note: decisions.note,
  at: modLog.at,
  actor: actors.handle,
  subject: subjects.handle,
  title: threads.title,
}
