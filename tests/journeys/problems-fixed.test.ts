// "Is it fixed for you?": who is asked, what they may say, and when enough of them open a problem again.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { problemThreads } from '../../db/schema/problems.ts'
import { follows } from '../../db/schema/reactions.ts'
import { plantProblem } from '../support/known.ts'
import { crowd } from '../support/people.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { signal } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const problem = '/status/1'
const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

/** A known problem: Maya asked about it, ten signalled it, Theo follows it; Kim has nothing of it. */
const outage = async () => {
  const world = await openWorld()
  await plantProblem(world, { id: 1, version: 1, title: 'Samsung TVs show NW-2-5' })
  world.pass(minute)
  const asked = { by: 'maya', title: 'It stopped', body: 'It stopped.', ...samsung }
  const { threadId } = await plantThread(world, asked)
  const at = world.now()
  await writeAll(world.db, [
    world.db.insert(problemThreads).values({ problemId: 1, threadId, attachedAt: at }),
    world.db.insert(follows).values({ userId: idOf('theo'), kind: 'problem', subjectId: 1, at }),
  ])
  for (const by of crowd.slice(0, 10)) await signal(world, by, samsung)
  world.pass(hour)
  return { world, sam: await world.as('sam'), asked: ['maya', 'theo', ...crowd.slice(0, 10)] }
}

const resolve = async (world: World, version: number) => {
  const sam = await world.as('sam')
  const body = 'The server is well again. Start the app anew.'
  const done = await sam.post('/staff/problems/1/resolve', { version: String(version), body })
  expect(done.status).toBe(200)
}

const say = async (world: World, handle: string, what: 'fixed' | 'still-broken', round = '1') =>
  (await world.as(handle)).post(`${problem}/${what}`, { round })

const state = async (world: World) =>
  (await rowsOf(world, 'select state, version, round, closed_at as closedAt from problems'))[0]

const asks = (world: World) =>
  rowsOf(
    world,
    `select u.handle from notices n join users u on u.id = n.user_id
      where n.kind = 'problem-resolved' order by n.user_id`,
  )

describe('when a problem is resolved', () => {
  test('everyone it concerned is asked once, and nobody else', async () => {
    const { world, asked } = await outage()
    // More than one way to be concerned asks no second time.
    await (await world.as('maya')).post(`${problem}/me-too`)
    await resolve(world, 1)

    expect((await asks(world)).map(({ handle }) => handle).sort()).toEqual([...asked].sort())
    expect(await countOf(world, "outbox where kind = 'notice-mail'")).toBe(asked.length)
    expect(await state(world)).toMatchObject({ state: 'resolved', round: 1 })
  })

  test.each(ways)('they answer under the notice, once, with %s', async (_, way) => {
    const { world } = await outage()
    await resolve(world, 1)
    const theo = await world.as('theo', way)
    const notices = await theo.get('/notifications')
    const form = 'form[action$="/fixed"]'
    expect(notices.dom.text('.notice')).toContain('Samsung TVs show NW-2-5')
    world.trips.reset()

    const said = await theo.submit(notices, form)

    // Two for the answer, one for the page it leads to.
    expect(world.trips.trips()).toBe(3)
    expect(said.path).toBe(problem)
    expect(said.dom.text('.page-aside')).toContain('You said that it works again for you.')
    expect(said.dom.has(form)).toBe(false)
    expect((await theo.get('/notifications')).dom.has(form)).toBe(false)
    await say(world, 'theo', 'still-broken')
    expect(await rowsOf(world, 'select user_id as id, fixed from problem_answers')).toEqual([
      { id: idOf('theo'), fixed: 1 },
    ])
  })

  test('no address that is only looked at says anything, and a guest signs in first', async () => {
    const { world } = await outage()
    await resolve(world, 1)
    const theo = await world.as('theo')

    expect((await theo.get(`${problem}/fixed`)).status).toBe(405)
    expect((await theo.get(`${problem}/still-broken`)).status).toBe(405)
    const guest = await world.guest().post(`${problem}/still-broken`, {}, { Referer: problem })
    expect(guest.path).toContain('/login')
    expect(await countOf(world, 'problem_answers')).toBe(0)
  })

  test('an answer to an older end, or before any, is told so', async () => {
    const { world } = await outage()
    expect((await say(world, 'theo', 'fixed')).status).toBe(409)
    await resolve(world, 1)
    expect((await say(world, 'theo', 'fixed', '7')).status).toBe(409)
    expect(await countOf(world, 'problem_answers')).toBe(0)
  })
})

