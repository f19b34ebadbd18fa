// Signals as a consequence of an act: one person counted towards the codes and devices concerned.
import type { Statement } from '../../db/batch.ts'
import type { signals } from '../../db/schema/signals.ts'
import { namedKeys, ofArticle } from '../../db/writes/signal-keys.ts'
import {
  attachThreadToOpenProblems,
  attachToOpenProblems,
  insertGuestSignals,
  insertSignals,
  insertSignalsOfThread,
  insertSignalsOfViewer,
} from '../../db/writes/signals.ts'
import { versionOf } from '../../src/lib/app-versions.ts'
import { sha256Hex } from '../../src/lib/hashes.ts'
import type { Scope } from '../../src/scope.ts'
import { keysOf, partsOf } from './keys.ts'

const day = 86_400_000

export type SignalKind = (typeof signals.$inferSelect)['kind']

/**
 * Who signals: account age in ms, for made-up surges come from new accounts; the version of the app
 * as they typed it, and the country where they said it. Otherwise it is the one their request came from.
 */
export type Signaller = {
  userId: number
  accountAgeMs: number
  kind: SignalKind
  appVersion?: string
  country?: string
}

/** Ids of codes, those that are not listed by the id they would have, and of devices. */
export type Subject = { codes: string[]; devices: string[] }

/**
 * Counts a person towards codes and devices, the first five of each, and attaches the thread to the
 * open problems about them; `postId` is the post that named them. Nothing when there are none.
 */
export const signalsOf = (
  scope: Scope,
  signal: Signaller & Subject & { threadId: number | null; postId?: number | null },
): Statement[] => {
  const { threadId, postId = null } = signal
  const row = rowOf(scope, signal)
  const keys = codedKeys(signal, row)
  if (keys.length === 0) return []
  return [
    insertSignals(scope.db, keys, row, { threadId, postId }),
    ...(threadId === null
      ? []
      : [attachToOpenProblems(scope.db, keys, { threadId, postId, at: scope.now })]),
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
  const row = rowOf(scope, signal)
  return [
    insertSignalsOfThread(scope.db, row, { threadId, deviceId }),
    attachThreadToOpenProblems(scope.db, { ...row, threadId, deviceId }, scope.now),
  ]
}

/**
 * A reader who looked for codes and found nothing. Whoever is signed in counts as for any other
 * act. A guest is nobody who can be counted: addresses are had by the thousand, so what guests do
 * stands beside the evidence and never reaches the detector.
 */
export const signalsOfSearch = (scope: Scope, subject: Subject): Statement[] => {
  if (subject.codes.length === 0) return []
  const keys = codedKeys(subject, { country: scope.country, appVersion: '' })
  return signalsOfReader(scope, 'search', namedKeys(keys))
}

/** The same for a reader whom an article did not help, by the codes it is about. */
export const signalsOfFeedback = (scope: Scope, articleId: number): Statement[] =>
  signalsOfReader(scope, 'feedback', ofArticle(articleId, scope.country))

const signalsOfReader = (
  scope: Scope,
  kind: 'search' | 'feedback',
  keys: ReturnType<typeof namedKeys>,
): Statement[] => {
  const { db, now, country } = scope
  const session = scope.session?.key ?? ''
  const today = Math.floor(now / day)
  const mark = sha256Hex(`${scope.caller} ${today}`)
  const signal = { day: today, at: now, kind, country, appVersion: '' }
  return [
    insertSignalsOfViewer(db, keys, signal, session),
    insertGuestSignals(db, keys, { mark, at: now, kind }, session),
  ]
}

const codedKeys = (subject: Subject, where: { country: string; appVersion: string }) =>
  keysOf({ ...subject, country: where.country, version: where.appVersion }).map((key) => ({
    key,
    codeId: partsOf(key).codeId,
  }))

const rowOf = (scope: Scope, { userId, accountAgeMs, kind, ...said }: Signaller) => ({
  userId,
  kind,
  at: scope.now,
  day: Math.floor(scope.now / day),
  accountAge: accountAgeMs,
  country: said.country || scope.country,
  appVersion: versionOf(said.appVersion ?? ''),
})
