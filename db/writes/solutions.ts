// Accepting an answer, and ending what another acceptance put on top.
import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { solutions } from '../schema/reactions.ts'

export type NewSolution = typeof solutions.$inferInsert

/** At most one is present in a thread: a second acceptance at the same moment fails on its key. */
export const insertSolution = (db: Database, row: NewSolution) => db.insert(solutions).values(row)

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
