// What is kept beside the rows it follows from, and where the two have come apart: for the operator.
import { asc, gt, type SQL, sql } from 'drizzle-orm'
import type { Database } from './client.ts'
import { logColumns } from './reads/mod-log-chain.ts'
import { modLog } from './schema/decisions.ts'
import { stands } from './writes/consequences.ts'
import { repliesOfThread } from './writes/counters.ts'
import { reactions } from './writes/reactions.ts'
import { counted } from './writes/reports.ts'

type Kept = { column: string; says: SQL }

/** By what they are about; each column as `table.column`, with what the rows say. */
export const kept: Record<'counters' | 'standing', Kept[]> = {
  counters: [
    { column: 'threads.replies', says: repliesOfThread },
    { column: 'threads.me_toos', says: reactions.meToos },
    { column: 'posts.votes', says: reactions.votes },
    { column: 'posts.worked', says: reactions.worked },
    { column: 'posts.failed', says: reactions.failed },
    { column: 'cases.reports', says: counted.reports },
    { column: 'cases.score', says: counted.score },
  ],
  standing: [
    { column: 'posts.hidden_at', says: stands.hiddenAt },
    { column: 'threads.hidden_at', says: stands.threadHiddenAt },
    { column: 'threads.solved_at', says: stands.solvedAt },
    { column: 'threads.locked_at', says: stands.lockedAt },
    { column: 'users.silenced_until', says: stands.silencedUntil },
    { column: 'users.suspended_until', says: stands.suspendedUntil },
    { column: 'users.reports_limited_until', says: stands.reportsLimitedUntil },
    { column: 'users.profile_hidden_at', says: stands.profileHiddenAt },
  ],
}

/** How many rows of a column are not as it says, and the first of them; goes through the table. */
export const driftOf = (db: Database, { column, says }: Kept) => {
  const [table = '', name = ''] = column.split('.')
  return db.all<{ n: number; first: number | null }>(sql`
    select count(*) as n, min(id) as first from ${sql.identifier(table)}
    where ${sql.identifier(table)}.${sql.identifier(name)} is not ${says}`)
}

/** Rows that lead to none, by table; goes through everything. */
export const brokenKeys = (db: Database) =>
  db.all<{ table: string; n: number }>(sql`select "table", count(*) as n
    from pragma_foreign_key_check group by "table" order by "table"`)

/** Decisions that the log does not know: it is the first row of each, and a sweep has one for all. */
export const unloggedDecisions = (db: Database) =>
  db.all<{ n: number; first: number | null }>(sql`
    select count(*) as n, min(d.id) as first from decisions d
    where d.sweep_id is null
      and not exists (select 1 from mod_log l where l.case_id = d.case_id and l.decision_id = d.id)`)

/** Rows of the log in the order they were written, sealed or not. */
export const logRowsAfter = (db: Database, after: number, limit: number) =>
  db
    .select(logColumns)
    .from(modLog)
    .where(gt(modLog.id, after))
    .orderBy(asc(modLog.id))
    .limit(limit)
