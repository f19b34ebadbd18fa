// What every address refuses whoever asks: forms of other sites, bodies without end, wrong methods.
import { describe, expect, test } from 'vitest'
import { contentsOf } from '../support/contents.ts'
import { type Asked, planted, plantedAll, type Row, routeOf, send } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { teamRows } from '../support/matrix-team.ts'
import { openWorld } from '../support/world.ts'

const commandRows = [...memberRows, ...teamRows]

const elsewhere: [string, Record<string, string>][] = [
  ['another site, as browsers say', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour of the same domain', { 'Sec-Fetch-Site': 'same-site' }],
  ['another site, by its origin', { Origin: 'https://elsewhere.example' }],
  ['a page that hides where it is from', { Origin: 'null' }],
  ['a forger of one header', { Origin: 'http://forum.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['somewhere that does not say', {}],
]

// How often something was tried, and when mail was last looked after.
const passing = ['limits', 'jobs']

/** A forum with a subject for each row, ada, who may do the most, and all that is in it. */
const forum = async (rows: Row[]) => {
  const world = await openWorld()
  const all = await plantedAll(world, rows)
  const ada = await world.as('ada')
  await world.settle()
  return { world, ada, all, before: await contentsOf(world, { without: passing }) }
}

describe('a form', () => {
  test('from anywhere else is refused at every address, and changes nothing', async () => {
    const { world, ada, all, before } = await forum(commandRows)
    const taken: string[] = []

    for (const [where, headers] of elsewhere) {
      for (const { row, asked } of all) {
        // A body of JSON may be sent as text without asking first.
        const form = asked.json ? { 'Content-Type': 'text/plain', ...headers } : headers
        const { status } = await send(ada, row, asked, form)
        if (status !== 403) taken.push(`${row[0]} from ${where}: ${status}`)
      }
    }
    await world.settle()

    expect(taken).toEqual([])
    expect(await contentsOf(world, { without: passing })).toEqual(before)
  })

  test('of another site is not offered here for a press of a button', async () => {
    const world = await openWorld()
    const ada = await world.as('ada')

    const refused = await ada.post(
      '/t/1/replies',
      { body: 'Written by somebody else for ada to send.' },
      { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' },
    )

    expect(refused.status).toBe(403)
    expect(refused.html).not.toContain('Written by somebody else')
    expect(refused.dom.has('main form')).toBe(false)
  })

  test('of a program is refused in the words of programs', async () => {
    const world = await openWorld()
    const elsewhere = { Origin: 'https://elsewhere.example' }
    const body = JSON.stringify({ body: 'x'.repeat(600_000) })
    const json = { 'Content-Type': 'application/json' }
    const asked: [string, RequestInit][] = [
      ['/api/v1/similar', { method: 'POST', headers: elsewhere }],
      ['/api/v1/similar', { method: 'POST', headers: json, body }],
      ['/api/v1/similar', {}],
      ['/api/v2/similar', {}],
    ]
    const answers = await Promise.all(asked.map(([path, init]) => world.guest().send(path, init)))

    expect(answers.map(({ status }) => status)).toEqual([403, 413, 405, 404])
    for (const { headers } of answers) {
      expect(headers.get('Content-Type')).toBe('application/problem+json')
    }
  })

  test('of a program that sends JSON needs no origin, but a browser elsewhere may not', async () => {
    const world = await openWorld()
    const api = commandRows.filter(([route]) => route.startsWith('POST /api/'))
    const statuses = []

    for (const { row, asked } of await plantedAll(world, api)) {
      statuses.push((await send(world.guest(), row, asked, {})).status)
      const elsewhere = { Origin: 'https://elsewhere.example' }
      statuses.push((await send(world.guest(), row, asked, elsewhere)).status)
    }

    expect(statuses).toEqual([200, 403, 200, 403])
  })

  test('without end is refused at every address, and not a word of it is kept', async () => {
    const { world, ada, all, before } = await forum(commandRows)
    const answers: Record<string, number> = {}

    for (const { row, asked } of all) {
      answers[row[0]] = (await send(ada, row, tooLong(asked))).status
    }

    expect(answers).toEqual(Object.fromEntries(commandRows.map(([route]) => [route, 413])))
    expect(await contentsOf(world, { without: passing })).toEqual(before)
  })

  test('that is none is refused where one is asked for', async () => {
    const { world, ada, all, before } = await forum(
      commandRows.filter(([route]) => !route.startsWith('POST /api/')),
    )
    const taken: string[] = []

    for (const { row, asked } of all) {
      for (const type of ['application/json', 'text/xml', 'application/octet-stream']) {
        const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type }
        const body = JSON.stringify(asked.fields)
        const { status } = await ada.send(asked.path, { method: 'POST', body, headers })
        if (status !== 415) taken.push(`${row[0]} as ${type}: ${status}`)
      }
    }

    expect(taken).toEqual([])
    expect(await contentsOf(world, { without: passing })).toEqual(before)
  })

  test('that says beforehand how long it is is refused before it is read', async () => {
    const world = await openWorld()
    const answer = await world.guest().send('/login', {
      method: 'POST',
      body: 'login=maya',
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': '600000',
      },
    })
    expect(answer.status).toBe(413)
  })
})

const tooLong = ({ path, fields, json }: Asked): Asked =>
  json === undefined
    ? { path, fields: { ...fields, body: 'x'.repeat(600_000) } }
    : { path, json: { body: 'x'.repeat(600_000) } }

describe('a method', () => {
  test('no address takes is 405 and says which it does; OPTIONS asks just that', async () => {
    const world = await openWorld()
    const all = await plantedAll(world, [...pageRows, ...commandRows])
    const ada = await world.as('ada')
    const wrong: string[] = []

    for (const { row, asked } of all) {
      const path = asked.path.replace(/\?.*$/, '')
      const allowed = methodsAt(world.app.routes, path)
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        if (allowed.includes(method)) continue
        const { status, headers } = await ada.send(path, { method })
        const said = (headers.get('Allow') ?? '').split(', ').sort()
        const isRight =
          status === (method === 'OPTIONS' ? 204 : 405) &&
          headers.has('Content-Type') === (status === 405)
        if (!isRight || said.join() !== allowed.join())
          wrong.push(`${method} ${row[0]}: ${status} ${said}`)
        // A browser of another site asks so before it sends what is no form.
        expect(headers.has('Access-Control-Allow-Origin')).toBe(false)
      }
    }

    expect(wrong).toEqual([])
  })

  test('HEAD is GET without the page', async () => {
    const world = await openWorld()
    const guest = world.guest()
    const wrong: string[] = []

    for (const row of pageRows) {
      const { path } = await planted(world, row)
      const get = await guest.send(path)
      const head = await guest.send(path, { method: 'HEAD' })
      const isSame = ['Content-Type', 'Cache-Control', 'Vary', 'ETag', 'Location'].every(
        (name) => head.headers.get(name) === get.headers.get(name),
      )
      if (head.status !== get.status || !isSame || (await head.text()) !== '') wrong.push(row[0])
    }

    expect(wrong).toEqual([])
  })

  test.each(['POST', 'PUT', 'OPTIONS'])('%s at an unknown address is 404', async (method) => {
    const world = await openWorld()
    const answer = await world.guest().send('/no/such/place', { method })
    expect(answer.status).toBe(404)
  })
})

type Route = { method: string; path: string }

const methodsAt = (routes: Route[], path: string): string[] => {
  const here = routes.filter(
    (route) =>
      route.method !== 'ALL' && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )
  const methods = here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return [...new Set(methods)].sort()
}

describe('an id', () => {
  const malformed = ['zzzzzzzzz', '0', '-1', '1e9', 'ABC', '999999999999999999', '%00', "'--"]

  test.each([
    ['page', pageRows],
    ['command of members', memberRows],
    ['command of the team', teamRows],
  ])('nobody has is nowhere at any %s, with or without a form', async (_, rows) => {
    const withId = rows.filter((row) => routeOf(row).includes('/:'))
    const { world, ada, all, before } = await forum(withId)
    const wrong: string[] = []

    for (const [nth, id] of malformed.entries()) {
      for (const { row, asked } of all) {
        const path = addressOf(row, id)
        // Each address meets each id once, and forms of both kinds in turn.
        const { status } = await send(ada, row, nth % 2 === 0 ? { ...asked, path } : { path })
        if (status !== statusOfNothing(row)) wrong.push(`${path} for ${row[0]}: ${status}`)
      }
    }

    expect(wrong).toEqual([])
    expect(await contentsOf(world, { without: passing })).toEqual(before)
  })
})

const addressOf = (row: Row, id: string): string => {
  const [, path = ''] = routeOf(row).split(' ')
  return path
    .replace(/:(\w+)/, id)
    .replace(':slug', 'a-title')
    .replace(':act', 'submit')
}

// A mailed link that is used up, or never was, says that.
const statusOfNothing = (row: Row): number => (routeOf(row).includes(':token') ? 410 : 404)
