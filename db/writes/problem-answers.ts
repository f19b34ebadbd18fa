// What people say of a problem that was resolved, and what follows when it is not over.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** How often it was resolved, as its history says; each time people are asked once. */
export const countRounds = (db: Database, problemId: number) =>
  db.run(sql`update problems set round = (select count(*) from problem_updates
      where problem_id = ${problemId} and state = 'resolved')
    where id = ${problemId}`)
