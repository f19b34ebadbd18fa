// Having the same problem: counted once a person, and towards a widespread problem.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, silence } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, openWorld, type World } from '../support/world.ts'

const network = {
  by: 'maya',
  title: 'NW-2-5 on my Samsung TV',
  body: 'It says NW-2-5 since yesterday.',
  codes: ['nw-2-5'],
  devices: ['samsung-tv'],
  answers: [{ by: 'theo', body: 'Restart the router.' }],
}

const plant = async (world: World) => {
  const thread = await plantThread(world, network)
  return { thread, meToo: `/t/${idToUrl(thread.threadId)}/me-too` }
}

describe.each(ways)('with %s', (_, way) => {
  test('the button counts a person and their signals, and takes the person back', async () => {
    const world = await openWorld()
    const { thread, meToo } = await plant(world)
    const kim = await world.as('kim', way)
    const page = await kim.get(thread.path)
    world.trips.reset()

    const having = await kim.submit(page, `form[action="${meToo}"]`, { on: 'yes' })
    const trips = world.trips.trips()
    const signals = await rowsOf(
      world,
      'select key, user_id, kind, thread_id from signals order by key',
    )
    const without = await kim.submit(having, `form[action="${meToo}"]`, { on: 'no' })

    expect(trips).toBe(3)
    expect(page.dom.attr('.me-too', 'aria-pressed')).toBe('false')
    expect(having.dom.attr('.me-too', 'aria-pressed')).toBe('true')
    expect(having.dom.text('.me-too')).toBe('I have this too 1')
    expect(having.dom.text('.page-meta')).toContain('1 person has this too')
    const signal = { user_id: 8, kind: 'me-too', thread_id: thread.threadId }
    expect(signals).toEqual([
      { key: 'c:nw-2-5', ...signal },
      { key: 'c:nw-2-5|d:samsung-tv', ...signal },
      { key: 'd:samsung-tv', ...signal },
    ])
    expect(without.dom.text('.me-too')).toBe('I have this too')
    expect(await countOf(world, 'me_toos')).toBe(0)
    expect(await rowsOf(world, 'select me_toos from threads')).toEqual([{ me_toos: 0 }])
    expect(await countOf(world, 'notices')).toBe(0)
  })
})

test('a person counts once, however often and fast they press', async () => {
  const world = await openWorld()
  const { meToo } = await plant(world)
  const kim = await world.as('kim')

  await Promise.all([kim.post(meToo, { on: 'yes' }), kim.post(meToo, { on: 'yes' })])
  await kim.post(meToo, { on: 'no' })
  await kim.post(meToo, { on: 'yes' })
  await (await world.as('neighbour1')).post(meToo)

  expect(await rowsOf(world, 'select me_toos from threads')).toEqual([{ me_toos: 2 }])
  expect(await countOf(world, 'me_toos')).toBe(2)
  expect(await countOf(world, "signals where key = 'c:nw-2-5'")).toBe(2)
})

test('who has it too follows the thread, and may leave it', async () => {
  const world = await openWorld()
  const { thread, meToo } = await plant(world)
  const kim = await world.as('kim')
  const replies = `/t/${idToUrl(thread.threadId)}/replies`
  const theo = await world.as('theo')

  await kim.post(meToo, { on: 'yes' })
  await theo.post(replies, { body: 'Try the other socket.' })
  await kim.post(`/t/${idToUrl(thread.threadId)}/follow`, { on: 'no' })
  await theo.post(replies, { body: 'Or another cable.' })

  expect(await countOf(world, "notices where user_id = 8 and kind = 'reply'")).toBe(1)
  expect(await countOf(world, "notices where user_id = 1 and kind = 'reply'")).toBe(2)
  expect(await countOf(world, 'me_toos')).toBe(1)
})

test('on another day the same person is a signal again', async () => {
  const world = await openWorld()
  const { meToo } = await plant(world)
  const kim = await world.as('kim')

  await kim.post(meToo, { on: 'yes' })
  world.pass(day)
  await kim.post(meToo, { on: 'yes' })

  expect(await countOf(world, "signals where key = 'c:nw-2-5'")).toBe(2)
  expect(await countOf(world, 'me_toos')).toBe(1)
})

test('neither guests, the asker, the silenced, nor anyone in a hidden or unknown thread', async () => {
  const world = await openWorld()
  const { thread, meToo } = await plant(world)
  const hidden = await plantThread(world, { ...network, title: 'Hidden thread' })
  await hide(world, hidden.questionId)
  await silence(world, 'kim')
  const page = { Referer: world.config.siteUrl + thread.path }
  const maya = await world.as('maya')

  const guest = await world.guest().post(meToo, { on: 'yes' }, page)
  const refused = [
    await maya.post(meToo),
    await (await world.as('kim')).post(meToo),
    await (await world.as('theo')).post(`/t/${idToUrl(hidden.threadId)}/me-too`),
    await (await world.as('ines')).post(`/t/${idToUrl(hidden.threadId)}/me-too`),
    await (await world.as('theo')).post('/t/zz9/me-too'),
  ]

  expect(guest.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
  expect((await world.guest().get(thread.path)).dom.has('.me-too')).toBe(true)
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 404, 403, 404])
  expect((await maya.get(thread.path)).dom.has('.me-too')).toBe(false)
  expect(await countOf(world, 'me_toos')).toBe(0)
  expect(await countOf(world, 'signals')).toBe(0)
  expect(await countOf(world, 'follows')).toBe(2)
})
