// What writing any post has in common: an id of its own, and the same words sent twice are one post.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { postSentBefore } from '../../db/reads/subjects.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { newId } from '../lib/ids.ts'
import { learn } from '../page.ts'
import { conflict } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { sameWithin } from './fingerprint.ts'

/** For the first trip: the viewer's post with the same words of the last ten minutes. */
export const sentBefore = (scope: Scope, fingerprint: string) =>
  postSentBefore(
    scope.db,
    viewerId(scope.session?.key ?? '', scope.now),
    fingerprint,
    scope.now - sameWithin,
  )

export type Sent = Awaited<ReturnType<typeof sentBefore>>[number]

/**
 * The second trip: writes a post under a new id and gives that id, or the post that another submit
 * of the same form wrote at the very same moment.
 */
export const writeOnce = async (
  scope: Scope,
  fingerprint: string,
  statements: (id: number) => Statement[],
): Promise<{ id: number; twin: Sent | null }> => {
  try {
    return { id: await writeWithNewId(scope, statements), twin: null }
  } catch (error) {
    if (!isUniqueConflict(error, 'posts.author_id, posts.fingerprint, posts.bucket')) throw error
  }
  const { twins } = await learn(scope, { twins: sentBefore(scope, fingerprint) })
  const [twin] = twins
  if (!twin) throw conflict('You wrote the same a moment ago and deleted it. Wait ten minutes.')
  return { id: twin.id, twin }
}

// Two posts of one millisecond have the same id once in 4096 times.
const writeWithNewId = async (scope: Scope, statements: (id: number) => Statement[]) => {
  const id = newId(scope.now)
  try {
    await writeAll(scope.db, statements(id))
    return id
  } catch (error) {
    if (!isUniqueConflict(error, 'posts.id') && !isUniqueConflict(error, 'threads.id')) throw error
  }
  const another = newId(scope.now)
  await writeAll(scope.db, statements(another))
  return another
}
