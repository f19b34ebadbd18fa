// What the author of a post that waits may still do with it: put it in other words, or take it back.
import type { Statement } from '../db/batch.ts'
import { closeCase, turnCase } from '../db/writes/cases.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { putCheck } from '../db/writes/held.ts'
import type { Scope } from '../src/scope.ts'
import type { Checked } from './check.ts'

/** The open case of a post that waits, and the turn it is at; `authorId` wrote the post. */
export type WaitingPost = {
  caseId: number
  turn: number
  postId: number
  threadId: number
  authorId: number
}

/**
 * In the batch of an edit: the post waits on with what triage says of it now. It takes a turn of the
 * case, so that nobody publishes what they have not read: of a decision and an edit at once the
 * second fails on the log's key.
 */
export const editedWhileWaiting = (
  scope: Scope,
  waiting: WaitingPost,
  { triage: { label, score, reasons } }: Checked,
): Statement[] => [
  logged(scope, waiting, 'held-edited'),
  turnCase(scope.db, waiting.caseId),
  putCheck(scope.db, {
    postId: waiting.postId,
    verdict: 'hold',
    label,
    score,
    reasons,
    at: scope.now,
  }),
]

/** In the batch that deletes the post: there is nothing left to decide. */
export const withdrawnWhileWaiting = (scope: Scope, waiting: WaitingPost): Statement[] => [
  logged(scope, waiting, 'held-withdrawn'),
  closeCase(scope.db, waiting.caseId, scope.now),
]

const logged = (
  { db, now: at }: Scope,
  { caseId, turn, postId, threadId, authorId }: WaitingPost,
  action: 'held-edited' | 'held-withdrawn',
) =>
  insertLog(db, {
    caseId,
    turn,
    action,
    actorId: authorId,
    userId: authorId,
    postId,
    threadId,
    reason: '',
    at,
  })
