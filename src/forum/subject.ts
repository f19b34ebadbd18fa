// The first trip of every command on a thread or a post: the subject, who asks, and how often they did this.
import { postSubject, threadSubject } from '../../db/reads/subjects.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import type { WaitingPost } from '../../moderation/index.ts'
import { keepWithin, type Limit, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { mayReadPost } from '../policy/posts.ts'
import { maySeeThread } from '../policy/threads.ts'
import { signedIn, type Viewer } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'

export type PostSubjectRow = Awaited<ReturnType<typeof postSubject>>[number]
export type ThreadSubjectRow = Awaited<ReturnType<typeof threadSubject>>[number]

/** A thread as links and policy know it. */
export type ThreadOf = ReturnType<typeof threadOf>

/** Who asks for which post of which thread. */
export type Found = {
  viewer: Viewer
  post: PostSubjectRow & { waits: boolean }
  thread: ThreadOf
}

/** The post with its thread as policy asks for it. Refuses guests, the unknown, and too much. */
export const learnPost = async (scope: Scope, postId: number, limit: Limit): Promise<Found> => {
  const found = await learnPostAsIs(scope, postId, limit)
  refuseUnread(found.viewer, found.post, found.thread)
  return found
}

/** The same for posts that the viewer may no longer read. */
export const learnPostAsIs = async (scope: Scope, postId: number, limit: Limit): Promise<Found> => {
  const { viewer, posts, uses } = await learn(scope, {
    ...postReads(scope, postId),
    uses: usesByViewer(scope, limit),
  })
  const found = findPost(viewer, posts)
  keepWithin(scope, limit, uses)
  return found
}

/** The thread as policy asks for it. Refuses guests, the unknown, and too much. */
export const learnThread = async (scope: Scope, threadId: number, limit: Limit) => {
  const found = await learn(scope, {
    threads: threadSubject(scope.db, threadId, viewerOf(scope)),
    uses: usesByViewer(scope, limit),
  })
  const viewer = signedIn(found.viewer)
  const [row] = found.threads
  if (!row || !maySeeThread(viewer, threadOf(row))) throw missing('There is no such thread.')
  keepWithin(scope, limit, found.uses)
  return { viewer, row, thread: threadOf(row) }
}

/** The read of a post with its thread, for pages and commands. */
export const postReads = (scope: Scope, postId: number) => ({
  posts: postSubject(scope.db, postId, viewerOf(scope)),
})

/** The post that was read. Refuses guests and the unknown. */
export const findPost = (asking: Viewer | null, posts: PostSubjectRow[]): Found => {
  const viewer = signedIn(asking)
  const [post] = posts
  if (!post) throw noSuchPost()
  return { viewer, post: { ...post, waits: post.waitsIn !== null }, thread: threadOf(post) }
}

/** The case of a post that waits for a moderator, for what its author still does with it; or null. */
export const waitingOf = ({ post, thread }: Pick<Found, 'post' | 'thread'>): WaitingPost | null => {
  const { id: postId, authorId, waitsIn, waitsAt } = post
  return waitsIn === null || waitsAt === null
    ? null
    : { caseId: waitsIn, turn: waitsAt, postId, threadId: thread.id, authorId }
}

/** Refuses a post that the viewer may not read as if it did not exist. */
export const refuseUnread = (viewer: Viewer | null, post: PostSubjectRow, thread: ThreadOf) => {
  if (!maySeeThread(viewer, thread) || !mayReadPost(viewer, post)) throw noSuchPost()
}

/** The viewer's id inside SQL. */
export const viewerOf = (scope: Scope) => viewerId(scope.session?.key ?? '', scope.now)

/** What links and policy know of the thread in a row. */
export const threadOf = (row: PostSubjectRow | ThreadSubjectRow) => ({
  id: row.threadId,
  slug: row.slug,
  title: row.title,
  authorId: row.askerId,
  lockedAt: row.lockedAt,
  hiddenAt: row.threadHiddenAt,
  replies: row.replies,
  mergedInto: row.mergedInto,
  hasDuplicates: row.hasDuplicates,
  askedToo: 'askedToo' in row && row.askedToo,
})

export const noSuchPost = () => missing('There is no such post.')
