// The Node home: migrate, fill an empty database, serve, tick, stop gracefully.
import type { Duplex } from 'node:stream'
import { type HttpBindings, type ServerType, serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { databaseOver } from '../db/client.ts'
import { connect } from '../db/client-embedded.ts'
import { migrateTo } from '../db/migrate.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { tick } from './jobs/schedule.ts'
import { openLetterbox } from './letterbox.ts'
import { compressed } from './lib/compression.ts'
import { callerAddress } from './lib/networks.ts'
import { type Platform, scopeOfHome } from './scope.ts'
import { smtpSender } from './smtp.ts'

const tickMs = 60_000

/** Opens the database and brings it up to date; the platform over it, and how to close it. */
export const openHome = async (config: Config) => {
  const client = await connect({ url: config.databaseUrl, token: config.databaseToken })
  await migrateTo(client)
  return { platform: platformOver(databaseOver(client), config), close: () => client.close() }
}

/** The platform of a process over a database as it is. */
export const platformOver = (db: Platform['db'], config: Config): Platform => {
  const letterbox = config.smtpUrl ? null : openLetterbox()
  return {
    home: 'node',
    db,
    clock: Date.now,
    sendMail: letterbox?.send ?? smtpSender(config),
    letterbox,
    later: inBackground,
  }
}

/** Serves the forum and runs its jobs until `stop`; resolves with the port when it listens. */
export const serveForum = async (platform: Platform, config: Config) => {
  const server = await listen(config, withAssets(platform, config))
  const runJobs = () => inBackground(() => tick(scopeOfHome(platform, config)))
  const ticker = setInterval(runJobs, tickMs)
  runJobs()
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  return { port, stop: () => stopServing(server, ticker) }
}

type NodeApp = Hono<{ Bindings: HttpBindings }>

const withAssets = (platform: Platform, config: Config) => {
  const forum = createApp(platform, config, {
    address: (c) =>
      callerAddress(
        getConnInfo(c as Context).remote.address ?? '',
        c.req.header('X-Forwarded-For'),
        config.proxies,
      ),
    country: (c) =>
      config.proxies > 0 && config.countryHeader ? c.req.header(config.countryHeader) : undefined,
    later: () => platform.later,
  })
  const app: NodeApp = new Hono()
  app.use('/assets/*', compress(), serveStatic({ root: 'dist/public', onFound: keepForAYear }))
  app.all('*', async (c) => compressed(c.req.raw, await forum.fetch(c.req.raw, c.env)))
  return app
}

// Their names change with their content.
const keepForAYear = (_path: string, c: Context) => {
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
}

// Room for the longest search that is answered with a page; Node's own limit is a sixth of it.
const longestHead = 128 * 1024

// What comes before any request of ours is made of it: Node would close the line without a word.
const refuseInWords = (error: NodeJS.ErrnoException, line: Duplex) => {
  if (error.code === 'ECONNRESET' || !line.writable) return line.destroy()
  const isLong = error.code === 'HPE_HEADER_OVERFLOW'
  const status = isLong ? '414 URI Too Long' : '400 Bad Request'
  const said = isLong
    ? 'That address is too long. Search for fewer words.'
    : 'That was no request a browser makes.'
  return line.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${said.length}\r\nConnection: close\r\n\r\n${said}`,
  )
}

const listen = (config: Config, app: NodeApp) =>
  new Promise<ServerType>((resolve, reject) => {
    const server = serve(
      {
        fetch: app.fetch,
        hostname: config.host,
        port: config.port,
        serverOptions: { maxHeaderSize: longestHead },
      },
      () => resolve(server),
    )
    server.once('error', reject)
    server.on('clientError', refuseInWords)
  })

// Requests under way are answered; kept-alive connections that ask nothing more are let go.
const stopServing = (server: ServerType, ticker: NodeJS.Timeout) =>
  new Promise<void>((resolve) => {
    clearInterval(ticker)
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })

const inBackground = (work: () => Promise<unknown>) => {
  work().catch((error) => console.error(JSON.stringify({ later: true, error: String(error) })))
}
