// Deleting one's own post: out of sight for everyone, kept for the record.
import { writeAll } from '../../db/batch.ts'
import { endSolution, settleSolved, settleThreadHiding } from '../../db/writes/consequences.ts'
import { recountReplies } from '../../db/writes/counters.ts'
import { markPostDeleted } from '../../db/writes/posts.ts'
import { count, limits } from '../limits.ts'
import { mayDelete } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { learnPost } from './subject.ts'

/** Two trips. With its question a thread goes; a solution stops being one. */
export const deletePost = async (scope: Scope, postId: number) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.edit)
  writing(viewer, scope.now)
  if (!mayDelete(viewer, post, thread, scope.now)) {
    throw forbidden('A question that was answered stays; ask a moderator if it must go.')
  }
  await writeAll(scope.db, [
    markPostDeleted(scope.db, postId, viewer.id, scope.now),
    endSolution(scope.db, postId, { by: viewer.id, at: scope.now }),
    settleSolved(scope.db, thread.id),
    recountReplies(scope.db, thread.id),
    settleThreadHiding(scope.db, thread.id),
    count(scope, limits.edit, viewer.id),
  ])
  return { thread, isQuestion: post.kind === 'question' }
}
