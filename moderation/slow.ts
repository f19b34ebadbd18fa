// Slow mode by hand: how long each person waits between two answers in a thread.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { threadSubject } from '../db/reads/subjects.ts'
import { viewerId } from '../db/reads/viewer.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { slowThread } from '../db/writes/threads.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { moderating } from '../src/policy/moderation.ts'
import { maySeeThread } from '../src/policy/threads.ts'
import { writing } from '../src/policy/viewer.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { whyRule } from './settings.ts'

/** A day at most; 0 ends it. */
const longest = 86_400

export const slowForm = z.object({
  seconds: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'Write a whole number of seconds; 0 ends slow mode.')
    .transform(Number)
    .refine((seconds) => seconds <= longest, 'A day is the longest wait: 86400 seconds.'),
  reason: whyRule,
})

/** Two trips. The same wait set twice is set, and logged, once. */
export const slowDownThread = async (
  scope: Scope,
  threadId: number,
  { seconds, reason }: z.infer<typeof slowForm>,
) => {
  const { db, now } = scope
  const { viewer, threads, uses } = await learn(scope, {
    threads: threadSubject(db, threadId, viewerId(scope.session?.key ?? '', now)),
    uses: usesByViewer(scope, limits.team),
  })
  const moderator = writing(moderating(viewer), now)
  const [row] = threads
  const seen = row && { ...row, authorId: row.askerId, hiddenAt: row.threadHiddenAt }
  if (!seen || !maySeeThread(viewer, seen)) throw missing('There is no such thread.')
  keepWithin(scope, limits.team, uses)
  const thread = { id: row.threadId, slug: row.slug }
  try {
    await writeAll(db, [
      slowThread(db, thread.id, seconds === 0 ? null : seconds),
      insertLog(db, {
        action: 'slow',
        actorId: moderator.id,
        threadId: thread.id,
        reason: seconds === 0 ? `${reason} (ended)` : `${reason} (${seconds} s)`,
        at: now,
      }),
      count(scope, limits.team, moderator.id),
    ])
  } catch (error) {
    // It is just as slow already.
    if (!isNullConflict(error, 'threads.lang')) throw error
  }
  return thread
}
