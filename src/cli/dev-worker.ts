// `npm run dev:worker`: the Workers home on this machine, over libSQL by HTTP, without an account.
import { spawn } from 'node:child_process'
import { startHrana } from '../../db/hrana/server.ts'
import { environment, readConfig } from '../config.ts'
import { openHome } from '../node.ts'
import { scopeOfHome } from '../scope.ts'
import type { Command } from './commands.ts'
import { settleDemoPeople } from './seed/demo-people.ts'
import { fillEmpty } from './seed/fill.ts'
import { welcome } from './welcome.ts'

const file = 'data/worker.db'
const minute = 60_000

export const devWorker: Command = {
  about: 'serve the Workers home locally (wrangler dev)',
  run: async () => {
    const config = readConfig({ ...environment(), DATABASE_URL: `file:${file}` })
    const { platform, close } = await openHome(config)
    await fillEmpty(platform, config)
    console.log(welcome(config, await settleDemoPeople(scopeOfHome(platform, config))))
    close()
    const hrana = await startHrana({ databaseFor: () => file })
    const wrangler = spawn('wrangler', wranglerArgs(config, hrana.url), { stdio: 'inherit' })
    const ticker = setInterval(() => runSchedule(config.port), minute)
    process.once('SIGINT', () => wrangler.kill('SIGINT')).once('SIGTERM', () => wrangler.kill())
    await new Promise((resolve) => wrangler.once('exit', resolve))
    clearInterval(ticker)
    await hrana.close()
  },
}

const wranglerArgs = (config: ReturnType<typeof readConfig>, databaseUrl: string): string[] => {
  const site = `http://${config.host}:${config.port}`
  const variables = {
    FOYER_ENV: 'development',
    DATABASE_URL: databaseUrl,
    SITE_NAME: config.siteName,
    SERVICE_NAME: config.serviceName,
    SITE_URL: site,
    HOST: config.host,
    ...(config.smtpUrl ? { SMTP_URL: config.smtpUrl } : {}),
  }
  return [
    'dev',
    '--local',
    '--ip',
    config.host,
    '--port',
    String(config.port),
    '--test-scheduled',
    ...Object.entries(variables).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ]
}

// wrangler dev does not run crons by itself.
const runSchedule = (port: number) =>
  fetch(`http://127.0.0.1:${port}/__scheduled`).catch(() => undefined)
