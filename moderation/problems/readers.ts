// What readers do with a known problem: follow it, have it too, and say whether it is over.
import { z } from 'zod'
import type { Statement } from '../../db/batch.ts'
import { writeAll } from '../../db/batch.ts'
import { problemToReact } from '../../db/reads/problem-answers.ts'
import { followProblem, unfollowProblem } from '../../db/writes/problems.ts'
import { newId } from '../../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { learn } from '../../src/page.ts'
import { isPublic, type ReaderMay, readerMay } from '../../src/policy/problems.ts'
import { signedIn, type Viewer, writing } from '../../src/policy/viewer.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { readSettings, settingsOf } from '../../src/settings.ts'
import { answerStatements } from './answers.ts'
import { partsOf } from './keys.ts'
import { signalsOf } from './signals.ts'

export const followForm = z.object({ follow: z.enum(['yes', 'no']).catch('yes') })

/** The round an answer is about; an answer from elsewhere than our pages is about the present one. */
export const answerForm = z.object({
  round: z
    .string()
    .regex(/^\d{0,6}$/)
    .catch('')
    .transform((typed) => (typed === '' ? null : Number(typed))),
})

/** Two trips. Follows a problem, or stops following it; both may be repeated. */
export const followKnownProblem = (
  scope: Scope,
  problemId: number,
  { follow }: z.infer<typeof followForm>,
) =>
  react(scope, problemId, follow === 'yes' ? 'follow' : null, ({ id }) => [
    follow === 'yes'
      ? followProblem(scope.db, id, problemId, scope.now)
      : unfollowProblem(scope.db, id, problemId),
  ])

/** Two trips. One more person who has it, counted once a day like every signal, and told of its end. */
export const haveProblemToo = (scope: Scope, problemId: number) =>
  react(scope, problemId, 'meToo', (viewer, problem) => [
    ...signalsOf(scope, { ...signalOf(scope, problem, viewer), kind: 'me-too' }),
    followProblem(scope.db, viewer.id, problemId, scope.now),
  ])

/**
 * Two trips. Says once a round whether a resolved problem is over for them. Who says that it is not
 * is told of its next end, and gives a signal of today besides. Enough of them open it again.
 */
export const sayWhetherFixed = (
  scope: Scope,
  problemId: number,
  { fixed, round }: { fixed: boolean; round: number | null },
) =>
  react(scope, problemId, 'answer', (viewer, problem, settings) => {
    if (round !== null && round !== problem.round) throw conflict(openedAgain)
    const answer = { userId: viewer.id, fixed }
    if (fixed) return answerStatements(scope, problem, answer, null)
    const reopening = { rule: settings['reopen-problem'], updateId: newId(scope.now) }
    return [
      ...signalsOf(scope, { ...signalOf(scope, problem, viewer), kind: 'still-broken' }),
      ...answerStatements(scope, problem, answer, reopening),
      followProblem(scope.db, viewer.id, problemId, scope.now),
    ]
  })

const openedAgain =
  'This problem was opened and resolved again since you were asked. Look at it before you answer.'

type Problem = Awaited<ReturnType<typeof problemToReact>>[number]

type What = (
  viewer: Viewer,
  problem: Problem,
  settings: ReturnType<typeof settingsOf>,
) => Statement[]

const react = async (
  scope: Scope,
  problemId: number,
  needs: keyof ReaderMay | null,
  statementsOf: What,
): Promise<void> => {
  const { viewer, uses, problems, set } = await learn(scope, {
    problems: problemToReact(scope.db, problemId),
    uses: usesByViewer(scope, limits.react),
    set: readSettings(scope.db),
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
    ...statementsOf(person, problem, settingsOf(set)),
    count(scope, limits.react, person.id),
  ])
}

// Whoever has the very problem is where it is, and has the version that has it.
const signalOf = (scope: Scope, { key }: Problem, viewer: Viewer) => {
  const { codeId, deviceId, country, version } = partsOf(key)
  return {
    userId: viewer.id,
    accountAgeMs: scope.now - viewer.createdAt,
    codes: codeId === null ? [] : [codeId],
    devices: deviceId === null ? [] : [deviceId],
    threadId: null,
    country: country ?? '',
    appVersion: version ?? '',
  }
}
