// What moderators leave each other at a case: notes, hand-overs, escalations, looks, leaves, exposures.
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { isOldAndUnsaid } from '../reads/case-work.ts'
import { cases } from '../schema/moderation.ts'
import { caseLooks, caseNotes, exposures, overrides } from '../schema/team.ts'

export type NewCaseNote = typeof caseNotes.$inferInsert

const sentAgain = 10 * 60_000

/** Notes are only ever added; the same words of the same person within minutes stop the batch. */
export const insertCaseNote = (db: Database, row: NewCaseNote) =>
  db.insert(caseNotes).values({
    ...row,
    body: sql`(select case when exists (select 1 from case_notes n where n.case_id = ${row.caseId}
      and n.author_id = ${row.authorId} and n.kind = ${row.kind} and n.body = ${row.body}
      and coalesce(n.to_id, 0) = ${row.toId ?? 0} and n.at > ${row.at - sentAgain})
      then null else ${row.body} end)`,
  })

/** Hands an open case to a colleague: nobody holds it until they claim it. */
export const handCaseTo = (db: Database, caseId: number, toId: number) =>
  db
    .update(cases)
    .set({ handedTo: toId, claimedBy: null, claimedUntil: null })
    .where(and(eq(cases.id, caseId), isNull(cases.closedAt)))

/** Marks an open case as waiting for an admin, since the first time it was asked for. */
export const escalateCase = (db: Database, caseId: number, now: number) =>
  db
    .update(cases)
    .set({ escalatedAt: sql`coalesce(${cases.escalatedAt}, ${now})` })
    .where(and(eq(cases.id, caseId), isNull(cases.closedAt)))

/** Somebody has the case open at this moment. */
export const markLooking = (db: Database, row: { caseId: number; userId: number; at: number }) =>
  db
    .insert(caseLooks)
    .values(row)
    .onConflictDoUpdate({ target: [caseLooks.caseId, caseLooks.userId], set: { at: row.at } })

/** Counts that somebody asked to see what a case covers, once a day. */
export const insertExposure = (
  db: Database,
  row: { userId: number; caseId: number; day: number },
) => db.insert(exposures).values(row).onConflictDoNothing()

export type NewLeave = {
  id: number
  caseId: number
  userId: number
  reason: string
  askedAt: number
}

/** Asks for leave to decide; a second time its key stops the batch. */
export const askLeave = (db: Database, row: NewLeave) => db.insert(overrides).values(row)

type Granted = { caseId: number; askerId: number; by: number; at: number }

/** Before `grantLeave`: logs that leave is given, while nobody has given it. */
export const logGranted = (db: Database, { caseId, askerId, by, at }: Granted) =>
  db.run(sql`insert into mod_log (case_id, action, actor_id, user_id, post_id, thread_id, reason, at)
    select c.id, 'give-leave', ${by}, o.user_id, c.post_id, c.thread_id, o.reason, ${at}
    from overrides o join cases c on c.id = o.case_id
    where o.case_id = ${caseId} and o.user_id = ${askerId} and o.granted_at is null`)

/** Gives the leave somebody else asked for, once. */
export const grantLeave = (db: Database, { caseId, askerId, by, at }: Granted) =>
  db
    .update(overrides)
    .set({ grantedBy: by, grantedAt: at })
    .where(
      and(
        eq(overrides.caseId, caseId),
        eq(overrides.userId, askerId),
        ne(overrides.userId, by),
        isNull(overrides.grantedAt),
      ),
    )

/** Remembers which old cases the team is being reminded of. */
export const markReminded = (db: Database, before: number, now: number) =>
  db.update(cases).set({ remindedAt: now }).where(isOldAndUnsaid(before))
