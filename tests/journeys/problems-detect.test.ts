// Many people with the same thing at once: staff are shown one suspected problem, nobody else is.
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { notices } from '../../db/schema/notices.ts'
import { users } from '../../db/schema/people.ts'
import { signal, surge, suspect } from '../support/surges.ts'
import { minute, openWorld } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

describe('twelve people who name a code on a device within the hour', () => {
  test('are one suspected problem with its evidence, and the code and device besides it are none', async () => {
    const world = await openWorld()
    await suspect(world)

    const list = await (await world.as('sam')).get('/staff/problems')

    expect(list.status).toBe(200)
    expect(list.dom.texts('.problem-row-title')).toEqual(['SuspectedNW-2-5 on Samsung smart TV'])
    expect(list.dom.text('.problem-row-main p')).toMatch(
      /^12 people reported NW-2-5 on Samsung smart TV in .+, normally less than 0\.01; 12 of them members for over two days\.$/,
    )
    expect(list.dom.text('.account-menu')).toContain('Staff 1')
  })

  test('are staff’s business alone: nothing is public, and nobody else is told', async () => {
    const world = await openWorld()
    const [first] = await suspect(world)

    const guest = world.guest()
    const path = await suspectedPath(await (await world.as('sam')).get('/staff/problems'))

    expect((await guest.get('/status')).dom.text('.status-now')).toBe(
      'No widespread problems are known.',
    )
    expect((await guest.get(path.replace('/staff/problems', '/status'))).status).toBe(404)
    expect((await guest.get(first!.path)).dom.has('.banner')).toBe(false)
    const told = await world.db
      .selectDistinct({ role: users.role })
      .from(notices)
      .innerJoin(users, eq(users.id, notices.userId))
      .orderBy(users.role)
    expect(told).toEqual([{ role: 'admin' }, { role: 'staff' }])
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
    expect(page.dom.text('.page-lead')).toMatch(/1\d people reported/)
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
})

const suspected = async (world: Awaited<ReturnType<typeof openWorld>>) =>
  (await (await world.as('sam')).get('/staff/problems')).dom.count('.problem-row')

const suspectedPath = async (list: { dom: { attr: (s: string, n: string) => string | null } }) =>
  list.dom.attr('.problem-row-title a', 'href') ?? ''
