// The status page and a known problem's page: what everyone sees, and how they take part.
import { describe, expect, test } from 'vitest'
import { confirmed, signal } from '../support/surges.ts'
import { plantThread } from '../support/threads.ts'
import { day, minute, openWorld } from '../support/world.ts'

describe('the status page', () => {
  test('says that all is well when nothing is known', async () => {
    const world = await openWorld()

    const page = await world.guest().get('/status')

    expect(page.dom.text('.status-now.is-good')).toBe('No widespread problems are known.')
    expect(page.dom.has('.problem-row')).toBe(false)
  })

  test('lists what is going on, then what was resolved, for thirty days, in one trip', async () => {
    const world = await openWorld()
    const first = await confirmed(world, { codes: ['nw-3-6'], devices: ['roku-tv'] })
    await first.sam.submit(first.page, '#resolve-form', { body: 'It is over for everyone.' })
    world.pass(2 * day)
    const opened = await first.sam.submit(await first.sam.get('/staff/problems'), '#open-problem', {
      code: 'nw-2-5',
      device: '',
      title: 'NW-2-5 everywhere',
      body: 'A *server* is ill.',
    })
    const guest = world.guest()
    world.trips.reset()

    const page = await guest.get('/status')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('.status-now')).toBe('1 widespread problem is known at the moment.')
    expect(page.dom.texts('.problem-row-title')).toEqual([
      'ConfirmedNW-2-5 everywhere',
      'ResolvedSamsung TVs show NW-2-5',
    ])
    expect(page.dom.texts('.problem-row-main > p')[0]).toBe('A server is ill.')
    expect(opened.dom.text('.page-lead')).toContain('Opened by staff')
    world.pass(31 * day)
    expect((await guest.get('/status')).dom.count('.problem-row')).toBe(1)
  })
})

describe('a known problem', () => {
  test('has its note, code, device and threads, in one trip and 304 the next time', async () => {
    const world = await openWorld()
    const { path } = await confirmed(world)
    const guest = world.guest()
    world.trips.reset()

    const page = await guest.get(path)
    const again = await guest.send(path, {
      headers: { 'If-None-Match': page.headers.get('ETag')! },
    })

    expect(world.trips.trips()).toBe(2)
    expect(again.status).toBe(304)
    expect(page.dom.text('.timeline-item .prose')).toBe(
      'We see failing requests and are looking into it.',
    )
    expect(page.dom.texts('.page-head .chip')).toEqual(['NW-2-5', 'Samsung smart TV'])
    expect(page.dom.count('.thread-list .thread-row')).toBe(12)
    expect(page.html).not.toContain('sam</')
    expect(page.html).not.toContain('/staff/')
  })

  test('shows what staff typed as text, whatever it is', async () => {
    const world = await openWorld()
    const sam = await world.as('sam')
    const opened = await sam.submit(await sam.get('/staff/problems'), '#open-problem', {
      code: 'nw-2-5',
      title: '<img src=x onerror=alert(1)>',
      body: '<script>alert(1)</script> [here](javascript:alert(1))',
    })

    const page = await world.guest().get(opened.path.replace('/staff/problems', '/status'))

    expect(page.dom.text('h1')).toBe('<img src=x onerror=alert(1)>')
    expect(page.dom.text('.timeline-item .prose')).toContain('<script>alert(1)</script>')
    expect(page.dom.has('main script, main img, main a[href^="javascript"]')).toBe(false)
  })

  test.each([{ htmx: false }, { htmx: true }])(
    'is followed, and left again, htmx: $htmx',
    async ({ htmx }) => {
      const world = await openWorld()
      const { path } = await confirmed(world)
      const maya = await world.as('maya', { htmx })
      const form = 'form[action$="/follow"]'
      world.trips.reset()

      const following = await press(maya, await maya.get(path), form)

      expect(world.trips.trips()).toBe(1 + 3)
      expect(following.dom.text(`${form} button`)).toBe('Stop following')
      expect(following.dom.text('.page-aside .panel-meta')).toBe('13 people follow this.')
      const left = await press(maya, following, form)
      expect(left.dom.text(`${form} button`)).toBe('Tell me when it is over')
      expect(left.dom.text('.page-aside .panel-meta')).toBe('12 people follow this.')
    },
  )

  test('counts a person who has it too, once', async () => {
    const world = await openWorld()
    const { path } = await confirmed(world)
    const maya = await world.as('maya')
    const form = 'form[action$="/me-too"]'

    await maya.submit(await maya.get(path), form)
    const twice = await maya.submit(await maya.get(path), form)

    expect(twice.dom.text(`${form} button`)).toBe('You are counted')
    expect(twice.dom.text('.page-meta')).toContain('13 people reported it')
  })

  test('leads a guest who wants to follow it to sign in and back', async () => {
    const world = await openWorld()
    const { path } = await confirmed(world)

    const answer = await world
      .guest()
      .post(`${path}/follow`, {}, { Referer: world.config.siteUrl + path })

    expect(answer.path).toBe(`/login?next=${encodeURIComponent(path)}`)
  })

  test('that a new question is about takes its thread in by itself', async () => {
    const world = await openWorld()
    const { path } = await confirmed(world)
    const about = { codes: ['nw-2-5'], devices: ['samsung-tv'] }
    world.pass(minute)
    const thread = await plantThread(world, { by: 'maya', title: 'Me too', body: 'Me.', ...about })

    await signal(world, 'maya', about, thread.threadId)

    const page = await world.guest().get(path)
    expect(page.dom.count('.thread-list .thread-row')).toBe(13)
  })
})

