// What a sweep would remove, what it removed, and the sweeps there were.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'
import { sweeps } from '../schema/trust.ts'

// What a sweep hides already needs no second one.
const isSwept = sql`exists (select 1 from swept_posts sp join sweeps s on s.id = sp.sweep_id
  where sp.post_id = p.id and s.undone_at is null)`

/** All posts of a person that stand, or wait; a query in brackets. */
export const allOfPerson = (userId: number | SQL): SQL =>
  sql`(select p.id from posts p where p.author_id = ${userId} and p.deleted_at is null
    and not ${isSwept})`

/** A wave: what accounts younger than `age` ms posted between two times. */
export type WaveAsk = { from: number; to: number; firstId: number; endId: number; age: number }

/** The posts of a wave; members' alone. */
export const allOfWave = ({ from, to, firstId, endId, age }: WaveAsk): SQL =>
  sql`(select p.id from posts p join users u on u.id = p.author_id
    where p.id >= ${firstId} and p.id < ${endId} and p.created_at >= ${from}
      and p.created_at < ${to} and p.deleted_at is null and u.role = 'member'
      and p.created_at - u.created_at < ${age} and not ${isSwept})`

/** How much a sweep of these posts would remove; one row. */
export const sweepCounts = (db: Database, chosen: SQL) =>
  db
    .select({
      posts: sql<number>`count(*)`,
      shown: sql<number>`coalesce(sum(p.hidden_at is null), 0)`,
      threads: sql<number>`coalesce(sum(p.kind = 'question'), 0)`,
      /** Answers of others that go out of sight with those threads. */
      answersOfOthers: sql<number>`coalesce(sum(case when p.kind = 'question' then (select t.replies
        from threads t where t.id = p.thread_id) end), 0)`,
      authors: sql<number>`count(distinct p.author_id)`,
      cases: sql<number>`(select count(*) from cases c where c.closed_at is null
        and c.kind in ('report', 'held', 'finding') and c.post_id in ${chosen})`,
    })
    .from(sql`${chosen} chosen join posts p on p.id = chosen.id`)
    .limit(1)

const sweepers = alias(users, 'sweepers')
const undoers = alias(users, 'undoers')
const swept = alias(users, 'swept')

const columns = {
  id: sweeps.id,
  kind: sweeps.kind,
  person: swept.handle,
  reason: sweeps.reason,
  by: sweepers.handle,
  at: sweeps.at,
  undoneBy: undoers.handle,
  undoneAt: sweeps.undoneAt,
  undoReason: sweeps.undoReason,
  posts: sql<number>`(select count(*) from swept_posts sp where sp.sweep_id = ${sweeps.id})`,
}

const sweepRows = (db: Database) =>
  db
    .select(columns)
    .from(sweeps)
    .innerJoin(sweepers, eq(sweepers.id, sweeps.byId))
    .leftJoin(undoers, eq(undoers.id, sweeps.undoneBy))
    .leftJoin(swept, eq(swept.id, sweeps.userId))

/** The latest sweeps of all. */
export const latestSweeps = (db: Database) => sweepRows(db).orderBy(desc(sweeps.id)).limit(20)

/** Those of one person, the latest first. */
export const sweepsOfPerson = (db: Database, handleKey: string) =>
  sweepRows(db)
    .where(eq(sweeps.userId, sql`(select u.id from users u where u.handle_key = ${handleKey})`))
    .orderBy(desc(sweeps.id))
    .limit(20)

export const sweepById = (db: Database, sweepId: number) =>
  sweepRows(db).where(eq(sweeps.id, sweepId)).limit(1)

/** Whose posts they are, and by whom; one row. */
export const personToSweep = (db: Database, handleKey: string) =>
  db
    .select({ id: users.id, handle: users.handle, role: users.role, trust: users.trust })
    .from(users)
    .where(eq(users.handleKey, handleKey))
    .limit(1)

/** The same person's id inside a query. */
export const idOfHandle = (handleKey: string): SQL =>
  sql`(select u.id from users u where u.handle_key = ${handleKey})`

/** What undoing must know of a sweep; one row. */
export const sweepToUndo = (db: Database, sweepId: number) =>
  db
    .select({
      userId: sweeps.userId,
      byId: sweeps.byId,
      at: sweeps.at,
      undoneAt: sweeps.undoneAt,
    })
    .from(sweeps)
    .where(eq(sweeps.id, sweepId))
    .limit(1)
