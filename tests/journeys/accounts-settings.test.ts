// The account page: profile, password, sessions; for its owner alone.
import { describe, expect, test } from 'vitest'
import { joined, password } from '../support/signing-up.ts'
import { day, openWorld } from '../support/world.ts'

const profile = 'form[action="/account/profile"]'
const passwords = 'form[action="/account/password"]'
const fresh = 'eleven loud kettles'

describe.each([
  ['as a browser', false],
  ['by htmx', true],
])('the profile %s', (_how, htmx) => {
  test('is saved in two trips, and shown to everyone as plain text', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', { htmx })
    const page = await maya.get('/account')
    const bio = 'I fix <b>routers</b>.\nhttps://elsewhere.example'
    world.trips.reset()

    const saved = await maya.submit(page, profile, { bio, mailNotices: 'yes' })
    const trips = world.trips.trips()
    const shown = await world.guest().get('/u/maya')

    expect(trips).toBe(3)
    expect(saved.path).toBe('/account?done=profile')
    expect(saved.dom.text('.flash.is-good')).toBe('Your profile is saved.')
    expect(saved.dom.text('#bio')).toBe(bio.replace('\n', ' '))
    expect(shown.dom.texts('.page-aside p')).toEqual(bio.split('\n'))
    expect(shown.dom.has('.page-aside b')).toBe(false)
    expect(shown.dom.has('a[href*="elsewhere"]')).toBe(false)
  })

  test('too long is said beside the field, and what was typed stays', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', { htmx })
    const bio = 'x'.repeat(501)

    const refused = await maya.submit(await maya.get('/account'), profile, { bio })
    const shown = await world.guest().get('/u/maya')

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#bio-error')).toBe('Use at most 500 characters.')
    expect(refused.dom.text('#bio')).toBe(bio)
    expect(shown.html).not.toContain('xxx')
  })

  test('unticking the box turns the mail off, and only that', async () => {
    const world = await openWorld()
    const maya = await world.as('maya', { htmx })
    const before = await maya.get('/account')

    const off = await maya.post('/account/profile', { bio: 'Hello' })

    expect(before.dom.form(profile).fields.mailNotices).toBe('yes')
    expect(off.dom.form(profile).fields.mailNotices).toBe(undefined)
    expect(off.dom.text('#bio')).toBe('Hello')
  })
})

describe('a new password', () => {
  test('needs the present one, ends other sessions and keeps this browser in', async () => {
    const world = await openWorld()
    const nora = world.guest()
    const email = await joined(world, nora, 'nora')
    const elsewhere = world.guest()
    await elsewhere.post('/login', { login: 'nora', password })
    const before = nora.cookies.get('foyer_session')
    const page = await nora.get('/account')
    world.trips.reset()

    const changed = await nora.submit(page, passwords, {
      presentPassword: password,
      password: fresh,
    })
    const trips = world.trips.trips()
    await world.settle()

    expect(trips).toBe(3)
    expect(changed.path).toBe('/account?done=password')
    expect(nora.cookies.get('foyer_session')).not.toBe(before)
    expect((await elsewhere.get('/account')).path).toMatch(/^\/login/)
    expect((await world.mailTo(email)).at(-1)?.subject).toBe('Your password was changed (Foyer)')
    const old = await world.guest().post('/login', { login: 'nora', password })
    expect(old.status).toBe(422)
  })

  test.each([
    ['presentPassword', 'not the present one', fresh],
    ['presentPassword', '', fresh],
    ['password', password, 'short-one'],
    ['password', password, 'nora and more'],
    ['password', password, 'password123'],
  ])('is refused beside %s', async (field, presentPassword, wanted) => {
    const world = await openWorld()
    const nora = world.guest()
    await joined(world, nora, 'nora')
    const page = await nora.get('/account')

    const refused = await nora.submit(page, passwords, { presentPassword, password: wanted })
    const still = await world.guest().post('/login', { login: 'nora', password })

    expect(refused.status).toBe(422)
    expect(refused.dom.texts('.field-error')).toHaveLength(1)
    expect(refused.dom.has(`.field.is-invalid #${field}-error`)).toBe(true)
    expect(refused.html).not.toContain(wanted)
    expect(still.path).toBe('/')
  })

  test('cannot be guessed at from a borrowed browser', async () => {
    const world = await openWorld()
    const nora = world.guest()
    await joined(world, nora, 'nora')
    const guesses = Array.from({ length: 25 }, () =>
      nora.post('/account/password', { presentPassword: 'a guess', password: fresh }),
    )

    const answers = await Promise.all(guesses)
    const right = await nora.post('/account/password', {
      presentPassword: password,
      password: fresh,
    })

    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20)
    expect(right.status).toBe(429)
  })
})

describe('sessions', () => {
  test('are listed, and ended one by one or all but this', async () => {
    const world = await openWorld()
    const [here, phone, tablet] = await Promise.all([1, 2, 3].map(() => world.as('maya')))
    world.pass(day)

    const page = await here!.get('/account')
    const one = await here!.submit(page, 'form[action="/account/sessions/end"]')
    const after = [await phone!.get('/account'), await tablet!.get('/account')]
    const rest = await here!.submit(one, 'form[action="/account/sessions/end-others"]')

    expect(page.dom.count('form[action="/account/sessions/end"]')).toBe(2)
    expect(page.dom.text('.session-list')).toContain('This browser, since yesterday')
    expect(one.dom.text('.flash')).toBe('That session is signed out.')
    expect(after.filter(({ path }) => path === '/account')).toHaveLength(1)
    expect(rest.dom.count('.session-list > li')).toBe(1)
    expect(rest.dom.has('form[action="/account/sessions/end-others"]')).toBe(false)
    for (const visitor of [phone!, tablet!]) {
      expect((await visitor.get('/account')).path).toMatch(/^\/login/)
    }
  })

  test("another person's session is out of reach", async () => {
    const world = await openWorld()
    const theo = await world.as('theo')
    const maya = await world.as('maya')
    await world.as('theo')
    const session = (await theo.get('/account')).dom.form('form[action="/account/sessions/end"]')

    await maya.post('/account/sessions/end', { session: session.fields.session! })
    await maya.post('/account/sessions/end-others')

    expect((await theo.get('/account')).dom.count('.session-list > li')).toBe(2)
  })

  test('the page is for its owner, in one trip, and shows no secret', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get('/account')
    const trips = world.trips.trips()

    expect(trips).toBe(1)
    expect(page.headers.get('Cache-Control')).toContain('private')
    expect(page.html).not.toContain(maya.cookies.get('foyer_session')!)
    for (const path of ['profile', 'password', 'sessions/end', 'sessions/end-others']) {
      const fields = { presentPassword: password, password: fresh, session: 'x' }
      const asGuest = await world.guest().post(`/account/${path}`, fields)
      expect(asGuest.status === 401 || asGuest.path.startsWith('/login')).toBe(true)
    }
  })
})
