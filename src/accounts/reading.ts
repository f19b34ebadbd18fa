// What somebody read and for how long, as their page tells: it counts towards trust, and for nothing else.
import { z } from 'zod'
import { writeAll } from '../../db/batch.ts'
import { threadSubject } from '../../db/reads/subjects.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { addReading, putThreadRead } from '../../db/writes/trust.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn } from '../page.ts'
import { signedIn, type Viewer } from '../policy/viewer.ts'
import { missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'

/** A page that stood open for longer was not read all the time. */
const longestTold = 300

// What an opened page counts for, so that people without script are not left behind: a few posts.
const postsOnOpening = 10
const secondsAPost = 2

/** Posts a page can show. */
const mostPosts = 60

export const readingForm = z.object({
  posts: z.coerce.number().int().min(0).max(10_000),
  seconds: z.coerce.number().int().min(0).max(1_000_000),
})

/** One trip, and one after the answer. */
export const tellReading = async (
  scope: Scope,
  threadId: number,
  { posts, seconds }: z.infer<typeof readingForm>,
): Promise<void> => {
  const { viewer, threads, uses } = await learn(scope, {
    threads: threadSubject(scope.db, threadId, viewerId(scope.session?.key ?? '', scope.now)),
    uses: usesByViewer(scope, limits.reading),
  })
  const { id } = signedIn(viewer)
  const [thread] = threads
  if (!thread) throw missing('There is no such thread.')
  keepWithin(scope, limits.reading, uses)
  scope.platform.later(() =>
    writeAll(scope.db, [
      count(scope, limits.reading, id),
      addReading(scope.db, id, scope.now, Math.min(seconds, longestTold) * 1000),
      ...(posts === 0
        ? []
        : [
            putThreadRead(scope.db, {
              userId: id,
              threadId: thread.threadId,
              posts: Math.min(posts, mostPosts),
              at: scope.now,
            }),
          ]),
    ]),
  )
}

/** That a thread's page was opened for the first time: after the answer, and only what is new. */
export const noteOpened = (
  scope: Scope,
  viewer: Viewer | null,
  thread: { id: number; replies: number; readPosts: number | null },
) => {
  if (viewer === null || thread.readPosts !== null) return
  const posts = Math.min(thread.replies + 1, postsOnOpening)
  const read = { userId: viewer.id, threadId: thread.id, posts, at: scope.now }
  scope.platform.later(() =>
    writeAll(scope.db, [
      putThreadRead(scope.db, read),
      addReading(scope.db, viewer.id, scope.now, posts * secondsAPost * 1000),
    ]),
  )
}
