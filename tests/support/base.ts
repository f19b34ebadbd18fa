// The database every test starts from: migrated, with catalogue, official articles and the world's people.

import { writeAll } from '../../db/batch.ts'
import { type Database, databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { insertPeople } from '../../db/writes/people.ts'
import { publishOfficialArticles } from '../../src/cli/seed/articles.ts'
import { loadCatalogue } from '../../src/cli/seed/catalogue.ts'
import { readConfig } from '../../src/config.ts'
import type { Scope } from '../../src/scope.ts'
import { begin, people } from './people.ts'

// A few are enough, and every test copies them.
const articles = [
  'code-nw-2-5',
  'code-nw-3-6',
  'code-ui-800-3',
  'check-your-home-connection',
  'strong-wifi-for-streaming',
]

export const makeBase = async (file: string) => {
  const client = await connectEmbedded(file)
  await migrateTo(client)
  const db = databaseOver(client)
  await writeAll(db, [insertPeople(db, people)])
  await loadCatalogue(db)
  await publishOfficialArticles(scopeOver(db), articles)
  // One file to copy: what the write-ahead log holds goes into it.
  await client.execute('pragma wal_checkpoint(truncate)')
  client.close()
}

const scopeOver = (db: Database): Scope => ({
  db,
  config: readConfig({ FOYER_ENV: 'test', SITE_URL: 'http://forum.example' }),
  now: begin,
  session: null,
  caller: '',
  country: '',
  requestId: 'base',
  platform: {
    home: 'node',
    db,
    clock: () => begin,
    sendMail: async () => {},
    letterbox: null,
    later: () => {},
  },
})
