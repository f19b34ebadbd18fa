// A forgotten password: a mail to whoever has the address, a new password, every session ended.
import { describe, expect, test } from 'vitest'
import { addressOf, joined, mailedLink, password, signUp } from '../support/signing-up.ts'
import { hour, openWorld } from '../support/world.ts'

const askForm = 'form[action="/forgot"]'
const newForm = 'form[action^="/reset/"]'
const fresh = 'eleven loud kettles'

describe('a forgotten password', () => {
  test('leads over the mailbox to a new one, and ends every other session', async () => {
    const world = await openWorld()
    const elsewhere = world.guest()
    const email = await joined(world, elsewhere, 'nora')
    const nora = world.guest()

    const mailed = await nora.submit(await nora.get('/forgot'), askForm, { email })
    const page = await nora.get(await mailedLink(world, email, '/reset/'))
    const account = await nora.submit(page, newForm, { password: fresh })
    await world.settle()
    const oldPassword = await world.guest().post('/login', { login: 'nora', password })
    const newPassword = await world.guest().post('/login', { login: 'nora', password: fresh })

    expect(mailed.path).toBe('/forgot/mailed')
    expect(page.headers.get('Cache-Control')).toBe('no-store')
    expect(account.path).toBe('/account?done=password')
    expect(account.dom.text('.flash.is-good')).toContain('Your password is changed')
    expect((await elsewhere.get('/account')).path).toMatch(/^\/login/)
    expect(oldPassword.status).toBe(422)
    expect(newPassword.path).toBe('/')
    expect((await world.mailTo(email)).map(({ subject }) => subject)).toEqual([
      'Confirm your address (Foyer)',
      'Choose a new password (Foyer)',
      'Your password was changed (Foyer)',
    ])
  })

  test('answers every address alike, byte by byte, and mails only those who are here', async () => {
    const world = await openWorld()
    const known = await joined(world, world.guest(), 'nora')
    const unknown = addressOf('nobody')
    const before = (await world.mailTo(known)).length

    const pages = []
    for (const email of [known, unknown]) {
      const guest = world.guest()
      pages.push(await guest.submit(await guest.get('/forgot'), askForm, { email }))
    }
    await world.settle()

    expect(pages.map(({ path }) => path)).toEqual(['/forgot/mailed', '/forgot/mailed'])
    expect(pages[0]!.html).toBe(pages[1]!.html)
    expect((await world.mailTo(known)).length).toBe(before + 1)
    expect(await world.mailTo(unknown)).toEqual([])
  })

  test('of an account never confirmed brings the confirming link instead', async () => {
    const world = await openWorld()
    const email = addressOf('nora')
    await signUp(world.guest(), 'nora', email)
    await world.settle()

    await world.guest().post('/forgot', { email })
    await world.settle()

    const subjects = (await world.mailTo(email)).map(({ subject }) => subject)
    expect(subjects).toEqual(['Confirm your address (Foyer)', 'Confirm your address (Foyer)'])
  })

  test('asking for the confirming link again tells a confirmed address that it has an account', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')

    const mailed = await world.guest().post('/verify/again', { email })
    await world.settle()

    expect(mailed.path).toBe('/signup/mailed')
    expect((await world.mailTo(email)).at(-1)?.subject).toBe('You already have an account (Foyer)')
  })

  test('takes two trips to ask and two to set', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    const nora = world.guest()

    world.trips.reset()
    await nora.post('/forgot', { email })
    const toAsk = world.trips.trips()
    const link = await mailedLink(world, email, '/reset/')
    world.trips.reset()
    await nora.post(link, { password: fresh })

    expect(toAsk).toBe(2)
    // Two to set it and one for the account page it leads to.
    expect(world.trips.trips()).toBe(3)
  })
})

describe('the mailed link', () => {
  test.each([
    ['', 'empty'],
    ['short-one', 'too short'],
    ['password123', 'tried first by everyone'],
    ['nora is my name', 'with the handle in it'],
  ])('refuses %j: %s, and still works', async (wrong) => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    await world.guest().post('/forgot', { email })
    const nora = world.guest()
    const page = await nora.get(await mailedLink(world, email, '/reset/'))

    const refused = await nora.submit(page, newForm, { password: wrong })
    const done = await nora.submit(refused, newForm, { password: fresh })

    expect(refused.status).toBe(422)
    expect(refused.dom.has('.field.is-invalid #password-error')).toBe(true)
    expect(refused.dom.attr('#password', 'value')).toBe(null)
    expect(done.path).toBe('/account?done=password')
  })

  test('works once, even pressed twice at once; other links for it end too', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    await world.guest().post('/forgot', { email })
    const other = await mailedLink(world, email, '/reset/')
    await world.guest().post('/forgot', { email })
    const link = await mailedLink(world, email, '/reset/')

    const answers = await Promise.all(
      ['first of the two', 'second of the two'].map((password) =>
        world.guest().post(link, { password }),
      ),
    )
    const late = await world.guest().post(other, { password: 'a third password' })

    expect(other).not.toBe(link)
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410])
    expect(late.status).toBe(410)
    expect(late.dom.has(askForm)).toBe(true)
    expect(late.headers.getSetCookie()).toEqual([])
  })

  test('expires after an hour, and cannot be made up', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    await world.guest().post('/forgot', { email })
    const link = await mailedLink(world, email, '/reset/')
    const verifying = await mailedLink(world, email, '/verify/')
    world.pass(hour)

    const wrongKind = verifying.replace('/verify/', '/reset/')
    for (const path of [link, wrongKind, `/reset/${'a'.repeat(32)}`, `/reset/${'%F0'.repeat(9)}`]) {
      const opened = await world.guest().get(path)
      const pressed = await world.guest().post(path, { password: fresh })
      expect([opened.status, pressed.status]).toEqual([410, 410])
      expect(opened.dom.has(askForm)).toBe(true)
    }
    expect((await world.guest().post('/login', { login: 'nora', password })).path).toBe('/')
  })

  test('is stored as a hash alone, and gone from the outbox once mailed', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    await world.guest().post('/forgot', { email })
    const token = (await mailedLink(world, email, '/reset/')).replace('/reset/', '')

    const { rows: tokens } = await world.client.execute('select * from tokens')
    const { rows: outbox } = await world.client.execute('select * from outbox')

    expect(token).toHaveLength(32)
    expect(tokens.length).toBeGreaterThan(1)
    expect(JSON.stringify([tokens, outbox])).not.toContain(token)
  })
})

describe('asking for mail', () => {
  test.each(['/forgot', '/verify/again'])('%s refuses half an address', async (path) => {
    const world = await openWorld()
    const guest = world.guest()
    world.trips.reset()

    const refused = await guest.submit(await guest.get(path), `form[action="${path}"]`, {
      email: 'nora@',
    })

    expect(refused.status).toBe(422)
    expect(refused.dom.has('.field.is-invalid #email-error')).toBe(true)
    expect(refused.dom.attr('#email', 'value')).toBe('nora@')
    expect(world.trips.trips()).toBe(0)
  })

  test('more than five times an hour for one address is slowed down, here or not', async () => {
    const world = await openWorld()
    const known = await joined(world, world.guest(), 'nora')
    world.pass(hour)

    for (const email of [known, addressOf('nobody')]) {
      const asks = Array.from({ length: 8 }, () => world.guest().post('/forgot', { email }))
      const statuses = (await Promise.all(asks)).map(({ status }) => status).sort()
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429])
    }
  })
})
