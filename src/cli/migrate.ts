// `foyer migrate`: brings the configured database up to date.
import { connect } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { readProcessConfig } from '../config.ts'
import type { Command } from './commands.ts'

export const migrate: Command = {
  about: 'bring the database up to date',
  run: async () => {
    const config = readProcessConfig()
    const client = await connect({ url: config.databaseUrl, token: config.databaseToken })
    await migrateTo(client)
    client.close()
    console.log('The database is up to date.')
  },
}
