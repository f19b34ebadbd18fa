// Taking the right to report for a time, from somebody whose reports mislead or harass.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { personToLimit } from '../db/reads/reports.ts'
import { openClosedCase } from '../db/writes/reports.ts'
import { handleKeyOf } from '../src/accounts/handles.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import { deciding, maySilence, moderating } from '../src/policy/moderation.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { lengths } from './consequences.ts'
import { decisionStatements } from './decision.ts'

export const limitReportsForm = z.object({
  days: z.enum(lengths.map(String), 'Choose for how long.'),
  reason: z
    .string()
    .trim()
    .min(10, 'Give a reason of at least 10 characters: the person reads it.')
    .max(2000, 'Keep the reason under 2,000 characters.'),
})

/** The form's page: whom it is about, for a moderator. */
export const loadLimitReports = async (scope: Scope, handle: string) => {
  const { frame, people } = await readPage(scope, {
    people: personToLimit(scope.db, handleKeyOf(handle)),
  })
  moderating(frame.viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  return { frame, person }
}

/**
 * Two trips. A case on the person, decided in the same batch with its statement, notice and undo;
 * a refusal while an earlier limit runs.
 */
export const limitReports = async (
  scope: Scope,
  handle: string,
  { days, reason }: z.infer<typeof limitReportsForm>,
): Promise<{ decisionId: number }> => {
  const { db, now: at } = scope
  const { viewer, people, uses } = await learn(scope, {
    people: personToLimit(db, handleKeyOf(handle)),
    uses: usesByViewer(scope, limits.team),
  })
  const moderator = moderating(viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  deciding(moderator, { authorId: person.id, viewerReported: false }, at)
  if (!maySilence(moderator, person)) throw forbidden('An admin decides about people of the team.')
  if ((person.limitedUntil ?? 0) > at) throw conflict(limitedAlready)
  keepWithin(scope, limits.team, uses)
  const caseId = newId(at)
  const decisionId = newId(at)
  try {
    await writeAll(db, [
      openClosedCase(db, { id: caseId, personId: person.id, at }),
      ...decisionStatements(scope, caseOn(person, caseId), {
        id: decisionId,
        turn: 0,
        verdict: 'uphold',
        consequence: 'limit-reports',
        days: Number(days),
        rule: 'other',
        reason,
        detection: 'moderator',
        decidedBy: moderator.id,
        at,
      }),
      count(scope, limits.team, moderator.id),
    ])
    return { decisionId }
  } catch (error) {
    if (isNullConflict(error, 'cases.opened_at')) throw conflict(limitedAlready)
    throw error
  }
}

const limitedAlready = 'Their right to report is limited already: undo that first to change it.'

const caseOn = ({ id, handle }: { id: number; handle: string }, caseId: number) => ({
  id: caseId,
  caseKind: 'report',
  subjectKind: 'profile' as const,
  postId: null,
  threadId: null,
  authorId: id,
  author: handle,
  kind: null,
  slug: null,
  title: handle,
})
