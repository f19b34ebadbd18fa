// Sparing moderators: what is covered until somebody asks to see it, and how much of it they saw today.
import { writeAll } from '../db/batch.ts'
import { caseById } from '../db/reads/cases.ts'
import { insertExposure } from '../db/writes/case-work.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { workingOn } from '../src/policy/moderation.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { renewal } from './claim.ts'

/** So many hard cases a day, then a break is suggested; nothing stops anybody. */
export const restAfter = 20

const hardReasons = ['harassment', 'illegal']

/** Whether a text is one that may hurt whoever reads it. */
export const isHard = ({ reasons, checkedAs }: { reasons: string[]; checkedAs: string | null }) =>
  checkedAs === 'abuse' || reasons.some((reason) => hardReasons.includes(reason))

/** Midnight UTC of the day, ms. */
export const startOfDay = (now: number): number => now - (now % 86_400_000)

/** Shows what a case covers for the rest of the day, and counts it once. */
export const reveal = async (scope: Scope, caseId: number): Promise<void> => {
  const { db, now } = scope
  const { viewer, cases, uses } = await learn(scope, {
    cases: caseById(db, caseId, scope.session?.key ?? '', now),
    uses: usesByViewer(scope, limits.team),
  })
  const [subject] = cases
  if (!subject) throw missing()
  const person = workingOn(viewer, subject, now)
  keepWithin(scope, limits.team, uses)
  await writeAll(db, [
    insertExposure(db, { userId: person.id, caseId, day: startOfDay(now) }),
    renewal(scope, caseId, person),
    count(scope, limits.team, person.id),
  ])
}
