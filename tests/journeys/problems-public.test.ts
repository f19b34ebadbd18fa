// Known problems wherever people meet them: months, feed, JSON, search, threads, articles, the ask form.
import { beforeEach, describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { problemThreads, problemUpdates } from '../../db/schema/problems.ts'
import { plantArticle, plantProblem } from '../support/known.ts'
import { rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, openWorld, type World } from '../support/world.ts'

let world: World

beforeEach(async () => {
  world = await openWorld()
})

const resolved = (id: number, closedAt: number) =>
  plantProblem(world, { id, title: `Old trouble ${id}`, state: 'resolved', closedAt })

describe('the history', () => {
  test('is kept by month, a page at a time, in one trip each', async () => {
    const october = Date.UTC(2026, 9, 31, 23, 59)
    for (let id = 1; id <= 23; id += 1) await resolved(id, october - id)
    await resolved(30, Date.UTC(2026, 10, 1))
    const guest = world.guest()
    const status = await guest.get('/status')
    expect(status.dom.texts('.status-months li')).toEqual([
      'November 2026 (1 resolved)',
      'October 2026 (23 resolved)',
    ])
    world.trips.reset()

    const first = await guest.get('/status?month=2026-10')
    const next = await guest.get(first.dom.attr('a[rel="next"]', 'href')!)

    expect(world.trips.trips()).toBe(2)
    expect(first.dom.texts('.problem-row-title a')[0]).toBe('Old trouble 1')
    expect(first.dom.count('.problem-row')).toBe(20)
    expect(next.dom.texts('.problem-row-title a')).toEqual([
      'Old trouble 21',
      'Old trouble 22',
      'Old trouble 23',
    ])
    expect(next.dom.has('a[rel="next"]')).toBe(false)
    expect((await guest.get('/status?month=2026-09')).dom.has('.empty')).toBe(true)
    expect((await guest.get('/status?month=2026-13')).status).toBe(404)
  })

  test('a problem that was merged leads to the one it is a part of', async () => {
    await plantProblem(world, { id: 1, title: 'The whole' })
    await plantProblem(world, {
      id: 2,
      title: 'A part',
      state: 'merged',
      mergedInto: 1,
      closedAt: 5,
    })
    const answer = await world.guest().send('/status/2')

    expect(answer.status).toBe(302)
    expect(answer.headers.get('Location')).toBe('/status/1')
    expect((await world.guest().get('/status')).html).not.toContain('A part')
  })
})

describe('for programs', () => {
  beforeEach(async () => {
    await plantProblem(world, {
      id: 1,
      title: 'Sound & <picture>',
      note: '<p>We are <em>on</em> it.</p>',
      country: 'DE',
      severity: 'major',
    })
    await resolved(2, world.now())
    await plantProblem(world, { id: 3, title: 'Nobody’s business', state: 'suspected' })
  })

  test('the feed is Atom with lasting ids, the latest news first, and 304 when nothing is new', async () => {
    world.pass(day)
    await writeAll(world.db, [
      world.db.insert(problemUpdates).values({
        ...{ problemId: 1, version: 2, state: 'identified', body: 'Found.', html: '<p>Found.</p>' },
        ...{ byId: 5, at: world.now() },
      }),
    ])
    const guest = world.guest()
    world.trips.reset()
    const answer = await guest.send('/feeds/status.atom')
    const xml = await answer.text()

    expect(world.trips.trips()).toBe(1)
    expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    expect(xml.match(/<id>[^<]+/g)).toEqual([
      '<id>http://forum.example/status',
      '<id>http://forum.example/status/1',
      '<id>http://forum.example/status/2',
    ])
    expect(xml.match(/<updated>[^<]+/g)).toEqual([
      '<updated>2026-11-05T10:00:00.000Z',
      '<updated>2026-11-05T10:00:00.000Z',
      '<updated>2026-11-04T10:00:00.000Z',
    ])
    expect(xml).toContain('Sound &amp; &lt;picture&gt;</title>')
    expect(xml).toContain('&lt;p&gt;We are &lt;em&gt;on&lt;/em&gt; it.&lt;/p&gt;')
    expect(xml).not.toContain('business')
    expect(tagsAreBalanced(xml)).toBe(true)
    const tag = answer.headers.get('ETag')!
    const again = await guest.send('/feeds/status.atom', { headers: { 'If-None-Match': tag } })
    expect(again.status).toBe(304)
    expect((await guest.get('/status')).dom.attr('link[type="application/atom+xml"]', 'href')).toBe(
      '/feeds/status.atom',
    )
  })

  test('without a problem it is a feed all the same', async () => {
    const xml = await (await (await openWorld()).guest().send('/feeds/status.atom')).text()

    expect(tagsAreBalanced(xml)).toBe(true)
    expect(xml).not.toContain('<entry>')
  })

  test('the list as JSON: what goes on, and what was resolved a page at a time', async () => {
    for (let id = 10; id < 31; id += 1) await resolved(id, world.now() - id)
    const guest = world.guest()
    world.trips.reset()
    const ongoing = await json('/api/v1/problems')
    const first = await json('/api/v1/problems?state=resolved')
    const next = await json(
      new URL(String(first.next)).pathname + new URL(String(first.next)).search,
    )

    expect(world.trips.trips()).toBe(3)
    expect(ongoing.next).toBe(null)
    expect(ongoing.problems).toEqual([
      {
        id: '1',
        title: 'Sound & <picture>',
        state: 'confirmed',
        severity: 'major',
        area: null,
        code: 'NW-2-5',
        device: { id: 'samsung-tv', name: 'Samsung smart TV' },
        country: 'DE',
        appVersion: null,
        startedAt: '2026-11-04T10:00:00.000Z',
        confirmedAt: '2026-11-04T10:00:00.000Z',
        updatedAt: '2026-11-04T10:00:00.000Z',
        resolvedAt: null,
        note: '<p>We are <em>on</em> it.</p>',
        article: null,
        url: 'http://forum.example/status/1',
      },
    ])
    expect(first.problems).toHaveLength(20)
    expect(next.problems.map(({ title }) => title)).toEqual(['Old trouble 29', 'Old trouble 30'])
    expect(next.next).toBe(null)
    const wrong = await guest.send('/api/v1/problems?state=open')
    expect(wrong.status).toBe(422)
    expect(wrong.headers.get('Content-Type')).toContain('application/problem+json')
  })

  test('one as JSON with its words; a suspicion is not there', async () => {
    const one = await json('/api/v1/problems/1')

    expect(one).toMatchObject({ title: 'Sound & <picture>', people: 0, threads: [] })
    expect(one.updates).toEqual([
      {
        state: 'confirmed',
        body: '<p>We are <em>on</em> it.</p>',
        html: '<p>We are <em>on</em> it.</p>',
        at: '2026-11-04T10:00:00.000Z',
      },
    ])
    for (const path of ['/api/v1/problems/3', '/api/v1/problems/zzz', '/api/v1/problems/-']) {
      const refused = await world.guest().send(path)
      expect(refused.status, path).toBe(404)
      expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    }
  })
})

describe('a known problem is met', () => {
  test('in a search, on top and at each thing found that belongs to it', async () => {
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung TVs' })
    const attached = await plantThread(world, {
      by: 'maya',
      title: 'Frozen screen',
      body: 'Frozen.',
    })
    await plantThread(world, { by: 'theo', title: 'Frozen toes', body: 'Frozen.' })
    await attach(attached.threadId)
    world.trips.reset()

    const named = await world.guest().get('/search?q=NW-2-5+samsung')
    const found = await world.guest().get('/search?q=frozen')

    expect(world.trips.trips()).toBe(2)
    expect(named.dom.text('.banner-title a')).toBe('NW-2-5 on Samsung TVs')
    expect(found.dom.has('.banner')).toBe(false)
    const rows = found.dom.texts('.thread-row')
    expect(rows.find((row) => row.includes('Frozen screen'))).toContain('Known problem')
    expect(rows.find((row) => row.includes('Frozen toes'))).not.toContain('Known problem')
    expect((await world.guest().get('/search?q=NW-2-5+roku')).dom.has('.banner')).toBe(false)
  })

  test('in a thread, with why it belongs to it; and there, with why the thread does', async () => {
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung TVs' })
    const named = await plantThread(world, {
      ...{ by: 'maya', title: 'It stopped', body: 'It stopped.' },
      ...{ codes: ['nw-2-5'], devices: ['samsung-tv'] },
    })
    const byHand = await plantThread(world, { by: 'theo', title: 'No words', body: 'None.' })
    await attach(named.threadId, { key: 'c:nw-2-5|d:samsung-tv' })
    await attach(byHand.threadId, { byId: 5 })
    const guest = world.guest()

    expect((await guest.get(named.path)).dom.text('.banner')).toContain(
      'This thread belongs to it: names NW-2-5 on Samsung smart TV.',
    )
    expect((await guest.get(byHand.path)).dom.text('.banner')).toContain('attached by staff')
    const rows = (await guest.get('/status/1')).dom.texts('.thread-row')
    expect(rows.find((row) => row.includes('It stopped'))).toContain('names NW-2-5')
    expect(rows.find((row) => row.includes('No words'))).toContain('attached by staff')
  })

  test('on the pages of every code and device among its keys, and of a code nobody listed', async () => {
    await plantProblem(world, { id: 1, title: 'Big trouble' })
    const keys = ['d:roku-tv', 'c:ui-113|r:DE', 'c:nw-9-99'].map((key) => `(1, '${key}', 1)`)
    await world.client.execute(
      `insert into problem_keys (problem_id, key, at) values ${keys.join(', ')}`,
    )
    const guest = world.guest()

    for (const path of ['/codes/ui-113', '/codes/NW-2-5', '/devices/roku-tv', '/codes/NW-9-99']) {
      expect((await guest.get(path)).dom.text('.banner-title a'), path).toBe('Big trouble')
    }
    expect((await guest.get('/devices/apple-tv')).dom.has('.banner')).toBe(false)
    const [search, maya] = [await guest.get('/search?q=nw+9+99'), await world.as('maya')]
    expect(search.dom.text('.banner-title a')).toBe('Big trouble')
    const ask = await maya.post('/ask/suggestions', { title: 'It shows NW-9-99 since noon' })
    expect(ask.dom.text('.banner-title a')).toBe('Big trouble')
  })

  test('in the official article about it, and the article there', async () => {
    await plantArticle(world, { id: 7, title: 'When it stops', slug: 'stops' })
    await plantProblem(world, { id: 1, title: 'It stops for many', articleId: 7 })
    const guest = world.guest()

    expect((await guest.get('/help/stops')).dom.text('.banner-title a')).toBe('It stops for many')
    expect((await guest.get('/status/1')).dom.attrs('main a', 'href')).toContain('/help/stops')
    await world.client.execute('update articles set archived_at = 1')
    expect((await guest.get('/status/1')).dom.attrs('main a', 'href')).not.toContain('/help/stops')
  })

  test.each(ways)('in the ask form, where it is followed instead, with %s', async (_, way) => {
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung' })
    const maya = await world.as('maya', way)
    const typed = { title: 'NW-2-5 on my samsung tv', body: 'It shows since noon.' }
    const form = await maya.post('/ask/suggestions', typed)
    const action = form.dom.attr('.banner button', 'formaction')!

    const joined = await maya.post(action, typed)

    expect(joined.path).toBe('/status/1?joined=yes&title=NW-2-5+on+my+samsung+tv')
    expect(joined.dom.text('.flash')).toContain('You are counted with this problem')
    expect(joined.dom.attrs('.flash a', 'href')).toEqual(['/ask?title=NW-2-5+on+my+samsung+tv'])
    expect(await rowsOf(world, "select user_id as id from follows where kind = 'problem'")).toEqual(
      [{ id: 1 }],
    )
    expect(await rowsOf(world, 'select distinct kind, user_id as id from signals')).toEqual([
      { kind: 'me-too', id: 1 },
    ])
    expect(await rowsOf(world, 'select id from threads')).toEqual([])
  })
})

const attach = (threadId: number, more: Partial<typeof problemThreads.$inferInsert> = {}) =>
  writeAll(world.db, [
    world.db
      .insert(problemThreads)
      .values({ problemId: 1, threadId, attachedAt: world.now(), ...more }),
  ])

type Listed = { next: string | null; problems: { title: string }[] } & Record<string, unknown>

const json = async (path: string): Promise<Listed> =>
  (await (await world.guest().send(path)).json()) as Listed

/** Whether every element that begins ends in order; enough for what is escaped throughout. */
const tagsAreBalanced = (xml: string): boolean => {
  const open: string[] = []
  for (const [, end, name = '', alone] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (alone) continue
    if (!end) open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;)/.test(xml)
}
