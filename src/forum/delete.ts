// Deleting one's own post: out of sight for everyone, kept for the record.
import { together } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { endSolution, settleSolved, settleThreadHiding } from '../../db/writes/consequences.ts'
import { recountReplies } from '../../db/writes/counters.ts'
import { markPostDeleted } from '../../db/writes/posts.ts'
import { withdrawnWhileWaiting } from '../../moderation/index.ts'
import { count, limits } from '../limits.ts'
import { readPage } from '../page.ts'
import { isDeletedByAuthor, mayDelete, mayEdit } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { conflict, forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import {
  type Found,
  findPost,
  learnPostAsIs,
  postReads,
  refuseUnread,
  waitingOf,
} from './subject.ts'

/** Two trips. With its question a thread goes; a solution stops being one. Again: nothing happens. */
export const deletePost = async (scope: Scope, postId: number) => {
  const found = await learnPostAsIs(scope, postId, limits.edit)
  const { viewer, post, thread } = found
  const isQuestion = post.kind === 'question'
  if (isDeletedByAuthor(viewer, post)) return { thread, isQuestion }
  refuseUndeletable(scope, found)
  const waiting = waitingOf(found)
  try {
    const { deleted } = await together(scope.db, {
      ...Object.fromEntries(
        (waiting ? withdrawnWhileWaiting(scope, waiting) : []).map((one, n) => [
          `waiting${n}`,
          one,
        ]),
      ),
      deleted: markPostDeleted(scope.db, postId, viewer.id, scope.now),
      ended: endSolution(scope.db, postId, { by: viewer.id, at: scope.now }),
      solved: settleSolved(scope.db, thread.id),
      replies: recountReplies(scope.db, thread.id),
      hidden: settleThreadHiding(scope.db, thread.id),
      counted: count(scope, limits.edit, viewer.id),
    })
    if (deleted.length === 0) throw conflict(takenUp)
  } catch (error) {
    if (!isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) throw error
    // Sent twice at once it is done once; otherwise a moderator was faster.
    const now = await learnPostAsIs(scope, postId, limits.edit)
    if (!isDeletedByAuthor(viewer, now.post)) throw conflict(decided)
  }
  return { thread, isQuestion }
}

const takenUp =
  'Your question was answered a moment ago, or another was merged into it, so it stays.'
const decided = 'A moderator has decided about this post a moment ago: look at it again.'

/** One trip. What the page says that asks whether to delete it. */
export const loadDelete = async (scope: Scope, postId: number) => {
  const { frame, posts } = await readPage(scope, postReads(scope, postId))
  const found = findPost(frame.viewer, posts)
  refuseUndeletable(scope, found)
  return { frame, ...found, isSolution: found.post.solutionId === postId }
}

const refuseUndeletable = (scope: Scope, { viewer, post, thread }: Found) => {
  refuseUnread(viewer, post, thread)
  writing(viewer, scope.now)
  if (mayDelete(viewer, post, thread, scope.now)) return
  throw mayEdit(viewer, post, thread, scope.now)
    ? forbidden(
        'A question that was answered stays, as one does that others were merged into; ask a moderator if it must go.',
      )
    : forbidden(
        'Only the person who wrote a post deletes it, while it is neither hidden nor locked.',
      )
}
