// Merging a duplicate into its original: what it brings along is marked in its rows, and undone by the mark.
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { withDuplicates } from '../reads/merges.ts'
import { merges } from '../schema/merges.ts'
import { cases } from '../schema/moderation.ts'

export type NewMerge = Pick<
  typeof merges.$inferInsert,
  'id' | 'duplicateId' | 'originalId' | 'byId' | 'at' | 'note'
>

/**
 * Comes first. Two merges of one thread collide on its key; a thread hidden or merged a moment ago
 * stops the batch by NOT NULL of `merges.duplicate_id` or `merges.original_id`.
 */
export const insertMerge = (db: Database, { duplicateId, originalId, ...merge }: NewMerge) =>
  db.insert(merges).values({
    ...merge,
    duplicateId: standing(duplicateId),
    originalId: standing(originalId),
  })

const standing = (threadId: number) =>
  sql<number>`(select id from threads where id = ${threadId}
    and hidden_at is null and merged_into is null)`

/**
 * What a thread brings to its original, with what was merged into it before: its followers, who has
 * the problem (its asker, too), and the problems it is attached to. Who was there already stays as
 * they were; the duplicate keeps every row of its own.
 */
export const bringAlong = (db: Database, duplicateId: number, originalId: number): Statement[] => [
  ...carry(db, sql`select ${originalId} as t, id as s from (${withDuplicates(duplicateId)})`),
  db.run(sql`update threads set merged_into = ${originalId}
    where id in (${withDuplicates(duplicateId)})`),
  recount(db, sql`select ${originalId}`),
]

/** Comes first; a merge undone a moment ago stops the batch by NOT NULL of `merges.at`. */
export const endMerge = (
  db: Database,
  mergeId: number,
  undone: { by: number; at: number; reason: string },
) =>
  db
    .update(merges)
    .set({ ...whileItHolds, undoneBy: undone.by, undoneAt: undone.at, undoReason: undone.reason })
    .where(eq(merges.id, mergeId))

/**
 * After `endMerge`: takes from every thread above what this duplicate and those below it brought,
 * but not who is there in their own right or through another duplicate.
 */
export const takeBack = (db: Database, mergeId: number, duplicateId: number): Statement[] => [
  db.run(sql`delete from follows where merged_from in (${below(duplicateId)})
    and kind = 'thread' and subject_id in (${above(mergeId)})`),
  db.run(sql`delete from me_toos where merged_from in (${below(duplicateId)})
    and thread_id in (${above(mergeId)})`),
  // What staff took off there in the meantime stays off.
  db.run(sql`delete from problem_threads where thread_id in (${above(mergeId)})
    and merged_from in (${below(duplicateId)}) and detached_at is null`),
  ...carry(db, pairsAbove(mergeId)),
  db.run(sql`update threads set merged_into = nullif(${duplicateId}, id)
    where id in (${below(duplicateId)})`),
  recount(db, above(mergeId)),
]

/**
 * Comes first; the merge stands again that was ended by this deed. Where it was ended otherwise, its
 * thread was merged anew since, or what it leads to cannot be read, NOT NULL of `merges.at` stops the
 * batch, as the key of the merge that holds does.
 */
export const resumeMerge = (db: Database, mergeId: number, ended: { by: number; at: number }) =>
  db
    .update(merges)
    .set({
      at: sql`case when ${merges.undoneBy} = ${ended.by} and ${merges.undoneAt} = ${ended.at}
        and not exists (select 1 from merges later where later.duplicate_id = ${merges.duplicateId}
          and later.id > ${merges.id})
        and exists (select 1 from threads o join threads r on r.id = coalesce(o.merged_into, o.id)
          where o.id = ${merges.originalId} and r.hidden_at is null
            and r.id <> ${merges.duplicateId})
        then ${merges.at} end`,
      undoneBy: null,
      undoneAt: null,
      undoReason: null,
    })
    .where(eq(merges.id, mergeId))

/** After `resumeMerge`: every thread above has again what is below it, as people say it by now. */
export const bringBack = (db: Database, mergeId: number, duplicateId: number): Statement[] => [
  ...carry(db, pairsAbove(mergeId)),
  db.run(sql`update threads set merged_into = (select coalesce(o.merged_into, o.id)
      from merges m join threads o on o.id = m.original_id where m.id = ${mergeId})
    where id in (${below(duplicateId)})`),
  recount(db, above(mergeId)),
]

