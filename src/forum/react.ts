// Pressing a button on a post or thread: helpful, me too, follow; pressing again takes it back.
import { type Statement, writeAll } from '../../db/batch.ts'
import {
  deleteFollow,
  deleteMeToo,
  deleteVote,
  insertFollow,
  insertMeToo,
  insertVote,
  recountMeToos,
  recountVotes,
} from '../../db/writes/reactions.ts'
import { signalsOfThread } from '../../moderation/index.ts'
import { count, limits } from '../limits.ts'
import { mayVote } from '../policy/posts.ts'
import { mayFollow, mayMeToo } from '../policy/threads.ts'
import { type Viewer, writing } from '../policy/viewer.ts'
import { forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { learnPost, learnThread } from './subject.ts'

/** What the button said it does; without it the press turns what is into its opposite. */
export type Wish = 'on' | 'off' | null

/** Two trips. One voice each, for answers of others. */
export const vote = async (scope: Scope, postId: number, wish: Wish) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.react)
  writing(viewer, scope.now)
  if (!mayVote(viewer, post, thread, scope.now)) throw forbidden('You cannot vote for this post.')
  const { db, now } = scope
  await press(scope, viewer, [
    isWanted(wish, post.voted)
      ? insertVote(db, postId, viewer.id, now)
      : deleteVote(db, postId, viewer.id),
    recountVotes(db, postId),
  ])
  return { thread, postId }
}

/** Two trips. Counts towards a widespread problem, and follows the thread for its solution. */
export const meToo = async (scope: Scope, threadId: number, wish: Wish) => {
  const { viewer, row, thread } = await learnThread(scope, threadId, limits.react)
  writing(viewer, scope.now)
  if (!mayMeToo(viewer, thread, scope.now))
    throw forbidden('You have this problem anyway: you asked it.')
  const { db, now } = scope
  const accountAgeMs = now - viewer.createdAt
  const having = [
    insertMeToo(db, thread.id, viewer.id, now),
    insertFollow(db, viewer.id, { kind: 'thread', id: thread.id }, now),
    ...signalsOfThread(scope, {
      userId: viewer.id,
      accountAgeMs,
      kind: 'me-too',
      threadId: thread.id,
      appVersion: row.appVersion,
    }),
  ]
  await press(scope, viewer, [
    ...(isWanted(wish, row.isMeToo) ? having : [deleteMeToo(db, thread.id, viewer.id)]),
    recountMeToos(db, thread.id),
  ])
  return { thread }
}

/** Two trips. */
export const follow = async (scope: Scope, threadId: number, wish: Wish) => {
  const { viewer, row, thread } = await learnThread(scope, threadId, limits.react)
  if (!mayFollow(viewer, thread)) throw forbidden('This thread cannot be followed.')
  const followed = { kind: 'thread' as const, id: thread.id }
  await press(scope, viewer, [
    isWanted(wish, row.isFollowed)
      ? insertFollow(scope.db, viewer.id, followed, scope.now)
      : deleteFollow(scope.db, viewer.id, followed),
  ])
  return { thread }
}

const isWanted = (wish: Wish, is: boolean): boolean => (wish === null ? !is : wish === 'on')

const press = (scope: Scope, viewer: Viewer, statements: Statement[]) =>
  writeAll(scope.db, [...statements, count(scope, limits.react, viewer.id)])
