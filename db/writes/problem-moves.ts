// Merging and splitting problems: what a part brings along is marked in its rows, and settled by the marks.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { chainOf, partsBelow } from '../reads/problem-moves.ts'
import { problemKeys, problemMoves, problems } from '../schema/problems.ts'

type NewMove = Pick<
  typeof problemMoves.$inferInsert,
  'id' | 'kind' | 'fromId' | 'intoId' | 'reason' | 'byId' | 'at'
>

/** A merge with the keys that go along; before they go. */
export const insertMerge = (db: Database, merge: Omit<NewMove, 'kind'>) =>
  db.insert(problemMoves).values({
    ...merge,
    kind: 'merge',
    moved: sql`json_object('threads', json_array(), 'keys', (select json_group_array(key)
      from problem_keys where problem_id = ${merge.fromId} and ended_at is null))`,
  })

/** A split of these threads and that key; of the threads those that are attached. */
export const insertSplit = (
  db: Database,
  { threads, key, ...split }: Omit<NewMove, 'kind'> & { threads: number[]; key: string },
) =>
  db.insert(problemMoves).values({
    ...split,
    kind: 'split',
    moved: sql`json_object('keys', json_array(${key}), 'threads', (
      select json_group_array(thread_id) from problem_threads
      where problem_id = ${split.fromId} and detached_at is null
        and thread_id in (select value from json_each(${JSON.stringify(threads)}))))`,
  })

/** Comes first; a move undone a moment ago stops the batch by NOT NULL of `problem_moves.at`. */
export const endMove = (db: Database, moveId: number, undone: { by: number; at: number }) =>
  db
    .update(problemMoves)
    .set({
      at: sql`case when ${problemMoves.undoneAt} is null then ${problemMoves.at} end`,
      undoneBy: undone.by,
      undoneAt: undone.at,
    })
    .where(eq(problemMoves.id, moveId))

/** Every open key of a problem goes to another; what that one had once and closed it has again. */
export const giveKeys = (db: Database, fromId: number, intoId: number) =>
  db.run(sql`update or replace problem_keys set problem_id = ${intoId}
    where problem_id = ${fromId} and ended_at is null`)

/** One key goes to the problem that was split off; fails where another open problem has it. */
export const giveKey = (
  db: Database,
  { fromId, intoId, key, at }: { fromId: number; intoId: number; key: string; at: number },
): Statement[] => [
  db.run(sql`update problem_keys set problem_id = ${intoId}
    where problem_id = ${fromId} and key = ${key} and ended_at is null`),
  db
    .insert(problemKeys)
    .values({ problemId: intoId, key, at })
    .onConflictDoNothing({ target: [problemKeys.problemId, problemKeys.key] }),
]

/**
 * The keys that a merge brought come back from whatever has them up there by now; before the part is
 * its own again. What was split off from there meanwhile stays where it is.
 */
export const takeKeysBack = (db: Database, moveId: number, partId: number) =>
  db.run(sql`update or replace problem_keys set problem_id = ${partId}, ended_at = null
    where key in (select value from problem_moves m, json_each(m.moved, '$.keys') where m.id = ${moveId})
      and problem_id in (with recursive ${chainOf(partId)} select id from chain)
      and (ended_at is null or not exists (select 1 from problem_keys o
        where o.key = problem_keys.key and o.ended_at is null))`)

/** What is split off goes to its own: attached there, and off here for good. */
export const moveThreads = (db: Database, moveId: number, at: number): Statement[] => [
  db.run(sql`insert into problem_threads
      (problem_id, thread_id, attached_at, merged_from, key, post_id, by_id)
    select m.into_id, t.thread_id, t.attached_at, t.merged_from, t.key, t.post_id, m.by_id
    from problem_moves m join problem_threads t on t.problem_id = m.from_id
    where m.id = ${moveId} and t.detached_at is null and ${isMoved}`),
  db.run(sql`update problem_threads as t set detached_at = ${at}, carried_from = null
    where problem_id = (select from_id from problem_moves where id = ${moveId})
      and detached_at is null and exists (select 1 from problem_moves m
        where m.id = ${moveId} and ${isMoved})`),
]

/**
 * After a split was undone, what it took off is free to come back with its part; what staff took off
 * the part stays off, and so does what they took off here themselves.
 */
