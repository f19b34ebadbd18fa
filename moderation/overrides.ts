// Deciding in spite of an interest: one moderator asks and says why, a second one gives leave.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { leavesOfCase } from '../db/reads/case-work.ts'
import { caseById } from '../db/reads/cases.ts'
import { askLeave, grantLeave, logGranted } from '../db/writes/case-work.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notifyAsker, notifyModerators } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { mayAskLeave, mayGrantLeave, moderating } from '../src/policy/moderation.ts'
import { writing } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

export const leaveForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Say in at least 10 characters why it has to be you.')
    .max(2000, 'Keep it under 2,000 characters.'),
})

/** Asks for leave to decide a case one has an interest in; asked twice it is asked once. */
export const askToDecide = async (
  scope: Scope,
  caseId: number,
  { reason }: z.infer<typeof leaveForm>,
): Promise<void> => {
  const { db, now } = scope
  const { subject, person, leaves } = await learnLeaves(scope, caseId)
  if (leaves.some(({ askerId }) => askerId === person.id)) return
  if (!mayAskLeave(person, subject, now)) {
    throw conflict('Nothing speaks against your deciding this case: you need no leave.')
  }
  try {
    await writeAll(db, [
      askLeave(db, { id: newId(now), caseId, userId: person.id, reason, askedAt: now }),
      insertLog(db, {
        ...about(subject),
        action: 'ask-leave',
        actorId: person.id,
        reason,
        at: now,
      }),
      ...notifyModerators(
        scope,
        {
          kind: 'leave-asked',
          actorId: person.id,
          data: { caseId, title: subject.title, by: person.handle, note: reason },
        },
        // A case may be about a colleague, who hears nothing of it.
        [subject.authorId],
      ),
      count(scope, limits.team, person.id),
    ])
  } catch (error) {
    if (!isUniqueConflict(error, 'overrides.case_id, overrides.user_id')) throw error
  }
}

/** Gives a colleague leave to decide, once; the colleague hears of it. */
export const letDecide = async (scope: Scope, caseId: number, askerId: number): Promise<void> => {
  const { db, now } = scope
  const { subject, person, leaves } = await learnLeaves(scope, caseId)
  const asked = leaves.find((leave) => leave.askerId === askerId)
  if (!asked) throw missing()
  if (!mayGrantLeave(person, { ...subject, askerId }, now)) {
    throw forbidden('Leave is given by a second moderator whom nothing ties to the case.')
  }
  if (asked.grantedAt !== null) return
  const granted = { caseId, askerId, by: person.id, at: now }
  const data = { caseId, title: subject.title, by: person.handle }
  await writeAll(db, [
    // Before it is given: of two who give it at once one is logged and told of.
    logGranted(db, granted),
    ...notifyAsker(scope, granted, { kind: 'leave-given', actorId: person.id, data }),
    grantLeave(db, granted),
    count(scope, limits.team, person.id),
  ])
}

const learnLeaves = async (scope: Scope, caseId: number) => {
  const { viewer, cases, leaves, uses } = await learn(scope, {
    cases: caseById(scope.db, caseId, scope.session?.key ?? '', scope.now),
    leaves: leavesOfCase(scope.db, caseId),
    uses: usesByViewer(scope, limits.team),
  })
  const person = writing(moderating(viewer), scope.now)
  const [subject] = cases
  if (!subject) throw missing()
  keepWithin(scope, limits.team, uses)
  return { subject, person, leaves }
}

type Subject = Awaited<ReturnType<typeof caseById>>[number]

const about = ({ id: caseId, postId, threadId, articleId, authorId: userId }: Subject) => ({
  caseId,
  postId,
  threadId,
  articleId,
  userId,
})
