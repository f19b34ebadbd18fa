// Accepting an answer as the solution, and taking that back; the record of both stays.

import { writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import { endSolution, settleSolved } from '../../db/writes/consequences.ts'
import { endOtherSolutions, insertSolution } from '../../db/writes/solutions.ts'
import { count, limits } from '../limits.ts'
import { notify } from '../notices/notify.ts'
import { mayAccept, mayUnaccept } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { conflict, forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { learnPost } from './subject.ts'

/** Two trips. Replaces a solution that was there, in one step; an author is told once per answer. */
export const accept = async (scope: Scope, postId: number) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.react)
  writing(viewer, scope.now)
  if (!mayAccept(viewer, post, thread, scope.now)) {
    throw forbidden('The person who asked accepts the answer that helped.')
  }
  if (post.solutionId === postId) return { thread, postId }
  const row = { threadId: thread.id, postId, acceptedBy: viewer.id, acceptedAt: scope.now }
  const data = {
    threadId: thread.id,
    slug: thread.slug,
    title: thread.title,
    postId,
    by: viewer.handle,
  }
  try {
    await writeAll(scope.db, [
      endOtherSolutions(scope.db, row),
      insertSolution(scope.db, row),
      settleSolved(scope.db, thread.id),
      ...(post.wasAccepted
        ? []
        : notify(scope, [post.authorId], { kind: 'accepted', actorId: viewer.id, data })),
      count(scope, limits.react, viewer.id),
    ])
  } catch (error) {
    if (isNullConflict(error, 'solutions.post_id')) {
      throw conflict('This answer was hidden or deleted a moment ago.')
    }
    // Others are ended by the batch itself: only the same press sent twice collides here.
    if (!isUniqueConflict(error, 'solutions.thread_id')) throw error
  }
  return { thread, postId }
}

/** Two trips. Nothing happens where the post is not the solution any more. */
export const unaccept = async (scope: Scope, postId: number) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.react)
  writing(viewer, scope.now)
  if (!mayUnaccept(viewer, thread, scope.now)) {
    throw forbidden('Only the person who asked takes back what they accepted.')
  }
  if (post.solutionId !== postId) return { thread, postId }
  await writeAll(scope.db, [
    endSolution(scope.db, postId, { by: viewer.id, at: scope.now }),
    settleSolved(scope.db, thread.id),
    count(scope, limits.react, viewer.id),
  ])
  return { thread, postId }
}
