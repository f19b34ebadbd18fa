// The devices one can choose from in a form.
import { asc } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { devices } from '../schema/catalogue.ts'

/** Every device, the makers' together, in the order of the catalogue. */
export const deviceOptions = (db: Database) =>
  db
    .select({ id: devices.id, name: devices.name })
    .from(devices)
    .orderBy(asc(devices.position))
    .limit(1_000)
