// What a post, a thread or a person is, settled from the decisions, sweeps and holds that stand.
import type { Statement } from '../db/batch.ts'
import {
  type Deed,
  endHiddenSolution,
  giveSolutionBack,
  settleLock,
  settlePostHiding,
  settleSanctions,
  settleSolved,
  settleThreadHiding,
} from '../db/writes/consequences.ts'
import { recountReplies } from '../db/writes/counters.ts'
import { markRestored } from '../db/writes/decisions.ts'
import {
  authorsOfSweep,
  postsOfSweep,
  sweptPostsBy,
  sweptThreadsBy,
  threadsOfSweep,
} from '../db/writes/sweeps.ts'
import type { Which } from '../db/writes/which.ts'
import type { Scope } from '../src/scope.ts'

/**
 * After the row that changes what stands, in its batch: whether the post is hidden, and what hangs on
 * that (its thread's place in the lists, the solution, the number of replies). `deed` is who hides it
 * and when, as the decision's or sweep's own row says (`by` null: a rule); a solution ends by it.
 */
export const settlePost = (
  scope: Scope,
  { postId, threadId }: { postId: number; threadId: number },
  deed: Deed,
): Statement[] => settlePosts(scope, { posts: postId, threads: threadId }, deed)

const settlePosts = (
  { db }: Scope,
  { posts, threads }: { posts: Which; threads: Which },
  deed: Deed,
): Statement[] => [
  settlePostHiding(db, posts),
  endHiddenSolution(db, posts, deed),
  giveSolutionBack(db, posts),
  settleThreadHiding(db, threads),
  settleSolved(db, threads),
  recountReplies(db, threads),
]

/** The same for all posts of a sweep and the people who wrote them, in as many statements. */
export const settleSwept = (scope: Scope, sweepId: number, deed: Deed): Statement[] => [
  ...settlePosts(scope, { posts: postsOfSweep(sweepId), threads: threadsOfSweep(sweepId) }, deed),
  settleSanctions(scope.db, authorsOfSweep(sweepId)),
]

/** A decision on a profile may stand for the removal of all that the person wrote. */
export const settleProfile = (scope: Scope, userId: number, deed: Deed): Statement[] => [
  ...settlePerson(scope, userId),
  ...settlePosts(scope, { posts: sweptPostsBy(userId), threads: sweptThreadsBy(userId) }, deed),
]

/** Its author has edited a hidden post: what hid it counts no more, though it stays on record. */
export const restorePost = (
  scope: Scope,
  { id: postId, threadId, authorId }: { id: number; threadId: number; authorId: number },
): Statement[] => [
  markRestored(scope.db, postId, scope.now),
  ...settlePost(scope, { postId, threadId }, { by: authorId, at: scope.now }),
]

/** The same for the lock of a thread. */
export const settleThread = ({ db }: Scope, threadId: number): Statement[] => [
  settleLock(db, threadId),
]

/** The same for a person: silence, suspension, the right to report, and what their profile shows. */
export const settlePerson = ({ db }: Scope, userId: number): Statement[] => [
  settleSanctions(db, userId),
]
