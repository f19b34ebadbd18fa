// What readers do with a known problem: follow it, have it too, and say that it is not over.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import { writeAll } from '../../db/batch.ts'
import { problemForAct } from '../../db/reads/problem-acts.ts'
import { followProblem, unfollowProblem } from '../../db/writes/problems.ts'
import { insertSignals } from '../../db/writes/signals.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { learn } from '../../src/page.ts'
import { isPublic, type ReaderMay, readerMay } from '../../src/policy/problems.ts'
import { signedIn, type Viewer, writing } from '../../src/policy/viewer.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { signalsOf } from './signals.ts'

export const followForm = z.object({ follow: z.enum(['yes', 'no']).catch('yes') })

/** Follows a problem, or stops following it; both may be repeated. */
export const followKnownProblem = (
  scope: Scope,
  problemId: number,
  { follow }: z.infer<typeof followForm>,
) =>
  react(scope, problemId, follow === 'yes' ? 'follow' : null, (_, { id }) => [
    follow === 'yes'
      ? followProblem(scope.db, id, problemId, scope.now)
      : unfollowProblem(scope.db, id, problemId),
  ])

/** One more person who has it: counted once a day, like every signal. */
export const haveProblemToo = (scope: Scope, problemId: number) =>
  react(scope, problemId, 'meToo', (problem, viewer) =>
    signalsOf(scope, { ...signalOf(scope, problem, viewer), kind: 'me-too' }),
  )

/** Says that a resolved problem is not over; counted once a person, and a signal of today besides. */
export const sayStillBroken = (scope: Scope, problemId: number) =>
  react(scope, problemId, 'stillBroken', (problem, viewer) => {
    const signal = { ...signalOf(scope, problem, viewer), kind: 'still-broken' as const }
    return [
      insertSignals(scope.db, [
        {
          key: `p:${problemId}`,
          userId: viewer.id,
          day: 0,
          at: scope.now,
          kind: 'still-broken',
          accountAge: signal.accountAgeMs,
        },
      ]),
      ...signalsOf(scope, signal),
    ]
  })

type Problem = Awaited<ReturnType<typeof problemForAct>>[number]

const react = async (
  scope: Scope,
  problemId: number,
  needs: keyof ReaderMay | null,
  statementsOf: (problem: Problem, viewer: Viewer) => Statement[],
): Promise<void> => {
  const { viewer, uses, problems } = await learn(scope, {
    problems: problemForAct(scope.db, problemId, 0),
    uses: usesByViewer(scope, limits.react),
  })
  const [problem] = problems
  if (!problem || !isPublic(problem)) throw missing('There is no such problem.')
  const person =
    needs === 'follow' || needs === null ? signedIn(viewer) : writing(viewer, scope.now)
  if (needs !== null && !readerMay(person, problem, scope.now)[needs]) {
    throw conflict(
      problem.closedAt === null ? 'This problem is still open.' : 'This problem is resolved.',
    )
  }
  keepWithin(scope, limits.react, uses)
  await writeAll(scope.db, [
    ...statementsOf(problem, person),
    count(scope, limits.react, person.id),
  ])
}

const signalOf = (scope: Scope, { codeId, deviceId }: Problem, viewer: Viewer) => ({
  userId: viewer.id,
  accountAgeMs: scope.now - viewer.createdAt,
  codes: codeId === null ? [] : [codeId],
  devices: deviceId === null ? [] : [deviceId],
  threadId: null,
})
