// Searches in vain: told by the script of the page, counted without a person, and shown to staff.
import { expect, test } from 'vitest'
import { send } from '../support/matrix.ts'
import { rowsOf } from '../support/rows.ts'
import { day, openWorld, type World } from '../support/world.ts'

type Told = { words: string; found?: string; opened?: string }

const tell = (world: World, from: string, { words, found = '0', opened = 'no' }: Told) =>
  send(
    world.guest(),
    ['POST /search/seen'],
    { path: '/search/seen', fields: { words, found, opened } },
    {
      'Sec-Fetch-Site': 'same-origin',
      'X-Test-Address': from,
    },
  )

const networks = ['192.0.2.1', '192.0.2.2', '192.0.2.3']

test('reading results changes nothing; the page says what its script shall tell', async () => {
  const world = await openWorld()
  const page = await world.guest().get('/search?q=zebrafish+teapot')
  expect(page.dom.attr('#found', 'data-searched')).toBe('zebrafish teapot')
  expect(page.dom.attr('#found', 'data-found')).toBe('0')
  expect(page.dom.attr('#found', 'data-tell')).toBe('/search/seen')
  expect(await rowsOf(world, 'select * from search_counts')).toEqual([])
})

test('three networks make a line for staff, the same one three times does not', async () => {
  const world = await openWorld()
  for (const from of networks) await tell(world, from, { words: 'Zebrafish  Teapot' })
  for (const _ of networks) await tell(world, '192.0.2.1', { words: 'only mine' })
  for (const from of networks) await tell(world, from, { words: 'router', found: '12' })
  await tell(world, '192.0.2.9', { words: 'router', found: '12', opened: 'yes' })
  const sam = await world.as('sam')
  world.trips.reset()

  const page = await sam.get('/staff/searches')

  expect(world.trips.trips()).toBe(1)
  expect(page.dom.texts('tbody th a')).toEqual(['zebrafish teapot', 'router'])
  expect(page.dom.texts('tbody tr')[0]).toContain('3 networks')
  expect(page.dom.texts('tbody tr')[1]).toContain('3 networks; 1 other opened something')
  expect(page.dom.text('.page-lead')).toContain('readers without script are not counted')
})

test('nothing that is kept says who searched, or looks like a person', async () => {
  const world = await openWorld()
  for (const words of ['me@example.org', 'call 0170 123 45 67', 'x']) {
    expect((await tell(world, '192.0.2.1', { words })).status).toBe(204)
  }
  expect(await rowsOf(world, 'select * from search_counts')).toEqual([])
  await tell(world, '192.0.2.1', { words: 'zebrafish' })
  const [mark] = await rowsOf(world, 'select mark from search_marks')
  expect(mark).toEqual({ mark: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a month later it is forgotten', async () => {
  const world = await openWorld()
  for (const from of networks) await tell(world, from, { words: 'zebrafish' })
  world.pass(10 * day)
  const sam = await world.as('sam')
  expect((await sam.get('/staff/searches')).dom.has('tbody th')).toBe(false)
  expect((await sam.get('/staff/searches?days=30')).dom.texts('tbody th a')).toEqual(['zebrafish'])
  world.pass(25 * day)
  await world.tick()
  expect(await rowsOf(world, 'select * from search_counts')).toEqual([])
  expect(await rowsOf(world, 'select * from search_marks')).toEqual([])
})

test('one network tells so much and no more', async () => {
  const world = await openWorld()
  const statuses = []
  for (let n = 0; n < 121; n++) {
    statuses.push((await tell(world, '192.0.2.1', { words: `word ${n}` })).status)
  }
  expect(statuses.filter((status) => status === 204)).toHaveLength(120)
  expect(statuses.at(-1)).toBe(429)
})

test('an article is begun for it, about what it names', async () => {
  const world = await openWorld()
  for (const from of networks) await tell(world, from, { words: 'nw-2-5 zebrafish' })
  const sam = await world.as('sam')

  const page = await sam.get('/staff/searches')
  world.trips.reset()
  const editor = await sam.submit(page, 'tbody form')

  expect(editor.dom.attr('#title', 'value')).toBe('nw-2-5 zebrafish')
  expect(
    await rowsOf(
      world,
      'select title, codes, state from article_revisions where revision = 1 order by saved_at desc limit 1',
    ),
  ).toEqual([{ title: 'nw-2-5 zebrafish', codes: '["nw-2-5"]', state: 'draft' }])
})
