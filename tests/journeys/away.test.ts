// A database that is away: everyone is told so, nothing typed is lost, and nothing is half done.
import { beforeEach, describe, expect, test } from 'vitest'
import { catalogue, contentsOf } from '../support/contents.ts'
import {
  type Asked,
  answerOf,
  formOf,
  fromHere,
  plantedAll,
  plantedFor,
  routeOf,
  send,
  withoutPasswords,
} from '../support/matrix.ts'
import { memberRows, password, text } from '../support/matrix-commands.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { teamRows } from '../support/matrix-team.ts'
import { outages, takeAway } from '../support/outage.ts'
import { complaints, expectComplaint } from '../support/quiet.ts'
import { mailedToken, question } from '../support/subjects.ts'
import { openWorld } from '../support/world.ts'

beforeEach(() => expectComplaint(/^\{"at":.*"request":"[a-z2-7]{16}"/))

test.each(Object.keys(outages))('a database that %s: a page, and an answer, wait', async (how) => {
  const world = await openWorld()
  const { path } = await question(world)
  const theo = await world.as('theo')
  const page = await theo.get(path)
  const back = takeAway(world, { how })

  const away = await world.guest().get('/')
  const refused = await theo.submit(page, '#reply', { body: `\n${text}\n\n<b>&amp;` })
  back()
  const sent = await theo.submit(refused, 'main form')

  for (const { status, headers, dom } of [away, refused]) {
    expect(status).toBe(503)
    expect(headers.get('Retry-After')).toBe('5')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(dom.text('h1')).toBe('We cannot reach our records')
  }
  expect(refused.dom.form('main form').fields.body).toBe(`\n${text}\n\n<b>&amp;`)
  expect(sent.dom.text('.post-list .post-body')).toBe(`${text} <b>&`)
})

test('every page says so, whoever asks, as a page and as a part', async () => {
  const world = await openWorld()
  const all = await plantedAll(world, pageRows)
  const visitors = { guest: world.guest(), ada: await world.as('ada') }
  const alive: Record<string, string[]> = { guest: [], ada: [] }
  takeAway(world)

  for (const { row, asked } of all) {
    for (const [who, visitor] of Object.entries(visitors)) {
      const page = await send(visitor, row, asked)
      const part = await send(visitor, row, asked, { 'HX-Request': 'true' })
      const isAway = [page, part].every(
        ({ status, headers }) => status === 503 && headers.get('Cache-Control') === 'no-store',
      )
      if (!isAway) alive[who]?.push(row[0])
    }
  }

  for (const rows of Object.values(alive)) rows.sort()
  expect(alive).toEqual({ guest: [...forGuests, ...withoutReading].sort(), ada: withoutReading })
})

const withoutReading = [
  'GET /brand.css',
  'GET /dev/mail # a mail server is set',
  'GET /healthz',
  'GET /robots.txt',
  'GET /search # too long',
]
// Who is not signed in needs nothing read to be shown an empty form.
const forGuests = [
  'GET /forgot',
  'GET /forgot/mailed',
  'GET /login',
  'GET /login/unconfirmed',
  'GET /report-illegal',
  'GET /signup',
  'GET /signup/mailed',
  'GET /verify/again',
]

const commandRows = [...memberRows, ...teamRows]

/** How often a command goes to the database at most, where that is not twice. */
const trips: Record<string, number> = {
  'POST /api/v1/recognise': 1,
  'POST /api/v1/similar': 1,
  'POST /ask/suggestions': 1,
  'POST /preview': 1,
  'POST /recognised': 1,
  'POST /mod/rules/test': 1,
  'POST /search/seen': 1,
  'POST /t/:id/read': 1,
  'POST /login': 1,
  'POST /logout': 1,
}

const moments: { when: string; after: number; how: Record<string, string> }[] = [
  { when: 'before it learned', after: 0, how: {} },
  { when: 'before it wrote, for htmx', after: 1, how: { 'HX-Request': 'true' } },
]

// All that a forum holds is compared before and after each command: a few in one forum go faster.
const aPart = 20
const parts = Array.from({ length: Math.ceil(commandRows.length / aPart) }, (_, n) =>
  commandRows.slice(n * aPart, (n + 1) * aPart),
)

describe('every command, when the database goes', () => {
  test.each(
    moments.flatMap((moment) => parts.map((rows) => ({ ...moment, rows, from: rows[0]?.[0] }))),
  )('$when, $from and on: nothing done, nothing lost, one press does it later', async (part) => {
    const { after, how } = part
    const world = await openWorld()
    const wrong: string[] = []

    for (const row of part.rows.filter((row) => (trips[routeOf(row)] ?? 2) > after)) {
      const { visitor, asked, done } = await plantedFor(world, row)
      await world.settle()
      const before = await contentsOf(world, { without: [...catalogue, ...passing] })
      const back = takeAway(world, { after })
      const refused = await send(visitor, row, asked, { ...fromHere, ...how })
      back()
      await world.settle()

      const html = await refused.text()
      const isSaid = refused.status === 503 && refused.headers.get('Retry-After') === '5'
      if (!isSaid) wrong.push(`${row[0]}: ${refused.status}`)
      expect(await contentsOf(world, { without: [...catalogue, ...passing] })).toEqual(before)
      expect(formOf(html).fields).toEqual(withoutPasswords(asked.fields ?? {}))
      expect(html).not.toContain(password)
      const again = answerOf(await send(visitor, row, pressed(asked, html)))
      if (again !== done) wrong.push(`${row[0]} again: ${again}`)
    }

    expect(wrong).toEqual([])
  })
})

// How often something was tried, and when mail was last looked after.
const passing = ['limits', 'jobs']

/** The form on the page that said no, with its passwords typed again. */
const pressed = (asked: Asked, html: string): Asked => {
  const { action, fields } = formOf(html)
  return action === '' ? asked : { path: action, fields: { ...fields, ...asked.fields } }
}

describe('the log', () => {
  test('has the request and the cause, and nothing anyone would keep to themselves', async () => {
    const world = await openWorld()
    const { token } = await mailedToken(world, 'reset')
    const guest = world.guest()
    takeAway(world)

    await guest.post(`/reset/${token}`, { password })
    await guest.post('/login', { login: 'maya@people.example', password })
    await guest.post('/signup', { handle: 'nora', email: 'nora@mail.example', password })

    const lines = logged()
    expect(lines.map(({ path }) => path)).toEqual(['/reset/…', '/login', '/signup'])
    expect(new Set(lines.map(({ request }) => request)).size).toBe(3)
    expect(lines.every(({ error }) => error.includes('answered 503'))).toBe(true)
    const log = JSON.stringify(lines)
    for (const secret of [token, password, 'maya@', 'nora']) expect(log).not.toContain(secret)
  })

  test('knows a mistake of ours by the number the page gives, which says nothing else', async () => {
    const world = await openWorld()
    const { path } = await question(world)
    const theo = await world.as('theo')
    const page = await theo.get(path)
    world.client.batch = () => Promise.reject(new Error('no such column: zebra'))

    const broken = await theo.submit(page, '#reply', { body: text })

    const [line] = logged()
    expect(broken.status).toBe(500)
    expect(broken.headers.get('Cache-Control')).toBe('no-store')
    expect(broken.html).toContain(line?.request)
    expect(broken.html).not.toMatch(/zebra|at .*\.ts/)
    expect(broken.dom.form('main form').fields.body).toBe(text)
    expect(line?.error).toContain('zebra')
  })
})

type LogLine = { request: string; path: string; error: string }

const logged = (): LogLine[] => complaints().map((line) => JSON.parse(line))
