// One turn of a problem: made on the version its maker saw, recorded, and lost to whoever was faster.
import { type Statement, together, writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { problemForAct } from '../../db/reads/problem-acts.ts'
import { insertProblemUpdate, moveProblem } from '../../db/writes/problems.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { notifyFollowers } from '../../src/notices/notify.ts'
import { learn } from '../../src/page.ts'
import { type StaffMay, speaking, staffMay } from '../../src/policy/problems.ts'
import type { Viewer } from '../../src/policy/viewer.ts'
import { conflict, missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText, renderMarkdown } from '../../src/text/markdown.ts'

export type Act = {
  problemId: number
  /** The version of the problem its maker saw. */
  version: number
  needs: keyof StaffMay
  /** The thread it is about; 0 for none. */
  threadId: number
}

export type ProblemForAct = Awaited<ReturnType<typeof problemForAct>>[number]

/** What an act comes to: the row in the problem's history, its new columns, and what follows. */
export type Turn = {
  state: string
  /** Markdown. */
  body: string
  set: Parameters<typeof moveProblem>[2]
  after: Statement[]
}

/**
 * Two trips. Throws a conflict that says who did what when the problem has moved on. False when
 * `turnOf` finds nothing to do.
 */
export const actOn = async (
  scope: Scope,
  act: Act,
  turnOf: (problem: ProblemForAct, by: Viewer) => Turn | null,
): Promise<boolean> => {
  const { viewer, uses, problems } = await learn(scope, {
    problems: problemForAct(scope.db, act.problemId, act.threadId),
    uses: usesByViewer(scope, limits.team),
  })
  const by = speaking(viewer, scope.now)
  const [problem] = problems
  if (!problem) throw missing('There is no such problem.')
  if (problem.version !== act.version) throw conflict(movedOn(problem))
  if (!staffMay(by, problem, scope.now)[act.needs]) throw conflict(movedOn(problem))
  keepWithin(scope, limits.team, uses)
  const turn = turnOf(problem, by)
  if (turn === null) return false
  await write(scope, problem, turn, by)
  return true
}

/** Tells everyone who follows a problem, but for the one who did it. */
export const tellFollowers = (
  scope: Scope,
  kind: 'problem-confirmed' | 'problem-update' | 'problem-resolved',
  { id, title, body }: { id: number; title: string; body: string },
  by: { id: number },
): Statement[] =>
  notifyFollowers(
    scope,
    { kind: 'problem', id },
    { kind, actorId: by.id, data: { problemId: id, title, body: excerpt(plainText(body), 500) } },
  )

/** Markdown of staff as stored. */
export const storedNote = (scope: Scope, body: string) => {
  const internalHost = new URL(scope.config.siteUrl).host
  return { body, html: renderMarkdown(body, { internalHost }).html }
}

const write = async (scope: Scope, problem: ProblemForAct, turn: Turn, by: Viewer) => {
  const { db, now } = scope
  try {
    await writeAll(db, [
      insertProblemUpdate(db, {
        ...storedNote(scope, turn.body),
        problemId: problem.id,
        version: problem.version + 1,
        state: turn.state,
        byId: by.id,
        at: now,
      }),
      moveProblem(db, problem, turn.set),
      ...turn.after,
      count(scope, limits.team, by.id),
    ])
  } catch (error) {
    if (!isUniqueConflict(error, 'problem_updates.problem_id, problem_updates.version')) throw error
    const { problems } = await together(db, { problems: problemForAct(db, problem.id, 0) })
    throw conflict(problems[0] ? movedOn(problems[0]) : 'Someone else changed this problem.')
  }
}

const didWhat: Record<string, string> = {
  confirmed: 'has written about this problem as confirmed',
  monitoring: 'has said that this problem is being monitored',
  resolved: 'has resolved this problem',
  dismissed: 'has dismissed this problem',
  attached: 'has attached a thread to this problem',
  detached: 'has taken a thread off this problem',
}

const movedOn = ({ movedBy, movedTo }: ProblemForAct): string =>
  movedBy === null
    ? 'This problem has changed. Look at it again before you decide.'
    : `${movedBy} ${didWhat[movedTo ?? ''] ?? 'has changed this problem'} since you opened it. Look at it again before you decide.`
