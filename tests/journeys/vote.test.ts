// Saying that an answer is helpful: one voice each, taken back by the same button.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, silence, useUp } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const solved = {
  by: 'maya',
  title: 'Stuck at 25 percent',
  body: 'It stops at 25 percent.',
  answers: [
    { by: 'theo', body: 'Restart the router.' },
    { by: 'sam', body: 'We look into it.' },
  ],
}

const plant = async (world: World) => {
  const thread = await plantThread(world, solved)
  const [answer = 0] = thread.answerIds
  return { thread, answer, vote: `/p/${idToUrl(answer)}/vote`, at: `#post-${idToUrl(answer)}` }
}

describe.each(ways)('with %s', (_, way) => {
  test('the button counts a voice and takes it back, in two trips and the page', async () => {
    const world = await openWorld()
    const { thread, at } = await plant(world)
    const kim = await world.as('kim', way)
    const page = await kim.get(thread.path)
    world.trips.reset()

    const voted = await kim.submit(page, `${at} .post-foot form`, pressed(page, at))
    const trips = world.trips.trips()
    const taken = await kim.submit(voted, `${at} .post-foot form`, pressed(voted, at))

    expect(trips).toBe(3)
    expect(page.dom.attr(`${at} .vote`, 'aria-pressed')).toBe('false')
    expect(page.dom.text(`${at} .vote`)).toBe('Helpful')
    expect(voted.path).toBe(thread.path + at)
    expect(voted.dom.attr(`${at} .vote`, 'aria-pressed')).toBe('true')
    expect(voted.dom.text(`${at} .vote b`)).toBe('1')
    expect(taken.dom.attr(`${at} .vote`, 'aria-pressed')).toBe('false')
    expect(await countOf(world, 'votes')).toBe(0)
    expect(await rowsOf(world, 'select sum(votes) as n from posts')).toEqual([{ n: 0 }])
    // Nobody is told, and the thread does not move to the top of the lists.
    expect(await countOf(world, 'notices')).toBe(0)
    expect(await countOf(world, 'outbox')).toBe(0)
    expect(await countOf(world, `threads where active_at < ${world.now()}`)).toBe(1)
  })
})

test('pressing twice is pressing once, one after the other or at once', async () => {
  const world = await openWorld()
  const { vote } = await plant(world)
  const kim = await world.as('kim')

  await Promise.all([kim.post(vote, { on: 'yes' }), kim.post(vote, { on: 'yes' })])
  await kim.post(vote, { on: 'yes' })
  await (await world.as('maya')).post(vote, { on: 'yes' })

  expect(await countOf(world, 'votes')).toBe(2)
  expect(await rowsOf(world, 'select max(votes) as n from posts')).toEqual([{ n: 2 }])
})

test.each<Record<string, string>>([{}, { on: 'perhaps' }])(
  'a press with %o turns what is into its opposite',
  async (fields) => {
    const world = await openWorld()
    const { vote } = await plant(world)
    const kim = await world.as('kim')

    const counts: number[] = []
    for (const _ of [1, 2, 3]) {
      await kim.post(vote, fields)
      counts.push(await countOf(world, 'votes'))
    }

    expect(counts).toEqual([1, 0, 1])
  },
)

test('one comes back to the page of a long thread that one was on', async () => {
  const world = await openWorld()
  const answers = Array.from({ length: 53 }, (_, n) => ({ by: 'theo', body: `Answer ${n + 1}` }))
  const thread = await plantThread(world, { ...solved, answers })
  const kim = await world.as('kim')
  const vote = `/p/${idToUrl(thread.answerIds[52]!)}/vote`
  const from = `${thread.path}?from=${idToUrl(thread.answerIds[50]!)}`
  const here = { Referer: world.config.siteUrl + from }
  const elsewhere = { Referer: `${world.config.siteUrl}/u/theo` }

  const there = await kim.post(vote, {}, here)
  const found = await kim.post(vote, {}, elsewhere)

  const at = `#post-${idToUrl(thread.answerIds[52]!)}`
  expect(there.path).toBe(from + at)
  expect(there.dom.count('.post-list .post')).toBe(3)
  expect(found.path).toBe(`${thread.path}?from=${idToUrl(thread.answerIds[52]!)}${at}`)
})

describe('who may not vote', () => {
  test('a guest sees the button, and it leads through sign-in back to the thread', async () => {
    const world = await openWorld()
    const { thread, vote, at } = await plant(world)
    const guest = world.guest()
    const page = await guest.get(thread.path)

    const asked = await guest.post(vote, pressed(page, at), {
      Referer: world.config.siteUrl + thread.path,
    })

    expect(asked.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
    expect(await countOf(world, 'votes')).toBe(0)
  })

  test('no one for their own answer, for a question, or while silenced or too fast', async () => {
    const world = await openWorld()
    const { thread, vote, at } = await plant(world)
    await silence(world, 'kim')
    await useUp(world, 'react', 'noor', 200)
    const theo = await world.as('theo')

    const refused = [
      await theo.post(vote, { on: 'yes' }),
      await theo.post(`/p/${idToUrl(thread.questionId)}/vote`, { on: 'yes' }),
      await (await world.as('kim')).post(vote, { on: 'yes' }),
      await (await world.as('noor')).post(vote, { on: 'yes' }),
    ]

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 429])
    expect((await theo.get(thread.path)).dom.has(`${at} .vote`)).toBe(false)
    expect((await (await world.as('kim')).get(thread.path)).dom.has('.vote')).toBe(false)
    expect(await countOf(world, 'votes')).toBe(0)
  })

  test('no one for what is hidden, deleted or unknown, and no one by a GET', async () => {
    const world = await openWorld()
    const { thread, answer, vote } = await plant(world)
    const [, second = 0] = thread.answerIds
    await hide(world, answer)
    await world.client.execute(`update posts set deleted_at = 1 where id = ${second}`)
    const kim = await world.as('kim')

    const refused = [
      await kim.post(vote),
      await kim.post(`/p/${idToUrl(second)}/vote`),
      await kim.post('/p/zz9/vote'),
      await kim.get(vote),
    ]

    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 405])
    expect(await countOf(world, 'votes')).toBe(0)
  })
})

const pressed = (
  page: { dom: { attr: (at: string, name: string) => string | null } },
  at: string,
) => ({
  on: page.dom.attr(`${at} .vote`, 'value')!,
})
