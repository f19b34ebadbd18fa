// What admins set while the forum runs.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { settings } from '../schema/trust.ts'

export type NewSetting = typeof settings.$inferInsert

/** Sets a value; fails on NOT NULL of `settings.value` where just that is set: nothing changes then. */
export const putSetting = (db: Database, row: NewSetting) => {
  const { value, byId, at } = row
  return db
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({
      target: settings.name,
      set: {
        value: sql`case when ${settings.value} is not ${JSON.stringify(value)}
          then ${JSON.stringify(value)} end`,
        byId,
        at,
      },
    })
}
