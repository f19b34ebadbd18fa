// The ways to say what one looks for: operators, slips put right, facets; and what counts for less.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { insertMentions } from '../../db/writes/posts.ts'
import { rowsOf } from '../support/rows.ts'
import { solvedThread } from '../support/solved.ts'
import { type Planted, plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const find = (world: World, q: string) => world.guest().get(`/search?q=${encodeURIComponent(q)}`)
const titles = async (world: World, q: string) =>
  (await find(world, q)).dom.texts('.thread-row-title')

const plant = (world: World, title: string, more: Partial<Planted> = {}) => {
  world.pass(minute)
  return plantThread(world, { by: 'maya', title, body: `${title}.`, ...more })
}

describe('operators', () => {
  test('narrow to a device, a code, a state, a category, a person, without words too', async () => {
    const world = await openWorld()
    await plant(world, 'Zebrafish on Samsung', { devices: ['samsung-tv'], codes: ['nw-2-5'] })
    await plant(world, 'Zebrafish on Roku', { by: 'theo', devices: ['roku'] })
    await solvedThread(world, {
      title: 'Zebrafish solved',
      body: 'A zebrafish.',
      codes: [],
      devices: [],
    })

    expect(await titles(world, 'zebrafish device:"Samsung  TV"')).toEqual(['Zebrafish on Samsung'])
    expect(await titles(world, 'zebrafish code:nw25')).toEqual(['Zebrafish on Samsung'])
    expect(await titles(world, 'zebrafish is:solved')).toEqual(['Zebrafish solved'])
    expect(await titles(world, 'zebrafish is:unsolved by:theo')).toEqual(['Zebrafish on Roku'])
    expect(await titles(world, 'zebrafish is:official')).toEqual([])
    expect(await titles(world, 'by:Theo is:open')).toContain('Zebrafish on Roku')
    expect(await titles(world, 'device:samsung-tv is:unsolved')).toEqual(['Zebrafish on Samsung'])
    expect(await titles(world, 'zebrafish -samsung -solved')).toEqual(['Zebrafish on Roku'])
    expect(await titles(world, '"zebrafish on"')).toHaveLength(2)
    expect(await titles(world, '"on zebrafish"')).toEqual([])
    expect(await titles(world, 'zebra*')).toHaveLength(3)
  })

  test('with a value there is no such thing as: told beside the field, and searched without', async () => {
    const world = await openWorld()
    await plant(world, 'A zebrafish')

    const page = await find(world, 'zebrafish device:gramophone in:kitchen by:nemo is:odd')

    expect(page.status).toBe(200)
    const told = page.dom.text('#q-error')
    for (const value of ['gramophone', 'kitchen', 'nemo', 'is:odd']) expect(told).toContain(value)
    expect(page.dom.attr('#q', 'aria-describedby')).toBe('q-error')
    expect(page.dom.attr('#q', 'value')).toBe(
      'zebrafish device:gramophone in:kitchen by:nemo is:odd',
    )
    expect(page.dom.texts('.thread-row-title')).toEqual(['A zebrafish'])
    expect(page.dom.has('.search-chosen')).toBe(false)
  })

  test('that nobody knows are words, with a hint', async () => {
    const world = await openWorld()
    const page = await find(world, 'colour:zebrafish')
    expect(page.dom.text('#q-hints')).toContain('“colour:” is no filter here')
  })
})

describe('slips', () => {
  test.each([
    ['zebrafsh', 'zebrafish'],
    ['zebbrafish', 'zebrafish'],
    ['zebrofish', 'zebrafish'],
    ['zberafish', 'zebrafish'],
  ])('%s finds %s, and says so', async (typed, meant) => {
    const world = await openWorld()
    await plant(world, 'A zebrafish in the television')
    world.trips.reset()

    const page = await find(world, `${typed} television`)

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.texts('.thread-row-title')).toEqual(['A zebrafish in the television'])
    expect(page.dom.text('.search-corrected')).toBe(
      `Showing results for ${meant} television; search instead for ${typed} television`,
    )
    const literal = page.dom.attrs('.search-corrected a', 'href')[1] ?? ''
    expect(literal).toBe(`/search?q=${encodeURIComponent(`"${typed}"`)}+television`)
    expect((await world.guest().get(literal)).dom.has('.search-corrected')).toBe(false)
  })

  test('are none where the word is known, short, a number or the beginning of a word', async () => {
    const world = await openWorld()
    await plant(world, 'A zebrafish', { body: 'zebrafist 12345 cat' })
    for (const q of ['zebrafist', 'zebraf', 'car', '12346', '"zebrafsh"']) {
      expect((await find(world, q)).dom.has('.search-corrected'), q).toBe(false)
    }
  })

  test('are put right by words the job has counted, too', async () => {
    const world = await openWorld()
    await plant(world, 'A zebrafish')
    await world.tick()
    expect(await rowsOf(world, "select posts from words where word = 'zebrafish'")).toEqual([
      { posts: 1 },
    ])
    expect(await titles(world, 'zebrafsh')).toEqual(['A zebrafish'])
  })
})

