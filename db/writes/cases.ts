// Holding cases for a while, and closing them.
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { cases } from '../schema/moderation.ts'

export type NewClaim = {
  caseId: number
  userId: number
  until: number
  now: number
  /** Whose claim may be taken over, or null. */
  from: number | null
}

/** Claims or renews a case that is open and free, the claimer's own, or held by `from`. */
export const claimCase = (db: Database, { caseId, userId, until, now, from }: NewClaim) =>
  db
    .update(cases)
    .set({ claimedBy: userId, claimedUntil: until })
    .where(
      and(
        eq(cases.id, caseId),
        isNull(cases.closedAt),
        or(
          isNull(cases.claimedBy),
          lte(cases.claimedUntil, now),
          eq(cases.claimedBy, userId),
          from === null ? undefined : eq(cases.claimedBy, from),
        ),
      ),
    )

/** Gives the case back while this person holds it. */
export const releaseCase = (db: Database, caseId: number, userId: number) =>
  db
    .update(cases)
    .set({ claimedBy: null, claimedUntil: null })
    .where(and(eq(cases.id, caseId), eq(cases.claimedBy, userId)))

/** Puts off the end of a claim that this person holds at the moment. */
export const renewClaim = (db: Database, { caseId, userId, until, now }: Omit<NewClaim, 'from'>) =>
  db
    .update(cases)
    .set({ claimedUntil: until })
    .where(and(eq(cases.id, caseId), eq(cases.claimedBy, userId), gt(cases.claimedUntil, now)))

/** Ends a case's turn with a decision, and the claim with it; a closed case keeps since when. */
export const closeCase = (db: Database, caseId: number, now: number) =>
  db
    .update(cases)
    .set({
      closedAt: sql`coalesce(${cases.closedAt}, ${now})`,
      version: sql`${cases.version} + 1`,
      claimedBy: null,
      claimedUntil: null,
    })
    .where(eq(cases.id, caseId))

/** Ends the turn of undoing; the case stays closed. */
export const turnCase = (db: Database, caseId: number) =>
  db
    .update(cases)
    .set({ version: sql`${cases.version} + 1` })
    .where(eq(cases.id, caseId))
