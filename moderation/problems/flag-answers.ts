// Staff answer a moderator's flag: it opens a problem, belongs to one that is known, or is none.
import { z } from 'zod'
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import { codeCalled, deviceById, problemForAct } from '../../db/reads/problem-acts.ts'
import { flagById } from '../../db/reads/problem-flags.ts'
import { answerFlagged } from '../../db/writes/problem-flags.ts'
import { attachThread, followersOfThreadsFollow } from '../../db/writes/problems.ts'
import { idFromUrl, newId } from '../../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { notify } from '../../src/notices/notify.ts'
import { learn } from '../../src/page.ts'
import { isOngoing, speaking, staffMayAnswer } from '../../src/policy/problems.ts'
import type { Viewer } from '../../src/policy/viewer.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { isOpenAlready, openAlready, openForm, openingStatements } from './open.ts'

/** What opens a problem is looked at only where the answer is that it opens one. */
export const flagAnswerForm = z
  .object({
    answer: z.enum(['problem', 'known', 'no'], 'Choose what it is.'),
    reply: z
      .string()
      .trim()
      .min(3, 'Write a few words to the moderator.')
      .max(2000, 'Keep the reply under 2,000 characters.'),
    problem: z.string().trim().max(20, 'Choose one of the list.'),
    code: z.string(),
    device: z.string(),
    title: z.string(),
    body: z.string(),
  })
  .superRefine((typed, context) => {
    if (typed.answer === 'known' && idFromUrl(typed.problem) === null) {
      context.addIssue({ code: 'custom', path: ['problem'], message: 'Choose one of the list.' })
    }
    if (typed.answer !== 'problem') return
    for (const { path, message } of openForm.safeParse(typed).error?.issues ?? []) {
      context.addIssue({ code: 'custom', path, message })
    }
  })

type Answer = z.infer<typeof flagAnswerForm>

/** Answers a flag; null, or what is wrong with the form. A conflict says who was faster. */
export const answerFlag = async (
  scope: Scope,
  flagId: number,
  form: Answer,
): Promise<Record<string, string> | null> => {
  const { db } = scope
  const known = idFromUrl(form.problem) ?? 0
  const { viewer, uses, flags, ...rows } = await learn(scope, {
    flags: flagById(db, flagId),
    problems: problemForAct(db, known, 0),
    codes: codeCalled(db, form.code.trim()),
    devices: deviceById(db, form.device.trim()),
    uses: usesByViewer(scope, limits.team),
  })
  const by = speaking(viewer, scope.now)
  const [flag] = flags
  if (!flag) throw missing('Nobody flagged this.')
  if (!staffMayAnswer(by, flag, scope.now)) throw conflict(answeredBy(flag.answeredBy))
  keepWithin(scope, limits.team, uses)
  const found = { problem: rows.problems[0], code: rows.codes[0], device: rows.devices[0] }
  const outcome = outcomeOf(scope, by, form, flag, found)
  if ('wrong' in outcome) return outcome.wrong
  return write(scope, { flag, by, form, ...outcome })
}

type Flag = Awaited<ReturnType<typeof flagById>>[number]
type Found = {
  problem: Awaited<ReturnType<typeof problemForAct>>[number] | undefined
  code: { id: string; name: string } | undefined
  device: { id: string; name: string } | undefined
}
type Outcome = { problemId: number | null; follows: Statement[] }

const outcomeOf = (
  scope: Scope,
  by: Viewer,
  form: Answer,
  flag: Flag,
  found: Found,
): Outcome | { wrong: Record<string, string> } => {
  if (form.answer === 'no') return { problemId: null, follows: [] }
  if (form.answer === 'known') {
    const { problem } = found
    if (!problem || problem.closedAt !== null) {
      return { wrong: { problem: 'This problem is not open any more: choose another.' } }
    }
    const follows = attaching(scope, by, problem.id, flag, isOngoing(problem))
    return { problemId: problem.id, follows }
  }
  if (form.code.trim() !== '' && !found.code) {
    return { wrong: { code: 'No such code is in the catalogue.' } }
  }
  if (form.device.trim() !== '' && !found.device) {
    return { wrong: { device: 'No such device is in the catalogue.' } }
  }
  const { title, body } = openForm.parse(form)
  const named = { codeId: found.code?.id ?? null, deviceId: found.device?.id ?? null }
  const opening = { id: newId(scope.now), ...named, title, body, raisedBy: 'moderators' } as const
  return {
    problemId: opening.id,
    follows: [
      ...openingStatements(scope, by, opening),
      ...attaching(scope, by, opening.id, flag, true),
    ],
  }
}

const attaching = (
  scope: Scope,
  by: Viewer,
  problemId: number,
  flag: Flag,
  isKnown: boolean,
): Statement[] =>
  flag.attachId === null
    ? []
    : [
        attachThread(scope.db, problemId, flag.attachId, scope.now, by.id),
        ...(isKnown
          ? [followersOfThreadsFollow(scope.db, problemId, scope.now, flag.attachId)]
          : []),
      ]

const write = async (
  scope: Scope,
  { flag, by, form, problemId, follows }: Outcome & { flag: Flag; by: Viewer; form: Answer },
): Promise<Record<string, string> | null> => {
  const { db, now } = scope
  const { answer, reply } = form
  const data = { caseId: flag.caseId, title: flag.title, by: by.handle, answer, reply }
  try {
    await writeAll(db, [
      ...follows,
      answerFlagged(db, { flagId: flag.id, answer, reply, by: by.id, at: now, problemId }),
      ...notify(scope, [flag.byId], { kind: 'flag-answered', actorId: by.id, data }),
      count(scope, limits.team, by.id),
    ])
    return null
  } catch (error) {
    if (isOpenAlready(error)) return { code: openAlready }
    if (isNullConflict(error, 'problem_flags.note')) throw conflict(answeredBy(null))
    throw error
  }
}

const answeredBy = (handle: string | null): string =>
  `${handle ?? 'Somebody'} has answered this flag already.`
