// Trust: what is kept of reading, the daily weighing, and giving it by hand; and settings with their log.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { answered, question } from '../support/subjects.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const why = 'They have helped here for years.'

const trustOf = async (world: World, handle: string) =>
  (await rowsOf(world, `select trust from users where id = ${idOf(handle)}`))[0]?.trust

/** So many threads entered, with so many posts read in all, and minutes of reading. */
const reader = async (
  world: World,
  handle: string,
  { threads = 5, posts = 30, minutes = 10 } = {},
) => {
  for (let n = 0; n < threads; n++) {
    const { threadId } = await plantThread(world, {
      by: 'maya',
      title: `T ${n}`,
      body: `Text ${n}`,
    })
    await world.client.execute({
      sql: 'insert into thread_reads (user_id, thread_id, posts, at) values (?, ?, ?, ?)',
      args: [idOf(handle), threadId, n === 0 ? posts - threads + 1 : 1, world.now()],
    })
  }
  await world.client.execute({
    sql: `insert into visits (user_id, day, reading) values (?, ?, ?)
      on conflict do update set reading = excluded.reading`,
    args: [idOf(handle), world.now() - (world.now() % day), minutes * minute],
  })
}

describe('what is kept of reading', () => {
  test('comes after the answer, once a day and thread, and never from a guest', async () => {
    const world = await openWorld()
    const { path, threadId } = await answered(world)
    const theo = await world.as('theo')
    world.trips.reset()

    const page = await theo.get(path)
    expect(world.trips.trips()).toBe(1)
    await world.settle()
    await world.guest().get(path)
    await world.settle()
    const kept = await rowsOf(world, 'select user_id, thread_id, posts from thread_reads')
    expect(kept).toEqual([{ user_id: 2, thread_id: threadId, posts: 2 }])
    expect(await rowsOf(world, 'select user_id, reading from visits')).toEqual([
      { user_id: 2, reading: 4000 },
    ])

    world.trips.reset()
    await theo.get(path)
    await world.settle()
    expect(world.trips.trips()).toBe(1)
    world.pass(day)
    await theo.get('/')
    await world.settle()
    expect(await countOf(world, 'visits')).toBe(2)
    expect(page.dom.has(`[data-read="${links.read(threadId)}"]`)).toBe(true)
    expect((await world.guest().get(path)).dom.has('[data-read]')).toBe(false)
  })

  test('the script tells posts and seconds, capped by the page, the thread and the day', async () => {
    const world = await openWorld()
    const { threadId } = await answered(world)
    const theo = await world.as('theo')
    const tell = (posts: string, seconds: string) =>
      theo.post(links.read(threadId), { posts, seconds })

    expect((await tell('1', '40')).status).toBe(204)
    await world.settle()
    expect(await rowsOf(world, 'select posts from thread_reads')).toEqual([{ posts: 1 }])
    expect(await rowsOf(world, 'select reading from visits')).toEqual([{ reading: 40_000 }])
    for (let n = 0; n < 20; n++) await tell('9000', '900000')
    await world.settle()
    expect(await rowsOf(world, 'select posts from thread_reads')).toEqual([{ posts: 2 }])
    expect(await rowsOf(world, 'select reading from visits')).toEqual([{ reading: hour }])
    const before = await countOf(world, 'visits')
    const guest = await world.guest().post(links.read(threadId), { posts: '1', seconds: '40' })
    const broken = await tell('-1', 'long')
    await world.settle()
    expect([guest.path.split('?')[0], broken.status]).toEqual(['/login', 422])
    expect(await countOf(world, 'visits')).toBe(before)
  })
})

