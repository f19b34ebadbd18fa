// A forum of its own for each test: the app over a fresh database, a clock to turn, people to be.
import { homeName, openDatabase, services } from '#home'
import { writeAll } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { countTrips } from '../../db/trips.ts'
import { insertSession } from '../../db/writes/sessions.ts'
import { createApp } from '../../src/app.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { tick } from '../../src/jobs/schedule.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { type Platform, scopeOfHome } from '../../src/scope.ts'
import { smtpSender } from '../../src/smtp.ts'
import type { Letter } from './mail-server.ts'
import { begin, people } from './people.ts'
import { type Visitor, visitorOf } from './visitor.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export type World = Awaited<ReturnType<typeof openWorld>>

export const openWorld = async (settings: Record<string, string> = {}) => {
  const counted = countTrips(await openDatabase())
  const { smtpUrl, mailboxUrl } = services()
  const config = readConfig({
    FOYER_ENV: 'test',
    SITE_URL: 'http://forum.example',
    SMTP_URL: smtpUrl,
    ...settings,
  })
  const state = { now: begin, waiting: [] as (() => Promise<unknown>)[] }
  const platform = platformOf(config, databaseOver(counted.client), state)
  const app = createApp(platform, config, {
    address: (c) => c.req.header('X-Test-Address') ?? '192.0.2.1',
    country: (c) => c.req.header('X-Test-Country'),
    later: () => platform.later,
  })
  const world = {
    app,
    platform,
    config,
    db: platform.db,
    client: counted.client,
    trips: counted,
    now: () => state.now,
    /** Turns the clock on. */
    pass: (ms: number) => {
      state.now += ms
    },
    /** Does the work that goes on after the answers, until there is none. */
    settle: async () => {
      while (state.waiting.length > 0) await state.waiting.shift()?.()
    },
    /** What the minute's ticker does. */
    tick: () => tick(scopeOfHome(platform, config)),
    scope: () => scopeOfHome(platform, config),
    mailTo: async (address: string): Promise<Letter[]> =>
      (await fetch(`${mailboxUrl}?to=${encodeURIComponent(address)}`)).json() as Promise<Letter[]>,
    /** A guest; each has cookies of their own. */
    guest: (): Visitor => visitorOf(app, config.siteUrl),
    /** A guest whose script is on: forms go by htmx. */
    htmxGuest: (): Visitor => visitorOf(app, config.siteUrl, { htmx: true }),
    /** The token of a new session of one of the world's people. */
    sessionOf: (handle: string): Promise<string> => sessionFor(platform, handle),
    /** One of the world's people, signed in. */
    as: async (handle: string, way: { htmx?: boolean } = {}): Promise<Visitor> => {
      const visitor = visitorOf(app, config.siteUrl, way)
      visitor.cookies.set('foyer_session', await sessionFor(platform, handle))
      return visitor
    },
  }
  return world
}

type State = { now: number; waiting: (() => Promise<unknown>)[] }

const platformOf = (config: Config, db: Platform['db'], state: State): Platform => ({
  home: homeName,
  db,
  clock: () => state.now,
  sendMail: smtpSender(config),
  letterbox: null,
  later: (work) => void state.waiting.push(work),
})

const sessionFor = async (platform: Platform, handle: string): Promise<string> => {
  const token = randomToken(25)
  const person = people.find((person) => person.handle === handle)
  if (!person) throw new Error(`Nobody is called ${handle}`)
  const now = platform.clock()
  await writeAll(platform.db, [
    insertSession(platform.db, {
      id: sha256Hex(token),
      userId: Number(person.id),
      createdAt: now,
      expiresAt: now + 30 * day,
    }),
  ])
  return token
}
