// How often each thing may be done: once more than that waits, with what was typed, for the next window.
import { expect, test } from 'vitest'
import { type Limit, limits } from '../../src/limits.ts'
import {
  answerOf,
  formOf,
  fromHere,
  plantedFor,
  type Row,
  routeOf,
  send,
  withoutPasswords,
} from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { teamRows } from '../support/matrix-team.ts'
import { rowsOf } from '../support/rows.ts'
import { day, hour, openWorld, type World } from '../support/world.ts'

/** What a command counts towards; all that staff and moderators do counts as `team`. */
const counted: Record<string, string[]> = {
  'POST /signup': ['mail-ask', 'sign-up'],
  'POST /verify/again': ['account', 'mail-ask'],
  'POST /verify/:token': ['account'],
  'POST /login': ['sign-in', 'sign-in'],
  'POST /forgot': ['account', 'mail-ask'],
  'POST /reset/:token': ['account'],
  'POST /account/profile': ['account'],
  'POST /account/password': ['sign-in'],
  'POST /account/sessions/end': ['account'],
  'POST /account/export': ['export'],
  'POST /decisions/:id/acknowledge': ['account'],
  'POST /account/sessions/end-others': ['account'],
  'POST /notifications/read': ['react'],
  'POST /ask': ['ask'],
  'POST /ask/suggestions': ['suggest'],
  'POST /ask/mine': ['react'],
  'POST /preview': ['suggest'],
  'POST /recognised': ['suggest'],
  'POST /t/:id/replies': ['reply'],
  'POST /t/:id/read': ['reading'],
  'POST /t/:id/me-too': ['react'],
  'POST /t/:id/follow': ['react'],
  'POST /t/:id/contest': ['contest'],
  'POST /decisions/:id/appeal': ['appeal'],
  'POST /p/:id/vote': ['react'],
  'POST /p/:id/accept': ['react'],
  'POST /p/:id/unaccept': ['react'],
  'POST /p/:id/outcome': ['react'],
  'POST /p/:id/edit': ['edit'],
  'POST /p/:id/delete': ['edit'],
  'POST /p/:id/report': ['report'],
  'POST /t/:id/report': ['report'],
  'POST /u/:handle/report': ['report'],
  'POST /help/:slug/report': ['report'],
  'POST /account/reports/:id/withdraw': ['withdraw'],
  'POST /report-illegal': ['mail-ask', 'notice'],
  'POST /mod/cases/:id/looking': ['looking'],
  'POST /search/seen': ['search-told'],
  'POST /help/:slug/feedback': ['feedback'],
  'POST /status/:id/follow': ['react'],
  'POST /status/:id/me-too': ['react'],
  'POST /status/:id/fixed': ['react'],
  'POST /status/:id/still-broken': ['react'],
  'POST /api/v1/recognise': ['suggest'],
  'POST /api/v1/similar': ['suggest'],
  // It only ends what is the person's own.
  'POST /logout': [],
}

const limitsOf = (row: Row) => counted[routeOf(row)] ?? ['team']
const rows = [...memberRows, ...teamRows]

test('no limit is there for nothing', () => {
  const used = new Set(rows.flatMap(limitsOf))

  expect([...used].sort()).toEqual(
    Object.values(limits)
      .map(({ name }) => name)
      .sort(),
  )
})

test('who is counted cannot be told from the counts, and they are forgotten after two days', async () => {
  const world = await openWorld()
  await world.guest().post('/login', { login: 'maya@people.example', password: 'wrong' })
  await world.guest().post('/forgot', { email: 'maya@people.example' })
  const kept = await rowsOf(world, 'select key from limits')

  world.pass(2 * day + hour)
  await world.tick()

  expect(kept.length).toBeGreaterThan(2)
  expect(JSON.stringify(kept)).not.toMatch(/192\.0\.2|maya|people/)
  expect(await rowsOf(world, 'select key from limits')).toEqual([])
})

test.each(rows)('%s', async (...row) => {
  const keys = await keysCounted(row)
  expect(keys.map(nameOf).sort()).toEqual(limitsOf(row))

  for (const key of keys) {
    const world = await openWorld()
    const { visitor, asked, done } = await plantedFor(world, row)
    const next = await useUp(world, key)
    const wait = next - world.now()

    const refused = await send(visitor, row, asked, byHtmx)
    world.pass(wait - 1)
    const lastMoment = await send(visitor, row, asked, byHtmx)
    world.pass(1)
    const later = await send(visitor, row, asked, byHtmx)

    expect([refused.status, lastMoment.status, answerOf(later)]).toEqual([429, 429, done])
    expect(refused.headers.get('Retry-After')).toBe(String(Math.ceil(wait / 1000)))
    expect(lastMoment.headers.get('Retry-After')).toBe('1')
    if (asked.fields)
      expect(formOf(await refused.text()).fields).toEqual(withoutPasswords(asked.fields))
  }
})

// Suggestions and previews are for script alone.
const byHtmx = { ...fromHere, 'HX-Request': 'true' }

const nameOf = (key: string): string => key.replace(/:.*$/, '')

/** What is counted, and for whom, when a command is done once. */
const keysCounted = async (row: Row): Promise<string[]> => {
  const world = await openWorld()
  const { visitor, asked, done } = await plantedFor(world, row)
  await world.client.execute('delete from limits')
  expect(answerOf(await send(visitor, row, asked, byHtmx))).toBe(done)
  await world.settle()
  return (await rowsOf(world, 'select key from limits')).map(({ key }) => String(key))
}

/** As if it had been done as often as it may be; gives when the next window begins. */
const useUp = async (world: World, key: string): Promise<number> => {
  const { most, per } = Object.values(limits).find(({ name }) => name === nameOf(key)) as Limit
  const window = world.now() - (world.now() % per)
  await world.client.execute({
    sql: 'insert or replace into limits (key, window, uses) values (?, ?, ?)',
    args: [key, window, most],
  })
  return window + per
}
