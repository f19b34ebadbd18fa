// Accepting an answer, and ending what another acceptance put on top.
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { solutions } from '../schema/reactions.ts'

export type NewSolution = typeof solutions.$inferInsert

/**
 * At most one is present in a thread: accepting the same answer twice at once fails on that key.
 * An answer just hidden or deleted stops it by NOT NULL of `solutions.post_id`.
 */
export const insertSolution = (db: Database, row: NewSolution) =>
  db.insert(solutions).values({
    ...row,
    postId: sql<number>`(select p.id from posts p where p.id = ${row.postId}
      and p.hidden_at is null and p.deleted_at is null)`,
  })

/** Ends the present solution of a thread, unless it is this post; the row stays as history. */
export const endOtherSolutions = (
  db: Database,
  { threadId, postId, acceptedBy, acceptedAt }: NewSolution,
) =>
  db
    .update(solutions)
    .set({ undoneBy: acceptedBy, undoneAt: acceptedAt })
    .where(
      and(
        eq(solutions.threadId, threadId),
        isNull(solutions.undoneAt),
        ne(solutions.postId, postId),
      ),
    )
