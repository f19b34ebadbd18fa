// Devices: the list by maker and its filter, and the page of one device.
import { describe, expect, test } from 'vitest'
import { hide } from '../support/moments.ts'
import { promoted, published, solvedThread } from '../support/solved.ts'
import { confirmed } from '../support/surges.ts'
import { plantThread } from '../support/threads.ts'
import { crowdSays } from '../support/voices.ts'
import { minute, openWorld } from '../support/world.ts'

describe('the list of devices', () => {
  test('has every device under its maker, in one trip', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get('/devices')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.count('.card')).toBe(128)
    expect(page.dom.texts('.page-main h2').slice(0, 2)).toEqual(['Samsung', 'LG'])
    expect(page.dom.texts('.page-main h2')).toContain('Any maker')
  })

  test.each([
    ['sammy', 'Samsung smart TV'],
    ['firestick', 'Fire TV Stick'],
    ['ps5', 'PlayStation 5'],
  ])('narrowed by %s finds it by another name', async (q, name) => {
    const world = await openWorld()
    const page = await world.guest().get(`/devices?q=${q}`)
    expect(page.dom.text('.card-title')).toContain(name)
    expect(page.dom.count('.card')).toBeLessThan(20)
  })

  test.each(['toaster', '%', "' or 1=1 --", '"*', '🙂', 'x'.repeat(5000)])(
    'narrowed by %j offers to ask',
    async (q) => {
      const world = await openWorld()
      const page = await world.guest().get(`/devices?q=${encodeURIComponent(q)}`)
      expect(page.status).toBe(200)
      expect(page.dom.attr('.empty a', 'href')).toMatch(/^\/ask\?title=/)
    },
  )
})

describe('the page of a device', () => {
  test('has its codes, threads, models and what is known of it, in one trip', async () => {
    const world = await openWorld()
    await solvedThread(world)
    world.pass(minute)
    await plantThread(world, {
      by: 'kim',
      title: 'ui-800-3 on the Samsung',
      body: 'ui-800-3.',
      codes: ['ui-800-3', 'nw-2-5'],
      devices: ['samsung-tv'],
    })
    world.trips.reset()

    const page = await world.guest().get('/devices/samsung-tv')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('h1')).toBe('Samsung smart TV')
    expect(page.dom.text('.page-meta')).toBe('SamsungTelevisionTizen2 threads1 solved')
    expect(page.dom.texts('[aria-labelledby=codes-seen] .card-title')).toEqual([
      'NW-2-5',
      'ui-800-3',
    ])
    expect(page.dom.texts('[aria-labelledby=threads] .thread-row-title')).toEqual([
      'ui-800-3 on the Samsung',
      'NW-2-5 on a Samsung TV since yesterday',
    ])
    expect(page.dom.texts('[aria-labelledby=models] a')).toContain('Samsung QLED')
    expect(page.dom.attr('.page-actions a', 'href')).toBe('/ask?device=samsung-tv')
  })

  test('has the solutions that worked on it, not those that worked elsewhere', async () => {
    const world = await openWorld()
    const here = await solvedThread(world, { title: 'Worked here' })
    world.pass(minute)
    const elsewhere = await solvedThread(world, { title: 'Worked elsewhere' })
    world.pass(minute)
    const failed = await solvedThread(world, { title: 'Did not work here' })
    world.pass(minute)
    const hidden = await solvedThread(world, { title: 'Hidden meanwhile' })
    await crowdSays(world, here.answerId, { worked: 3, failed: 1, deviceId: 'samsung-tv' })
    await crowdSays(world, elsewhere.answerId, { worked: 9, failed: 0, deviceId: 'roku-tv' })
    await crowdSays(world, failed.answerId, { worked: 0, failed: 4, deviceId: 'samsung-tv' })
    await crowdSays(world, hidden.answerId, { worked: 9, failed: 0, deviceId: 'samsung-tv' })
    await hide(world, hidden.answerId)

    const page = await world.guest().get('/devices/samsung-tv')

    expect(page.dom.texts('[aria-labelledby=best-solutions] .thread-row-title')).toEqual([
      'Worked here',
    ])
    expect(page.dom.text('[aria-labelledby=best-solutions] .thread-row-meta')).toContain(
      'Worked for 3, did not for 1',
    )
  })

  test('shows articles about it and the known problem', async () => {
    const world = await openWorld()
    await promoted(world)
    const guest = world.guest()
    const before = await guest.get('/devices/samsung-tv')
    const other = await openWorld()
    await published(other)
    await confirmed(other)

    const after = await other.guest().get('/devices/samsung-tv')

    expect(before.dom.has('.article-card')).toBe(false)
    expect(before.dom.has('.banner')).toBe(false)
    expect(after.dom.text('.article-card h2')).toBe('NW-2-5 on a Samsung TV since yesterday')
    expect(after.dom.text('.banner')).toContain('Samsung TVs show NW-2-5')
  })

  test('says of support what is known: of itself, of its family, or that nothing is', async () => {
    const world = await openWorld()
    const supportOf = async (id: string) =>
      (await world.guest().get(`/devices/${id}`)).dom.text('[aria-labelledby=support]')

    expect(await supportOf('browser-firefox')).toContain('Supported')
    expect(await supportOf('browser-firefox')).toContain('A current version')
    expect(await supportOf('android-tv-box')).toContain('Limited support')
    expect(await supportOf('samsung-qled')).toContain('Not on record')
    expect(await supportOf('samsung-qled')).toContain('For its family, Samsung smart TV: supported')
    expect(await supportOf('nintendo-wii')).toBe('SupportNot on recordMinimum systemNot known')
  })

  test('begins with what restricts it', async () => {
    const world = await openWorld()
    const box = await world.guest().get('/devices/android-tv-box')
    const browser = await world.guest().get('/devices/browser-firefox')

    expect(box.dom.text('.page-main > section')).toContain('Limited support')
    expect(browser.dom.has('.page-main [aria-labelledby=support]')).toBe(false)
  })

  test('names the entry it belongs to', async () => {
    const world = await openWorld()
    const page = await world.guest().get('/devices/samsung-qled')
    expect(page.dom.text('[aria-labelledby=belongs-to] a')).toBe('Samsung smart TV')
  })

  test.each(['Samsung-TV', 'sammy', 'Samsung%20smart%20TV'])(
    '%s leads to its one address',
    async (spelled) => {
      const world = await openWorld()
      const answer = await world.guest().get(`/devices/${spelled}`)
      expect(answer.status).toBe(301)
      expect(answer.headers.get('Location')).toBe('/devices/samsung-tv')
    },
  )

  test.each(['toaster', '%00', '%E0%A4%A', 'x'.repeat(4000)])('%s is not found', async (slug) => {
    const world = await openWorld()
    expect((await world.guest().get(`/devices/${slug}`)).status).toBe(404)
  })
})
