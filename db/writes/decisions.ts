// Recording decisions and their undoing, and the log that comes first.
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { decisions, modLog, statements } from '../schema/decisions.ts'

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

type ClaimAct = { caseId: number; actorId: number; at: number }

/** Logs that somebody took up a case that was free, if it still is when this runs. */
export const logClaim = (db: Database, { caseId, actorId, at }: ClaimAct) =>
  db.run(sql`insert into mod_log (case_id, action, actor_id, post_id, thread_id, reason, at)
    select id, 'claim', ${actorId}, post_id, thread_id, '', ${at}
    from cases where id = ${caseId} and closed_at is null
      and (claimed_by is null or claimed_until <= ${at})`)

/** The same of giving back a case that they hold. */
export const logRelease = (db: Database, { caseId, actorId, at }: ClaimAct) =>
  db.run(sql`insert into mod_log (case_id, action, actor_id, post_id, thread_id, reason, at)
    select id, 'release', ${actorId}, post_id, thread_id, '', ${at}
    from cases where id = ${caseId} and claimed_by = ${actorId} and claimed_until > ${at}`)

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

/** Ends the interim decisions that stand on a case: a person's takes their place. */
export const endInterim = (
  db: Database,
  caseId: number,
  { at, reason }: { at: number; reason: string },
) =>
  db
    .update(decisions)
    .set({ undoneBy: null, undoneAt: at, undoReason: reason })
    .where(
      and(eq(decisions.caseId, caseId), eq(decisions.interim, true), isNull(decisions.undoneAt)),
    )

export type NewReasons = typeof statements.$inferInsert

/** A statement of reasons; `reports` becomes `notice` where nobody with an account reported. */
export const insertReasons = (db: Database, caseId: number, row: NewReasons) =>
  db.insert(statements).values({
    ...row,
    detection: sql`case when ${row.detection} <> 'reports' or exists (select 1 from reports
        where case_id = ${caseId} and reporter_id is not null) then ${row.detection}
      when exists (select 1 from illegal_notices where case_id = ${caseId}) then 'notice'
      else 'moderator' end`,
  })

/** A warning is acknowledged once, by the person it was given to. */
export const acknowledge = (db: Database, decisionId: number, at: number) =>
  db
    .update(decisions)
    .set({ acknowledgedAt: at })
    .where(and(eq(decisions.id, decisionId), isNull(decisions.acknowledgedAt)))

/**
 * The hide decisions over a post that stand for ten minutes or more: its author's edit has put right
 * what they hid. One made since the edit was begun is none of them.
 */
export const markRestored = (db: Database, postId: number, at: number) =>
  db
    .update(decisions)
    .set({ restoredAt: at })
    .where(
      and(
        eq(decisions.consequence, 'hide'),
        isNull(decisions.undoneAt),
        isNull(decisions.restoredAt),
        lte(decisions.at, at - 600_000),
        sql`${decisions.caseId} in (select c.id from cases c where c.post_id = ${postId})`,
      ),
    )
