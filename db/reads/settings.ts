// What admins have set, and who set it when.
import { eq } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'
import { settings } from '../schema/trust.ts'

/** Every setting somebody has set; the names are few. */
export const storedSettings = (db: Database) =>
  db
    .select({ name: settings.name, value: settings.value })
    .from(settings)
    .orderBy(settings.name)
    .limit(100)

/** The same with who set it when. */
export const settingsWithWho = (db: Database) =>
  db
    .select({ name: settings.name, value: settings.value, at: settings.at, by: users.handle })
    .from(settings)
    .innerJoin(users, eq(users.id, settings.byId))
    .orderBy(settings.name)
    .limit(100)
