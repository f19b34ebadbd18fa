// Signals as a consequence of an act: one person counted towards the codes and devices concerned.
import type { Statement } from '../../db/batch.ts'
import type { signals } from '../../db/schema/signals.ts'
import {
  attachThreadToOpenProblems,
  attachToOpenProblems,
  insertSignals,
  insertSignalsOfThread,
} from '../../db/writes/signals.ts'
import type { Scope } from '../../src/scope.ts'
import { keysOf } from './keys.ts'

const day = 86_400_000

export type SignalKind = (typeof signals.$inferSelect)['kind']

/** Who signals: account age in ms, for made-up surges come from new accounts. */
export type Signaller = { userId: number; accountAgeMs: number; kind: SignalKind }

/**
 * Counts a person towards codes (`codes.id`) and devices (`devices.id`), the first five of each,
 * and attaches the thread to the open problems about them. Nothing when there are none.
 */
export const signalsOf = (
  scope: Scope,
  signal: Signaller & { codes: string[]; devices: string[]; threadId: number | null },
): Statement[] => {
  const keys = keysOf({ ...signal, country: null, version: null })
  if (keys.length === 0) return []
  const row = { ...rowOf(scope, signal), threadId: signal.threadId }
  return [
    insertSignals(
      scope.db,
      keys.map((key) => ({ ...row, key })),
    ),
    ...(signal.threadId === null
      ? []
      : [attachToOpenProblems(scope.db, keys, signal.threadId, scope.now)]),
  ]
}

/**
 * The same for the codes and devices of a thread's question, read by the database itself.
 * `deviceId` is the person's own device where they named it; the question's count otherwise.
 */
export const signalsOfThread = (
  scope: Scope,
  signal: Signaller & { threadId: number; deviceId?: string | null },
): Statement[] => {
  const { threadId, deviceId = null } = signal
  return [
    insertSignalsOfThread(scope.db, { ...rowOf(scope, signal), threadId, deviceId }),
    attachThreadToOpenProblems(scope.db, threadId, deviceId, scope.now),
  ]
}

const rowOf = (scope: Scope, { userId, accountAgeMs, kind }: Signaller) => ({
  userId,
  kind,
  at: scope.now,
  day: Math.floor(scope.now / day),
  accountAge: accountAgeMs,
})
