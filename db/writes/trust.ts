// What trust goes by: visits and what was read; and how it changes.
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'
import { type threadReads, type trustChanges, visits } from '../schema/trust.ts'

const day = 86_400_000

/** Nobody reads a forum for longer in a day, whatever a page tells. */
const mostReading = 3_600_000

const dayOf = (at: number): number => at - (at % day)

/** That somebody was here today; once a day. */
export const insertVisit = (db: Database, userId: number, at: number) =>
  db
    .insert(visits)
    .values({ userId, day: dayOf(at) })
    .onConflictDoNothing()

/** Adds to the day's time of reading, an hour at most. */
export const addReading = (db: Database, userId: number, at: number, ms: number) =>
  db
    .insert(visits)
    .values({ userId, day: dayOf(at), reading: Math.min(ms, mostReading) })
    .onConflictDoUpdate({
      target: [visits.userId, visits.day],
      set: { reading: sql`min(${visits.reading} + ${ms}, ${mostReading})` },
    })

/** How many posts of a thread somebody read; the most there ever were. Nothing for no thread. */
export const putThreadRead = (
  db: Database,
  { userId, threadId, posts, at }: typeof threadReads.$inferInsert,
) =>
  db.run(sql`insert into thread_reads (user_id, thread_id, posts, at)
    select ${userId}, t.id, min(${posts}, t.replies + 1), ${at} from threads t
    where t.id = ${threadId} and t.hidden_at is null
    on conflict (user_id, thread_id) do update set posts = max(posts, excluded.posts), at = excluded.at`)

export type TrustChange = Omit<typeof trustChanges.$inferInsert, 'id'>

/** Records a change while the trust is still what it was taken for; before `setTrust`. */
export const insertTrustChange = (db: Database, change: TrustChange) =>
  db.run(sql`insert into trust_changes (user_id, before, after, why, by_id, at)
    select id, trust, ${change.after}, ${change.why}, ${change.byId ?? null}, ${change.at}
    from users where id = ${change.userId} and trust = ${change.before}`)

/** First where a change must be the only one: fails on NOT NULL of `users.trust` after another. */
export const stillTrusted = (
  db: Database,
  { userId, before }: Pick<TrustChange, 'userId' | 'before'>,
) =>
  db
    .update(users)
    .set({ trust: sql`case when ${users.trust} = ${before} then ${users.trust} end` })
    .where(eq(users.id, userId))

export const setTrust = (
  db: Database,
  { userId, before, after }: Pick<TrustChange, 'userId' | 'before' | 'after'>,
) =>
  db
    .update(users)
    .set({ trust: after })
    .where(and(eq(users.id, userId), eq(users.trust, before)))
