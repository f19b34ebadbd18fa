// Whatever is typed into the search: an answer in one trip, of a bounded size, and never an error.
import { expect, test } from 'vitest'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const typed = [
  '"',
  '""',
  '"unclosed',
  "it's",
  "'; drop table posts; --",
  'NEAR(router cable, 5)',
  'router NEAR/2 cable',
  'AND OR NOT',
  'router AND',
  'NOT router',
  '*',
  'rout*',
  '* router',
  '^router',
  'title:router',
  'body : router',
  '{title body} : router',
  '- title : router',
  '-router',
  '-"black screen" -router',
  '(router',
  'a + b',
  '\\',
  '%_',
  '👩‍👩‍👧 router',
  '日本語',
  'שלום \u202erouter',
  '\u0000router\u0000',
  '\u0001\u0002',
  '\ud83drouter\ude00',
  '\ue000router\ue001',
  'device:',
  'device:"" code:" is:',
  'device:nothing code:none is:what in:nowhere by:nobody router',
  'is:solved is:official in:network by:maya code:nw25 device:samsung',
  '-device:samsung -is:solved',
  'x'.repeat(5000),
  'router '.repeat(800),
  `${'"'.repeat(2500)}${'('.repeat(2500)}`,
  'NW-2-5 '.repeat(700),
  Array.from({ length: 10_000 }, (_, n) => `w${n}`).join(' '),
]

const isWhole = async (world: World, q: string) => {
  world.trips.reset()
  const page = await world.guest().get(`/search?q=${encodeURIComponent(q.toWellFormed())}`)
  expect(page.status, JSON.stringify(q)).toBe(200)
  expect(world.trips.trips()).toBe(1)
  expect(page.dom.text('h1')).toBe('Search')
  expect(
    page.dom.has('.thread-row') || page.dom.has('.empty') || page.dom.has('.code-answer'),
  ).toBe(true)
  expect(page.html.length).toBeLessThan(70_000)
  return page
}

test('no input breaks the search', async () => {
  const world = await openWorld()
  for (const q of typed) await isWhole(world, q)
})

test('nor does anything made of its parts', async () => {
  const world = await openWorld()
  await plantThread(world, { by: 'maya', title: 'A black screen', body: 'The router is on.' })
  const dice = diceOf(42)
  let found = 0
  for (let round = 0; round < 150; round++) {
    const q = Array.from({ length: 1 + dice(10) }, () => parts[dice(parts.length)]).join('')
    if ((await isWhole(world, q)).dom.has('.thread-row')) found++
  }
  expect(found).toBeGreaterThan(5)
})

const parts = [
  ...['"', "'", '*', '^', '(', ')', ':', '-', '+', '{', '}', '\\', '%', ';', '--', ' ', ' ', '\n'],
  ...['AND', 'OR', ' NOT ', 'NEAR(', 'title:', 'device:', 'code:', 'is:', 'in:', 'by:', '-'],
  ...['\u0000', '\u200d', '\u00ad', '\u202e', '\u0301', '\ue000', '\ud83d', '\ude00', '😀'],
  ...['router', 'scren', 'black', 'samsung', 'nw-2-5', 'network', 'solved', 'maya', 'É', 'ß', '日'],
]

const diceOf = (start: number) => {
  let seed = start
  return (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * below)
  }
}

test('what is longer than anybody types is refused in words', async () => {
  const world = await openWorld()
  const page = await world.guest().get(`/search?q=${'x'.repeat(1_000_000)}`)
  expect(page.status).toBe(414)
  expect(page.dom.text('h1')).toBe('That is too long to search for')
})

test('of ten thousand words the first are searched for, and it is told', async () => {
  const world = await openWorld()
  const page = await isWhole(world, `zebrafish ${'w '.repeat(9_999)}`)
  expect(page.dom.text('#q-hints')).toContain('only its beginning was searched for')
})
