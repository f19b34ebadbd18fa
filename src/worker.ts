// The Workers home: fetch and scheduled over a remote libSQL server.
import type { ExecutionContext } from '@cloudflare/workers-types'
import { connectRemote, databaseOver } from '../db/client.ts'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { tick } from './jobs/schedule.ts'
import { openLetterbox } from './letterbox.ts'
import { type Platform, scopeOfHome } from './scope.ts'
import { smtpSender } from './smtp.ts'

type Bindings = Record<string, unknown>

type Home = { config: Config; platform: Platform; app: ReturnType<typeof createApp> }

// One for the life of the isolate: settings do not change under a running Worker.
let home: Home | null = null

export default {
  fetch: (request: Request, env: Bindings, ctx: ExecutionContext) =>
    homeOf(env).app.fetch(request, env, ctx as never),

  scheduled: (_event: unknown, env: Bindings, ctx: ExecutionContext) => {
    const { platform, config } = homeOf(env)
    ctx.waitUntil(tick(scopeOfHome(platform, config)))
  },
}

const homeOf = (env: Bindings): Home => {
  home ??= buildHome(readConfig(env))
  return home
}

const buildHome = (config: Config): Home => {
  const letterbox = config.smtpUrl ? null : openLetterbox()
  const client = connectRemote({ url: config.databaseUrl, token: config.databaseToken })
  const platform: Platform = {
    home: 'workers',
    db: databaseOver(client),
    clock: Date.now,
    sendMail: letterbox?.send ?? smtpSender(config),
    letterbox,
    later: (work) => void work(),
  }
  const app = createApp(platform, config, {
    address: (c) => c.req.header('CF-Connecting-IP') ?? '',
    country: (c) => (c.req.raw as { cf?: { country?: string } }).cf?.country,
    later: (c) => (work) => c.executionCtx.waitUntil(work()),
  })
  return { config, platform, app }
}
