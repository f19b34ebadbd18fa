// What deciding an appeal, and undoing that, have to know first, and who besides the appellant hears of it.
import { appealedCase, appealedDecision, appealOfCase } from '../db/reads/appeals.ts'
import { caseById } from '../db/reads/cases.ts'
import { limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { tieToAppeal } from '../src/policy/appeals.ts'
import { moderating } from '../src/policy/moderation.ts'
import { writing } from '../src/policy/viewer.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { linkAgainReads, linkReads } from './links-out.ts'

/** The first trip: the appeal, the decision's own case, and the moderator who may decide. */
export const learnHearing = async (scope: Scope, caseId: number) => {
  const { db, now, session } = scope
  const key = session?.key ?? ''
  const { viewer, cases, originals, appeals, uses, ...links } = await learn(scope, {
    ...linkReads(scope, appealedDecision(caseId)),
    ...linkAgainReads(scope, caseId),
    cases: caseById(db, caseId, key, now),
    originals: caseById(db, appealedCase(caseId), key, now),
    appeals: appealOfCase(db, caseId, key, now),
    uses: usesByViewer(scope, limits.team),
  })
  const person = moderating(viewer)
  const [[subject], [original], [appeal]] = [cases, originals, appeals]
  if (!subject || !original || !appeal) throw missing()
  const tie = tieToAppeal(person, subject, appeal)
  if (tie !== null) throw forbidden(tie)
  return { subject, original, appeal, hearer: writing(person, now), uses, links }
}

export type Hearing = Awaited<ReturnType<typeof learnHearing>>

/** Those who reported besides whoever appeals, who hears of it as such. */
export const others = ({ appeal }: Hearing): number[] =>
  (JSON.parse(appeal.reporters) as number[]).filter((id) => id !== appeal.appellantId)
