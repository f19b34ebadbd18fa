// What waits in the outbox.
import { and, asc, isNull, lte } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { outbox } from '../schema/notices.ts'

export const dueOutbox = (db: Database, now: number) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      payload: outbox.payload,
      attempts: outbox.attempts,
    })
    .from(outbox)
    .where(and(isNull(outbox.doneAt), isNull(outbox.failedAt), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(50)
