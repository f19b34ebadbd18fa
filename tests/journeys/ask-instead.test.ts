// Instead of a new thread: a suggested one is the asker's own; and what was shown when one asks anyway.
import { beforeEach, describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { plantArticle, plantProblem } from '../support/known.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { type Visitor, ways } from '../support/visitor.ts'
import { minute, openWorld, type World } from '../support/world.ts'

let world: World
let frozen: Awaited<ReturnType<typeof plantThread>>

const typed = { title: 'Subtitles hang on my Roku', body: 'They stay frozen on one line.' }

beforeEach(async () => {
  world = await openWorld()
  frozen = await plantThread(world, {
    by: 'kim',
    title: 'Captions freeze',
    body: 'The subtitle of the first line stays there, stuck.',
  })
})

const counts = async () => {
  const [row] = await rowsOf(
    world,
    `select me_toos as meToos, (select count(*) from follows where subject_id = threads.id) as follows,
      (select count(*) from threads) as threads from threads where id = ${frozen.threadId}`,
  )
  return row
}

describe.each(ways)('this is my problem, with %s', (_, way) => {
  let maya: Visitor
  beforeEach(async () => {
    maya = await world.as('maya', way)
  })

  test('is a me-too and a follow, with a word of it and an undo', async () => {
    const page = await maya.post(
      '/ask/suggestions',
      typed,
      way.htmx ? { 'HX-Target': 'section#suggestions' } : {},
    )
    const button = page.dom.attrs('.suggestion-mine', 'value')
    world.trips.reset()
    const joined = await maya.post('/ask/mine', { ...typed, mine: button[0] ?? '' })

    // Two for the command, one for the page it leads to.
    expect(world.trips.trips()).toBe(3)
    expect(joined.path).toBe(`${frozen.path}?joined=yes`)
    expect(joined.dom.text('.flash')).toContain('You are counted with this problem')
    expect(await counts()).toMatchObject({ meToos: 1, follows: 2, threads: 1 })

    await maya.post('/ask/mine', { mine: button[0] ?? '' })
    expect(await counts()).toMatchObject({ meToos: 1, follows: 2 })

    const undone = await maya.submit(joined, 'form[action="/ask/mine"]', { on: 'no' })
    expect(undone.path).toBe(frozen.path)
    expect(undone.dom.has('.flash')).toBe(false)
    expect(await counts()).toMatchObject({ meToos: 0, follows: 1 })
  })

  test('is nothing for no thread, a hidden one, and the asker', async () => {
    const kim = await world.as('kim', way)
    expect((await maya.post('/ask/mine', { mine: 'no such' })).status).toBe(404)
    expect((await maya.post('/ask/mine', { mine: idToUrl(7) })).status).toBe(404)
    expect((await kim.post('/ask/mine', { mine: idToUrl(frozen.threadId) })).status).toBe(403)
    await world.client.execute(`update threads set hidden_at = 1 where id = ${frozen.threadId}`)
    expect((await maya.post('/ask/mine', { mine: idToUrl(frozen.threadId) })).status).toBe(404)
    expect(await counts()).toMatchObject({ meToos: 0, follows: 1 })
  })
})

test('the Enter key posts the question, whatever is suggested above', async () => {
  const maya = await world.as('maya')
  const page = await maya.post('/ask/suggestions', typed)

  expect(page.dom.has('.suggestion-mine')).toBe(true)
  expect(page.dom.texts('#ask button')[0]).toBe('Post question')
  expect(page.dom.attrs('#ask button', 'formaction')[0]).not.toBe('/ask/mine')
})

test('a guest signs in first, with what was typed kept', async () => {
  const body = 'They stay frozen on one line of the film.'
  const refused = await world
    .guest()
    .post('/ask/mine', { ...typed, body, mine: idToUrl(frozen.threadId) })

  expect(refused.status).toBe(401)
  expect(refused.html).toContain(body)
  expect(refused.dom.has('form[action="/ask/mine"]')).toBe(true)
})

test('a confirmed problem comes first, to be followed there', async () => {
  await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung' })
  const maya = await world.as('maya')
  const page = await maya.post('/ask/suggestions', { title: 'NW-2-5 on my samsung tv', body: '' })

  expect(page.dom.text('.banner button')).toBe('We know: follow it here')
  expect(page.dom.attrs('.banner button', 'formaction')).toEqual(['/status/1/me-too'])
  const followed = await maya.post('/status/1/me-too', typed)
  expect(followed.path).toContain('/status/1')
  expect(await rowsOf(world, "select user_id from follows where kind = 'problem'")).toHaveLength(1)
})

describe('what was shown and did not answer', () => {
  const shown = `article:1 article:2 thread:zz`

  const askAfter = async (handle: string, fields: Record<string, string> = {}) => {
    world.pass(minute)
    const person = await world.as(handle)
    return person.post('/ask', {
      title: `Subtitles hang again for ${handle}`,
      body: 'The article about it does not name my menu.',
      shown,
      ...fields,
    })
  }

  beforeEach(async () => {
    await plantArticle(world, { id: 1, title: 'When subtitles stay behind', slug: 'behind' })
    await plantArticle(world, { id: 2, title: 'A draft', publishedAt: null })
  })

  test('is kept with the question: articles in force and visible threads only, and what was opened', async () => {
    await askAfter('maya', {
      shown: `${shown} thread:${idToUrl(frozen.threadId)} article:1 bogus:1 article:`,
      opened: 'article:1',
    })

    expect(await rowsOf(world, 'select kind, ref, rank, opened from asked_after')).toEqual([
      { kind: 'article', ref: 1, rank: 1, opened: 1 },
      { kind: 'thread', ref: frozen.threadId, rank: 2, opened: 0 },
    ])
    expect(
      await rowsOf(world, 'select asked_after as n from articles where id < 3 order by id'),
    ).toEqual([{ n: 1 }, { n: 0 }])
  })

  test('is no more than a panel shows, whatever a form says', async () => {
    const all = Array.from({ length: 50 }, (_, n) => `article:${idToUrl(n + 100)}`).join(' ')
    await plantArticle(world, { id: 103, title: 'The fourth' })
    await askAfter('maya', { shown: `${all} ${'x'.repeat(5_000)}` })

    expect(await rowsOf(world, 'select ref from asked_after')).toEqual([])
  })

  test('is a queue for staff, dealt with once, and counted anew', async () => {
    await askAfter('maya')
    await askAfter('theo')
    const sam = await world.as('sam')
    world.trips.reset()
    const list = await sam.get('/staff/articles/asked-after')
    expect(world.trips.trips()).toBe(1)
    expect(list.dom.text('.thread-row-meta')).toContain('2 asked after reading this')
    const page = await sam.get('/staff/articles/1/asked-after')
    expect(page.dom.texts('.thread-row-title')).toEqual([
      'Subtitles hang again for theo',
      'Subtitles hang again for maya',
    ])
    await askAfter('kim')

    const empty = await sam.submit(page, '#dealt')
    expect(empty.status).toBe(422)
    const done = await sam.submit(page, '#dealt', { note: 'The menu is named in step two.' })
    expect(done.path).toBe('/staff/articles/asked-after')
    expect(done.dom.text('.thread-row-meta')).toContain('1 asked after reading this')

    const again = await sam.submit(page, '#dealt', { note: 'Pressed a second time.' })
    expect(again.status).toBe(409)
    const after = await sam.get('/staff/articles/1/asked-after')
    expect(after.dom.texts('.thread-row-title')).toEqual(['Subtitles hang again for kim'])
    expect(after.html).toContain('The menu is named in step two.')
    expect((await (await world.as('maya')).get('/staff/articles/asked-after')).status).toBe(403)
  })
})