describe('a resolved problem', () => {
  test('takes no more me-toos, and counts each who says it is still broken, for staff', async () => {
    const world = await openWorld()
    const { sam, page, path } = await confirmed(world)
    await sam.submit(page, '#resolve-form', { body: 'It is over for everyone.' })
    const [maya, theo] = [await world.as('maya'), await world.as('theo')]
    const form = 'form[action$="/still-broken"]'

    const said = await maya.submit(await maya.get(path), form)
    world.pass(day)
    await maya.post(`${path}/still-broken`)
    await theo.submit(await theo.get(path), form)

    expect(said.dom.has(form)).toBe(false)
    expect((await maya.post(`${path}/me-too`)).status).toBe(409)
    expect((await maya.post(`${path}/follow`, { follow: 'yes' })).status).toBe(409)
    const staff = await sam.get('/staff/problems')
    expect(staff.dom.text('.problem-row')).toContain('2 people still affected')
    expect((await world.guest().get(path)).html).not.toContain('2 people still')
  })

  test('is only still broken once it was resolved', async () => {
    const world = await openWorld()
    const { path } = await confirmed(world)

    const early = await (await world.as('maya')).post(`${path}/still-broken`)

    expect(early.status).toBe(409)
    expect(early.dom.text('.page-lead')).toBe('This problem is still open.')
  })
})

describe('the staff’s first page', () => {
  test('counts what waits, in one trip', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'maya', title: 'Nobody answers', body: 'Nobody.' })
    world.pass(2 * day)
    await confirmed(world)
    const sam = await world.as('sam')
    world.trips.reset()

    const page = await sam.get('/staff')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.texts('.tile-value')).toEqual(['0', '0', '1', '0', '1', '0'])
    expect(page.dom.text('.page-main')).toContain('Jobs run on time and no mail is stuck.')
  })

  test('says which job is late', async () => {
    const world = await openWorld()
    await world.tick()
    world.pass(2 * day)

    const page = await (await world.as('ada')).get('/staff')

    expect(page.dom.texts('.tile.is-bad')).toContain('The job problems did not run when it should.')
  })
})

type Person = Awaited<ReturnType<Awaited<ReturnType<typeof openWorld>>['as']>>
type Page = Awaited<ReturnType<Person['get']>>

/** Presses the one button of a form; a button's value is only sent when pressed. */
const press = (person: Person, page: Page, form: string) =>
  person.submit(page, form, {
    [page.dom.attr(`${form} button`, 'name')!]: page.dom.attr(`${form} button`, 'value')!,
  })