describe('enough "no"', () => {
  const rule = (world: World, set: object) =>
    world.client.execute({
      sql: 'insert into settings (name, value, by_id, at) values (?, ?, 7, 0)',
      args: ['reopen-problem', JSON.stringify(set)],
    })

  test('opens it again by itself, tells its followers and staff, and asks anew at its next end', async () => {
    const { world, sam } = await outage()
    await rule(world, { people: 3, percent: 50, days: 7 })
    await resolve(world, 1)
    for (const handle of crowd.slice(0, 2)) await say(world, handle, 'fixed')
    for (const handle of ['maya', crowd[2]!]) await say(world, handle, 'still-broken')
    expect(await state(world)).toMatchObject({ state: 'resolved' })
    expect((await world.guest().get('/codes/NW-2-5')).dom.has('.banner')).toBe(false)
    world.trips.reset()

    await say(world, crowd[3]!, 'still-broken')

    // One to sign in, two for the answer, one for the page it leads to.
    expect(world.trips.trips()).toBe(4)
    expect(await state(world)).toEqual({ state: 'confirmed', version: 3, round: 1, closedAt: null })
    const page = await world.guest().get(problem)
    expect(page.dom.texts('.timeline-item .prose')[0]).toBe(
      'Open again: 3 of the 5 people who answered say that it is not over for them.',
    )
    expect(page.dom.has('form[action$="/still-broken"]')).toBe(false)
    expect((await world.guest().get('/codes/NW-2-5')).dom.has('.banner')).toBe(true)
    const told = await rowsOf(
      world,
      `select u.handle from notices n join users u on u.id = n.user_id
        where n.kind = 'problem-reopened' order by u.handle`,
    )
    // Theo follows it, and so does by now who said no; the last of them knows.
    expect(told.map(({ handle }) => handle)).toEqual(['maya', crowd[2], 'theo'].sort())
    expect((await sam.get('/notifications')).dom.text('.notice')).toContain('Open again')
    expect((await say(world, crowd[4]!, 'still-broken')).status).toBe(409)

    world.pass(hour)
    await resolve(world, 3)
    expect(await state(world)).toMatchObject({ state: 'resolved', round: 2 })
    expect((await say(world, crowd[0]!, 'still-broken', '2')).status).toBe(200)
    expect(await countOf(world, 'problem_answers where round = 2')).toBe(1)
    expect(await state(world)).toMatchObject({ state: 'resolved' })
  })

  test.each([
    ['too small a part of the answers', { people: 2, percent: 60, days: 7 }, 0],
    ['too late', { people: 2, percent: 1, days: 2 }, 3 * day],
  ])('is not %s', async (_, set, later) => {
    const { world } = await outage()
    await rule(world, set)
    await resolve(world, 1)
    for (const handle of crowd.slice(0, 4)) await say(world, handle, 'fixed')
    world.pass(later)
    for (const handle of crowd.slice(4, 8)) await say(world, handle, 'still-broken')

    expect(await countOf(world, 'problem_answers where fixed = 0')).toBe(4)
    expect(await state(world)).toMatchObject({ state: 'resolved', version: 2 })
  })

  test('is not said by those whom it never concerned, however many come', async () => {
    const { world } = await outage()
    await rule(world, { people: 3, percent: 1, days: 7 })
    await resolve(world, 1)
    world.pass(minute)
    for (const handle of [...crowd.slice(10), 'kim']) {
      await say(world, handle, 'still-broken')
      await (await world.as(handle)).post(`${problem}/follow`, { follow: 'yes' })
    }

    expect(await countOf(world, 'problem_answers')).toBe(11)
    expect(await state(world)).toMatchObject({ state: 'resolved', version: 2 })
  })

  test('said at the same moment opens it once', async () => {
    const { world } = await outage()
    await rule(world, { people: 2, percent: 1, days: 7 })
    await resolve(world, 1)

    await Promise.all(crowd.slice(0, 6).map((handle) => say(world, handle, 'still-broken')))

    expect(await state(world)).toMatchObject({ state: 'confirmed', version: 3 })
    expect(await countOf(world, 'problem_updates where by_id is null')).toBe(1)
    expect(await countOf(world, "notices where kind = 'problem-alert' and user_id = 6")).toBe(2)
  })

  test('opens nothing where the same is suspected anew already', async () => {
    const { world } = await outage()
    await rule(world, { people: 2, percent: 1, days: 7 })
    await resolve(world, 1)
    await plantProblem(world, { id: 2, title: 'Again', state: 'suspected' })
    await world.client.execute('update problems set key = (select key from problems where id = 1)')
    for (const handle of crowd.slice(0, 4)) await say(world, handle, 'still-broken')

    expect(await rowsOf(world, 'select state from problems order by id')).toEqual([
      { state: 'resolved' },
      { state: 'suspected' },
    ])
  })
})

