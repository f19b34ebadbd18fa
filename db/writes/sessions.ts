// Starting, renewing and ending sessions.
import { and, eq, lte, ne } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { sessions } from '../schema/people.ts'

export const insertSession = (db: Database, row: typeof sessions.$inferInsert) =>
  db.insert(sessions).values(row)

export const insertSessions = (db: Database, rows: (typeof sessions.$inferInsert)[]) =>
  db.insert(sessions).values(rows)

export const renewSession = (db: Database, key: string, expiresAt: number) =>
  db.update(sessions).set({ expiresAt }).where(eq(sessions.id, key))

export const deleteSession = (db: Database, key: string) =>
  db.delete(sessions).where(eq(sessions.id, key))

export const deleteSessionsOf = (db: Database, userId: number) =>
  db.delete(sessions).where(eq(sessions.userId, userId))

/** Ends one session, only if it is that person's. */
export const deleteSessionOf = (db: Database, userId: number, key: string) =>
  db.delete(sessions).where(and(eq(sessions.id, key), eq(sessions.userId, userId)))

/** Ends every session of a person but one. */
export const deleteOtherSessions = (db: Database, userId: number, keep: string) =>
  db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, keep)))

export const deleteExpiredSessions = (db: Database, now: number) =>
  db.delete(sessions).where(lte(sessions.expiresAt, now))