/** Comes first where a merge must hold: undone a moment ago it stops the batch, as in `endMerge`. */
export const keepMerge = (db: Database, mergeId: number) =>
  db.update(merges).set(whileItHolds).where(eq(merges.id, mergeId))

/** The asker's one objection; NOT NULL of `merges.at` stops a second, and one to what was undone. */
export const markContested = (db: Database, mergeId: number, reason: string, at: number) =>
  db
    .update(merges)
    .set({
      at: sql`case when ${merges.undoneAt} is null and ${merges.contestedAt} is null
        then ${merges.at} end`,
      contestedAt: at,
      contestReason: reason,
    })
    .where(eq(merges.id, mergeId))

type Contest = Pick<typeof cases.$inferSelect, 'id' | 'authorId' | 'mergeId' | 'openedAt'> & {
  postId: number
  threadId: number
}

export const openContest = (db: Database, contest: Contest) =>
  db
    .insert(cases)
    .values({ ...contest, kind: 'contest', subjectKind: 'thread', subjectId: contest.threadId })

/** A contest of a merge that was undone meanwhile waits for nobody. */
export const closeContest = (db: Database, mergeId: number, at: number) =>
  db
    .update(cases)
    .set({
      closedAt: at,
      version: sql`${cases.version} + 1`,
      claimedBy: null,
      claimedUntil: null,
    })
    .where(and(isNull(cases.closedAt), eq(cases.mergeId, mergeId)))

const whileItHolds = {
  at: sql`case when ${merges.undoneAt} is null then ${merges.at} end`,
}

// `pairs` has the columns t, where to, and s, where from: only what people said of s itself.
const carry = (db: Database, pairs: SQL): Statement[] => [
  db.run(sql`insert or ignore into follows (user_id, kind, subject_id, at, merged_from)
    select f.user_id, 'thread', p.t, f.at, p.s from (${pairs}) p
    cross join follows f on f.kind = 'thread' and f.subject_id = p.s
    where f.merged_from is null order by p.s`),
  db.run(sql`insert or ignore into me_toos (thread_id, user_id, at, merged_from)
    select have.t, have.user_id, have.at, have.s from (
      select p.t, p.s, m.user_id, m.at from (${pairs}) p
        cross join me_toos m on m.thread_id = p.s where m.merged_from is null
      union all select p.t, p.s, d.author_id, d.created_at from (${pairs}) p
        cross join threads d on d.id = p.s
    ) have where have.user_id <> (select author_id from threads where id = have.t)
    order by have.s`),
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at, merged_from)
    select a.problem_id, p.t, a.attached_at, p.s from (${pairs}) p
    cross join problem_threads a on a.thread_id = p.s
    where a.merged_from is null and a.detached_at is null order by p.s`),
]

const recount = (db: Database, threads: SQL) =>
  db.run(sql`update threads
    set me_toos = (select count(*) from me_toos where thread_id = threads.id)
    where id in (${threads})`)

/** A thread and everything that was merged into it, directly or not. */
const below = (threadId: number): SQL => sql`
  with recursive below(id) as (
    select ${threadId} union select m.duplicate_id from below
    cross join merges m on m.original_id = below.id where m.undone_at is null
  ) select id from below`

/** What a merge was made into, and what that was merged into by now. */
const above = (mergeId: number): SQL => sql`with recursive ${aboveOf(mergeId)} select id from above`

const aboveOf = (mergeId: number): SQL => sql`above(id) as (
  select original_id from merges where id = ${mergeId}
  union select m.original_id from above
  cross join merges m on m.duplicate_id = above.id where m.undone_at is null)`

/** Each thread above with everything that is still merged into it. */
const pairsAbove = (mergeId: number): SQL => sql`
  with recursive ${aboveOf(mergeId)}, pairs(t, s) as (
    select id, id from above union select pairs.t, m.duplicate_id from pairs
    cross join merges m on m.original_id = pairs.s where m.undone_at is null
  ) select t, s from pairs where t <> s`
