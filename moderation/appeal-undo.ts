// Undoing the outcome of an appeal: the appeal waits again, and what stood before it stands again.
import { type Statement, writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { reopenAppeal, reopenCase, standAgain } from '../db/writes/appeals.ts'
import { closeCase, turnCase } from '../db/writes/cases.ts'
import { insertLog, markUndone } from '../db/writes/decisions.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { conflict } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { settle } from './consequences.ts'
import { type Hearing, learnHearing, others } from './hearing.ts'
import { heldAgain } from './held.ts'
import { teach } from './learn.ts'
import { linkAgainStatements } from './links-out.ts'
import { aboutOf } from './place.ts'
import { isTextChanged } from './text-decisions.ts'

type Undone = { by: number; at: number; reason: string }

/** Two trips; false when somebody undid it first. Refuses when the case went on since. */
export const undoHearing = async (
  scope: Scope,
  caseId: number,
  { reason }: { reason: string },
): Promise<boolean> => {
  const hearing = await learnHearing(scope, caseId)
  const { subject, appeal, original, hearer, uses } = hearing
  if (appeal.outcome === null || subject.closedAt === null) return false
  if (appeal.undoTurn !== null && original.version !== afterHearing(appeal)) {
    throw conflict(
      'What the appeal was about has been decided anew or undone since: begin with that.',
    )
  }
  keepWithin(scope, limits.team, uses)
  try {
    await writeAll(scope.db, everything(scope, hearing, { by: hearer.id, at: scope.now, reason }))
    return true
  } catch (error) {
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return false
    if (isTextChanged(error)) {
      throw conflict('The post was edited a moment ago: look at it again.')
    }
    throw error
  }
}

/** The version of the decision's own case when nobody did anything on it since: varied took two turns. */
const afterHearing = ({ undoTurn, outcome }: Hearing['appeal']): number =>
  (undoTurn ?? 0) + (outcome === 'varied' ? 2 : 1)

const everything = (scope: Scope, hearing: Hearing, undone: Undone): Statement[] => {
  const { db } = scope
  const { subject, appeal, original } = hearing
  const { decisionId } = appeal
  const about = { decisionId, reason: undone.reason, ...aboutOf(original) }
  return [
    logged(scope, hearing, { action: 'appeal-undone', on: subject, undone }),
    turnCase(db, subject.id),
    reopenCase(db, subject.id),
    ...(appeal.undoTurn === null ? [] : restoring(scope, hearing, undone)),
    reopenAppeal(db, appeal.id),
    ...notify(scope, [appeal.appellantId], {
      kind: 'appeal-reopened',
      actorId: null,
      data: about,
    }),
    ...(appeal.undoTurn === null
      ? []
      : notify(scope, others(hearing), {
          kind: 'report-outcome',
          actorId: null,
          data: { ...about, verdict: appeal.verdict },
        })),
    count(scope, limits.team, undone.by),
  ]
}

const logged = (
  { db }: Scope,
  { appeal }: Hearing,
  {
    action,
    on: { id: caseId, version: turn, postId, threadId, articleId, authorId: userId },
    undone,
  }: {
    action: 'appeal-undone' | 'restore'
    on: Hearing['subject']
    undone: Undone
  },
) =>
  insertLog(db, {
    caseId,
    turn,
    action,
    actorId: undone.by,
    userId,
    postId,
    threadId,
    articleId,
    decisionId: appeal.decisionId,
    verdict: appeal.verdict,
    consequence: appeal.consequence,
    reason: undone.reason,
    at: undone.at,
  })

// As deciding the appeal undid it, the other way round, on one turn of the decision's own case.
const restoring = (scope: Scope, hearing: Hearing, undone: Undone): Statement[] => {
  const { db } = scope
  const { appeal, original, links } = hearing
  const { decisionId, consequence, decidedBy, decidedAt, replacedBy, replacement } = appeal
  if (consequence === 'unmerge' || consequence === 'stay-merged') return []
  const heard = { by: appeal.hearerId ?? 0, at: appeal.heardAt ?? 0 }
  return [
    logged(scope, hearing, { action: 'restore', on: original, undone }),
    ...linkAgainStatements(scope, links, undone),
    ...(replacedBy === null ? [] : [markUndone(db, replacedBy, undone)]),
    standAgain(db, decisionId, heard),
    ...(replacement === null || replacement === 'unmerge' || replacement === 'stay-merged'
      ? []
      : settle(scope, replacement, original, heard)),
    ...settle(scope, consequence, original, { by: decidedBy, at: decidedAt }),
    ...heldAgain(scope, original, heard.at),
    appeal.side === 'reporter' ? closeCase(db, original.id, undone.at) : turnCase(db, original.id),
    ...teach(scope, original.postId),
  ]
}
