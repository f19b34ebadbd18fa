// Following a thread: news of it reach whoever wants them, and nobody else.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, silence } from '../support/moments.ts'
import { countOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const stuck = {
  by: 'maya',
  title: 'Stuck at 25 percent',
  body: 'It stops at 25 percent.',
  answers: [{ by: 'theo', body: 'Restart the router.' }],
}

describe.each(ways)('with %s', (_, way) => {
  test('the button follows and lets go, in two trips and the page', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const kim = await world.as('kim', way)
    const form = `form[action="/t/${idToUrl(thread.threadId)}/follow"]`
    const page = await kim.get(thread.path)
    world.trips.reset()

    const following = await kim.submit(page, form, { on: 'yes' })
    const trips = world.trips.trips()
    await (await world.as('theo')).post(`/t/${idToUrl(thread.threadId)}/replies`, { body: 'More.' })
    const left = await kim.submit(following, form, { on: 'no' })
    await (await world.as('theo')).post(`/t/${idToUrl(thread.threadId)}/replies`, {
      body: 'Even more.',
    })

    expect(trips).toBe(3)
    expect([page, following, left].map(({ dom }) => dom.text('.follow'))).toEqual([
      'Follow',
      'Unfollow',
      'Follow',
    ])
    expect(following.path).toBe(thread.path)
    expect(await countOf(world, 'notices where user_id = 8')).toBe(1)
    expect(await countOf(world, 'me_toos')).toBe(0)
    expect(await countOf(world, 'signals')).toBe(0)
  })
})

test('pressed twice at once it is one follow; without a field a press turns it', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const follow = `/t/${idToUrl(thread.threadId)}/follow`
  const kim = await world.as('kim')

  await Promise.all([kim.post(follow, { on: 'yes' }), kim.post(follow, { on: 'yes' })])
  const once = await countOf(world, 'follows where user_id = 8')
  await kim.post(follow)
  const none = await countOf(world, 'follows where user_id = 8')
  await kim.post(follow)

  expect([once, none, await countOf(world, 'follows where user_id = 8')]).toEqual([1, 0, 1])
})

test('the asker may stop following their own thread', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const maya = await world.as('maya')

  const page = await maya.post(`/t/${idToUrl(thread.threadId)}/follow`, { on: 'no' })
  await (await world.as('theo')).post(`/t/${idToUrl(thread.threadId)}/replies`, { body: 'More.' })

  expect(page.dom.text('.follow')).toBe('Follow')
  expect(await countOf(world, 'notices')).toBe(0)
})

test('who is silenced may follow; guests sign in first, a hidden thread has no followers', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const hidden = await plantThread(world, { ...stuck, title: 'Hidden thread' })
  await hide(world, hidden.questionId)
  await silence(world, 'kim')
  const follow = `/t/${idToUrl(thread.threadId)}/follow`
  const page = { Referer: world.config.siteUrl + thread.path }

  const silenced = await (await world.as('kim')).post(follow, { on: 'yes' })
  const guest = await world.guest().post(follow, { on: 'yes' }, page)
  const refused = [
    await (await world.as('theo')).post(`/t/${idToUrl(hidden.threadId)}/follow`),
    await (await world.as('ines')).post(`/t/${idToUrl(hidden.threadId)}/follow`),
    await (await world.as('theo')).post('/t/zz9/follow'),
  ]

  expect(silenced.dom.text('.follow')).toBe('Unfollow')
  expect(guest.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
  expect((await world.guest().get(thread.path)).dom.has('.follow')).toBe(true)
  expect(refused.map(({ status }) => status)).toEqual([404, 403, 404])
  expect(await countOf(world, 'follows where user_id <> 1')).toBe(1)
})
