// Guessing at accounts: every wrong answer reads alike, and guessing soon ends.
import { describe, expect, test } from 'vitest'
import { addressOf, joined, password, signUp } from '../support/signing-up.ts'
import { visitorOf } from '../support/visitor.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const from = (world: World, address: string) =>
  visitorOf(world.app, world.config.siteUrl, { address })

const guess = 'a wrong guess'

describe('a wrong answer', () => {
  test('is the same page for a name nobody has, someone has, and one unconfirmed', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    await signUp(world.guest(), 'olga', addressOf('olga'))
    const logins = ['nora', email, 'olga', 'nobody_here', 'nobody@mail.example', 'maya']

    const pages = []
    for (const login of logins) {
      const page = await world.guest().post('/login', { login, password: guess })
      pages.push({ status: page.status, html: page.html.replace(login, 'LOGIN') })
    }

    expect(pages.map(({ status }) => status)).toEqual(logins.map(() => 422))
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1)
    expect(pages[0]?.html).toContain('value="LOGIN"')
    expect(pages[0]?.html).not.toContain(guess)
  })

  test.each([
    ['login', { login: '', password: guess }],
    ['password', { login: 'nora', password: '' }],
    ['login', { login: 'n'.repeat(300), password: guess }],
    ['password', { login: 'nora', password: 'x'.repeat(201) }],
  ])('%s missing or too long: said beside it', async (field, typed) => {
    const world = await openWorld()
    const page = await world.guest().get('/login')
    world.trips.reset()

    const refused = await world.guest().submit(page, 'form[action="/login"]', typed)

    expect(refused.status).toBe(422)
    expect(refused.dom.has(`.field.is-invalid #${field}-error`)).toBe(true)
    expect(refused.dom.attr('#login', 'value')).toBe(typed.login)
    expect(world.trips.trips()).toBe(0)
  })

  test('a name that is SQL, markup or a path is only a wrong name', async () => {
    const world = await openWorld()

    for (const login of [`' or 1=1 --`, '<script>alert(1)</script>', '../../maya', '%00']) {
      const refused = await world.guest().post('/login', { login, password: guess })
      expect(refused.status).toBe(422)
      expect(refused.dom.attr('#login', 'value')).toBe(login)
      expect(refused.dom.count('script')).toBe(1)
    }
  })
})

describe('guessing', () => {
  test('from one caller ends after twenty wrong answers, for any account', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const caller = from(world, '198.51.100.7')
    for (let n = 0; n < 20; n += 1) {
      await caller.post('/login', { login: `nobody${n}`, password: guess })
    }

    const stopped = await caller.post('/login', { login: 'nora', password })
    const elsewhere = await from(world, '198.51.100.8').post('/login', { login: 'nora', password })
    world.pass(15 * minute)
    const later = await caller.post('/login', { login: 'nora', password })

    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(stopped.html).not.toContain(password)
    expect(elsewhere.path).toBe('/')
    expect(later.path).toBe('/')
  })

  test.each(['nora', 'nobody_here'])('at %s from many callers ends the same way', async (login) => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    for (let n = 0; n < 20; n += 1) {
      await from(world, `198.51.100.${n}`).post('/login', { login, password: guess })
    }

    const stopped = await from(world, '203.0.113.5').post('/login', { login, password })

    expect(stopped.status).toBe(429)
    expect(stopped.headers.getSetCookie()).toEqual([])
  })

  test('at one account by its name and its address counts together', async () => {
    const world = await openWorld()
    const email = await joined(world, world.guest(), 'nora')
    for (let n = 0; n < 20; n += 1) {
      const login = n % 2 === 0 ? 'nora' : email
      await from(world, `198.51.100.${n}`).post('/login', { login, password: guess })
    }

    const stopped = await from(world, '203.0.113.5').post('/login', { login: 'nora', password })

    expect(stopped.status).toBe(429)
  })

  test('at once is no way around: each guess counts before it is tried', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const guesses = Array.from({ length: 40 }, () =>
      from(world, '198.51.100.7').post('/login', { login: 'nora', password: guess }),
    )

    const answers = await Promise.all(guesses)

    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20)
  })

  test('signing in rightly, however often, is no guessing', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')

    const statuses = []
    for (let n = 0; n < 25; n += 1) {
      statuses.push((await world.guest().post('/login', { login: 'nora', password })).path)
    }

    expect(new Set(statuses)).toEqual(new Set(['/']))
  })
})
