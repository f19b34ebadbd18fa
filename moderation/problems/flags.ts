// Moderators flag a case to staff as a sign of a widespread problem; staff answer, moderators see it.
import { z } from 'zod'
import { writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { caseById } from '../../db/reads/cases.ts'
import { codeNames, deviceNames } from '../../db/reads/problem-acts.ts'
import { flagById, openProblemNames } from '../../db/reads/problem-flags.ts'
import { insertLog } from '../../db/writes/decisions.ts'
import { insertFlag } from '../../db/writes/problem-flags.ts'
import { newId } from '../../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { notifyStaff } from '../../src/notices/notify.ts'
import { learn, readPage } from '../../src/page.ts'
import { workingOn } from '../../src/policy/moderation.ts'
import { staffed, staffMayAnswer } from '../../src/policy/problems.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'

export const flagForm = z.object({
  body: z
    .string()
    .trim()
    .min(10, 'Say in at least 10 characters what makes it look widespread.')
    .max(2000, 'Keep the note under 2,000 characters.'),
})

/** Flags a case; while one flag of it waits for staff there is no second. */
export const flagCase = async (
  scope: Scope,
  caseId: number,
  { body: note }: z.infer<typeof flagForm>,
): Promise<void> => {
  const { db, now } = scope
  const { viewer, cases, uses } = await learn(scope, {
    cases: caseById(db, caseId, scope.session?.key ?? '', now),
    uses: usesByViewer(scope, limits.team),
  })
  const [subject] = cases
  if (!subject) throw missing()
  const person = workingOn(viewer, subject, now)
  keepWithin(scope, limits.team, uses)
  const flag = { id: newId(now), caseId, byId: person.id, note, at: now }
  const data = {
    flagId: flag.id,
    title: subject.title,
    by: person.handle,
    note: excerpt(note, 500),
  }
  const { postId, threadId } = subject
  const logged = {
    caseId,
    postId,
    threadId,
    action: 'flag',
    actorId: person.id,
    reason: '',
    at: now,
  }
  try {
    await writeAll(db, [
      insertFlag(db, flag),
      insertLog(db, logged),
      ...notifyStaff(scope, [subject.authorId], {
        kind: 'problem-flagged',
        actorId: person.id,
        data,
      }),
      count(scope, limits.team, person.id),
    ])
  } catch (error) {
    if (!isUniqueConflict(error, 'problem_flags.case_id')) throw error
    throw conflict('This case is flagged already: staff have not answered yet.')
  }
}

export type FlagPage = Awaited<ReturnType<typeof loadFlag>>

/** A flag with what it is about, and what it may belong to. */
export const loadFlag = async (scope: Scope, flagId: number) => {
  const { db } = scope
  const { frame, flags, ...choices } = await readPage(scope, {
    flags: flagById(db, flagId),
    problems: openProblemNames(db),
    codes: codeNames(db),
    devices: deviceNames(db),
  })
  const viewer = staffed(frame.viewer)
  const [flag] = flags
  if (!flag) throw missing('Nobody flagged this.')
  return {
    frame,
    flag: { ...flag, text: flag.body === null ? null : excerpt(plainText(flag.body), 600) },
    ...choices,
    may: { answer: staffMayAnswer(viewer, flag, scope.now) },
  }
}
