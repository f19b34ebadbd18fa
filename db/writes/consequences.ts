// What decisions do to posts, threads and people, and how it is taken back exactly.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { solutions } from '../schema/reactions.ts'

/** Who did it (null: a rule) and when: what is taken back is found again by this. */
export type Deed = { by: number | null; at: number }

export const hidePost = (db: Database, postId: number, at: number) =>
  db
    .update(posts)
    .set({ hiddenAt: at })
    .where(and(eq(posts.id, postId), isNull(posts.hiddenAt)))

export const unhidePost = (db: Database, postId: number) =>
  db.update(posts).set({ hiddenAt: null }).where(eq(posts.id, postId))

/** A thread is out of the lists while its question is hidden or deleted. */
export const settleThreadHiding = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({
      hiddenAt: sql`(select coalesce(hidden_at, deleted_at) from posts
        where thread_id = ${threadId} and kind = 'question')`,
    })
    .where(eq(threads.id, threadId))

/** The present solution ends with its post; the row keeps who ended it. */
export const endSolution = (db: Database, postId: number, { by, at }: Deed) =>
  db
    .update(solutions)
    .set({ undoneBy: by, undoneAt: at })
    .where(and(eq(solutions.postId, postId), isNull(solutions.undoneAt)))

/** The solution that this deed ended is present again, unless another was accepted since. */
export const restoreSolution = (db: Database, postId: number, { by, at }: Deed) =>
  db
    .update(solutions)
    .set({ undoneBy: null, undoneAt: null })
    .where(
      and(
        eq(solutions.postId, postId),
        sql`${solutions.undoneBy} is ${by}`,
        eq(solutions.undoneAt, at),
        sql`not exists (select 1 from solutions present
          where present.thread_id = ${solutions.threadId} and present.undone_at is null)`,
      ),
    )

/** Whether and since when a thread is solved, as its present solution says. */
export const settleSolved = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({
      solvedAt: sql`(select accepted_at from solutions
        where thread_id = ${threadId} and undone_at is null)`,
    })
    .where(eq(threads.id, threadId))

export const lockThread = (db: Database, threadId: number, { by, at }: Deed) =>
  db
    .update(threads)
    .set({ lockedAt: at, lockedBy: by })
    .where(and(eq(threads.id, threadId), isNull(threads.lockedAt)))

/** Ends the lock of this deed; the thread stays locked where another decision locks it, too. */
export const unlockThread = (db: Database, threadId: number, { by, at }: Deed) =>
  db
    .update(threads)
    .set({ lockedAt: standingLock(threadId, 'at'), lockedBy: standingLock(threadId, 'decided_by') })
    .where(
      and(eq(threads.id, threadId), sql`${threads.lockedBy} is ${by}`, eq(threads.lockedAt, at)),
    )

/** Until when a person is silenced, as the decisions that stand say; `length` in ms. */
export const settleSilence = (db: Database, userId: number, length: number) =>
  db
    .update(users)
    .set({
      silencedUntil: sql`(select cast(max(d.at) + ${length} as integer) from decisions d
        join cases c on c.id = d.case_id
        where c.author_id = ${userId} and d.consequence = 'silence' and d.undone_at is null)`,
    })
    .where(eq(users.id, userId))

const standingLock = (threadId: number, column: 'at' | 'decided_by') =>
  sql`(select ${sql.identifier(column)} from decisions where consequence = 'lock'
    and undone_at is null and case_id in (select c.id from cases c where c.thread_id = ${threadId})
    order by id limit 1)`