describe('a resolved problem proposes an article', () => {
  const proposals = 'section:has(#proposals)'

  test('that begins with its closing words and what happened when', async () => {
    const { world, sam } = await outage()
    await resolve(world, 1)
    world.trips.reset()
    const list = await sam.get('/staff/articles')
    expect(world.trips.trips()).toBe(1)
    expect(list.dom.text(proposals)).toContain('Samsung TVs show NW-2-5')

    const editor = await sam.submit(list, `${proposals} form[action$="/article"]`)

    expect(editor.path).toMatch(/^\/staff\/articles\/\w+\/edit$/)
    const { fields } = editor.dom.form('#edit')
    expect(fields.title).toBe('Samsung TVs show NW-2-5')
    expect(fields.body).toMatch(
      /^The server is well again\. Start the app anew\.\n\n## What happened\n\n- \*\*2026-11-04 10:00 UTC\*\*, confirmed: We are on it\.\n- \*\*2026-11-04 11:01 UTC\*\*, resolved: The server/,
    )
    expect((await sam.get('/staff/articles')).dom.has('#proposals')).toBe(false)
    expect((await world.guest().get(problem)).html).not.toContain('/help/')
    const [row] = await rowsOf(
      world,
      `select a.source_problem_id as source from articles a join problems p on p.article_id = a.id`,
    )
    expect(row).toEqual({ source: 1 })
  })

  test('or adds to the one about it, as a draft for review; the second to press is told', async () => {
    const { world, sam } = await outage()
    await resolve(world, 1)
    await world.client.batch([
      `insert into articles (id, slug, kind, category_id, title, body, html, text_version, revision,
        owner_id, created_at, published_at) values (9, 'nw', 'code', 1, 'When NW-2-5 shows',
        'Look.', '<p>Look.</p>', 1, 1, 5, 1, 1)`,
      `insert into article_revisions (article_id, revision, state, title, body, codes, devices,
        author_id, saved_at) values (9, 1, 'published', 'When NW-2-5 shows', 'Look.', '["nw-2-5"]',
        '[]', 5, 1)`,
      'update problems set article_id = 9',
    ])
    const seen = await sam.get('/staff/articles')
    const form = `${proposals} form[action$="/article"]`
    expect(seen.dom.text(form)).toContain('When NW-2-5 shows')

    const editor = await sam.submit(seen, form)

    expect(editor.dom.form('#edit').fields.body).toMatch(/^Look\.\n\nThe server is well again/)
    expect((await sam.submit(seen, form)).status).toBe(409)
    expect(await rowsOf(world, 'select state from article_revisions where article_id = 9')).toEqual(
      [{ state: 'published' }, { state: 'draft' }],
    )
    const page = await world.guest().get('/help/nw')
    expect(page.dom.text('main')).not.toContain('server is well')
    expect(page.dom.attrs('.page-aside a', 'href')).toContain(problem)
    expect((await world.guest().get(problem)).dom.attrs('main a', 'href')).toContain('/help/nw')
  })

  test('which staff may say is not needed', async () => {
    const { world, sam } = await outage()
    await resolve(world, 1)

    const list = await sam.submit(
      await sam.get('/staff/articles'),
      `${proposals} form[action$="/no-article"]`,
    )

    expect(list.dom.has('#proposals')).toBe(false)
    expect(await countOf(world, 'articles where source_problem_id is not null')).toBe(0)
    expect((await (await world.as('maya')).post('/staff/problems/1/article')).status).toBe(403)
  })
})
