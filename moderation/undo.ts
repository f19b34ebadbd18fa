// Undoing a decision: what it did is taken back, the author is told, and both stay on record.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { caseById, caseOfDecision } from '../db/reads/cases.ts'
import { decisionsOfCase } from '../db/reads/decisions.ts'
import type { NewDecision } from '../db/writes/decisions.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notify, notifyReporters } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { deciding, moderating } from '../src/policy/moderation.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { type Consequence, settle } from './consequences.ts'
import { undoContest } from './contest-undo.ts'
import { type DecisionSubject, undoneRecord } from './decision.ts'
import { heldUndone, keepUnpublished } from './held.ts'
import { illegalNoticeMails } from './illegal-mails.ts'
import { teach } from './learn.ts'
import { linkBackStatements, linkReads } from './links-out.ts'
import { aboutOf } from './place.ts'
import { isTextChanged } from './text-decisions.ts'

export const undoForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Say why in at least 10 characters: the author reads it.')
    .max(2000, 'Keep the reason under 2,000 characters.'),
})

/** The case undone, or null when somebody undid the decision first. */
export const undo = async (
  scope: Scope,
  decisionId: number,
  { reason }: z.infer<typeof undoForm>,
): Promise<number | null> => {
  const caseId = caseOfDecision(decisionId)
  const { viewer, cases, decisions, uses, ...links } = await learn(scope, {
    ...linkReads(scope, decisionId),
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    decisions: decisionsOfCase(scope.db, caseId),
    uses: usesByViewer(scope, limits.team),
  })
  moderating(viewer)
  const [subject] = cases
  const decision = decisions.find(({ id }) => id === decisionId)
  if (!subject || !decision) throw missing()
  const undoer = deciding(viewer, subject, scope.now)
  const { consequence } = decision
  if (decision.undoneAt !== null) return null
  keepUnpublished(subject)
  keepWithin(scope, limits.team, uses)
  const undone = { by: undoer.id, at: scope.now, reason }
  if (consequence === 'unmerge' || consequence === 'stay-merged') {
    return undoContest(scope, subject, { ...decision, consequence }, undone)
  }
  const onText = linkBackStatements(scope, links, undone)
  return write(scope, subject, { ...decision, consequence }, undone, onText)
}

type Undone = { by: number; at: number; reason: string }

/** The decision as far as undoing needs it; its case's `version` is the turn this takes. */
export type MadeDecision = {
  id: number
  verdict: NewDecision['verdict']
  consequence: Consequence
  decidedBy: number | null
  at: number
  /** The removal of everything that closed the case. */
  sweepId?: number | null
}

/**
 * Everything that undoing writes, in the order of its batch: of two at once the second fails on the
 * log's key. What the decision did is settled anew from what still stands; taken-out text stays out.
 */
export const undoStatements = (
  scope: Scope,
  subject: DecisionSubject & { version: number },
  decision: MadeDecision,
  undone: Undone,
  /** False where whoever undoes it tells the people concerned in other words. */
  { isTold = true } = {},
): Statement[] => {
  const { id: decisionId, verdict, consequence, decidedBy, at } = decision
  const { id: caseId, postId, authorId } = subject
  const data = { decisionId, reason: undone.reason, ...aboutOf(subject) }
  return [
    ...undoneRecord(scope, subject, decision, undone),
    ...heldUndone(scope, subject, decision, undone.at),
    ...settle(scope, consequence, subject, { by: decidedBy, at }),
    ...(isTold && verdict === 'uphold'
      ? notify(scope, [authorId], { kind: 'decision-undone', actorId: null, data })
      : []),
    ...(isTold
      ? notifyReporters(scope, caseId, { kind: 'outcome-undone', actorId: null, data })
      : []),
    ...illegalNoticeMails(scope, caseId, {
      verdict: 'undone',
      consequence: 'none',
      reason: undone.reason,
    }),
    ...teach(scope, postId),
  ]
}

const write = async (
  scope: Scope,
  subject: DecisionSubject & { version: number },
  decision: MadeDecision,
  undone: Undone,
  onText: Statement[],
) => {
  try {
    await writeAll(scope.db, [
      ...undoStatements(scope, subject, decision, undone),
      ...onText,
      count(scope, limits.team, undone.by),
    ])
    return subject.id
  } catch (error) {
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return null
    if (onText.length > 0 && isTextChanged(error)) {
      throw conflict('The post was edited a moment ago: look at it again.')
    }
    throw error
  }
}
