// Bringing back what a sweep removed: its decisions count no more, and the cases it closed wait again.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type Undone = { by: number; at: number; reason: string }

/** Fails on NOT NULL of `sweeps.reason` where it is undone already. */
export const markSweepUndone = (db: Database, sweepId: number, { by, at, reason }: Undone) =>
  db.run(sql`update sweeps set reason = case when undone_at is null then reason end,
      undone_by = ${by}, undone_at = ${at}, undo_reason = ${reason} where id = ${sweepId}`)

/** Before `undoSweptDecisions`: a turn of each case, so that whoever acts on one now is too late. */
export const logSweptUndoings = (db: Database, sweepId: number, { by, at, reason }: Undone) =>
  db.run(sql`insert into mod_log (case_id, turn, action, actor_id, user_id, post_id, thread_id,
      decision_id, verdict, consequence, reason, at)
    select c.id, c.version, 'undo', ${by}, c.author_id, c.post_id, c.thread_id, d.id, d.verdict,
      d.consequence, ${reason}, ${at}
    from decisions d join cases c on c.id = d.case_id where ${standsOf(sweepId)}`)

/** Also before it: cases wait again unless they were decided anew or another of them is open. */
export const reopenSweptCases = (db: Database, sweepId: number) =>
  db.run(sql`update cases set version = version + 1, closed_at = case
      when subject_kind || kind || opened_at = 'profilereport' || closed_at then closed_at
      when exists (select 1 from cases o where o.subject_kind = cases.subject_kind
        and o.subject_id = cases.subject_id and o.kind = cases.kind and o.closed_at is null)
        then closed_at end
    where id in (select d.case_id from decisions d join cases c on c.id = d.case_id
      where ${standsOf(sweepId)})`)

export const undoSweptDecisions = (db: Database, sweepId: number, { by, at, reason }: Undone) =>
  db.run(sql`update decisions set undone_by = ${by}, undone_at = ${at}, undo_reason = ${reason}
    where sweep_id = ${sweepId} and undone_at is null`)

// What was undone of it by itself, on appeal say, has been told and logged then.
const standsOf = (sweepId: number): SQL => sql`d.sweep_id = ${sweepId} and d.undone_at is null`
