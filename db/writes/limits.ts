// Counting what is limited, and forgetting old counts.
import { and, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { limits } from '../schema/people.ts'

export const countUse = (db: Database, key: string, window: number) =>
  db
    .insert(limits)
    .values({ key, window, uses: 1 })
    .onConflictDoUpdate({
      target: [limits.key, limits.window],
      set: { uses: sql`${limits.uses} + 1` },
    })

/** Counts one use, giving how many came before it in the window; SQL may make the key. */
export const takeUse = (db: Database, key: string | SQL, window: number) =>
  db
    .insert(limits)
    .values({ key, window, uses: 1 })
    .onConflictDoUpdate({
      target: [limits.key, limits.window],
      set: { uses: sql`${limits.uses} + 1` },
    })
    .returning({ uses: sql<number>`uses - 1` })

/** Counts one use; fails on NOT NULL, and the batch with it, where the condition does not hold. */
export const countUseIf = (db: Database, key: string, window: number, holds: SQL) =>
  db
    .insert(limits)
    .values({ key, window, uses: sql`case when ${holds} then 1 end` })
    .onConflictDoUpdate({
      target: [limits.key, limits.window],
      set: { uses: sql`case when ${holds} then ${limits.uses} + 1 end` },
    })

/** Takes one use back. */
export const returnUse = (db: Database, key: string | SQL, window: number) =>
  db
    .update(limits)
    .set({ uses: sql`max(${limits.uses} - 1, 0)` })
    .where(and(eq(limits.key, key), eq(limits.window, window)))

/** Counts one use; fails on NOT NULL, and the batch with it, when there were `most` already. */
export const countUseUpTo = (db: Database, key: string | SQL, window: number, most: number) =>
  db
    .insert(limits)
    .values({ key, window, uses: 1 })
    .onConflictDoUpdate({
      target: [limits.key, limits.window],
      set: { uses: sql`case when ${limits.uses} < ${most} then ${limits.uses} + 1 end` },
    })

export const deleteLimitsBefore = (db: Database, window: number) =>
  db.delete(limits).where(lt(limits.window, window))
