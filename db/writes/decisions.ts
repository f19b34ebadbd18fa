// Recording decisions and their undoing, and the log that comes first.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { decisions, modLog } from '../schema/decisions.ts'

export type NewDecision = typeof decisions.$inferInsert
export type NewLogRow = typeof modLog.$inferInsert

/** With a case and its turn this collides with whoever was faster, and the batch rolls back. */
export const insertLog = (db: Database, row: NewLogRow) => db.insert(modLog).values(row)

/** Logs that a claim was taken from someone, if they hold it still when this runs. */
export const logTakeOver = (
  db: Database,
  row: { caseId: number; actorId: number; from: number; at: number },
) =>
  db.run(sql`insert into mod_log (case_id, action, actor_id, user_id, post_id, thread_id, reason, at)
    select id, 'take-over', ${row.actorId}, claimed_by, post_id, thread_id, '', ${row.at}
    from cases where id = ${row.caseId} and closed_at is null
      and claimed_by = ${row.from} and claimed_until > ${row.at}`)

export const insertDecision = (db: Database, row: NewDecision) => db.insert(decisions).values(row)

export const markUndone = (
  db: Database,
  decisionId: number,
  undone: { by: number; at: number; reason: string },
) =>
  db
    .update(decisions)
    .set({ undoneBy: undone.by, undoneAt: undone.at, undoReason: undone.reason })
    .where(and(eq(decisions.id, decisionId), isNull(decisions.undoneAt)))
