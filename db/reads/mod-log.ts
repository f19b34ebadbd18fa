// The log of what moderators did: for themselves with names, for everyone without.
import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { decisions, modLog } from '../schema/decisions.ts'
import { threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'

export type LogAsk = { before: number | null; limit: number }

const actors = alias(users, 'actors')
const subjects = alias(users, 'subjects')

/** The log as moderators read it, the latest first; `by` is a handle in lower case. */
export const logEntries = (
  db: Database,
  { by, action, before, limit }: LogAsk & { by: string | null; action: string | null },
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
        action === null ? undefined : eq(modLog.action, action),
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

/** Decisions and undoings as everyone may read them: `names` are those of the people concerned. */
export const publicLogEntries = (db: Database, { before, limit }: LogAsk) =>
  db
    .select({
      id: modLog.id,
      action: modLog.action,
      verdict: modLog.verdict,
      consequence: modLog.consequence,
      rule: decisions.rule,
      reason: modLog.reason,
      at: modLog.at,
      category: categories.label,
      categorySlug: categories.slug,
      names: sql<string>`(select json_group_array(u.handle) from users u where u.id = ${modLog.userId}
        or u.id in (select r.reporter_id from reports r where r.case_id = ${modLog.caseId}))`,
    })
    .from(modLog)
    .leftJoin(threads, eq(threads.id, modLog.threadId))
    .leftJoin(categories, eq(categories.id, threads.categoryId))
    .leftJoin(decisions, eq(decisions.id, modLog.decisionId))
    .where(
      and(
        inArray(modLog.action, ['decide', 'undo']),
        before === null ? undefined : lt(modLog.id, before),
      ),
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
