// Drains the outbox: what a batch asked for outside the database, tried again with growing pauses.
import { together, writeAll } from '../../db/batch.ts'
import { dueOutbox } from '../../db/reads/outbox.ts'
import { failOutbox, finishOutbox, postponeOutbox, retryOutbox } from '../../db/writes/outbox.ts'
import type { Scope } from '../scope.ts'
import { outboxHandlers } from './handlers.ts'
import { withLease } from './lease.ts'

// A mail server that is away for a night is survived: 1, 2, 4 ... minutes, about 17 hours in all.
const mostAttempts = 10
const firstPause = 60_000

/** Handles every due row once, under the outbox lease; returns how many were done. */
export const drainOutbox = async (scope: Scope): Promise<number> => {
  let done = 0
  await withLease(scope, 'outbox', async () => {
    const { due } = await together(scope.db, { due: dueOutbox(scope.db, scope.platform.clock()) })
    for (const row of due) {
      if (await handle(scope, row)) done += 1
    }
  })
  return done
}

type Due = { id: number; kind: string; payload: Record<string, unknown>; attempts: number }

const handle = async (scope: Scope, row: Due): Promise<boolean> => {
  const { db } = scope
  try {
    const handler = outboxHandlers[row.kind]
    if (!handler) throw new Error(`No handler for ${row.kind}`)
    const notBefore = await handler(scope, row.payload)
    if (notBefore !== undefined) {
      await writeAll(db, [postponeOutbox(db, row.id, notBefore)])
      return false
    }
    await writeAll(db, [finishOutbox(db, row.id, scope.platform.clock())])
    return true
  } catch (error) {
    const said = String(error instanceof Error ? error.message : error).slice(0, 500)
    const now = scope.platform.clock()
    const next =
      row.attempts + 1 >= mostAttempts
        ? failOutbox(db, row.id, now, said)
        : retryOutbox(db, row.id, now + firstPause * 2 ** row.attempts, said)
    await writeAll(db, [next])
    return false
  }
}
