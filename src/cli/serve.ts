// `foyer serve`: migrate, fill an empty database, serve until told to stop.
import { readProcessConfig } from '../config.ts'
import { openHome, serveForum } from '../node.ts'
import type { Command } from './commands.ts'

export const serve: Command = {
  about: 'serve the forum (what npm start runs)',
  run: async () => {
    const config = readProcessConfig()
    const { platform, close } = await openHome(config)
    const { port, stop } = await serveForum(platform, config)
    console.log(`${config.siteName} is at http://${config.host}:${port}`)
    const end = async () => {
      await stop()
      close()
    }
    process.once('SIGINT', end).once('SIGTERM', end)
  },
}
