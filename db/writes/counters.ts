// Counters kept on threads, counted anew from the rows they stand for.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'

/** A thread's `replies`: its answers that are neither hidden nor deleted. */
export const recountReplies = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({
      replies: sql`(select count(*) from posts where thread_id = ${threadId} and kind = 'answer'
        and hidden_at is null and deleted_at is null)`,
    })
    .where(eq(threads.id, threadId))
