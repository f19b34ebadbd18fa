// Staff confirm, update and resolve a problem; readers see it where it concerns them and hear of it once.
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { notices } from '../../db/schema/notices.ts'
import { crowd } from '../support/people.ts'
import { confirmed, signal, surge, suspect } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

describe.each([{ htmx: false }, { htmx: true }])('a suspected problem, htmx: $htmx', ({ htmx }) => {
  test('is confirmed with a title and a public note, in two trips and the page', async () => {
    const world = await openWorld()
    const [first] = await suspect(world)
    const sam = await world.as('sam', { htmx })
    const before = await openOnly(sam)
    world.trips.reset()

    const after = await sam.submit(before, '#confirm-form', {
      title: 'Samsung TVs show NW-2-5',
      body: 'We see **failing requests**.',
    })

    expect(world.trips.trips()).toBe(3)
    expect(after.status).toBe(200)
    expect(after.dom.text('h1')).toBe('Samsung TVs show NW-2-5')
    expect(after.dom.text('.page-meta .state')).toBe('Confirmed')
    expect(after.dom.text('.timeline-item .prose strong')).toBe('failing requests')
    expect(after.dom.has('#confirm-form')).toBe(false)
    const thread = await world.guest().get(first!.path)
    expect(thread.dom.text('.banner.is-confirmed .banner-title a')).toBe('Samsung TVs show NW-2-5')
    expect(thread.dom.text('.banner-body')).toContain('We see failing requests.')
  })
})

describe('a confirmed problem', () => {
  test('tells those who follow its threads, each once, and not the one who confirmed', async () => {
    const world = await openWorld()
    await suspect(world)
    const sam = await world.as('sam')

    await confirm(sam)

    expect(await told(world, 'problem-confirmed')).toEqual(idsOf(crowd.slice(0, 12)))
  })

  test('stands on older threads about the same, and not on those about other devices', async () => {
    const world = await openWorld()
    const same = await plantThread(world, { ...asked, ...samsung })
    world.pass(minute)
    const other = await plantThread(world, { ...asked, codes: ['nw-2-5'], devices: ['roku-tv'] })
    world.pass(3 * day)
    await confirmed(world)

    const guest = world.guest()

    expect((await guest.get(same.path)).dom.has('.banner')).toBe(true)
    expect((await guest.get(other.path)).dom.has('.banner')).toBe(false)
  })

  test('is monitored, then resolved: its followers hear of each once, and the banner goes', async () => {
    const world = await openWorld()
    const { threads, sam, page, path } = await confirmed(world)

    const monitored = await sam.submit(page, '#update-form', {
      state: 'monitoring',
      body: 'A correction is on its way to all televisions.',
    })
    const banner = await world.guest().get(threads[0]!.path)
    const resolved = await sam.submit(monitored, '#resolve-form', {
      body: 'No new reports for an hour: it is over.',
    })

    expect(monitored.dom.text('.page-meta .state')).toBe('Monitoring')
    expect(banner.dom.text('.banner.is-monitoring')).toContain('A correction is on its way')
    expect(resolved.dom.text('.page-meta .state')).toBe('Resolved')
    expect(resolved.dom.has('#update-form, #resolve-form, #attach-form')).toBe(false)
    expect(await told(world, 'problem-update')).toEqual(idsOf(crowd.slice(0, 12)))
    expect(await told(world, 'problem-resolved')).toEqual(idsOf(crowd.slice(0, 12)))
    const guest = world.guest()
    expect((await guest.get(threads[0]!.path)).dom.has('.banner')).toBe(false)
    expect((await guest.get(path)).dom.texts('.timeline-head .state')).toEqual([
      'Resolved',
      'Monitoring',
      'Confirmed',
    ])
  })

  test('is not raised again by the people who were answered, but by as many new ones', async () => {
    const world = await openWorld()
    const { sam, page } = await confirmed(world)
    await sam.submit(page, '#resolve-form', { body: 'It is over for everyone.' })
    await surge(world, 3, samsung, 12)
    world.pass(minute)
    await world.tick()
    const quiet = await sam.get('/staff/problems')

    await surge(world, 5, samsung, 15)
    world.pass(minute)
    await world.tick()
    const again = await sam.get('/staff/problems')

    expect(quiet.dom.texts('.problem-row .state')).toEqual(['Resolved'])
    expect(again.dom.texts('.problem-row .state')).toEqual(['Suspected', 'Resolved'])
    expect(again.dom.text('.problem-row-main p')).toMatch(/^\d+ people reported/)
  })

  test('loses a thread that is taken off, for good, and takes one that is attached', async () => {
    const world = await openWorld()
    const { threads, sam, page } = await confirmed(world)
    const stray = await plantThread(world, { ...asked, codes: ['nw-3-6'] })

    const without = await sam.submit(page, '.case-list > li:last-child form')
    await signal(world, 'maya', samsung, threads[0]!.threadId)
    const attached = await sam.submit(without, '#attach-form', {
      thread: `http://forum.example${stray.path}`,
    })

    expect(without.dom.text('#threads-title')).toBe('11 threads attached')
    expect(attached.dom.text('#threads-title')).toBe('12 threads attached')
    expect(attached.dom.texts('.timeline-head')[0]).toContain('Thread attached')
    const guest = world.guest()
    expect((await guest.get(stray.path)).dom.has('.banner')).toBe(true)
    expect((await guest.get(threads[0]!.path)).dom.has('.banner')).toBe(false)
  })
})

