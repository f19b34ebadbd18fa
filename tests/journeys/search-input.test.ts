// Whatever is typed into the search: an answer in one trip, of a bounded size, and never an error.
import { describe, expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'

describe('no input breaks the search', () => {
  test.each([
    '"',
    '""',
    '"unclosed',
    "it's",
    "'; drop table posts; --",
    'NEAR(router cable, 5)',
    'NEAR',
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
    '(router',
    'router)',
    'a + b',
    '\\',
    '%_',
    '🙂',
    '👩‍👩‍👧 router',
    '日本語',
    'שלום \u202erouter',
    '\u0000router\u0000',
    '\u0001\u0002',
    '\ue000router\ue001',
    'x'.repeat(5000),
    'router '.repeat(800),
    `${'"'.repeat(2500)}${'('.repeat(2500)}`,
    'NW-2-5 '.repeat(700),
  ])('%j', async (q) => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get(`/search?q=${encodeURIComponent(q)}`)

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('h1')).toBe('Search')
    expect(page.dom.has('.thread-row') || page.dom.has('.empty')).toBe(true)
    expect(page.html.length).toBeLessThan(60_000)
  })
})
