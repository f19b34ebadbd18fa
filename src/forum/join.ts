// "This is my problem": a me-too and a follow instead of a thread of one's own, and its undoing.
import { writeAll } from '../../db/batch.ts'
import { deleteFollow, deleteMeToo, recountMeToos } from '../../db/writes/reactions.ts'
import { count, limits } from '../limits.ts'
import { writing } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { meToo } from './react.ts'
import { learnThread } from './subject.ts'

/** Two trips. Counted with the thread, as one who hears of its answers; twice is once. */
export const join = (scope: Scope, threadId: number) => meToo(scope, threadId, 'on')

/** Two trips. Neither counted nor told any more; whoever asked the question stays its asker. */
export const leave = async (scope: Scope, threadId: number) => {
  const { viewer, thread } = await learnThread(scope, threadId, limits.react)
  writing(viewer, scope.now)
  const { db } = scope
  // Of this question or of one that was merged into it.
  const isAsker = viewer.id === thread.authorId || thread.askedToo
  await writeAll(db, [
    ...(isAsker ? [] : [deleteMeToo(db, thread.id, viewer.id)]),
    ...(isAsker ? [] : [deleteFollow(db, viewer.id, { kind: 'thread', id: thread.id })]),
    recountMeToos(db, thread.id),
    count(scope, limits.react, viewer.id),
  ])
  return { thread }
}
