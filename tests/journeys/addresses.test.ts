// Addresses a stranger wrote: they lead nowhere else, write no header, and stand in no mail.
import { describe, expect, test } from 'vitest'
import { plantedAll, send } from '../support/matrix.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { addressOf, joined, mailedLink, password } from '../support/signing-up.ts'
import { question } from '../support/subjects.ts'
import { openWorld } from '../support/world.ts'

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example/',
  'http:evil.example',
  'evil.example',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '/\t/evil.example',
  '\t//evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/ok\r\nSet-Cookie: foyer_session=planted',
  '/%0d%0aSet-Cookie: a=b',
  '/..//evil.example',
  '/@evil.example',
  `/${'a'.repeat(5000)}`,
  '/\u2028/evil.example',
  '/\ud83d\ude00',
]

describe('the way back after signing in', () => {
  test('stays here, whatever it says', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const signedIn = await world.as('maya')
    const left: string[] = []

    for (const next of elsewhere) {
      const body = new URLSearchParams({ login: 'nora', password, next })
      const headers = { 'Sec-Fetch-Site': 'same-origin' }
      const posted = await world.guest().send('/login', { method: 'POST', body, headers })
      const opened = await signedIn.send(`/login?next=${encodeURIComponent(next)}`)
      for (const answer of [posted, opened]) {
        const to = new URL(answer.headers.get('Location') ?? 'nowhere:', world.config.siteUrl)
        const cookies = answer.headers.getSetCookie().filter((line) => !isSession(line))
        const isHere = answer.status === 303 && to.origin === world.config.siteUrl
        if (!isHere || cookies.length > 0) left.push(`${next}: ${answer.status} ${to}`)
      }
    }

    expect(left).toEqual([])
  })

  test('is not carried in the form where it leads away', async () => {
    const world = await openWorld()

    for (const next of elsewhere.slice(0, 14)) {
      const page = await world.guest().get(`/login?next=${encodeURIComponent(next)}`)
      expect(page.dom.attr('input[name=next]', 'value')).toBe('/')
    }
  })

  test.each([
    ['https://evil.example/t/1/x', '/login'],
    ['http://forum.example.evil.example/', '/login'],
    ['not an address', '/login'],
    ['http://forum.example/t/1/x?from=2', '/login?next=%2Ft%2F1%2Fx%3Ffrom%3D2'],
  ])('from %s is %s', async (page, to) => {
    const world = await openWorld()
    const { threadId } = await question(world)

    for (const name of ['Referer', 'HX-Current-URL']) {
      const headers = { 'Sec-Fetch-Site': 'same-origin', [name]: page }
      const path = `/t/${threadId.toString(36)}/follow`
      const answer = await world.guest().send(path, { method: 'POST', headers })
      expect(answer.headers.get('Location')).toBe(to)
    }
  })
})

const isSession = (line: string): boolean => /^foyer_session=[a-z0-9]+;/.test(line)

const parameters =
  'q show before after next thread code device category title by action upTo from done reported post area welcome'.split(
    ' ',
  )
const hostile = [
  '\r\nSet-Cookie: a=b',
  '\0',
  "' or 1=1 --",
  '"*^():NEAR/AND OR NOT',
  '-1',
  '9'.repeat(400),
  '1e400',
  'A'.repeat(11),
  '<script>alert(1)</script>',
  '\u202e\u0301\ufffe',
  '%',
  '[]',
  '__proto__',
]

test('a parameter that nobody here wrote breaks no page and writes no header', async () => {
  const world = await openWorld()
  const all = await plantedAll(world, pageRows)
  const visitors = [world.guest(), await world.as('ada')]
  const wrong: string[] = []

  for (const value of hostile) {
    const query = parameters.map((name) => `${name}=${encodeURIComponent(value)}`).join('&')
    for (const { row, asked } of all) {
      for (const visitor of visitors) {
        const path = `${asked.path.replace(/\?.*$/, '')}?${query}&%ff=%e0%a4%a`
        const { status, headers } = await send(visitor, row, { path })
        if (status >= 500 || headers.has('Set-Cookie')) wrong.push(`${row[0]} ${value}: ${status}`)
      }
    }
  }

  expect(wrong).toEqual([])
})

test('half an emoji reaches no database: it would refuse it', async () => {
  const world = await openWorld()
  const ada = await world.as('ada')
  const halves: string[] = []
  const { batch } = world.client
  world.client.batch = (statements, mode) => {
    for (const statement of statements) halves.push(...halfTexts(statement))
    return batch(statements, mode)
  }

  for (const length of [40, 59, 60, 79, 80, 149, 150, 199, 200, 299, 300, 399, 400, 29_999]) {
    const text = `${'x'.repeat(length)}😀 and more of it`
    for (const path of ['/search', '/codes', '/devices', '/help', '/ask']) {
      await ada.get(`${path}?${new URLSearchParams({ q: text, area: text, title: text })}`)
    }
    await world.client.execute('delete from limits')
    await ada.post('/ask', { title: `Stuck after ${length}`, body: `NW-2-5 ${text}` })
    const fields = { title: text, body: text, device: text, category: text }
    for (const path of ['/ask', '/ask/suggestions', '/preview']) {
      await ada.post(path, fields, { 'HX-Request': 'true' })
    }
    for (const half of ['\ud83d', '\ude00']) {
      const body = JSON.stringify({
        title: `${half}NW-2-5${half}`,
        body: `${half} not playing ${half}`,
      })
      const headers = { 'Content-Type': 'application/json' }
      const answer = await ada.send('/api/v1/similar', { method: 'POST', body, headers })
      expect(answer.status).toBe(200)
    }
  }

  expect(halves).toEqual([])
})

const halfTexts = (statement: unknown): string[] => {
  const args = (statement as { args?: unknown[] }).args ?? []
  return args.filter((arg) => typeof arg === 'string').filter((arg) => !arg.isWellFormed())
}

test('the host a request names stands in no mail, no list and no address of a page', async () => {
  const world = await openWorld()
  const email = addressOf('nora')
  const spoofed = {
    method: 'POST',
    headers: {
      Origin: 'http://evil.example',
      Host: 'evil.example',
      'X-Forwarded-Host': 'evil.example',
      Forwarded: 'host=evil.example',
    },
  }
  const form = new URLSearchParams({ handle: 'nora', email, password })

  await world.app.request('http://evil.example/signup', { ...spoofed, body: form })
  await world.app.request('http://evil.example/verify/again', {
    ...spoofed,
    body: new URLSearchParams({ email }),
  })
  const link = await mailedLink(world, email, '/verify/')
  const pages = await Promise.all(
    ['/', '/sitemap.xml', '/robots.txt', '/help/code-nw-2-5'].map(async (path) =>
      (await world.app.request(`http://evil.example${path}`, { headers: spoofed.headers })).text(),
    ),
  )

  expect(link).toMatch(/^\/verify\/\w+$/)
  const letters = await world.mailTo(email)
  expect(letters).toHaveLength(2)
  for (const text of [...letters.map(({ text }) => text), ...pages]) {
    expect(text).toContain('http://forum.example')
    expect(text).not.toContain('evil.example')
  }
})
