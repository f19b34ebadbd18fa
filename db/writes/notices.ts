// Telling people: a notice in the forum, and a mail for those who want one.
import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { notices } from '../schema/notices.ts'

export type NoticeData = Record<string, string | number | null>

/** A query with the column `user_id`; db/reads/recipients.ts makes them. */
export type Recipients = SQL

export type NewNotice = { kind: string; actorId: number | null; data: NoticeData; at: number }

/** One notice for every row of `recipients`, a query with the column `user_id`. */
export const insertNotices = (db: Database, recipients: Recipients, notice: NewNotice) =>
  db.run(sql`insert into notices (user_id, kind, actor_id, data, at)
    select distinct user_id, ${notice.kind}, ${notice.actorId}, ${JSON.stringify(notice.data)}, ${notice.at}
    from (${recipients})`)

/** The outbox rows that mail the same notice to those recipients who want mail. */
export const insertNoticeMails = (db: Database, recipients: Recipients, notice: NewNotice) =>
  db.run(sql`insert into outbox (kind, payload, at, due_at)
    select distinct 'notice-mail', json_object('to', u.email, 'handle', u.handle, 'kind', ${notice.kind},
      'data', json(${JSON.stringify(notice.data)})), ${notice.at}, ${notice.at}
    from (${recipients}) r join users u on u.id = r.user_id
    where u.mail_notices = 1 and u.verified_at is not null`)

/** Marks a person's notices as read, up to the newest they have seen. */
export const readNotices = (db: Database, userId: number, upTo: number, now: number) =>
  db
    .update(notices)
    .set({ readAt: now })
    .where(and(eq(notices.userId, userId), isNull(notices.readAt), lte(notices.id, upTo)))
