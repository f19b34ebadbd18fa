// The outbox: work that follows from a batch and leaves the database, and its outcome.
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { outbox } from '../schema/notices.ts'

export const insertOutbox = (db: Database, row: typeof outbox.$inferInsert) =>
  db.insert(outbox).values(row)

/** Done; the payload goes, for it may hold a secret such as a mailed link. */
export const finishOutbox = (db: Database, id: number, now: number) =>
  db
    .update(outbox)
    .set({ doneAt: now, payload: {}, error: null, attempts: sql`${outbox.attempts} + 1` })
    .where(eq(outbox.id, id))

export const retryOutbox = (db: Database, id: number, dueAt: number, error: string) =>
  db
    .update(outbox)
    .set({ dueAt, error, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)))

/** It waits until then; this was no attempt. */
export const postponeOutbox = (db: Database, id: number, dueAt: number) =>
  db
    .update(outbox)
    .set({ dueAt })
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)))

export const failOutbox = (db: Database, id: number, now: number, error: string) =>
  db
    .update(outbox)
    .set({ failedAt: now, error, attempts: sql`${outbox.attempts} + 1` })
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)))

export const deleteDoneOutbox = (db: Database, before: number) =>
  db.delete(outbox).where(and(isNotNull(outbox.doneAt), lt(outbox.doneAt, before)))