describe('what counts for less', () => {
  test('unsolved for a year, and solved by what mostly did not work', async () => {
    const world = await openWorld()
    const text = { title: 'The zebrafish again', body: 'The zebrafish.', codes: [], devices: [] }
    const disputed = await solvedThread(world, text)
    world.pass(minute)
    const solved = await solvedThread(world, text)
    world.pass(minute)
    const stale = await plantThread(world, { by: 'maya', ...text })
    world.pass(minute)
    const fresh = await plantThread(world, { by: 'maya', ...text })
    await world.client.execute(
      `update posts set failed = 3, worked = 1 where id = ${disputed.answerIds[0]}`,
    )
    await world.client.execute(
      `update threads set active_at = ${world.now() - 400 * day} where id = ${stale.threadId}`,
    )

    const page = await find(world, 'zebrafish')

    const paths = page.dom.attrs('.thread-row-title a', 'href').map((path) => path?.split('#')[0])
    expect(paths.slice(0, 2)).toEqual([solved.path, fresh.path])
    expect(paths.slice(2).sort()).toEqual([disputed.path, stale.path].sort())
  })
})

describe('facets', () => {
  test('narrow with counts, one after the other, and are taken off again', async () => {
    const world = await openWorld()
    await plant(world, 'Zebrafish one', { devices: ['samsung-tv'] })
    await plant(world, 'Zebrafish two', { devices: ['samsung-tv'], codes: ['nw-2-5'] })
    await plant(world, 'Zebrafish three', { devices: ['roku'] })
    const guest = world.guest()

    const wide = await guest.get('/search?q=zebrafish')
    expect(wide.dom.texts('.search-facets .panel-title')).toEqual([
      'Kind',
      'Device',
      'Code',
      'Category',
    ])
    const samsung = wide.dom
      .texts('.facet-list a')
      .findIndex((text) => text.startsWith('Samsung smart TV'))
    expect(wide.dom.texts('.facet-list a')[samsung]).toContain('2')
    const narrow = await guest.get(wide.dom.attrs('.facet-list a', 'href')[samsung] ?? '')

    expect(narrow.dom.texts('.thread-row-title')).toHaveLength(2)
    expect(narrow.dom.attr('#q', 'value')).toBe('zebrafish device:samsung-tv')
    expect(narrow.dom.text('.search-chosen')).toContain('Device: Samsung smart TV')
    expect(narrow.dom.texts('.search-facets .panel-title')).not.toContain('Device')
    const off = await guest.get(narrow.dom.attr('.search-chosen a', 'href') ?? '')
    expect(off.dom.texts('.thread-row-title')).toHaveLength(3)
  })
})

describe('an exact code', () => {
  test('is answered on top: its meaning, first steps and article; the rest stands below', async () => {
    const world = await openWorld()
    const { path } = await solvedThread(world)
    world.trips.reset()

    const page = await find(world, 'nw 2 5')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('#code-answer')).toBe('NW-2-5')
    expect(page.dom.attr('#code-answer a', 'href')).toBe('/codes/NW-2-5')
    expect(page.dom.count('.code-answer .steps li')).toBe(3)
    expect(page.dom.attrs('.code-answer a', 'href')).toContain('/help/code-nw-2-5')
    expect(page.dom.attrs('.thread-row-title a', 'href').join()).toContain(path)
    expect(page.dom.has('.thread-row.is-code')).toBe(false)
    expect((await find(world, 'nw 2 5 samsung')).dom.has('.code-answer')).toBe(false)
  })
})

test('buffering on a Samsung TV finds just that', async () => {
  const world = await openWorld()
  const samsung = await plant(world, 'Buffering every night', {
    body: 'My Samsung TV buffers: buffering.',
  })
  await writeAll(
    world.db,
    insertMentions(world.db, [
      {
        postId: samsung.questionId,
        threadId: samsung.threadId,
        kind: 'device',
        ref: 'samsung-tv',
        text: 'Samsung TV',
        at: 1,
      },
    ]),
  )
  for (const n of [1, 2, 3]) await plant(world, `Buffering on my laptop ${n}`)
  await plant(world, 'Samsung TV has no sound', { devices: ['samsung-tv'] })

  const rows = await titles(world, 'buffering on Samsung TV')

  expect(rows.slice(0, 2)).toEqual(['Samsung smart TV', 'Buffering every night'])
})

test('what was found stays in its place from page to page, though many are worth the same', async () => {
  const world = await openWorld()
  for (let n = 0; n < 45; n++) await plant(world, 'A zebrafish')
  const guest = world.guest()
  const seen: string[] = []
  for (let next = '/search?q=zebrafish'; next !== ''; ) {
    const page = await guest.get(next)
    seen.push(...page.dom.attrs('.thread-row-title a', 'href').map(String))
    next = page.dom.has('[rel=next]') ? (page.dom.attr('[rel=next]', 'href') ?? '') : ''
  }
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})
