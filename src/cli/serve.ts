// `foyer serve`: migrate, fill an empty database, serve until told to stop.
import { readProcessConfig } from '../config.ts'
import { openHome, serveForum } from '../node.ts'
import { scopeOfHome } from '../scope.ts'
import type { Command } from './commands.ts'
import { settleDemoPeople } from './seed/demo-people.ts'
import { fillEmpty } from './seed/fill.ts'
import { welcome } from './welcome.ts'

export const serve: Command = {
  about: 'serve the forum (what npm start runs)',
  run: async () => {
    const config = readProcessConfig()
    const { platform, close } = await openHome(config)
    if (await fillEmpty(platform, config)) console.log('The empty database was filled.')
    const demo = await settleDemoPeople(scopeOfHome(platform, config))
    const { port, stop } = await serveForum(platform, config)
    console.log(welcome({ ...config, port }, demo))
    const end = async () => {
      await stop()
      close()
    }
    process.once('SIGINT', end).once('SIGTERM', end)
  },
}
