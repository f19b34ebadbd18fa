// Undoing a decision: what it did is taken back, the author is told, and both stay on record.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { caseById, caseOfDecision } from '../db/reads/cases.ts'
import { decisionsOfCase } from '../db/reads/decisions.ts'
import { turnCase } from '../db/writes/cases.ts'
import { insertLog, markUndone } from '../db/writes/decisions.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { deciding, moderating } from '../src/policy/moderation.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { lift } from './consequences.ts'

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
  const { viewer, cases, decisions, uses } = await learn(scope, {
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    decisions: decisionsOfCase(scope.db, caseId),
    uses: usesByViewer(scope, limits.team),
  })
  moderating(viewer)
  const [subject] = cases
  const decision = decisions.find(({ id }) => id === decisionId)
  if (!subject || !decision) throw missing()
  const undoer = deciding(viewer, subject, scope.now)
  if (subject.caseKind === 'contest') {
    throw forbidden('A contest is decided once. The thread itself can be merged or unmerged anew.')
  }
  if (decision.undoneAt !== null) return null
  keepWithin(scope, limits.team, uses)
  return write(scope, subject, decision, { by: undoer.id, at: scope.now, reason })
}

type Subject = Awaited<ReturnType<typeof caseById>>[number]
type Decision = Awaited<ReturnType<typeof decisionsOfCase>>[number]
type Undone = { by: number; at: number; reason: string }

const write = async (scope: Scope, subject: Subject, decision: Decision, undone: Undone) => {
  const { db } = scope
  const { id: decisionId, verdict, consequence } = decision
  const { postId, threadId, authorId, title } = subject
  const data = { decisionId, title, reason: undone.reason }
  try {
    await writeAll(db, [
      insertLog(db, {
        caseId: subject.id,
        turn: subject.version,
        action: 'undo',
        actorId: undone.by,
        userId: authorId,
        postId,
        threadId,
        decisionId,
        verdict,
        consequence,
        reason: undone.reason,
        at: undone.at,
      }),
      markUndone(db, decisionId, undone),
      turnCase(db, subject.id),
      ...liftOf(scope, subject, decision),
      ...(verdict === 'uphold'
        ? notify(scope, [authorId], { kind: 'decision-undone', actorId: null, data })
        : []),
      count(scope, limits.team, undone.by),
    ])
    return subject.id
  } catch (error) {
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return null
    throw error
  }
}

const liftOf = (scope: Scope, subject: Subject, { consequence, decidedBy: by, at }: Decision) =>
  consequence === 'unmerge' || consequence === 'stay-merged'
    ? []
    : lift(scope, consequence, subject, { by, at })
