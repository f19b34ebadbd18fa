// What stands of decisions, sweeps and holds, settled on the posts, threads and people they fall on.
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { solutions } from '../schema/reactions.ts'
import { among, type Which } from './which.ts'

/** Who did it (null: a rule) and when: a solution that ended with its post is known by this. */
export type Deed = { by: number | null; at: number }

// On appeal, say: of a sweep that stands, what this author wrote. The plus keeps SQLite to the few
// cases of the author, for a sweep may have thousands of decisions.
const isGivenBack = sql`exists (select 1 from cases c join decisions d on d.case_id = c.id
  where c.author_id = posts.author_id and c.subject_kind = 'profile' and +d.sweep_id = s.id
    and d.consequence = 'hide' and d.undone_at is not null)`

/** What the record says of a post, a thread and a person, each in the table it is settled in. */
export const stands = {
  hiddenAt: sql`(select min(at) from (
    select d.at from cases c join decisions d on d.case_id = c.id
      where c.post_id = posts.id and d.consequence = 'hide'
        and d.undone_at is null and d.restored_at is null
    union all select s.at from swept_posts p join sweeps s on s.id = p.sweep_id
      where p.post_id = posts.id and s.undone_at is null and not ${isGivenBack}
    union all select posts.held_at))`,
  threadHiddenAt: sql`(select coalesce(p.hidden_at, p.deleted_at) from posts p
    where p.thread_id = threads.id and p.kind = 'question')`,
  solvedAt: sql`(select s.accepted_at from solutions s
    where s.thread_id = threads.id and s.undone_at is null)`,
  lockedAt: standingLock('at'),
  silencedUntil: lastEnd('silence'),
  suspendedUntil: lastEnd('suspend'),
  reportsLimitedUntil: lastEnd('limit-reports'),
  profileHiddenAt: sql`(select min(d.at) from cases c join decisions d on d.case_id = c.id
    where c.author_id = users.id and c.subject_kind = 'profile' and d.consequence = 'hide'
      and d.undone_at is null)`,
}

/** Since when a post is hidden: by a decision that no edit has put right, by a sweep, or held. */
export const settlePostHiding = (db: Database, which: Which) =>
  db
    .update(posts)
    .set({
      hiddenAt: stands.hiddenAt,
    })
    .where(among(posts.id, which))

/** A thread is out of the lists while its question is hidden or deleted. */
export const settleThreadHiding = (db: Database, which: Which) =>
  db
    .update(threads)
    .set({
      hiddenAt: stands.threadHiddenAt,
    })
    .where(among(threads.id, which))

/** The present solution ends with its post; the row keeps who ended it. */
export const endSolution = (db: Database, postId: number, { by, at }: Deed) =>
  db
    .update(solutions)
    .set({ undoneBy: by, undoneAt: at })
    .where(and(eq(solutions.postId, postId), isNull(solutions.undoneAt)))

/** The same, where the post is hidden. */
export const endHiddenSolution = (db: Database, which: Which, { by, at }: Deed) =>
  db
    .update(solutions)
    .set({ undoneBy: by, undoneAt: at })
    .where(
      and(
        among(solutions.postId, which),
        isNull(solutions.undoneAt),
        sql`exists (select 1 from posts p where p.id = solutions.post_id
          and p.hidden_at is not null)`,
      ),
    )

/**
 * A solution that ended because its post was hidden is present again once the post is: what the
 * asker accepted last counts, and what they took back themselves stays taken back.
 */
export const giveSolutionBack = (db: Database, which: Which) =>
  db
    .update(solutions)
    .set({ undoneBy: null, undoneAt: null })
    .where(
      and(
        among(solutions.postId, which),
        sql`solutions.id = (select max(last.id) from solutions last
          where last.thread_id = solutions.thread_id)`,
        isNotNull(solutions.undoneAt),
        sql`exists (select 1 from posts p where p.id = solutions.post_id
          and p.hidden_at is null and p.deleted_at is null)`,
        endedByHiding,
      ),
    )

// By a rule (an interim decision, a hold), or in the very moment and name of a decision or a sweep.
const endedByHiding = sql`(solutions.undone_by is null
    or exists (select 1 from cases c join decisions d on d.case_id = c.id
      where c.post_id = solutions.post_id and d.consequence = 'hide'
        and d.decided_by = solutions.undone_by and d.at = solutions.undone_at)
    or exists (select 1 from swept_posts p join sweeps s on s.id = p.sweep_id
      where p.post_id = solutions.post_id and s.by_id = solutions.undone_by
        and s.at = solutions.undone_at))`

/** Whether and since when a thread is solved, as its present solution says. */
export const settleSolved = (db: Database, which: Which) =>
  db
    .update(threads)
    .set({
      solvedAt: stands.solvedAt,
    })
    .where(among(threads.id, which))

/** Since when and by whom a thread is locked: by the first decision that stands. */
export const settleLock = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({ lockedAt: stands.lockedAt, lockedBy: standingLock('decided_by') })
    .where(eq(threads.id, threadId))

function standingLock(column: 'at' | 'decided_by') {
  return sql`(select d.${sql.identifier(column)} from cases c join decisions d on d.case_id = c.id
    where c.thread_id = threads.id and d.consequence = 'lock' and d.undone_at is null
    order by d.id limit 1)`
}

/** Until when a person is silenced, suspended and without the right to report; profile or not. */
export const settleSanctions = (db: Database, which: Which) =>
  db
    .update(users)
    .set({
      silencedUntil: stands.silencedUntil,
      suspendedUntil: stands.suspendedUntil,
      reportsLimitedUntil: stands.reportsLimitedUntil,
      profileHiddenAt: stands.profileHiddenAt,
    })
    .where(among(users.id, which))

// A silence without a number of days is of three, as all once were.
function lastEnd(consequence: string) {
  return sql`(select max(d.at + coalesce(d.days, 3) * 86400000)
    from cases c join decisions d on d.case_id = c.id
    where c.author_id = users.id and d.consequence = ${consequence} and d.undone_at is null)`
}
