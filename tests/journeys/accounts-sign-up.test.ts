// Signing up: form, real mail, link, button, signed in; and what a stranger cannot find out by it.
import { describe, expect, test } from 'vitest'
import {
  addressOf,
  joined,
  mailedLink,
  password,
  peopleCalled,
  signUp,
} from '../support/signing-up.ts'
import { day, hour, openWorld } from '../support/world.ts'

describe('signing up', () => {
  test('leads from the form over the mailbox into the community', async () => {
    const world = await openWorld()
    const nora = world.guest()
    const email = addressOf('nora')

    const mailed = await signUp(nora, 'Nora_1', email)
    const link = await mailedLink(world, email, '/verify/')
    const page = await nora.get(link)
    const home = await nora.submit(page, 'form[action^="/verify/"]')

    expect(mailed.path).toBe('/signup/mailed')
    expect(mailed.dom.text('h1')).toBe('Check your mail')
    expect(page.dom.text('h1')).toBe('Welcome, Nora_1')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(home.path).toBe('/?welcome=yes')
    expect(home.dom.text('.account-menu .menu-title')).toBe('Nora_1')
    expect((await world.mailTo(email)).map(({ subject }) => subject)).toEqual([
      'Confirm your address (Foyer)',
    ])
  })

  test('opening the mailed link changes nothing: mail scanners open links', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    const link = await mailedLink(world, email, '/verify/')

    const opened = await world.guest().get(link)
    const again = await world.guest().get(link)

    expect(opened.dom.has('a[href^="/login"]')).toBe(true)
    expect(opened.headers.getSetCookie()).toEqual([])
    expect(again.dom.has('form[action^="/verify/"]')).toBe(true)
    expect((await world.guest().get('/u/nora')).status).toBe(404)
  })

  test('a link works once, and then says how to go on', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    const link = await mailedLink(world, email, '/verify/')
    const stranger = world.guest()

    const opened = await stranger.get(link)
    const pressed = await stranger.post(link)

    expect(opened.status).toBe(410)
    expect(opened.dom.has('form[action="/verify/again"]')).toBe(true)
    expect(pressed.status).toBe(410)
    expect(stranger.cookies.size).toBe(0)
  })

  test('two presses at the same moment: one session', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    const link = await mailedLink(world, email, '/verify/')
    const visitors = [world.guest(), world.guest()]

    const answers = await Promise.all(visitors.map((visitor) => visitor.post(link)))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(visitors.map(({ cookies }) => cookies.size).sort()).toEqual([0, 1])
  })

  test('an expired link leads to a new one', async () => {
    const world = await openWorld()
    const nora = world.guest()
    const email = addressOf('nora')
    await signUp(nora, 'nora', email)
    const old = await mailedLink(world, email, '/verify/')
    world.pass(day)

    const dead = await nora.get(old)
    const mailed = await nora.submit(dead, 'form[action="/verify/again"]', { email })
    const fresh = await mailedLink(world, email, '/verify/')
    const home = await nora.submit(await nora.get(fresh), 'form[action^="/verify/"]')

    expect(dead.status).toBe(410)
    expect(mailed.path).toBe('/signup/mailed')
    expect(fresh).not.toBe(old)
    expect(home.dom.text('.account-menu .menu-title')).toBe('nora')
  })

  test('the form sent twice makes one account', async () => {
    const world = await openWorld()
    const fields = { handle: 'nora', email: addressOf('nora'), password }

    const answers = await Promise.all([1, 2].map(() => world.guest().post('/signup', fields)))

    expect(answers.map(({ path }) => path)).toEqual(['/signup/mailed', '/signup/mailed'])
    expect(await peopleCalled(world, 'nora')).toBe(1)
  })

  test('the form sent again later brings a new link, not a second account', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    const first = await mailedLink(world, email, '/verify/')
    world.pass(hour)

    const again = await signUp(world.guest(), 'nora', email)
    const second = await mailedLink(world, email, '/verify/')

    expect(again.path).toBe('/signup/mailed')
    expect(second).not.toBe(first)
    expect(await peopleCalled(world, 'nora')).toBe(1)
  })

  test('a name that waits for its confirmation is taken for everyone else', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    await world.settle()

    const otherAddress = await signUp(world.guest(), 'nora', addressOf('other'))
    const otherPassword = await signUp(world.guest(), 'nora', email, 'another long secret')
    await world.settle()

    expect(otherAddress.dom.has('#handle-error')).toBe(true)
    expect(otherPassword.html).toBe(
      otherAddress.html.replace(/value="other[^"]*"/, `value="${email}"`),
    )
    expect(await world.mailTo(email)).toHaveLength(1)
  })

  test('takes two trips, and none for the page that follows', async () => {
    const world = await openWorld()
    const nora = world.guest()
    world.trips.reset()

    await signUp(nora, 'nora', addressOf('nora'))

    expect(world.trips.trips()).toBe(2)
  })
})

describe('what a stranger cannot find out', () => {
  test('a known address gets the same answer, byte by byte, and a mail of its own', async () => {
    const world = await openWorld()
    const known = await joined(world, world.guest(), 'nora')

    const [asKnown, asUnknown] = [world.guest(), world.guest()]
    const answers = [
      await asKnown.send('/signup', formPost({ handle: 'one', email: known, password })),
      await asUnknown.send('/signup', formPost({ handle: 'two', email: addressOf('x'), password })),
    ]
    const pages = [await asKnown.get('/signup/mailed'), await asUnknown.get('/signup/mailed')]
    await world.settle()

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(answers[0]!.headers.get('Location')).toBe(answers[1]!.headers.get('Location'))
    expect(pages[0]!.html).toBe(pages[1]!.html)
    expect((await world.mailTo(known)).at(-1)?.subject).toBe('You already have an account (Foyer)')
    expect(await peopleCalled(world, 'one')).toBe(0)
  })

  test('the account of an address keeps its password when a stranger signs up with it', async () => {
    const world = await openWorld()
    const known = await joined(world, world.guest(), 'nora')
    await signUp(world.guest(), 'intruder', known, 'another long secret')

    const stranger = world.guest()
    const tried = await stranger.post('/login', { login: known, password: 'another long secret' })

    expect(tried.status).toBe(422)
    expect(stranger.cookies.size).toBe(0)
  })

  test('two who claim one address: the first to confirm has it', async () => {
    const world = await openWorld()
    const email = addressOf('shared')
    await signUp(world.guest(), 'first', email)
    const firstLink = await mailedLink(world, email, '/verify/')
    await signUp(world.guest(), 'second', email)
    const secondLink = await mailedLink(world, email, '/verify/')
    const late = world.guest()

    const won = await world.guest().post(secondLink)
    const lost = await late.post(firstLink)

    expect(won.dom.text('.account-menu .menu-title')).toBe('second')
    expect(lost.status).toBe(409)
    expect(late.cookies.size).toBe(0)
  })
})

const formPost = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { Origin: 'http://forum.example', 'Sec-Fetch-Site': 'same-origin' },
})