describe('the daily weighing', () => {
  test('raises who has read enough, with the figures kept and a friendly notice', async () => {
    const world = await openWorld()
    await reader(world, 'kim')
    const kim = await world.as('kim')
    const own = await kim.get(links.ownTrust())
    expect(own.dom.text('h1')).toBe('Your trust: New here')

    await world.tick()

    expect(await trustOf(world, 'kim')).toBe(1)
    const [change] = await rowsOf(world, 'select * from trust_changes')
    expect(change).toMatchObject({ user_id: 8, before: 0, after: 1, by_id: null })
    expect(change?.why).toBe(
      'threads entered 5 of 5, posts read 30 of 30, minutes of reading 10 of 10',
    )
    const notices = await kim.get(links.notifications())
    expect(notices.html).toContain('Thank you for being here: you are now “Basic member”')
    const after = await kim.get(links.ownTrust())
    expect(after.dom.text('h1')).toBe('Your trust: Basic member')
    expect(after.dom.text('table')).toMatch(/Threads entered\s*5 of 20\s*15/)
    expect(after.html).toContain('minutes of reading 10 of 10')
    // Once a day, and twice is once.
    await world.tick()
    expect(await countOf(world, 'trust_changes')).toBe(1)
  })

  test('goes by the scale that is set, and looks only at who was here', async () => {
    const world = await openWorld()
    await reader(world, 'kim', { threads: 3, posts: 15, minutes: 5 })
    await world.tick()
    expect(await trustOf(world, 'kim')).toBe(0)
    const ada = await world.as('ada')
    await ada.post(links.saveSetting('trust-scale'), { percent: '50', why })

    world.pass(day)
    await world.tick()

    expect(await trustOf(world, 'kim')).toBe(1)
  })

  test('lowers level 3 by figures after two weeks, and without a notice', async () => {
    const world = await openWorld()
    await world.tick()
    expect(await trustOf(world, 'theo')).toBe(3)
    const first = world.now() - (world.now() % day) - 100 * day
    await world.client.execute(`insert into visits (user_id, day) values (1, ${first})`)
    world.pass(day)
    await world.tick()

    expect(await trustOf(world, 'theo')).toBe(2)
    const theo = await world.as('theo')
    expect((await theo.get(links.notifications())).dom.text('main')).toContain('Nothing yet')
    const own = await theo.get(links.ownTrust())
    expect(own.dom.text('main')).toContain('Regular → Member')
    expect(own.dom.text('main')).toContain('days here lately 0 of 50')
    // Given by hand: it stays.
    expect(await trustOf(world, 'ines')).toBe(4)
  })

  test('level 4 is lost by what was upheld against somebody', async () => {
    const world = await openWorld()
    await world.client.execute('update users set trust = 4 where id = 2')
    for (let n = 0; n < 6; n++) {
      await world.client.batch([
        `insert into cases (id, subject_kind, subject_id, author_id, kind, opened_at, closed_at)
          values (${n + 1}, 'profile', 2, 2, 'report', 0, ${world.now()})`,
        `insert into decisions (case_id, turn, verdict, consequence, reason, decided_by, at)
          values (${n + 1}, 0, 'uphold', 'none', 'Rude.', 3, ${world.now() - n * day})`,
      ])
      if (n === 4) await world.tick()
      if (n === 4) expect(await trustOf(world, 'theo')).toBe(4)
    }
    world.pass(day)
    await world.tick()

    expect(await trustOf(world, 'theo')).toBe(2)
    const [change] = await rowsOf(world, 'select why from trust_changes where user_id = 2')
    expect(change?.why).toContain('upheld reports on posts 6 of 5 at most')
  })
})

describe('by hand', () => {
  test('an admin gives level 4 with a reason, logged, told, and kept by the weighing', async () => {
    const world = await openWorld()
    await question(world)
    const ada = await world.as('ada')
    const short = await ada.post(links.giveTrust('maya'), { level: '4', reason: 'ok' })
    expect(short.status).toBe(422)
    expect(short.dom.form('#trust').fields).toMatchObject({ level: '4', reason: 'ok' })

    const given = await ada.submit(short, '#trust', { level: '4', reason: why })
    await ada.post(links.giveTrust('maya'), { level: '4', reason: why })
    const own = await ada.post(links.giveTrust('ada'), { level: '1', reason: why })
    world.pass(day)
    await world.tick()

    expect(given.path).toBe('/u/maya')
    expect(own.status).toBe(403)
    expect(await trustOf(world, 'maya')).toBe(4)
    const log = await rowsOf(world, "select user_id, reason from mod_log where action = 'trust'")
    expect(log).toEqual([{ user_id: 1, reason: `${why} (Basic member → Leader)` }])
    const maya = await world.as('maya')
    expect((await maya.get(links.notifications())).html).toContain('you are now “Leader”')
    expect((await maya.get(links.ownTrust())).html).toContain(why)
  })
})

describe('settings', () => {
  test('are shown with bounds and who changed them, saved once, logged with what changed', async () => {
    const world = await openWorld()
    const ada = await world.as('ada')
    const page = await ada.get(links.settings())
    expect(page.dom.form('#new-user-limits').fields).toMatchObject({ threads: '3', links: '2' })
    expect(page.html).toContain('From 1 to 100; 3 unless it is set.')

    const wrong = await ada.submit(page, '#new-user-limits', { threads: '0', links: 'many', why })
    expect(wrong.status).toBe(422)
    expect(wrong.dom.text('#new-user-limits .field-error')).toContain('from 1 to 100')
    expect(wrong.dom.form('#new-user-limits').fields.links).toBe('many')
    expect(await countOf(world, 'settings')).toBe(0)

    const fields = { threads: '5', links: '2', why }
    const saved = await ada.submit(page, '#new-user-limits', fields)
    await ada.submit(page, '#new-user-limits', fields)
    expect(saved.dom.text('.flash')).toContain('“Limits for new members” is saved')
    expect(saved.dom.form('#new-user-limits').fields.threads).toBe('5')
    expect(saved.dom.text('#new-user-limits')).toContain('Set by ada')
    const log = await rowsOf(world, "select reason from mod_log where action = 'setting'")
    expect(log).toEqual([{ reason: `${why} (new-user-limits: threads 3 → 5)` }])
    expect((await ada.post('/admin/settings/newbiewPostDelay', { why })).status).toBe(404)
    const again = await Promise.all(
      [1, 2, 3].map(() => ada.post(links.saveSetting('trust-scale'), { percent: '80', why })),
    )
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await countOf(world, "mod_log where action = 'setting'")).toBe(2)
  })
})
