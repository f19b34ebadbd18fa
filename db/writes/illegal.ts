// Notices of illegal content from outside: kept with the case they joined, and told its outcome.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { illegalNotices } from '../schema/moderation.ts'

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
