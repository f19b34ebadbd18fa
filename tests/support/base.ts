// The database every test starts from: migrated, with the catalogue and the world's people.

import { writeAll } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { insertPeople } from '../../db/writes/people.ts'
import { loadCatalogue } from '../../src/cli/seed/catalogue.ts'
import { people } from './people.ts'

export const makeBase = async (file: string) => {
  const client = await connectEmbedded(file)
  await migrateTo(client)
  const db = databaseOver(client)
  await writeAll(db, [insertPeople(db, people)])
  await loadCatalogue(db)
  // One file to copy: what the write-ahead log holds goes into it.
  await client.execute('pragma wal_checkpoint(truncate)')
  client.close()
}
