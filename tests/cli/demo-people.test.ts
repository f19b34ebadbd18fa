// People with a known password: only on one's own machine, and gone as soon as others could connect.
import { expect, test } from 'vitest'
import { demoPassword, mayDemo, settleDemoPeople } from '../../src/cli/seed/demo-people.ts'
import { readConfig } from '../../src/config.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const production = {
  FOYER_ENV: 'production',
  SITE_URL: 'https://forum.example',
  DATABASE_URL: 'file:x.db',
  SECRET_KEY: 'k'.repeat(32),
  SMTP_URL: 'smtp://127.0.0.1:25',
  MAIL_FROM: 'f@forum.example',
}

test.each([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.168.1.4' }, false],
  [{ HOST: '127.example.com' }, false],
  [production, false],
])('with %o they may be here: %s', (variables, may) => {
  expect(mayDemo(readConfig(variables))).toBe(may)
})

// The world's Maya, with the address that marks her as the demo's.
const becomeDemo = (world: World) =>
  world.client.execute("update users set email = 'maya@demo.example' where handle = 'maya'")

const signIn = async (visitor: Visitor) =>
  visitor.submit(await visitor.get('/login'), 'form[action="/login"]', {
    login: 'maya',
    password: demoPassword,
  })

test('a database filled at home and served to the world has no known passwords left', async () => {
  const world = await openWorld()
  await becomeDemo(world)
  const [maya, stranger] = [world.guest(), world.guest()]
  const abroad = { ...world.scope(), config: { ...world.config, host: '0.0.0.0' } }

  const atHome = await settleDemoPeople(world.scope())
  const signedIn = await signIn(maya)
  const served = await settleDemoPeople(abroad)

  expect([atHome, served]).toEqual([true, false])
  expect(signedIn.dom.text('.account-menu .menu-title')).toBe('maya')
  expect((await maya.get('/account')).path).toContain('/login')
  expect((await signIn(stranger)).status).toBe(422)
})

test('somebody else who took a demo handle keeps their password', async () => {
  const world = await openWorld()

  // The world's own Maya has an address of her own.
  expect(await settleDemoPeople(world.scope())).toBe(false)
  const { rows } = await world.client.execute(
    "select password_hash from users where handle = 'maya'",
  )
  expect(rows[0]?.password_hash).toBeNull()
})
