// One turn of a problem: made on the version its maker saw, recorded, and lost to whoever was faster.
import { type Rows, type Statement, type Statements, together, writeAll } from '../../db/batch.ts'
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

/** What an act does to one problem: the row in its history, and its new columns. */
type Step = {
  state: string
  /** Markdown. */
  body: string
  set: Parameters<typeof moveProblem>[2]
}

/** What an act comes to, with what must stand before it, and what follows. */
export type Turn = Step & {
  before?: Statement[]
  /** The other problem it is about, if there is one. */
  other?: Step & { problem: ProblemForAct }
  after: Statement[]
}

/**
 * Two trips; `reads` come with the first. Throws a conflict that says who did what when the problem
 * has moved on. False when `turnOf` finds nothing to do.
 */
export const actOn = async <S extends Statements = Record<never, never>>(
  scope: Scope,
  act: Act,
  turnOf: (problem: ProblemForAct, by: Viewer, rows: Rows<S>) => Turn | null,
  reads?: S,
): Promise<boolean> => {
  const learnt = await learn(scope, {
    ...(reads as S),
    problems: problemForAct(scope.db, act.problemId, act.threadId),
    uses: usesByViewer(scope, limits.team),
  })
  const { viewer, uses, problems } = learnt as Learnt
  const by = speaking(viewer, scope.now)
  const [problem] = problems
  if (!problem) throw missing('There is no such problem.')
  if (problem.version !== act.version) throw conflict(movedOn(problem))
  if (!staffMay(by, problem, scope.now)[act.needs]) throw conflict(movedOn(problem))
  keepWithin(scope, limits.team, uses)
  const turn = turnOf(problem, by, learnt as unknown as Rows<S>)
  if (turn === null) return false
  await write(scope, problem, turn, by)
  return true
}

type Learnt = { viewer: Viewer | null; uses: { uses: number }[]; problems: ProblemForAct[] }

/** Tells everyone who follows a problem, but for the one who did it. */
export const tellFollowers = (
  scope: Scope,
  kind: 'problem-confirmed' | 'problem-update',
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
  const { db } = scope
  const steps = [{ ...turn, problem }, ...(turn.other ? [turn.other] : [])]
  try {
    await writeAll(db, [
      ...steps.map((step) => recorded(scope, step, by)),
      ...(turn.before ?? []),
      ...steps.map((step) => moveProblem(db, step.problem, step.set)),
      ...turn.after,
      count(scope, limits.team, by.id),
    ])
  } catch (error) {
    if (isUniqueConflict(error, 'problems.key') || isUniqueConflict(error, 'problem_keys.key')) {
      throw conflict('Another open problem is about the same by now. Merge the two instead.')
    }
    if (!isUniqueConflict(error, 'problem_updates.problem_id, problem_updates.version')) throw error
    const { problems, others } = await together(db, {
      problems: problemForAct(db, problem.id, 0),
      others: problemForAct(db, turn.other?.problem.id ?? 0, 0),
    })
    const moved = [...problems, ...others].find(
      ({ id, version }) =>
        version !== steps.find((step) => step.problem.id === id)?.problem.version,
    )
    throw conflict(moved ? movedOn(moved) : 'Someone else changed this problem.')
  }
}

const recorded = (scope: Scope, step: Step & { problem: ProblemForAct }, by: Viewer) =>
  insertProblemUpdate(scope.db, {
    ...storedNote(scope, step.body),
    problemId: step.problem.id,
    version: step.problem.version + 1,
    state: step.state,
    byId: by.id,
    at: scope.now,
  })

const didWhat: Record<string, string> = {
  confirmed: 'has written about this problem as confirmed',
  identified: 'has said that the cause of this problem is known',
  monitoring: 'has said that this problem is being monitored',
  resolved: 'has resolved this problem',
  dismissed: 'has dismissed this problem',
  attached: 'has attached a thread to this problem',
  detached: 'has taken a thread off this problem',
  snoozed: 'has put this problem off',
  woken: 'has taken this problem up again',
  changed: 'has changed what is kept about this problem',
  merged: 'has made this problem a part of another',
  joined: 'has merged another problem into this one',
  unmerged: 'has made this problem its own again',
  parted: 'has taken a merged problem out of this one',
  split: 'has split a part off this problem',
  'parted-off': 'has split this problem off another',
  article: 'has begun an article about this problem',
  'no-article': 'has said that this problem needs no article',
  unsplit: 'has taken a part back into this problem',
}

const movedOn = ({ movedBy, movedTo, title }: ProblemForAct): string =>
  movedBy === null
    ? `“${title}” has changed. Look at it again before you decide.`
    : `${movedBy} ${didWhat[movedTo ?? ''] ?? 'has changed this problem'} since you opened it. Look at it again before you decide.`
