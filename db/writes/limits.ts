// Counting what is limited, and forgetting old counts.
import { lt, sql } from 'drizzle-orm'
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

export const deleteLimitsBefore = (db: Database, window: number) =>
  db.delete(limits).where(lt(limits.window, window))
