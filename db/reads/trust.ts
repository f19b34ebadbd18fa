// The figures trust goes by, of one person or of all who were here lately, and how trust changed.
import { desc, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'
import { trustChanges } from '../schema/trust.ts'

const count = (what: string, rest: SQL) => sql<number>`(select count(${sql.raw(what)}) ${rest})`

const answers = sql`from posts p join threads t on t.id = p.thread_id
  where p.author_id = users.id and p.kind = 'answer' and p.hidden_at is null
    and p.deleted_at is null and t.author_id <> users.id`
const received = sql`from posts p join votes v on v.post_id = p.id
  where p.author_id = users.id and v.user_id <> users.id`
const upheld = (since: number) => sql`from cases c join decisions d on d.case_id = c.id
  where c.author_id = users.id and d.verdict = 'uphold' and d.undone_at is null
    and c.kind = 'report' and d.at >= ${since}`

const figuresSince = (since: number) => ({
  entered: count('*', sql`from thread_reads r where r.user_id = users.id`),
  read: sql<number>`(select coalesce(sum(r.posts), 0) from thread_reads r
    where r.user_id = users.id)`,
  minutes: sql<number>`(select coalesce(sum(v.reading), 0) / 60000 from visits v
    where v.user_id = users.id)`,
  days: count('*', sql`from visits v where v.user_id = users.id`),
  given: count('*', sql`from votes v where v.user_id = users.id`),
  received: count('*', received),
  repliedIn: count('distinct p.thread_id', answers),
  daysLately: count('*', sql`from visits v where v.user_id = users.id and v.day >= ${since}`),
  repliedLately: count('distinct p.thread_id', sql`${answers} and p.created_at >= ${since}`),
  enteredLately: count(
    '*',
    sql`from thread_reads r where r.user_id = users.id
    and r.at >= ${since}`,
  ),
  readLately: sql<number>`(select coalesce(sum(r.posts), 0) from thread_reads r
    where r.user_id = users.id and r.at >= ${since})`,
  givenLately: count('*', sql`from votes v where v.user_id = users.id and v.at >= ${since}`),
  receivedLately: count('*', sql`${received} and v.at >= ${since}`),
  receivedOnDays: count('distinct v.at / 86400000', sql`${received} and v.at >= ${since}`),
  receivedFrom: count('distinct v.user_id', sql`${received} and v.at >= ${since}`),
  reportedPosts: count('distinct c.id', upheld(since)),
  reporters: sql<number>`(select count(distinct r.reporter_id) from cases c
    join decisions d on d.case_id = c.id join reports r on r.case_id = c.id
    where c.author_id = users.id and d.verdict = 'uphold' and d.undone_at is null
      and c.kind = 'report' and d.at >= ${since} and r.withdrawn_at is null)`,
  sanctions: sql<number>`(select count(*) from cases c join decisions d on d.case_id = c.id
    where c.author_id = users.id and d.consequence in ('silence', 'suspend')
      and d.undone_at is null and d.at >= ${since})`,
})

const lastChange = <T>(column: string) =>
  sql<T | null>`(select ${sql.raw(column)} from trust_changes x where x.user_id = users.id
    order by x.id desc limit 1)`

const weighedColumns = (since: number) => ({
  id: users.id,
  trust: users.trust,
  ...figuresSince(since),
  changedAt: lastChange<number>('x.at'),
  changedBy: lastChange<number>('x.by_id'),
  changedFrom: lastChange<number>('x.before'),
  changedTo: lastChange<number>('x.after'),
})

/** One person's figures; one row. */
export const figuresOf = (db: Database, userId: SQL<number>, since: number) =>
  db.select(weighedColumns(since)).from(users).where(eq(users.id, userId)).limit(1)

/** The figures of people who were here since a day, and of all of level 3 and 4, by their ids. */
export const figuresOfSeen = (
  db: Database,
  { after, seenSince, since, limit }: Record<'after' | 'seenSince' | 'since' | 'limit', number>,
) =>
  db
    .select(weighedColumns(since))
    .from(users)
    .where(
      sql`users.id > ${after} and users.id in (select v.user_id from visits v
        where v.day >= ${seenSince} union select u.id from users u where u.trust >= 3)`,
    )
    .orderBy(users.id)
    .limit(limit)

/** How much there was to read since an id; the numbers stop where a quarter of them is the most asked. */
export const forumSince = (db: Database, firstId: number) =>
  db
    .select({
      threads: sql<number>`(select count(*) from (select 1 from threads t
        where t.id >= ${firstId} and t.hidden_at is null limit 2000))`,
      posts: sql<number>`(select count(*) from (select 1 from posts p
        where p.id >= ${firstId} and p.hidden_at is null limit 80000))`,
      /** The first day anybody's visit is known of. */
      keptSince: sql<number | null>`(select min(v.day) from visits v)`,
    })
    .from(sql`(select 1)`)
    .limit(1)

const givers = alias(users, 'givers')

/** How somebody's trust changed, the latest first. */
export const trustChangesOf = (db: Database, userId: SQL<number>) =>
  db
    .select({
      before: trustChanges.before,
      after: trustChanges.after,
      why: trustChanges.why,
      by: givers.handle,
      at: trustChanges.at,
    })
    .from(trustChanges)
    .leftJoin(givers, eq(givers.id, trustChanges.byId))
    .where(eq(trustChanges.userId, userId))
    .orderBy(desc(trustChanges.id))
    .limit(20)
