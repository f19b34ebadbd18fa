// Writing a decision: log row first, then the decision, what follows, its statement, and who is told.
import type { Statement } from '../db/batch.ts'
import { closeCase, turnCase } from '../db/writes/cases.ts'
import {
  endInterim,
  insertDecision,
  insertLog,
  markUndone,
  type NewDecision,
} from '../db/writes/decisions.ts'
import { notify, notifyAuthorOfInterim, notifyReporters } from '../src/notices/notify.ts'
import type { Scope } from '../src/scope.ts'
import { type Consequence, settle, type Target } from './consequences.ts'
import { heldStatements, type Waiting } from './held.ts'
import { illegalNoticeMails } from './illegal-mails.ts'
import { teach } from './learn.ts'
import { aboutOf, type Placed } from './place.ts'
import { settlePost } from './standing.ts'
import { type Grounds, reasonsStatement } from './statement.ts'

/** The case a decision is made on, as `caseById` of db/reads reads it. */
export type DecisionSubject = Target & Placed & Waiting & { id: number; caseKind: string }

/**
 * A decision to be written. `turn` is the case's version, null for an interim one, which holds until
 * a person decides: `decidedBy` is null for those.
 */
export type NewVerdict = Grounds & {
  id: number
  turn: number | null
  verdict: NewDecision['verdict']
  consequence: NewDecision['consequence']
  days?: number | null
  rule: string
  reason: string
  note?: string
  decidedBy: number | null
  at: number
  interim?: boolean
  sweepId?: number | null
}

/** The record alone: on its first statement a second moderator's batch fails before it changes anything. */
export const recordStatements = (
  scope: Scope,
  { id: caseId, postId, threadId, authorId }: DecisionSubject,
  { law: _, facts: __, detection: ___, ...decision }: NewVerdict,
): Statement[] => {
  const { db } = scope
  const { id: decisionId, turn, decidedBy, verdict, consequence, reason, at } = decision
  const isInterim = decision.interim === true
  return [
    insertLog(db, {
      caseId,
      turn,
      action: isInterim ? 'interim' : 'decide',
      actorId: decidedBy,
      userId: authorId,
      postId,
      threadId,
      decisionId,
      verdict,
      consequence,
      reason,
      at,
    }),
    insertDecision(db, { ...decision, caseId }),
    ...(isInterim ? [] : [closeCase(db, caseId, at)]),
  ]
}

/** The record of an undoing: of two at once the second fails on the log's key. */
export const undoneRecord = (
  { db }: Scope,
  { id: caseId, version: turn, postId, threadId, authorId }: DecisionSubject & { version: number },
  { id: decisionId, ...decision }: Pick<NewVerdict, 'id' | 'verdict' | 'consequence'>,
  undone: { by: number; at: number; reason: string },
): Statement[] => [
  insertLog(db, {
    caseId,
    turn,
    action: 'undo',
    actorId: undone.by,
    userId: authorId,
    postId,
    threadId,
    decisionId,
    verdict: decision.verdict,
    consequence: decision.consequence,
    reason: undone.reason,
    at: undone.at,
  }),
  markUndone(db, decisionId, undone),
  turnCase(db, caseId),
]

/**
 * Everything a decision writes, in the order of its batch. An interim one leaves the case open and is
 * told to the author alone; a person's takes the place of the interim ones of its case.
 */
export const decisionStatements = (
  scope: Scope,
  subject: DecisionSubject,
  decision: NewVerdict & { consequence: Consequence },
): Statement[] => {
  const { db } = scope
  const { decidedBy, at, consequence, reason } = decision
  const deed = { by: decidedBy, at }
  const isInterim = decision.interim === true
  return [
    ...recordStatements(scope, subject, decision),
    ...(isInterim ? [] : [endInterim(db, subject.id, { at, reason })]),
    // Before its post is settled: a post that waited does so no longer.
    ...(isInterim ? [] : heldStatements(scope, subject, decision)),
    ...(consequence === 'hide' ? [] : settle(scope, consequence, subject, deed)),
    // Whatever was decided: an interim hiding may just have ended.
    ...settleSubject(scope, subject, deed),
    ...reasonsStatement(scope, subject, decision),
    ...tell(scope, subject, decision),
    ...(isInterim ? [] : teach(scope, subject.postId)),
  ]
}

const settleSubject = (
  scope: Scope,
  subject: DecisionSubject,
  deed: { by: number | null; at: number },
): Statement[] => {
  const { postId, threadId } = subject
  if (postId === null || threadId === null) return settle(scope, 'hide', subject, deed)
  return settlePost(scope, { postId, threadId }, deed)
}

// The author of a post nothing was done to never hears of it; the moderator is not named.
const tell = (
  scope: Scope,
  subject: DecisionSubject,
  decision: NewVerdict & { consequence: Consequence },
): Statement[] => {
  const { id: decisionId, verdict, consequence, reason, days = null } = decision
  const data = { decisionId, verdict, reason, ...aboutOf(subject) }
  const told = { kind: 'decision' as const, actorId: null, data: { ...data, consequence, days } }
  if (decision.interim) return notify(scope, [subject.authorId], told)
  return [
    ...(verdict === 'uphold'
      ? notify(scope, [subject.authorId], told)
      : notifyAuthorOfInterim(scope, subject.id, decision.at, told)),
    ...notifyReporters(scope, subject.id, { kind: 'report-outcome', actorId: null, data }),
    ...illegalNoticeMails(scope, subject.id, { verdict, consequence, reason }),
  ]
}