export const freeThreads = (db: Database, moveId: number) =>
  db.run(sql`delete from problem_threads as t
    where problem_id = (select from_id from problem_moves where id = ${moveId})
      and exists (select 1 from problem_moves m join problem_threads part
          on part.problem_id = m.into_id and part.thread_id = t.thread_id
        where m.id = ${moveId} and t.detached_at = m.at and part.detached_at is null
          and ${isMoved})`)

const isMoved: SQL = sql`t.thread_id in (select value from json_each(m.moved, '$.threads'))`

/** A suspicion has no followers; those it and its parts got by belonging to something known go. */
export const forgetFollowers = (db: Database, problemId: number) =>
  db.run(sql`delete from follows
    where kind = 'problem' and subject_id in ${partsBelow(problemId)}`)

/** The part as a problem of its own: counted by its key, as what staff open by themselves. */
export const insertPart = (
  db: Database,
  part: Pick<
    typeof problems.$inferInsert,
    'id' | 'key' | 'title' | 'state' | 'deviceId' | 'country' | 'appVersion'
  > & { codeId: string | null; from: number; at: number; since: number; by: number | null },
) => {
  const { at, since, by, from, codeId, ...row } = part
  return db.insert(problems).values({
    ...row,
    codeId: sql`(select id from codes where id = ${codeId})`,
    unlistedId: sql`(select id from unlisted_codes where id = ${codeId})`,
    raisedBy: 'staff',
    splitFrom: from,
    people: sql`(select count(distinct user_id) from signals
      where key = ${part.key} and at > ${since} and at <= ${at})`,
    newcomers: 0,
    windowMinutes: Math.round((at - since) / 60_000),
    expected: 0,
    score: 0,
    openedAt: at,
    seenAt: at,
    confirmedAt: by === null ? null : at,
    confirmedBy: by,
    version: 1,
  })
}

/**
 * Threads and followers of a problem, and of all it is merged into, are made what its own rows and
 * those of its parts say, whatever was merged, split or undone before. A thread comes up from a
 * part unless it was taken off on the way; whoever follows a part follows the whole.
 */
export const settleParts = (db: Database, problemId: number): Statement[] => [
  db.run(sql`with recursive ${chainOf(problemId)} delete from problem_threads
    where problem_id in (select id from chain)
      and carried_from is not null and detached_at is null`),
  db.run(sql`with recursive ${chainOf(problemId)}, ${belowChain}, flow(problem_id, thread_id, came,
      attached_at, merged_from, key, post_id, by_id) as (
    select p.merged_into, t.thread_id, p.id, t.attached_at, t.merged_from, t.key, t.post_id, t.by_id
    from below cross join problems p on p.id = below.id
      cross join problem_threads t on t.problem_id = p.id
    where p.merged_into is not null and t.detached_at is null and t.carried_from is null
    union select p.merged_into, f.thread_id, p.id, f.attached_at, f.merged_from, f.key, f.post_id,
      f.by_id
    from flow f cross join problems p on p.id = f.problem_id
    where p.merged_into is not null and not exists (select 1 from problem_threads x
      where x.problem_id = p.id and x.thread_id = f.thread_id and x.detached_at is not null)
  ) insert or ignore into problem_threads
      (problem_id, thread_id, carried_from, attached_at, merged_from, key, post_id, by_id)
    select problem_id, thread_id, came, attached_at, merged_from, key, post_id, by_id from flow
    where problem_id in (select id from chain) order by came`),
  // What came with a duplicate goes with it.
  db.run(sql`with recursive ${chainOf(problemId)} delete from problem_threads
    where problem_id in (select id from chain) and merged_from is not null and detached_at is null
      and carried_from is null and not exists (select 1 from problem_threads d
        where d.problem_id = problem_threads.problem_id
          and d.thread_id = problem_threads.merged_from and d.detached_at is null)`),
  db.run(sql`with recursive ${chainOf(problemId)} delete from follows
    where kind = 'problem' and subject_id in (select id from chain) and merged_from is not null`),
  db.run(sql`with recursive ${chainOf(problemId)}, pairs(t, s) as (
      select p.merged_into, p.id from chain join problems p on p.merged_into = chain.id
      union select pairs.t, p.id from pairs join problems p on p.merged_into = pairs.s
    ) insert or ignore into follows (user_id, kind, subject_id, at, merged_from)
    select f.user_id, 'problem', pairs.t, f.at, pairs.s from pairs
      cross join follows f on f.kind = 'problem' and f.subject_id = pairs.s
    where f.merged_from is null order by f.at`),
]

const belowChain: SQL = sql`below(id) as (
  select id from chain union select p.id from below join problems p on p.merged_into = below.id)`
