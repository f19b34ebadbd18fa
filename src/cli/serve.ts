// `foyer serve`: migrate, fill an empty database, serve until told to stop.
import { type Config, readProcessConfig } from '../config.ts'
import { openHome, serveForum } from '../node.ts'
import { scopeOfHome } from '../scope.ts'
import type { Command } from './commands.ts'
import { demoPassword, demoPeople, settleDemoPeople } from './seed/demo-people.ts'
import { fillEmpty } from './seed/fill.ts'

export const serve: Command = {
  about: 'serve the forum (what npm start runs)',
  run: async () => {
    const config = readProcessConfig()
    const { platform, close } = await openHome(config)
    if (await fillEmpty(platform, config)) console.log('The empty database was filled.')
    const demo = await settleDemoPeople(scopeOfHome(platform, config))
    const { port, stop } = await serveForum(platform, config)
    console.log(welcome(config, port, demo))
    const end = async () => {
      await stop()
      close()
    }
    process.once('SIGINT', end).once('SIGTERM', end)
  },
}

const welcome = (config: Config, port: number, demo: boolean): string => {
  const site = `\n  ${config.siteName} is at http://${config.host}:${port}\n`
  if (!demo) return site
  const people = demoPeople.map(({ handle, part }) => `    ${handle.padEnd(8)} ${part}`)
  const mail = config.smtpUrl
    ? []
    : [`  Mail the forum sends is at http://${config.host}:${port}/dev/mail`]
  return [site, `  Sign in with the password "${demoPassword}" as`, ...people, ...mail, ''].join(
    '\n',
  )
}
