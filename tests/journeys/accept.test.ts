// Accepting an answer: it stands on top, its author is told once, and what was before stays on record.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { betweenTrips, hide, lock, silence } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const question = {
  by: 'maya',
  title: 'Stuck at 25 percent',
  body: 'It stops at 25 percent.',
  answers: [
    { by: 'theo', body: 'Restart the router.' },
    { by: 'kim', body: 'Update the app.' },
    { by: 'maya', body: 'It was the cable.' },
  ],
}

const plant = async (world: World) => {
  const thread = await plantThread(world, question)
  const [first = 0, second = 0, own = 0] = thread.answerIds
  const act = (postId: number, verb: string) => `/p/${idToUrl(postId)}/${verb}`
  return { thread, first, second, own, act }
}

const solutions = (world: World) =>
  rowsOf(world, 'select post_id, accepted_by, undone_by, undone_at from solutions order by id')

const solvedAt = async (world: World) =>
  (await rowsOf(world, 'select solved_at from threads'))[0]?.solved_at

describe.each(ways)('with %s', (_, way) => {
  test('the accepted answer stands on top, and its author hears of it', async () => {
    const world = await openWorld()
    const { thread, first, act } = await plant(world)
    const maya = await world.as('maya', way)
    const page = await maya.get(thread.path)
    world.trips.reset()

    const solved = await maya.submit(page, `form[action="${act(first, 'accept')}"]`)

    expect(world.trips.trips()).toBe(3)
    expect(solved.path).toBe(`${thread.path}#post-${idToUrl(first)}`)
    expect(solved.dom.text('.solution .post-body')).toBe('Restart the router.')
    expect(solved.dom.text('.solution-by')).toBe('Accepted by maya, just now')
    expect(solved.dom.text('.page-meta .state')).toBe('Solved')
    expect(solved.dom.texts('.post-list .post-body')).toEqual([
      'Update the app.',
      'It was the cable.',
    ])
    expect(solved.dom.texts('.solution .post-foot button')).toContain('Take back')
    expect(await solvedAt(world)).toBe(world.now())
    expect(await rowsOf(world, 'select user_id, kind, actor_id from notices')).toEqual([
      { user_id: 2, kind: 'accepted', actor_id: 1 },
    ])
    expect(await countOf(world, 'outbox')).toBe(1)
  })

  test('it can be replaced and taken back, and the record keeps each step', async () => {
    const world = await openWorld()
    const { thread, first, second, act } = await plant(world)
    const maya = await world.as('maya', way)
    const begin = world.now()

    const one = await maya.submit(
      await maya.get(thread.path),
      `form[action="${act(first, 'accept')}"]`,
    )
    world.pass(minute)
    const two = await maya.submit(one, `form[action="${act(second, 'accept')}"]`)
    const replacedAt = await solvedAt(world)
    world.pass(minute)
    const none = await maya.submit(two, `form[action="${act(second, 'unaccept')}"]`)

    expect(one.dom.texts('.post-list .button.is-good')).toEqual([
      'Accept this instead',
      'Accept this instead',
    ])
    expect(two.dom.text('.solution .post-body')).toBe('Update the app.')
    expect(replacedAt).toBe(begin + minute)
    expect(none.dom.has('.solution')).toBe(false)
    expect(none.dom.text('.page-meta .state')).toBe('Answered')
    expect(none.dom.count('.post-list .post')).toBe(3)
    expect(await solvedAt(world)).toBe(null)
    expect(await solutions(world)).toEqual([
      { post_id: first, accepted_by: 1, undone_by: 1, undone_at: begin + minute },
      { post_id: second, accepted_by: 1, undone_by: 1, undone_at: begin + 2 * minute },
    ])
    // One notice each; losing the place is told to nobody.
    expect(await rowsOf(world, 'select user_id, kind from notices order by id')).toEqual([
      { user_id: 2, kind: 'accepted' },
      { user_id: 8, kind: 'accepted' },
    ])
  })
})

