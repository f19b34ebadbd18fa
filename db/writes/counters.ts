// Counters kept on threads, counted anew from the rows they stand for.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'
import { among, type Which } from './which.ts'

/** How many answers of a thread are neither hidden nor deleted, in `threads`. */
export const repliesOfThread = sql`(select count(*) from posts p where p.thread_id = threads.id
  and p.kind = 'answer' and p.hidden_at is null and p.deleted_at is null)`

/** The `replies` of a thread: its answers that are neither hidden nor deleted. */
export const recountReplies = (db: Database, which: Which) =>
  db
    .update(threads)
    .set({
      replies: repliesOfThread,
    })
    .where(among(threads.id, which))
