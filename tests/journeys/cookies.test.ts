// The cookie of a session: what it says, when it is replaced, and what is no session.
import { describe, expect, test } from 'vitest'
import { rowsOf } from '../support/rows.ts'
import { joined, mailedLink, password, signUp } from '../support/signing-up.ts'
import { openWorld, type World } from '../support/world.ts'

const signIn = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } }

const cookieOf = async (world: World, login: string): Promise<string> => {
  const body = new URLSearchParams({ login, password })
  const [line = ''] = (
    await world.guest().send('/login', { ...signIn, body })
  ).headers.getSetCookie()
  return line
}

const isKnown = async (world: World, token: string): Promise<boolean> => {
  const browser = world.guest()
  browser.cookies.set('foyer_session', token)
  return (await browser.get('/')).dom.has('.account-menu')
}

describe('the cookie', () => {
  test('is for this site alone, out of reach of scripts, and gone in a month', async () => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')

    const line = await cookieOf(world, 'nora')

    expect(line).toMatch(/^foyer_session=[a-z0-9]{20,};/)
    const attributes = line.split('; ').slice(1).sort()
    expect(attributes).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
  })

  test('goes over https alone where the site does, and so does everything else', async () => {
    const world = await openWorld({ SITE_URL: 'https://forum.example' })
    const page = await world.guest().get('/')
    await world.client.execute("update users set password_hash = null where handle = 'maya'")

    const out = await (await world.as('maya')).send('/logout', signIn)

    expect(out.headers.get('Set-Cookie')).toContain('; Secure')
    expect(page.headers.get('Strict-Transport-Security')).toContain('max-age=31536000')
  })

  test('is taken away on signing out, and its session is over for whoever kept it', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    const token = maya.cookies.get('foyer_session') ?? ''
    expect(await isKnown(world, token)).toBe(true)

    const out = await maya.send('/logout', signIn)

    expect(out.headers.get('Set-Cookie')).toMatch(/^foyer_session=; .*Max-Age=0/)
    expect(await isKnown(world, token)).toBe(false)
  })
})

describe('a session somebody else knows', () => {
  test.each(['made up', 'their own'])('is not the one a person signs in with: %s', async (kind) => {
    const world = await openWorld()
    await joined(world, world.guest(), 'nora')
    const planted = kind === 'made up' ? 'a'.repeat(40) : await world.sessionOf('theo')
    const nora = world.guest()
    nora.cookies.set('foyer_session', planted)

    await nora.post('/login', { login: 'nora', password })

    expect(nora.cookies.get('foyer_session')).not.toBe(planted)
    expect((await nora.get('/')).dom.text('.account-menu .menu-title')).toBe('nora')
    expect(await isKnown(world, planted)).toBe(false)
  })

  test('is not the one a mailed link opens', async () => {
    const world = await openWorld()
    const email = 'olga.cookies@mail.example'
    const planted = await world.sessionOf('theo')
    const olga = world.guest()
    await signUp(olga, 'olga', email)
    olga.cookies.set('foyer_session', planted)
    const page = await olga.get(await mailedLink(world, email, '/verify/'))

    await olga.submit(page, 'form[action^="/verify/"]')

    expect(olga.cookies.get('foyer_session')).not.toBe(planted)
    expect(await isKnown(world, planted)).toBe(false)
  })
})

describe('what is no session', () => {
  test.each([
    ['', 'nothing'],
    ['x'.repeat(5000), 'endless'],
    ['%00%0d%0a', 'control characters'],
    ["' or 1=1 --", 'SQL'],
    ['%F0%9F%98%80', 'an emoji'],
    ['%', 'badly encoded'],
  ])('%j is %s', async (token) => {
    const world = await openWorld()
    await world.as('maya')
    expect(await isKnown(world, token)).toBe(false)
  })

  test('is what the database keeps of one', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    const [row] = await rowsOf(world, 'select id from sessions')

    expect(await isKnown(world, String(row?.id))).toBe(false)
    expect((await maya.get('/')).dom.has('.account-menu')).toBe(true)
  })

  test('is one that is a month old', async () => {
    const world = await openWorld()
    const token = await world.sessionOf('maya')
    const day = 24 * 3_600_000

    world.pass(30 * day)

    expect(await isKnown(world, token)).toBe(false)
  })
})
