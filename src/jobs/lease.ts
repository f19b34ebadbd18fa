// Runs work under a lease row, so that of many processes one does it.
import { together, writeAll } from '../../db/batch.ts'
import { endLease, takeLease } from '../../db/writes/jobs.ts'
import { randomToken } from '../lib/hashes.ts'
import type { Scope } from '../scope.ts'

// Longer than any job takes; a process that died in the middle holds it no longer than this.
const leaseMs = 2 * 60_000

/** Does the work if nobody else is at it; true when it was done. Rejects as the work does. */
export const withLease = async (
  scope: Scope,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> => {
  const now = scope.platform.clock()
  const holder = randomToken(8)
  const { taken } = await together(scope.db, {
    taken: takeLease(scope.db, name, holder, now, now + leaseMs),
  })
  if (taken.length === 0) return false
  let error: string | null = null
  try {
    await work()
  } catch (cause) {
    error = String(cause instanceof Error ? cause.message : cause).slice(0, 500)
    throw cause
  } finally {
    await writeAll(scope.db, [endLease(scope.db, name, holder, scope.platform.clock(), error)])
  }
  return true
}
