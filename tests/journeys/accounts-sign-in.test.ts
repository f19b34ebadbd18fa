// Signing in and out: the ways in, the way back, and a session of one's own.
import { describe, expect, test } from 'vitest'
import { addressOf, joined, mailedLink, password, signUp } from '../support/signing-up.ts'
import type { Visitor } from '../support/visitor.ts'
import { day, openWorld } from '../support/world.ts'

const form = 'form[action="/login"]'

const signIn = async (visitor: Visitor, login: string, secret = password, path = '/login') =>
  visitor.submit(await visitor.get(path), form, { login, password: secret })

describe('signing in', () => {
  test('by name or by address, whatever the case; and out again', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'Nora')
    const [byName, byAddress] = [world.guest(), world.guest()]

    const first = await signIn(byName, ' nora ')
    const second = await signIn(byAddress, email.toUpperCase())
    const out = await byName.submit(first, 'form[action="/logout"]')
    const after = await byName.get('/account')

    expect(first.path).toBe('/')
    expect(first.dom.text('.account-menu .menu-title')).toBe('Nora')
    expect(second.dom.text('.account-menu .menu-title')).toBe('Nora')
    expect(out.dom.has('.account-menu')).toBe(false)
    expect(byName.cookies.size).toBe(0)
    expect(after.path).toBe('/login?next=%2Faccount')
  })

  test('signing out ends the session itself, not only the cookie', async () => {
    const world = await openWorld()
    const nora = world.guest()
    await joined(world, nora, 'nora')
    const stolen = world.guest()
    stolen.cookies.set('foyer_session', nora.cookies.get('foyer_session')!)
    const before = await stolen.get('/account')

    await nora.post('/logout')

    expect(before.status).toBe(200)
    expect((await stolen.get('/account')).path).toMatch(/^\/login/)
  })

  test('takes two trips when right and one when wrong; signing out takes one', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const nora = world.guest()
    const page = await nora.get('/login')
    const fields = { login: 'nora', password, next: '/signup/mailed' }

    world.trips.reset()
    await nora.submit(page, form, { ...fields, password: 'something else' })
    const whenWrong = world.trips.trips()
    world.trips.reset()
    await nora.submit(page, form, fields)
    const whenRight = world.trips.trips()
    world.trips.reset()
    await nora.send('/logout', {
      method: 'POST',
      headers: { Origin: world.config.siteUrl, 'Sec-Fetch-Site': 'same-origin' },
    })

    expect(whenWrong).toBe(1)
    // Two for signing in and one for the page it leads to.
    expect(whenRight).toBe(3)
    expect(world.trips.trips()).toBe(1)
  })

  test('the session in a browser from before is never taken over', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const nora = world.guest()
    const planted = 'a'.repeat(40)
    nora.cookies.set('foyer_session', planted)

    await signIn(nora, 'nora')
    const intruder = world.guest()
    intruder.cookies.set('foyer_session', planted)

    expect(nora.cookies.get('foyer_session')).not.toBe(planted)
    expect((await intruder.get('/account')).path).toMatch(/^\/login/)
  })

  test('signing in as someone else ends the session that was there', async () => {
    const world = await openWorld()
    const nora = world.guest()
    await joined(world, nora, 'nora')
    const browser = await world.as('maya')
    const mayas = browser.cookies.get('foyer_session')!

    await browser.post('/login', { login: 'nora', password })
    const old = world.guest()
    old.cookies.set('foyer_session', mayas)

    expect((await browser.get('/')).dom.text('.account-menu .menu-title')).toBe('nora')
    expect((await old.get('/account')).path).toMatch(/^\/login/)
  })

  test('a session holds for thirty days without use, and its cookie is closed to scripts', async () => {
    const world = await openWorld({ SITE_URL: 'https://forum.example' })
    const nora = world.guest()
    await nora.post('/signup', { handle: 'nora', email: addressOf('nora'), password })
    await world.client.execute(`update users set verified_at = 1 where handle = 'nora'`)
    const answer = await nora.send('/login', {
      method: 'POST',
      body: new URLSearchParams({ login: 'nora', password }),
      headers: { Origin: 'https://forum.example', 'Sec-Fetch-Site': 'same-origin' },
    })
    const cookie = answer.headers.get('Set-Cookie')

    world.pass(29 * day)
    const stillIn = await nora.get('/account')
    await world.settle()
    world.pass(31 * day)

    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/Secure/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(stillIn.status).toBe(200)
    expect((await nora.get('/account')).path).toMatch(/^\/login/)
  })

  test('with the cost of a real forum, too', async () => {
    const world = await openWorld({ FOYER_ENV: 'development' })
    const nora = world.guest()
    await joined(world, nora, 'nora')

    const { rows } = await world.client.execute(
      `select password_hash from users where handle = 'nora'`,
    )
    const again = await world.guest().post('/login', { login: 'nora', password })

    expect(rows[0]?.password_hash).toMatch(/^scrypt\$15\$8\$3\$/)
    expect(again.path).toBe('/')
  })

  test('an unconfirmed account with the right password gets a new link, not a session', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    const old = await mailedLink(world, email, '/verify/')
    const nora = world.guest()

    const told = await signIn(nora, 'nora')
    const cookiesThen = nora.cookies.size
    const fresh = await mailedLink(world, email, '/verify/')
    const home = await nora.submit(await nora.get(fresh), 'form[action^="/verify/"]')

    expect(told.path).toBe('/login/unconfirmed')
    expect(told.dom.text('h1')).toBe('Confirm your address first')
    expect(cookiesThen).toBe(0)
    expect(fresh).not.toBe(old)
    expect(home.dom.text('.account-menu .menu-title')).toBe('nora')
    expect((await world.guest().get(old)).status).toBe(410)
  })
})

describe('the way back', () => {
  test('a page for members leads through the form and back to it', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const nora = world.guest()

    const asked = await nora.get('/account')
    const wrong = await nora.submit(asked, form, { login: 'nora', password: 'not this one' })
    const back = await nora.submit(wrong, form, { login: 'nora', password })

    expect(asked.path).toBe('/login?next=%2Faccount')
    expect(back.path).toBe('/account')
  })

  test.each([
    ['/codes?q=nw-2-5', '/codes?q=nw-2-5'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example/', '/'],
    ['/\t/elsewhere.example/', '/'],
    ['\\\\elsewhere.example/', '/'],
    [' //elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    ['elsewhere.example', '/'],
    ['/%0d%0aSet-Cookie:a=b', '/%0d%0aSet-Cookie:a=b'],
    ['/\r\nSet-Cookie: a=b', '/'],
    ['/\u2029x', '/'],
    [`/${'a'.repeat(3000)}`, '/'],
    ['', '/'],
  ])('next=%j leads to %s', async (next, to) => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')

    const answer = await world.guest().send('/login', {
      method: 'POST',
      body: new URLSearchParams({ login: 'nora', password, next }),
      headers: { Origin: world.config.siteUrl, 'Sec-Fetch-Site': 'same-origin' },
    })
    const page = await world.guest().get(`/login?${new URLSearchParams({ next })}`)

    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(to)
    expect(page.dom.attr('input[name="next"]', 'value')).toBe(to)
  })

  test('who is signed in already is sent on', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const signedIn = await maya.send('/login?next=/account')
    const signUpPage = await maya.send('/signup')

    expect(signedIn.headers.get('Location')).toBe('/account')
    expect(signUpPage.headers.get('Location')).toBe('/')
  })
})
