// What every address does, whoever asks: frame, guards, caching, and failures.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld } from '../support/world.ts'

describe('the frame of every page', () => {
  test('a guest sees the front page in one trip, and 304 the next time', async () => {
    const world = await openWorld()
    world.trips.reset()

    const first = await world.guest().get('/')
    const again = await world
      .guest()
      .send('/', { headers: { 'If-None-Match': first.headers.get('ETag')! } })

    expect(first.status).toBe(200)
    expect(first.dom.text('.site-name')).toBe('Foyer')
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(world.trips.trips()).toBeLessThanOrEqual(2)
  })

  test('a member is known in the same single trip', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    world.trips.reset()

    const front = await maya.get('/')

    expect(front.dom.text('.account-menu .menu-title')).toBe('maya')
    expect(front.dom.has('a[href^="/login"]')).toBe(false)
    expect(front.headers.get('Cache-Control')).toContain('private')
    expect(world.trips.trips()).toBe(1)
  })

  test('htmx gets the main part with its title and no second document', async () => {
    const world = await openWorld()

    const part = await world.guest().get('/', { 'HX-Request': 'true' })

    expect(part.html).toMatch(/^<title>/)
    expect(part.html).not.toContain('<html')
    expect(part.dom.has('main#main')).toBe(true)
    expect(part.headers.get('Vary')).toContain('HX-Request')
    expect(part.headers.get('HX-Push-Url')).toBe('/')
  })

  test('scripts come from this site alone and no string becomes markup by itself', async () => {
    const world = await openWorld()

    const policy = (await world.guest().get('/')).headers.get('Content-Security-Policy')

    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
  })
})

describe('what cannot be answered', () => {
  test('an unknown address is a page that says so', async () => {
    const world = await openWorld()
    const answer = await world.guest().get('/no/such/place')
    expect(answer.status).toBe(404)
    expect(answer.dom.text('h1')).toBe('There is nothing here')
  })

  test('a wrong method is told the right ones', async () => {
    const world = await openWorld()
    const answer = await world.guest().post('/')
    expect(answer.status).toBe(405)
    expect(answer.headers.get('Allow')).toContain('GET')
  })

  test('a form from another site is refused', async () => {
    const world = await openWorld()
    const origin = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
    const answer = await world.guest().post('/', { a: 'b' }, origin)
    expect(answer.status).toBe(403)
  })

  test('after a refused post the header leads back to the page it came from', async () => {
    const world = await openWorld()
    const { path, threadId } = await plantThread(world, { by: 'maya', title: 'Oh', body: 'No.' })
    const headers = { Referer: `http://forum.example${path}?from=1` }
    const fields = { body: 'A long text without a session.' }

    const answer = await world.guest().post(links.reply(threadId), fields, headers)

    expect(answer.status).toBe(401)
    expect(answer.dom.attr('.site-tools a[href^="/login"]', 'href')).toBe(links.signIn(path))
  })

  test('a body no form can fill is refused', async () => {
    const world = await openWorld()
    const answer = await world.guest().post('/', { body: 'x'.repeat(600_000) })
    expect(answer.status).toBe(413)
  })
})
