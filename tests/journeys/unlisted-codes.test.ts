// Codes nobody has listed: recorded with the post that writes them, shown to staff, listed or dismissed.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const question = {
  title: 'TVP-899 on my Roku',
  body: 'It says tvp 899 since yesterday, and once NW–7–7. TVP-899 again today.',
  category: '',
  device: '',
  appVersion: '',
  tried: '',
}

const asks = async (world: World, who: string, fields: Partial<typeof question> = {}) => {
  const visitor = await world.as(who)
  const form = await visitor.get('/ask')
  // Nobody types a question in no time, and triage knows that.
  world.pass(minute)
  world.trips.reset()
  return visitor.submit(form, 'form#ask', { ...question, ...fields })
}

const sightings = (world: World) =>
  rowsOf(world, 'select id, code, seen, people from unlisted_codes where seen > 0 order by id')

test('a question keeps them once each, in its own two trips, and links them nowhere', async () => {
  const world = await openWorld()

  const thread = await asks(world, 'maya')

  expect(world.trips.trips()).toBe(3)
  expect(await sightings(world)).toEqual([
    { id: 'nw-7-7', code: 'NW-7-7', seen: 1, people: 1 },
    { id: 'tvp-899', code: 'TVP-899', seen: 1, people: 1 },
  ])
  expect(thread.dom.text('.post-body')).toContain('TVP-899')
  expect(thread.dom.has('.post-body a')).toBe(false)
})

test('answers count, people count once, and an edit takes back what it takes out', async () => {
  const world = await openWorld()
  const thread = await asks(world, 'maya')
  const theo = await world.as('theo')
  await theo.submit(await theo.get(thread.path), 'form#reply', {
    body: 'Here too: error TVP899.',
  })
  world.pass(minute)
  await theo.submit(await theo.get(thread.path), 'form#reply', { body: 'And TVP-899 once more.' })
  expect(await sightings(world)).toContainEqual({
    id: 'tvp-899',
    code: 'TVP-899',
    seen: 3,
    people: 2,
  })

  const maya = await world.as('maya')
  const [asked] = await rowsOf(world, `select id from posts where kind = 'question'`)
  const form = await maya.get(links.edit(Number(asked?.id)))
  await maya.submit(form, '.form', {
    title: 'A code on my Roku',
    body: 'It was another one, I read it wrongly.',
  })

  expect(await sightings(world)).toEqual([{ id: 'tvp-899', code: 'TVP-899', seen: 2, people: 1 }])
})

describe('for staff', () => {
  test('they stand with how often, by whom, where and on what, in one trip', async () => {
    const world = await openWorld()
    await asks(world, 'kim', {
      title: 'NW-7-7 on my Vizio',
      body: 'Only that, since the update of last week.',
    })
    await asks(world, 'maya')
    const sam = await world.as('sam')
    world.trips.reset()

    const page = await sam.get('/staff/codes')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.texts('.problem-row-title')).toEqual(['NW-7-7', 'TVP-899'])
    expect(page.dom.text('#code-nw-7-7')).toContain('Seen 2 times by 2 people')
    expect(page.dom.texts('#code-tvp-899 .chip')).toContain('Roku player (any)')
    expect(page.dom.attrs('#code-tvp-899 a.is-primary', 'href')).toEqual([
      '/admin/codes/new?code=TVP-899',
    ])
  })

  test('one can be said to be no code, with a reason that stays, and back', async () => {
    const world = await openWorld()
    await asks(world, 'maya')
    const sam = await world.as('sam')
    const form = '#code-tvp-899 form'

    const refused = await sam.submit(await sam.get('/staff/codes'), form, { note: '' })
    expect(refused.status).toBe(422)
    expect(await countOf(world, 'unlisted_acts')).toBe(0)
    const done = await sam.submit(refused, form, { note: 'A channel of a neighbour country.' })

    expect(done.dom.texts('.problem-row-title')).toEqual(['NW-7-7'])
    expect(done.dom.text('#main')).toContain('A channel of a neighbour country.')
    world.pass(minute)
    const back = await sam.submit(done, 'form[action$="/restore"]', {})
    expect(back.dom.texts('.problem-row-title')).toContain('TVP-899')
    expect(await rowsOf(world, 'select act, note from unlisted_acts order by id')).toEqual([
      { act: 'dismiss', note: 'A channel of a neighbour country.' },
      { act: 'restore', note: '' },
    ])
  })

  test('one that staff list has the posts that wrote it, and links in those to come', async () => {
    const world = await openWorld()
    await asks(world, 'maya')
    const sam = await world.as('sam')

    const added = await sam.submit(await sam.get('/admin/codes/new?code=TVP-899'), 'form.form', {
      meaning: 'The player stopped for a reason that nobody knows yet.',
      area: 'device',
    })

    expect(added.path).toBe('/admin/codes/tvp-899')
    const left = await sam.get('/staff/codes')
    expect(left.dom.texts('.problem-row-title')).toEqual(['NW-7-7'])
    expect(await rowsOf(world, `select ref, text from mentions where kind = 'code'`)).toEqual([
      { ref: 'tvp-899', text: 'TVP-899' },
    ])
    world.pass(minute)
    const next = await asks(world, 'theo', { title: 'Another one with the same' })
    expect(next.dom.attrs('.post-body a', 'href')).toContain('/codes/TVP-899')
  })
})
