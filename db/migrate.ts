// Brings a database up to date: forward only, all or nothing, safe to run again.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@libsql/client'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { databaseOver } from './client.ts'

/** Applies every migration the database does not have yet; rejects without a change when one fails. */
export const migrateTo = async (client: Client): Promise<void> => {
  await migrate(databaseOver(client), { migrationsFolder: migrationsFolder() })
}

// From the sources this file stands beside the migrations; bundled it stands in dist.
const migrationsFolder = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  const candidates = [join(here, 'migrations'), join(here, '..', 'db', 'migrations')]
  const found = candidates.find((folder) => existsSync(join(folder, 'meta', '_journal.json')))
  if (!found) throw new Error('The folder db/migrations is missing')
  return found
}
