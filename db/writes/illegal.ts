// Notices of illegal content from outside: kept with the case they joined, and told its outcome.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { caseToJoin } from '../reads/report-subjects.ts'
import { illegalNotices } from '../schema/moderation.ts'
import type { Joining } from './reports.ts'

/** What a decision on the case means, for the words of the mail. */
export type NoticeOutcome = { verdict: string; consequence: string; reason: string }

/** Mails the outcome to everyone who sent a notice about the case; the words are made when it goes. */
export const insertOutcomeMails = (
  db: Database,
  caseId: number,
  outcome: NoticeOutcome,
  now: number,
) =>
  db.run(sql`insert into outbox (kind, payload, at, due_at)
    select 'mail', json_patch(json_object('template', 'notice-outcome', 'to', email, 'handle', name,
      'url', url), json(${JSON.stringify(outcome)})), ${now}, ${now}
    from illegal_notices where case_id = ${caseId}`)

export const markOutcomeTold = (db: Database, caseId: number, now: number) =>
  db.update(illegalNotices).set({ toldAt: now }).where(eq(illegalNotices.caseId, caseId))

export type NewNotice = Omit<typeof illegalNotices.$inferInsert, 'caseId' | 'at' | 'toldAt'>

/**
 * A notice on the case that its report joined; fails on NOT NULL of `case_id` when its subject was
 * hidden meanwhile, and on its unique id when it is there already.
 */
export const insertNotice = (db: Database, { subject, since, at }: Joining, notice: NewNotice) =>
  db.insert(illegalNotices).values({
    ...notice,
    at,
    caseId: sql`(select id from cases where id = ${caseToJoin(subject, since)})`,
  })
