// The lease under which a job runs, so that many processes never run one twice at a time.
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { jobs } from '../schema/notices.ts'

/** Takes the lease if it is free at `now`; returns a row when taken, none when another holds it. */
export const takeLease = (db: Database, name: string, holder: string, now: number, until: number) =>
  db
    .insert(jobs)
    .values({ name, holder, heldUntil: until })
    .onConflictDoUpdate({
      target: jobs.name,
      set: { holder, heldUntil: until },
      setWhere: sql`${jobs.heldUntil} <= ${now}`,
    })
    .returning({ ranAt: jobs.ranAt })

export const endLease = (
  db: Database,
  name: string,
  holder: string,
  now: number,
  error: string | null,
) =>
  db
    .update(jobs)
    .set({ heldUntil: 0, error, ...(error === null ? { ranAt: now } : {}) })
    .where(and(eq(jobs.name, name), eq(jobs.holder, holder)))
