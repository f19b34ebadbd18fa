// The first trip of every command on a thread or a post: the subject, who asks, and how often they did this.
import { postSubject, threadSubject } from '../../db/reads/subjects.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { keepWithin, type Limit, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { mayReadPost } from '../policy/posts.ts'
import { maySeeThread } from '../policy/threads.ts'
import { signedIn } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'

export type PostSubjectRow = Awaited<ReturnType<typeof postSubject>>[number]
export type ThreadSubjectRow = Awaited<ReturnType<typeof threadSubject>>[number]

/** The post with its thread as policy asks for it. Refuses guests, the unknown, and too much. */
export const learnPost = async (scope: Scope, postId: number, limit: Limit) => {
  const found = await learn(scope, {
    posts: postSubject(scope.db, postId, viewerOf(scope)),
    uses: usesByViewer(scope, limit),
  })
  const viewer = signedIn(found.viewer)
  const [post] = found.posts
  if (!post) throw missing('There is no such post.')
  const thread = threadOf(post)
  if (!maySeeThread(viewer, thread) || !mayReadPost(viewer, post)) {
    throw missing('There is no such post.')
  }
  keepWithin(scope, limit, found.uses)
  return { viewer, post, thread }
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

/** The viewer's id inside SQL. */
export const viewerOf = (scope: Scope) => viewerId(scope.session?.key ?? '', scope.now)

/** A thread as links and policy know it. */
export const threadOf = (row: PostSubjectRow | ThreadSubjectRow) => ({
  id: row.threadId,
  slug: row.slug,
  title: row.title,
  authorId: row.askerId,
  lockedAt: row.lockedAt,
  hiddenAt: row.threadHiddenAt,
  replies: row.replies,
})
