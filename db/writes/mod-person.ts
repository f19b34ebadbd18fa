// What moderators note about a person.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { personNotes } from '../schema/team.ts'

const sentAgain = 10 * 60_000

/** Notes are only ever added; the same words of the same person within minutes stop the batch. */
export const insertPersonNote = (
  db: Database,
  row: { userId: number; authorId: number; body: string; at: number },
) =>
  db.insert(personNotes).values({
    ...row,
    body: sql`(select case when exists (select 1 from person_notes n where n.user_id = ${row.userId}
      and n.author_id = ${row.authorId} and n.body = ${row.body} and n.at > ${row.at - sentAgain})
      then null else ${row.body} end)`,
  })
