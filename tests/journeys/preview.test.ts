// The composer's preview: what is typed, as it will stand, for members alone.
import { beforeEach, expect, test } from 'vitest'
import { openWorld, type World } from '../support/world.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

test('a member sees the text as it will stand, in one trip, and nothing is posted', async () => {
  const theo = await world.as('theo')
  world.trips.reset()

  const shown = await theo.post('/preview', { body: 'It is **NW-2-5** <b onclick="x()">here</b>' })

  expect(world.trips.trips()).toBe(1)
  expect(shown.status).toBe(200)
  expect(shown.dom.text('.prose')).toBe('It is NW-2-5 <b onclick="x()">here</b>')
  expect(shown.dom.attr('.prose strong a', 'href')).toBe('/codes/NW-2-5')
  expect(shown.dom.has('main, b, [onclick]')).toBe(false)
  const { rows } = await world.client.execute('select count(*) as n from posts')
  expect(Number(rows[0]?.n)).toBe(0)
})

test('a guest is asked to sign in and gets the text back', async () => {
  const shown = await world
    .guest()
    .post('/preview', { body: 'A text that is long enough to keep.' })

  expect(shown.status).toBe(401)
  expect(shown.dom.text('textarea')).toBe('A text that is long enough to keep.')
})

test('no text is too long or too odd for it', async () => {
  const theo = await world.as('theo')

  const none = await theo.post('/preview', {})
  const long = await theo.post('/preview', { body: '> '.repeat(40_000) })

  expect(none.status).toBe(200)
  expect(none.dom.text('.prose')).toBe('')
  expect(long.status).toBe(200)
})

test('who asks for more than anyone can type waits', async () => {
  const theo = await world.as('theo')
  await theo.post('/preview', { body: 'once' })
  await world.settle()
  await world.client.execute("update limits set uses = 600 where key like 'suggest:%'")

  const shown = await theo.post('/preview', { body: 'again' })

  expect(shown.status).toBe(429)
  expect(Number(shown.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('it is asked for by posting only', async () => {
  const theo = await world.as('theo')

  expect((await theo.get('/preview')).status).toBe(405)
})
