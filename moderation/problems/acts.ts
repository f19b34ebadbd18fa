// What staff do with a problem: confirm, dismiss, update, resolve, attach and detach threads.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import { attachThread, detachThread, followersOfThreadsFollow } from '../../db/writes/problems.ts'
import { threadAddress } from '../../src/forum/thread-address.ts'
import { oneLine } from '../../src/lib/typed.ts'
import { isOngoing } from '../../src/policy/problems.ts'
import type { Scope } from '../../src/scope.ts'
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

// A page always sends it; without it nobody knows what the act was made on.
const version = z
  .string()
  .regex(/^\d{1,9}$/, 'Open the problem again and repeat this.')
  .transform(Number)

const thread = threadAddress('Paste the address of a thread.')

export const actForms = {
  confirm: z.object({ version, title: problemTitle, body: note('a public note') }),
  dismiss: z.object({ version, reason: note('a reason') }),
  update: z.object({
    version,
    state: z.enum(['confirmed', 'monitoring'], 'Choose where the problem stands.'),
    body: note('an update'),
  }),
  resolve: z.object({ version, body: note('a closing note') }),
  attach: z.object({ version, thread }),
  detach: z.object({ version, thread }),
}

export type ActName = keyof typeof actForms
type Filled<Name extends ActName> = z.infer<(typeof actForms)[Name]>

/** Makes a suspicion known: banners, the status page, and a notice to who follows its threads. */
export const confirmProblem = (scope: Scope, id: number, form: Filled<'confirm'>) =>
  actOn(scope, actOf(id, form, 'confirm'), (problem, by) => ({
    state: 'confirmed',
    body: form.body,
    set: { state: 'confirmed', title: form.title, confirmedAt: scope.now, confirmedBy: by.id },
    after: [
      followersOfThreadsFollow(scope.db, id, scope.now),
      ...tellFollowers(scope, 'problem-confirmed', { ...problem, ...form }, by),
    ],
  }))

/** Says that a suspicion is none; nobody hears of it, and it is remembered for fourteen days. */
export const dismissProblem = (scope: Scope, id: number, form: Filled<'dismiss'>) =>
  actOn(scope, actOf(id, form, 'dismiss'), (_, by) => ({
    state: 'dismissed',
    body: form.reason,
    set: { state: 'dismissed', closedAt: scope.now, closedBy: by.id },
    after: [],
  }))

/** Says something new about a known problem, and whether it is being watched after a mending. */
export const updateProblem = (scope: Scope, id: number, form: Filled<'update'>) =>
  actOn(scope, actOf(id, form, 'update'), (problem, by) => ({
    state: form.state,
    body: form.body,
    set: { state: form.state },
    after: tellFollowers(scope, 'problem-update', { ...problem, body: form.body }, by),
  }))

/** Closes a known problem and tells everyone who follows it. */
export const resolveProblem = (scope: Scope, id: number, form: Filled<'resolve'>) =>
  actOn(scope, actOf(id, form, 'resolve'), (problem, by) => ({
    state: 'resolved',
    body: form.body,
    set: { state: 'resolved', closedAt: scope.now, closedBy: by.id },
    after: tellFollowers(scope, 'problem-resolved', { ...problem, body: form.body }, by),
  }))

/** False when there is no such thread to read. */
export const attachToProblem = (scope: Scope, id: number, form: Filled<'attach'>) =>
  actOn(scope, { ...actOf(id, form, 'attach'), threadId: form.thread }, (problem) =>
    problem.threadTitle === null
      ? null
      : {
          state: 'attached',
          body: problem.threadTitle,
          set: {},
          after: attaching(scope, id, form.thread, isOngoing(problem)),
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

const actOf = (problemId: number, form: { version: number }, needs: Act['needs']): Act => ({
  problemId,
  version: form.version,
  needs,
  threadId: 0,
})

const attaching = (scope: Scope, id: number, threadId: number, isKnown: boolean): Statement[] => [
  attachThread(scope.db, id, threadId, scope.now),
  ...(isKnown ? [followersOfThreadsFollow(scope.db, id, scope.now, threadId)] : []),
]
