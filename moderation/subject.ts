// The first trip of a command on a case: the case, the moderator at work on it, and their uses.
import type { Rows, Statements } from '../db/batch.ts'
import { caseById } from '../db/reads/cases.ts'
import { limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { deciding, moderating } from '../src/policy/moderation.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

/**
 * Refuses who may not decide the case, and the unknown; `uses` is for the command to keep within,
 * `read` what else it asked for in the same trip.
 */
export const learnCase = async <S extends Statements>(scope: Scope, caseId: number, more?: S) => {
  const { viewer, cases, uses, ...read } = await learn(scope, {
    ...(more as Statements | undefined),
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    uses: usesByViewer(scope, limits.team),
  })
  moderating(viewer)
  const [subject] = cases
  if (!subject) throw missing()
  const person = deciding(viewer, subject, scope.now)
  return { subject, person, uses, read: read as Partial<Rows<S>> }
}