describe('a dismissed suspicion', () => {
  test('is closed, told to nobody, and not raised again for the same within fourteen days', async () => {
    const world = await openWorld()
    await suspect(world)
    const sam = await world.as('sam')

    const after = await sam.submit(await openOnly(sam), '#dismiss-form', {
      reason: 'A quiz night, all of them in jest.',
    })
    world.pass(3 * day)
    await surge(world, 4)
    world.pass(minute)
    await world.tick()
    const resting = await sam.get('/staff/problems')
    await surge(world, 16, samsung, 4)
    world.pass(minute)
    await world.tick()

    expect(after.dom.text('.page-meta .state')).toBe('Dismissed')
    expect(resting.dom.texts('.problem-row .state')).toEqual(['Dismissed'])
    expect((await sam.get('/staff/problems')).dom.texts('.problem-row .state')).toEqual([
      'Suspected',
      'Dismissed',
    ])
    expect(await told(world, 'problem-resolved')).toEqual([])
    expect((await world.guest().get('/status')).dom.has('.problem-row')).toBe(false)
  })

  test('may be raised again after fourteen days', async () => {
    const world = await openWorld()
    await suspect(world)
    const sam = await world.as('sam')
    await sam.submit(await openOnly(sam), '#dismiss-form', { reason: 'A quiz night, in jest.' })
    world.pass(15 * day)
    await surge(world, 6)
    world.pass(minute)
    await world.tick()

    expect((await sam.get('/staff/problems')).dom.texts('.problem-row .state')).toEqual([
      'Suspected',
      'Dismissed',
    ])
  })
})

const asked = { by: 'maya', title: 'It stopped again', body: 'It stopped again.' }

type Staff = Awaited<ReturnType<World['as']>>

/** The page of the one problem there is. */
const openOnly = async (staff: Staff) => {
  const list = await staff.get('/staff/problems')
  return staff.get(list.dom.attr('.problem-row-title a', 'href')!)
}

const confirm = async (staff: Staff) =>
  staff.submit(await openOnly(staff), '#confirm-form', { body: 'We see it and look into it.' })

/** Who has a notice of that kind, in order; somebody told twice is there twice. */
const told = async (world: World, kind: string): Promise<number[]> => {
  const rows = await world.db
    .select({ userId: notices.userId })
    .from(notices)
    .where(eq(notices.kind, kind))
    .orderBy(notices.userId)
  return rows.map(({ userId }) => userId)
}

const idsOf = (handles: string[]): number[] => handles.map(idOf)
