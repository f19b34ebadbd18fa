// What staff say of a problem: confirm, dismiss, update, resolve; and its threads: attach, detach.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import {
  attachThread,
  detachThread,
  endProblemKeys,
  followersOfThreadsFollow,
} from '../../db/writes/problems.ts'
import { threadAddress } from '../../src/forum/thread-address.ts'
import { oneLine } from '../../src/lib/typed.ts'
import { isOngoing } from '../../src/policy/problems.ts'
import type { Scope } from '../../src/scope.ts'
import { type AlertEvent, alertStatements } from './alerts.ts'
import { askIfFixed } from './answers.ts'
import { type Act, actOn, tellFollowers } from './turns.ts'

export const note = (what: string) =>
  z
    .string()
    .trim()
    .min(10, `Write ${what} of at least 10 characters.`)
    .max(2000, `Keep ${what} under 2,000 characters.`)

export const problemTitle = z
  .string()
  .overwrite(oneLine)
  .min(3, 'Write a title of at least 3 characters.')
  .max(120, 'Keep the title under 120 characters.')

/** A page always sends it; without it nobody knows what the act was made on. */
export const version = z
  .string()
  .regex(/^\d{1,9}$/, 'Open the problem again and repeat this.')
  .transform(Number)

const thread = threadAddress('Paste the address of a thread.')

export const actForms = {
  confirm: z.object({ version, title: problemTitle, body: note('a public note') }),
  dismiss: z.object({ version, reason: note('a reason') }),
  update: z.object({
    version,
    state: z.enum(['confirmed', 'identified', 'monitoring'], 'Choose where the problem stands.'),
    body: note('an update'),
  }),
  resolve: z.object({ version, body: note('a closing note') }),
  attach: z.object({ version, thread }),
  detach: z.object({ version, thread }),
}

type Filled<Name extends keyof typeof actForms> = z.infer<(typeof actForms)[Name]>

/** Makes a suspicion known: banners, the status page, and a notice to who follows its threads. */
export const confirmProblem = (scope: Scope, id: number, form: Filled<'confirm'>) =>
  actOn(scope, actOf(id, form, 'confirm'), (problem, by) => ({
    state: 'confirmed',
    body: form.body,
    set: { state: 'confirmed', title: form.title, confirmedAt: scope.now, confirmedBy: by.id },
    after: [
      followersOfThreadsFollow(scope.db, id, scope.now),
      ...tellFollowers(scope, 'problem-confirmed', { ...problem, ...form }, by),
      ...alert(scope, problem, 'confirmed', by),
    ],
  }))

/** Says that a suspicion is none; nobody hears of it, and it is remembered for fourteen days. */
export const dismissProblem = (scope: Scope, id: number, form: Filled<'dismiss'>) =>
  actOn(scope, actOf(id, form, 'dismiss'), (problem, by) => ({
    state: 'dismissed',
    body: form.reason,
    set: { state: 'dismissed', closedAt: scope.now, closedBy: by.id, snoozedUntil: null },
    after: [endProblemKeys(scope.db, id, scope.now), ...alert(scope, problem, 'dismissed', by)],
  }))

/** Says something new about a known problem: its cause is found, or it is watched after a mending. */
export const updateProblem = (scope: Scope, id: number, form: Filled<'update'>) =>
  actOn(scope, actOf(id, form, 'update'), (problem, by) => ({
    state: form.state,
    body: form.body,
    set: { state: form.state },
    after: [
      ...tellFollowers(scope, 'problem-update', { ...problem, body: form.body }, by),
      ...(form.state === problem.state ? [] : alert(scope, problem, form.state, by)),
    ],
  }))

/** Closes a known problem and asks everyone it concerned whether it is over for them. */
export const resolveProblem = (scope: Scope, id: number, form: Filled<'resolve'>) =>
  actOn(scope, actOf(id, form, 'resolve'), (problem, by) => ({
    state: 'resolved',
    body: form.body,
    set: { state: 'resolved', closedAt: scope.now, closedBy: by.id },
    after: [
      endProblemKeys(scope.db, id, scope.now),
      ...askIfFixed(scope, { ...problem, body: form.body }, by),
      ...alert(scope, problem, 'resolved', by),
    ],
  }))

/** False when there is no such thread to read. */
export const attachToProblem = (scope: Scope, id: number, form: Filled<'attach'>) =>
  actOn(scope, { ...actOf(id, form, 'attach'), threadId: form.thread }, (problem, by) =>
    problem.threadTitle === null
      ? null
      : {
          state: 'attached',
          body: problem.threadTitle,
          set: {},
          after: attaching(scope, { id, isKnown: isOngoing(problem) }, form.thread, by),
        },
  )

/** Takes a thread off; signals do not attach it again. False when it is not attached. */
export const detachFromProblem = (scope: Scope, id: number, form: Filled<'detach'>) =>
  actOn(scope, { ...actOf(id, form, 'attach'), threadId: form.thread }, (problem) =>
    problem.isAttached
      ? {
          state: 'detached',
          body: problem.threadTitle ?? '',
          set: {},
          after: [detachThread(scope.db, id, form.thread, scope.now)],
        }
      : null,
  )

/** An act on no thread. */
export const actOf = (problemId: number, form: { version: number }, needs: Act['needs']): Act => ({
  problemId,
  version: form.version,
  needs,
  threadId: 0,
})

/** What tells staff of the state a problem comes to with an act. */
export const alert = (
  scope: Scope,
  { id, version: seen }: { id: number; version: number },
  event: AlertEvent,
  by: { id: number },
): Statement[] => alertStatements(scope, { problemId: id, event, turn: seen + 1, byId: by.id })

const attaching = (
  { db, now }: Scope,
  { id, isKnown }: { id: number; isKnown: boolean },
  threadId: number,
  by: { id: number },
): Statement[] => [
  attachThread(db, id, threadId, now, by.id),
  ...(isKnown ? [followersOfThreadsFollow(db, id, now, threadId)] : []),
]
