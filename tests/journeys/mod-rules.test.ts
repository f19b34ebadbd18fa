// What the team lists for triage: added, tried, met by posts as whole words, and taken off again.
import { describe, expect, test } from 'vitest'
import { countOf, rowsOf } from '../support/rows.ts'
import { question } from '../support/subjects.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const entry = {
  kind: 'word',
  text: 'Casino  Bonus',
  label: 'spam',
  verdict: 'hold',
  note: 'Came up in three posts this week.',
}

const listed = async (world: World, more: Partial<typeof entry> = {}) => {
  const ines = await world.as('ines')
  return ines.post('/mod/rules', { ...entry, ...more })
}

describe.each(ways)('with %s', (_, way) => {
  test('an entry is added and removed in two trips each, with its log rows', async () => {
    const world = await openWorld()
    const ines = await world.as('ines', way)
    const page = await ines.get('/mod/rules')
    world.trips.reset()

    const added = await ines.submit(page, '#add', entry)

    expect(world.trips.trips()).toBe(3)
    expect(added.dom.text('.flash')).toBe('Listed. It counts from now on.')
    expect(added.dom.text('tbody tr')).toContain('casino bonus')
    expect(added.dom.text('tbody tr')).toContain(entry.note)

    world.trips.reset()
    const removed = await ines.submit(added, 'tbody form')
    expect(world.trips.trips()).toBe(3)
    expect(removed.dom.has('tbody')).toBe(false)
    expect(await rowsOf(world, 'select action, actor_id, reason from mod_log order by id')).toEqual(
      [
        {
          action: 'add-pattern',
          actor_id: 3,
          reason: `word “casino bonus”: hold as spam. ${entry.note}`,
        },
        { action: 'remove-pattern', actor_id: 3, reason: 'word “casino bonus”: hold as spam' },
      ],
    )
    // Kept, and free to be listed anew.
    expect(await countOf(world, 'patterns where removed_by = 3')).toBe(1)
    expect((await listed(world)).status).toBe(200)
  })

  test('the same twice is a conflict that keeps what was typed', async () => {
    const world = await openWorld()
    await listed(world)
    const sam = await world.as('sam', way)

    const again = await sam.post('/mod/rules', { ...entry, text: 'CASINO bonus', note: 'Again.' })

    expect(again.status).toBe(409)
    expect(again.dom.text('#text-error')).toContain('listed already')
    expect(again.dom.form('#add').fields).toMatchObject({ text: 'CASINO bonus', note: 'Again.' })
    expect(await countOf(world, 'patterns')).toBe(1)
    expect(await countOf(world, 'mod_log')).toBe(1)
  })

  test('a text is tried in one trip: what matched by whole words, and how many posts had it', async () => {
    const world = await openWorld()
    await listed(world)
    await listed(world, { text: 'bon' })
    await plantThread(world, { by: 'theo', title: 'Hello', body: 'A casino bonus, you say?' })
    await question(world)
    const ines = await world.as('ines', way)
    const page = await ines.get('/mod/rules')
    const before = await countOf(world, 'posts')
    world.trips.reset()

    const tried = await ines.submit(page, '#test', { sample: 'Get your CASINO BONUS today.' })

    expect(world.trips.trips()).toBe(1)
    expect(tried.status).toBe(200)
    expect(tried.dom.text('#trial')).toContain('It would wait for a moderator.')
    expect(tried.dom.texts('#trial li')).toEqual([
      'Word or phrase casino bonus stands in it, and in 1 of the last 2 posts.',
    ])
    expect(tried.dom.form('#test').fields.sample).toBe('Get your CASINO BONUS today.')
    expect(await countOf(world, 'posts')).toBe(before)
    expect(await countOf(world, 'cases')).toBe(0)
  })

  test('an entry is tried before it is listed, and nothing typed is lost', async () => {
    const world = await openWorld()
    await question(world)
    const ines = await world.as('ines', way)

    const tried = await ines.post('/mod/rules/test', { ...entry, text: 'evening', sample: '' })

    expect(tried.dom.text('#trial')).toContain('would have touched 1 of the last 1 posts')
    expect(tried.dom.form('#add').fields).toMatchObject({ text: 'evening', note: entry.note })
    expect(await countOf(world, 'patterns')).toBe(0)
    expect(await countOf(world, 'mod_log')).toBe(0)
  })
})

test('a word is met whole, a domain with all below it, a number however it is written', async () => {
  const world = await openWorld()
  await listed(world, { text: 'scunthorpe' })
  await listed(world, { kind: 'domain', text: 'https://www.bad-shop.example/x' })
  await listed(world, { kind: 'phone', text: '+1 (888) 555-0143' })
  const ines = await world.as('ines')
  const matched = async (sample: string) =>
    (await ines.post('/mod/rules/test', { sample, kind: 'word', text: '' })).dom.texts('#trial li')
      .length

  expect(await matched('The scunthorper is not meant.')).toBe(0)
  expect(await matched('In Scunthorpe, it stops.')).toBe(1)
  expect(await matched('See deals.bad-shop.example now')).toBe(1)
  expect(await matched('See notbad-shop.example now')).toBe(0)
  expect(await matched('Call 1-888-555-0143 please')).toBe(1)
  expect(await matched('Serial 123ABCDEFG, order 888555')).toBe(0)
})

test('what is listed holds or refuses a post, but not the team’s nor that of much trust', async () => {
  const world = await openWorld()
  await listed(world, { text: 'evening', verdict: 'refuse' })
  const thread = await question(world)
  const body = 'Every evening it is the same with mine, too.'
  const [maya, theo, noor] = [
    await world.as('maya'),
    await world.as('theo'),
    await world.as('noor'),
  ]

  const refused = await maya.post(`${thread.path.replace(/\/[^/]+$/, '')}/replies`, { body })
  await theo.post(`${thread.path.replace(/\/[^/]+$/, '')}/replies`, { body })
  await noor.post(`${thread.path.replace(/\/[^/]+$/, '')}/replies`, { body: `${body} Really.` })

  expect(refused.status).toBe(422)
  expect(await countOf(world, "posts where kind = 'answer' and held_at is null")).toBe(2)
})

test.each([
  ['word', '?!?', /letters or digits/],
  ['domain', 'no domain', /domain such as/],
  ['phone', '12', /5 to 15 digits/],
])('a %s that is none is refused beside its field: %s', async (kind, text, why) => {
  const world = await openWorld()
  const { status, dom } = await listed(world, { kind, text })
  expect(status).toBe(422)
  expect(dom.text('#text-error')).toMatch(why)
  expect(await countOf(world, 'patterns')).toBe(0)
})