describe('pressed more than once', () => {
  test('accepting twice at once or later is one acceptance with one notice', async () => {
    const world = await openWorld()
    const { first, act } = await plant(world)
    const maya = await world.as('maya')

    const both = await Promise.all([
      maya.post(act(first, 'accept')),
      maya.post(act(first, 'accept')),
    ])
    world.pass(minute)
    const later = await maya.post(act(first, 'accept'))

    for (const page of [...both, later]) expect(page.dom.has('.solution')).toBe(true)
    expect(await countOf(world, 'solutions')).toBe(1)
    expect(await countOf(world, 'notices')).toBe(1)
    expect(await solvedAt(world)).toBe(world.now() - minute)
  })

  test('two answers accepted at once leave one solution', async () => {
    const world = await openWorld()
    const { first, second, act } = await plant(world)
    const [maya, ines] = [await world.as('maya'), await world.as('ines')]

    await Promise.all([maya.post(act(first, 'accept')), ines.post(act(second, 'accept'))])

    expect(await countOf(world, 'solutions')).toBe(2)
    expect(await countOf(world, 'solutions where undone_at is null')).toBe(1)
  })

  test('taken back and accepted again, its author is not told again', async () => {
    const world = await openWorld()
    const { first, act } = await plant(world)
    const maya = await world.as('maya')

    for (const verb of ['accept', 'unaccept', 'unaccept', 'accept'])
      await maya.post(act(first, verb))

    expect(await countOf(world, 'solutions')).toBe(2)
    expect(await countOf(world, 'solutions where undone_at is null')).toBe(1)
    expect(await countOf(world, 'notices')).toBe(1)
  })

  test('taking back what is no longer the solution leaves the new one', async () => {
    const world = await openWorld()
    const { first, second, act } = await plant(world)
    const maya = await world.as('maya')
    await maya.post(act(first, 'accept'))
    await maya.post(act(second, 'accept'))

    const page = await maya.post(act(first, 'unaccept'))

    expect(page.dom.text('.solution .post-body')).toBe('Update the app.')
  })
})

test('one’s own answer may be accepted, and is news to nobody', async () => {
  const world = await openWorld()
  const { own, act } = await plant(world)

  const page = await (await world.as('maya')).post(act(own, 'accept'))

  expect(page.dom.text('.solution .post-body')).toBe('It was the cable.')
  expect(await countOf(world, 'notices')).toBe(0)
})

test('a moderator accepts for an asker who left; a lock stays as it is', async () => {
  const world = await openWorld()
  const { thread, first, act } = await plant(world)
  await lock(world, thread.threadId)
  const ines = await world.as('ines')

  const solved = await ines.post(act(first, 'accept'))
  await ines.post(act(first, 'unaccept'))

  expect(solved.dom.text('.solution-by')).toContain('Accepted by ines')
  expect(await countOf(world, 'threads where locked_at is not null and locked_by = 3')).toBe(1)
})

describe('what accepts nothing', () => {
  test('a GET, as a mail program makes it, whoever is signed in', async () => {
    const world = await openWorld()
    const { first, act } = await plant(world)

    const got = await (await world.as('maya')).get(act(first, 'accept'))

    expect(got.status).toBe(405)
    expect(got.headers.get('Allow')).toContain('POST')
    expect(await countOf(world, 'solutions')).toBe(0)
  })

  test('others, guests, the silenced; and neither a question nor what is hidden or unknown', async () => {
    const world = await openWorld()
    const { thread, first, second, act } = await plant(world)
    await hide(world, second)
    const page = { Referer: world.config.siteUrl + thread.path }
    const [maya, theo, sam] = [
      await world.as('maya'),
      await world.as('theo'),
      await world.as('sam'),
    ]

    const guest = await world.guest().post(act(first, 'accept'), {}, page)
    const refused = [
      await theo.post(act(first, 'accept')),
      await sam.post(act(first, 'accept')),
      await theo.post(act(first, 'unaccept')),
      await maya.post(act(thread.questionId, 'accept')),
      await maya.post(act(second, 'accept')),
      await maya.post('/p/zz9/accept'),
    ]
    await silence(world, 'maya')
    const silenced = await maya.post(act(first, 'accept'))

    expect(guest.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 404, 404])
    expect(silenced.status).toBe(403)
    expect((await theo.get(thread.path)).dom.has('.button.is-good')).toBe(false)
    expect(await countOf(world, 'solutions')).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
  })

  test('an answer that is hidden or deleted while it is accepted', async () => {
    const world = await openWorld()
    const { first, act } = await plant(world)
    const maya = await world.as('maya')
    betweenTrips(world, () => hide(world, first))

    const refused = await maya.post(act(first, 'accept'))

    expect(refused.status).toBe(409)
    expect(await countOf(world, 'solutions')).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
    expect(await solvedAt(world)).toBe(null)
  })
})
