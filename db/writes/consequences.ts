// What stands of decisions, sweeps and holds, settled on the posts, threads and people they fall on.
import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { solutions } from '../schema/reactions.ts'

/** Who did it (null: a rule) and when: a solution that ended with its post is known by this. */
export type Deed = { by: number | null; at: number }

/** Since when a post is hidden: by a decision that no edit has put right, by a sweep, or held. */
export const settlePostHiding = (db: Database, postId: number) =>
  db
    .update(posts)
    .set({
      hiddenAt: sql`(select min(at) from (
        select d.at from cases c join decisions d on d.case_id = c.id
          where c.post_id = ${postId} and d.consequence = 'hide'
            and d.undone_at is null and d.restored_at is null
        union all select s.at from swept_posts p join sweeps s on s.id = p.sweep_id
          where p.post_id = ${postId} and s.undone_at is null
        union all select held_at from posts where id = ${postId}))`,
    })
    .where(eq(posts.id, postId))

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

/** The same, where the post is hidden. */
export const endHiddenSolution = (db: Database, postId: number, { by, at }: Deed) =>
  db
    .update(solutions)
    .set({ undoneBy: by, undoneAt: at })
    .where(
      and(
        eq(solutions.postId, postId),
        isNull(solutions.undoneAt),
        sql`exists (select 1 from posts where id = ${postId} and hidden_at is not null)`,
      ),
    )

/**
 * A solution that ended because its post was hidden is present again once the post is: what the
 * asker accepted last counts, and what they took back themselves stays taken back.
 */
export const giveSolutionBack = (db: Database, postId: number, threadId: number) =>
  db
    .update(solutions)
    .set({ undoneBy: null, undoneAt: null })
    .where(
      and(
        eq(solutions.postId, postId),
        sql`${solutions.id} = (select max(last.id) from solutions last
          where last.thread_id = ${threadId})`,
        isNotNull(solutions.undoneAt),
        sql`exists (select 1 from posts where id = ${postId}
          and hidden_at is null and deleted_at is null)`,
        endedByHiding(postId),
      ),
    )

// By a rule (an interim decision, a hold), or in the very moment and name of a decision or a sweep.
const endedByHiding = (postId: number): SQL =>
  sql`(solutions.undone_by is null
    or exists (select 1 from cases c join decisions d on d.case_id = c.id
      where c.post_id = ${postId} and d.consequence = 'hide'
        and d.decided_by = solutions.undone_by and d.at = solutions.undone_at)
    or exists (select 1 from swept_posts p join sweeps s on s.id = p.sweep_id
      where p.post_id = ${postId} and s.by_id = solutions.undone_by
        and s.at = solutions.undone_at))`

/** Whether and since when a thread is solved, as its present solution says. */
export const settleSolved = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({
      solvedAt: sql`(select accepted_at from solutions
        where thread_id = ${threadId} and undone_at is null)`,
    })
    .where(eq(threads.id, threadId))

/** Since when and by whom a thread is locked: by the first decision that stands. */
export const settleLock = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({ lockedAt: standingLock(threadId, 'at'), lockedBy: standingLock(threadId, 'decided_by') })
    .where(eq(threads.id, threadId))

const standingLock = (threadId: number, column: 'at' | 'decided_by') =>
  sql`(select d.${sql.identifier(column)} from cases c join decisions d on d.case_id = c.id
    where c.thread_id = ${threadId} and d.consequence = 'lock' and d.undone_at is null
    order by d.id limit 1)`

/** Until when a person is silenced, suspended and without the right to report; profile or not. */
export const settleSanctions = (db: Database, userId: number) =>
  db
    .update(users)
    .set({
      silencedUntil: lastEnd(userId, 'silence'),
      suspendedUntil: lastEnd(userId, 'suspend'),
      reportsLimitedUntil: lastEnd(userId, 'limit-reports'),
      profileHiddenAt: sql`(select min(d.at) from cases c join decisions d on d.case_id = c.id
        where c.author_id = ${userId} and c.subject_kind = 'profile' and d.consequence = 'hide'
          and d.undone_at is null)`,
    })
    .where(eq(users.id, userId))

// A silence without a number of days is of three, as all once were.
const lastEnd = (userId: number, consequence: string) =>
  sql`(select max(d.at + coalesce(d.days, 3) * 86400000)
    from cases c join decisions d on d.case_id = c.id
    where c.author_id = ${userId} and d.consequence = ${consequence} and d.undone_at is null)`
