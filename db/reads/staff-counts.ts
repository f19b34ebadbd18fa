// What waits for staff, as numbers that stop at a hundred.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { isOpen } from './unlisted.ts'

/** One row; `before` is when a question without an answer begins to wait too long. */
export const staffCounts = (db: Database, { before, now }: { before: number; now: number }) =>
  db.all<Counts>(sql`select
    ${upTo100(sql`problems where state = 'suspected'
      and (snoozed_until is null or snoozed_until <= ${now})`)} as suspected,
    ${upTo100(sql`problem_flags where answered_at is null`)} as flags,
    ${upTo100(sql`problems where state in ('confirmed', 'identified', 'monitoring')`)} as ongoing,
    ${upTo100(sql`article_revisions where state = 'submitted'`)} as reviews,
    ${upTo100(sql`threads where replies = 0 and solved_at is null and hidden_at is null
      and merged_into is null and locked_at is null and created_at < ${before}`)} as unanswered,
    ${upTo100(sql`unlisted_codes u where ${isOpen}`)} as newCodes
    limit 1`)

type Counts = {
  suspected: number
  flags: number
  ongoing: number
  reviews: number
  unanswered: number
  newCodes: number
}

const upTo100 = (rows: SQL): SQL => sql`(select count(*) from (select 1 from ${rows} limit 100))`
