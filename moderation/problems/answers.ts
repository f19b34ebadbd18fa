// When a problem is resolved, everyone it concerned is asked whether it is over; enough "no" open it again.
import type { Statement } from '../../db/batch.ts'
import { concernedBy, followersIfReopened, hasReopened } from '../../db/reads/problem-answers.ts'
import {
  countRounds,
  insertAnswer,
  insertReopening,
  reopenProblem,
} from '../../db/writes/problem-answers.ts'
import { reopenProblemKeys } from '../../db/writes/problems.ts'
import { notifyConcerned } from '../../src/notices/notify.ts'
import type { Scope } from '../../src/scope.ts'
import type { Settings } from '../../src/settings.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'
import { alertStatements } from './alerts.ts'

/**
 * Begins a new round and asks each of them once, but for who resolved it. Stands in the batch of the
 * resolving, after its row of history and the problem's new state. `body` is the closing note.
 */
export const askIfFixed = (
  scope: Scope,
  { id, title, body }: { id: number; title: string; body: string },
  by: { id: number },
): Statement[] => [
  countRounds(scope.db, id),
  ...notifyConcerned(scope, concernedBy(id), {
    kind: 'problem-resolved',
    actorId: by.id,
    data: { problemId: id, title, body: excerpt(plainText(body), 500) },
  }),
]

/** The rule that opens a problem again, and the id of the row of history that would say so. */
type Reopening = { rule: Settings['reopen-problem']; updateId: number }

/**
 * Keeps an answer. With `reopening` the problem opens by itself where this was the last "no" its rule
 * asks for: the first statement finds that out, for others answer at the same moment, and the rest
 * does nothing without the row it leaves.
 */
export const answerStatements = (
  scope: Scope,
  { id, title, round }: { id: number; title: string; round: number },
  { userId, fixed }: { userId: number; fixed: boolean },
  reopening: Reopening | null,
): Statement[] => {
  const { db, now } = scope
  const kept = insertAnswer(db, { problemId: id, round, userId, fixed, at: now })
  if (reopening === null) return [kept]
  const { rule, updateId } = reopening
  return [
    kept,
    insertReopening(db, { id: updateId, problemId: id, round, at: now, rule }),
    reopenProblem(db, id, updateId),
    reopenProblemKeys(db, id, hasReopened(updateId)),
    ...alertStatements(scope, { problemId: id, event: 'reopened', turn: round, byId: null }),
    ...notifyConcerned(scope, followersIfReopened(id, updateId, userId), {
      kind: 'problem-reopened',
      actorId: null,
      data: { problemId: id, title, body: '' },
    }),
  ]
}
