// When each job last ran, and what is stuck.
import { asc, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { jobs, outbox } from '../schema/notices.ts'

export const allJobs = (db: Database) =>
  db
    .select({ name: jobs.name, ranAt: jobs.ranAt, error: jobs.error })
    .from(jobs)
    .orderBy(asc(jobs.name))
    .limit(50)

/** How many outbox rows were given up; counting stops at 100. */
export const failedOutbox = (db: Database) =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(
      db
        .select({ id: outbox.id })
        .from(outbox)
        .where(isNotNull(outbox.failedAt))
        .limit(100)
        .as('failed'),
    )
    .limit(1)
