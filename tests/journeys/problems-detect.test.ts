// Many people with the same thing at once: staff are shown one suspected problem, nobody else is.
import { describe, expect, test } from 'vitest'
import { notices, outbox } from '../../db/schema/notices.ts'
import { watchForProblems } from '../../moderation/index.ts'
import { crowd } from '../support/people.ts'
import { signal, surge, suspect } from '../support/surges.ts'
import { day, hour, minute, openWorld } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

describe('twelve people who name a code on a device within the hour', () => {
  test('are one suspected problem with its evidence, and the code and device besides it are none', async () => {
    const world = await openWorld()
    await suspect(world)

    const list = await (await world.as('sam')).get('/staff/problems')

    expect(list.status).toBe(200)
    expect(list.dom.texts('.problem-row-title')).toEqual(['SuspectedNW-2-5 on Samsung smart TV'])
    expect(list.dom.text('.problem-row-main p')).toMatch(
      /^12 people reported NW-2-5 on Samsung smart TV in .+; less than 0\.01 expected; chance 1 in a trillion or less; 12 of them members for over two days\.$/,
    )
    expect(list.dom.text('.account-menu')).toContain('Staff 1')
  })

  test('are nobody else’s business: nothing is public, and nobody is told', async () => {
    const world = await openWorld()
    const [first] = await suspect(world)

    const guest = world.guest()
    const path = await suspectedPath(await (await world.as('sam')).get('/staff/problems'))

    expect((await guest.get('/status')).dom.text('.status-now')).toBe(
      'No widespread problems are known.',
    )
    expect((await guest.get(path.replace('/staff/problems', '/status'))).status).toBe(404)
    expect((await guest.get(first!.path)).dom.has('.banner')).toBe(false)
    expect(await world.db.select({ id: notices.id }).from(notices)).toEqual([])
    expect(await world.db.select({ id: outbox.id }).from(outbox)).toEqual([])
  })

  test('have their threads attached, and later ones join without a second problem', async () => {
    const world = await openWorld()
    await suspect(world)
    await surge(world, 3, samsung, 12)
    world.pass(minute)
    await world.tick()

    const sam = await world.as('sam')
    const list = await sam.get('/staff/problems')
    const page = await sam.get(await suspectedPath(list))

    expect(list.dom.count('.problem-row')).toBe(1)
    expect(page.dom.text('#threads-title')).toBe('15 threads attached')
    expect(page.dom.text('.page-lead')).toContain('15 people reported')
    expect(page.dom.count('.case-list > li')).toBe(15)
  })

  test('the watch takes one trip to read, one to write, and none when there is nothing', async () => {
    const world = await openWorld()
    const watched = async () => {
      world.trips.reset()
      await watchForProblems(world.scope())
      return world.trips.trips()
    }

    expect(await watched()).toBe(1)
    await surge(world, 12)

    expect(await watched()).toBe(2)
    expect(await suspected(world)).toBe(1)
  })
})

describe('no problem', () => {
  test('three people', async () => {
    const world = await openWorld()
    await surge(world, 3)
    await world.tick()

    expect(await suspected(world)).toBe(0)
  })

  test('one person who writes fifty times', async () => {
    const world = await openWorld()
    for (let n = 0; n < 50; n++) {
      world.pass(minute)
      await signal(world, 'maya', samsung)
    }
    await world.tick()

    expect(await suspected(world)).toBe(0)
  })

  test('a code that so many people name every day', async () => {
    const world = await openWorld()
    for (let n = 0; n < 21; n++) {
      for (const by of crowd.slice(0, 8)) {
        world.pass(hour)
        await signal(world, by, { codes: ['nw-2-5'] })
      }
      world.pass(day - 8 * hour)
    }
    for (const by of crowd.slice(0, 8)) {
      world.pass(hour)
      await signal(world, by, { codes: ['nw-2-5'] })
    }
    await world.tick()

    expect(await suspected(world)).toBe(0)
  })
})

const suspected = async (world: Awaited<ReturnType<typeof openWorld>>) =>
  (await (await world.as('sam')).get('/staff/problems')).dom.count('.problem-row')

const suspectedPath = async (list: { dom: { attr: (s: string, n: string) => string | null } }) =>
  list.dom.attr('.problem-row-title a', 'href') ?? ''
