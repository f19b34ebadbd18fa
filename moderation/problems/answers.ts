// When a problem is resolved, everyone it concerned is asked whether it is over for them.
import type { Statement } from '../../db/batch.ts'
import { concernedBy } from '../../db/reads/problem-answers.ts'
import { countRounds } from '../../db/writes/problem-answers.ts'
import { notifyConcerned } from '../../src/notices/notify.ts'
import type { Scope } from '../../src/scope.ts'
import { excerpt } from '../../src/text/excerpts.ts'
import { plainText } from '../../src/text/markdown.ts'

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
