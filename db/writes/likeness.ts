// Writing what makes threads alike.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threadLikeness } from '../schema/likeness.ts'

export type NewLikeness = typeof threadLikeness.$inferInsert

/** The terms of threads, new or made anew; triggers keep the index and the counts. */
export const putLikeness = (db: Database, rows: NewLikeness[]) =>
  db
    .insert(threadLikeness)
    .values(rows)
    .onConflictDoUpdate({
      target: threadLikeness.threadId,
      set: {
        said: sql`excluded.said`,
        implied: sql`excluded.implied`,
        version: sql`excluded.version`,
      },
    })
