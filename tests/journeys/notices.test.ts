// Notifications: told to the right people, shown newest first, marked as read by a button, mailed.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { setProfile } from '../../db/writes/people.ts'
import { type Notice, notify } from '../../src/notices/notify.ts'
import { addressOf } from '../support/signing-up.ts'
import { idOf } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const reply = (title: string, by = 'theo'): Notice => ({
  kind: 'reply',
  actorId: idOf(by),
  data: { threadId: 1000, slug: 'no-sound', title, postId: 2000, by },
})

const tell = (world: World, handle: string, ...notices: Notice[]) =>
  writeAll(
    world.db,
    notices.flatMap((notice) => notify(world.scope(), [idOf(handle)], notice)),
  )

const unread = '.notice.is-unread'
const bell = 'a[href="/notifications"] .count-badge'

/** The mail server is shared: this test's person gets an address of their own. */
const ownAddress = async (world: World, handle: string): Promise<string> => {
  const email = addressOf(handle)
  await world.client.execute({
    sql: 'update users set email = ? where handle = ?',
    args: [email, handle],
  })
  return email
}

describe('the page', () => {
  test('shows what happened, the newest first, in one trip', async () => {
    const world = await openWorld()
    await tell(world, 'maya', reply('First'))
    world.pass(5 * minute)
    await tell(world, 'maya', reply('<b>Second</b>'))
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get('/notifications')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.texts('.notice-body > p:first-child')).toEqual([
      'theo answered “<b>Second</b>”',
      'theo answered “First”',
    ])
    expect(page.dom.attr('.notice-body a', 'href')).toBe('/t/rs/no-sound#post-1jk')
    expect(page.dom.texts('.notice-meta time')).toEqual(['just now', '5 min ago'])
    expect(page.dom.count(unread)).toBe(2)
    expect(page.dom.text(bell)).toBe('2 unread')
    expect(page.headers.get('Cache-Control')).toContain('private')
  })

  test('opening it changes nothing', async () => {
    const world = await openWorld()
    await tell(world, 'maya', reply('First'))
    const maya = await world.as('maya')
    await maya.get('/notifications')

    const again = await maya.get('/notifications')

    expect(again.dom.count(unread)).toBe(1)
    expect((await maya.get('/')).dom.text(bell)).toBe('1 unread')
  })

  test('is empty for someone who was told nothing, and says what would stand there', async () => {
    const world = await openWorld()
    await tell(world, 'maya', reply('For Maya'))
    const kim = await world.as('kim')

    const page = await kim.get('/notifications')

    expect(page.dom.text('.empty-title')).toBe('Nothing yet')
    expect(page.html).not.toContain('For Maya')
    expect(page.dom.has('form[action="/notifications/read"]')).toBe(false)
  })

  test('a guest is sent to sign in and back', async () => {
    const world = await openWorld()

    const page = await world.guest().get('/notifications')
    const pressed = await world.guest().post('/notifications/read')

    expect(page.path).toBe('/login?next=%2Fnotifications')
    expect(pressed.path).toBe('/login')
  })

  test('goes on page by page, each notice once', async () => {
    const world = await openWorld()
    const titles = Array.from({ length: 65 }, (_, n) => `Thread ${n}`)
    await tell(world, 'maya', ...titles.map((title) => reply(title)))
    const maya = await world.as('maya')

    const seen: string[] = []
    let path: string | null = '/notifications'
    while (path !== null) {
      const page = await maya.get(path)
      seen.push(...page.dom.texts('.notice-body a'))
      path = page.dom.has('a[rel="next"]') ? page.dom.attr('a[rel="next"]', 'href') : null
    }

    expect(seen).toEqual(titles.reverse().map((title) => `theo answered “${title}”`))
  })

  test.each(['nonsense', '0', '-1', '../..', '1'])('before=%s is no failure', async (before) => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const page = await maya.get(`/notifications?before=${encodeURIComponent(before)}`)

    expect(page.status).toBe(200)
    expect(page.dom.has('.empty')).toBe(true)
  })
})

describe.each([
  ['as a browser', false],
  ['by htmx', true],
])('marking all as read %s', (_how, htmx) => {
  test('takes two trips and one for the page, and leaves what came meanwhile', async () => {
    const world = await openWorld()
    await tell(world, 'kim', reply('For Kim'))
    await tell(world, 'maya', reply('First'), reply('Second'))
    const maya = await world.as('maya', { htmx })
    const page = await maya.get('/notifications')
    await tell(world, 'maya', reply('Meanwhile'))
    world.trips.reset()

    const after = await maya.submit(page, 'form[action="/notifications/read"]')

    expect(world.trips.trips()).toBe(3)
    expect(after.path).toBe('/notifications')
    expect(after.dom.texts(`${unread} .notice-body a`)).toEqual(['theo answered “Meanwhile”'])
    expect(after.dom.text(bell)).toBe('1 unread')
    expect(after.dom.count('.notice')).toBe(3)
    const kim = await world.as('kim')
    expect((await kim.get('/')).dom.text(bell)).toBe('1 unread')
  })
})

describe('being told', () => {
  test('never of what one did oneself', async () => {
    const world = await openWorld()

    await tell(world, 'theo', reply('My own answer', 'theo'))
    await world.tick()

    const theo = await world.as('theo')
    expect((await theo.get('/notifications')).dom.has('.notice')).toBe(false)
  })

  test('comes by mail too, in the same words, once', async () => {
    const world = await openWorld()
    const email = await ownAddress(world, 'maya')
    await tell(world, 'maya', reply('No sound since yesterday'))

    await world.tick()
    await world.tick()

    const letters = await world.mailTo(email)
    expect(letters.map(({ subject }) => subject)).toEqual([
      'theo answered “No sound since yesterday” (Foyer)',
    ])
    expect(letters[0]?.text).toContain('http://forum.example/t/rs/no-sound#post-1jk')
  })

  test('not by mail for those who turned it off, nor without a confirmed address', async () => {
    const world = await openWorld()
    const [mayas, kims] = [await ownAddress(world, 'maya'), await ownAddress(world, 'kim')]
    await writeAll(world.db, [setProfile(world.db, idOf('maya'), { bio: '', mailNotices: false })])
    await world.client.execute(`update users set verified_at = null where handle = 'kim'`)

    await tell(world, 'maya', reply('No sound'))
    await tell(world, 'kim', reply('No sound'))
    await world.tick()

    expect(await world.mailTo(mayas)).toEqual([])
    expect(await world.mailTo(kims)).toEqual([])
    const maya = await world.as('maya')
    expect((await maya.get('/notifications')).dom.count('.notice')).toBe(1)
  })
})
