// Starting, renewing and ending sessions.
import { eq, lte } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { sessions } from '../schema/people.ts'

export const insertSession = (db: Database, row: typeof sessions.$inferInsert) =>
  db.insert(sessions).values(row)

export const renewSession = (db: Database, key: string, expiresAt: number) =>
  db.update(sessions).set({ expiresAt }).where(eq(sessions.id, key))

export const deleteSession = (db: Database, key: string) =>
  db.delete(sessions).where(eq(sessions.id, key))

export const deleteSessionsOf = (db: Database, userId: number) =>
  db.delete(sessions).where(eq(sessions.userId, userId))

export const deleteExpiredSessions = (db: Database, now: number) =>
  db.delete(sessions).where(lte(sessions.expiresAt, now))
