// Who is asking: the session's person, and the numbers the frame shows them.
import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { sessions, users } from '../schema/people.ts'

/** The viewer's id as an SQL expression, so that who is asking travels in the same batch. */
export const viewerId = (key: string, now: number): SQL<number> =>
  sql<number>`(select user_id from sessions where id = ${key} and expires_at > ${now})`

/** The same, or a stand-in for a guest, where null would not do. */
export const viewerIdOr = (key: string, now: number, standIn: string): SQL =>
  sql`coalesce(${viewerId(key, now)}, ${standIn})`

/** The session with its person and badge counts; counts stop at 100. */
export const viewerOfSession = (db: Database, key: string, now: number) =>
  db
    .select({
      id: users.id,
      handle: users.handle,
      role: users.role,
      trust: users.trust,
      createdAt: users.createdAt,
      silencedUntil: users.silencedUntil,
      suspendedUntil: users.suspendedUntil,
      sessionUserId: sessions.userId,
      sessionExpiresAt: sessions.expiresAt,
      /** What was set that the frame goes by, as JSON. */
      set: sql<string>`(select json_group_object(name, json(value)) from settings
        where name in ('spam-wave', 'new-user-limits'))`,
      /** Whether it is known already that they were here today. */
      visited: sql<number>`exists (select 1 from visits where user_id = ${users.id}
        and day = ${now} - ${now} % 86400000)`.mapWith(Boolean),
      /** The first warning that was not acknowledged yet, and the last that suspends, as JSON. */
      warning: sql<string | null>`(select json_object('decisionId', d.id, 'reason', d.reason,
          'place', s.place, 'path', s.path, 'at', d.at)
        from statements s join decisions d on d.id = s.decision_id
        where s.user_id = ${users.id} and d.consequence = 'warn' and d.undone_at is null
          and d.acknowledged_at is null order by s.at limit 1)`,
      suspension: sql<string | null>`case when ${users.suspendedUntil} > ${now} then
        (select json_object('decisionId', d.id, 'reason', d.reason)
          from statements s join decisions d on d.id = s.decision_id
          where s.user_id = ${users.id} and d.consequence = 'suspend' and d.undone_at is null
          order by s.at desc limit 1) end`,
      unread: sql<number>`(select count(*) from (select 1 from notices
        where user_id = ${users.id} and read_at is null limit 100))`,
      openCases: sql<number>`case when ${users.role} in ('moderator', 'admin') then
        (select count(*) from (select 1 from cases where closed_at is null limit 100)) else 0 end`,
      /** Suspected problems that were not put off, and flags of moderators that wait for an answer. */
      problemsWaiting: sql<number>`case when ${users.role} in ('staff', 'admin') then
        (select count(*) from (select 1 from problems where state = 'suspected'
          and (snoozed_until is null or snoozed_until <= ${now}) limit 100))
        + (select count(*) from (select 1 from problem_flags where answered_at is null limit 100))
        else 0 end`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, key), gt(sessions.expiresAt, now)))
    .limit(1)
