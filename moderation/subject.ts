// The first trip of a command on a case: the case, the moderator at work on it, and their uses.
import { caseById } from '../db/reads/cases.ts'
import { limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { deciding, moderating } from '../src/policy/moderation.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

/** Refuses who may not decide the case, and the unknown; `uses` is for the command to keep within. */
export const learnCase = async (scope: Scope, caseId: number) => {
  const { viewer, cases, uses } = await learn(scope, {
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    uses: usesByViewer(scope, limits.team),
  })
  moderating(viewer)
  const [subject] = cases
  if (!subject) throw missing()
  return { subject, person: deciding(viewer, subject, scope.now), uses }
}
