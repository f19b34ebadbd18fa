// Everything people do counts towards what it names, in the batch of the act; guests' stand beside.
import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { threads } from '../../db/schema/forum.ts'
import { problemThreads } from '../../db/schema/problems.ts'
import { guestSignals, signals } from '../../db/schema/signals.ts'
import { watchForProblems } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { surge } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }
const ofPair = ['c:nw-2-5', 'c:nw-2-5|d:samsung-tv', 'd:samsung-tv']
const about = { by: 'maya', title: 'It stopped', body: 'It shows NW-2-5.', ...samsung }

describe('a question', () => {
  test.each([{ htmx: false }, { htmx: true }])(
    'keeps the country that was chosen, and counts there and in its version, htmx: $htmx',
    async ({ htmx }) => {
      const world = await openWorld()
      const maya = await world.as('maya', { htmx })
      const form = await maya.get('/ask')
      expect(form.dom.count('select[name="country"] option')).toBe(250)

      const asked = await maya.submit(form, '#ask', {
        title: 'It shows NW-2-5',
        body: 'It stops with NW-2-5 and with the new TVP-899 since this evening.',
        country: 'AT',
        appVersion: '9.2.1',
      })

      expect(asked.path).toMatch(/^\/t\//)
      expect(await keysOf(world)).toEqual([
        'c:nw-2-5',
        'c:nw-2-5|r:AT',
        'c:nw-2-5|v:9.2',
        'c:tvp-899',
        'c:tvp-899|r:AT',
        'c:tvp-899|v:9.2',
      ])
      const [thread] = await world.db.select({ country: threads.country }).from(threads)
      expect(thread).toEqual({ country: 'AT' })
    },
  )

  test('of a country there is not is asked again with everything kept', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const refused = await maya.post('/ask', {
      title: 'It shows NW-2-5',
      body: 'It stops with NW-2-5 since this evening.',
      country: 'XX',
    })

    expect(refused.status).toBe(422)
    expect(refused.dom.text('#country-error')).toContain('Choose a country of the list.')
    expect(await keysOf(world)).toEqual([])
  })

  test('is offered the country a proxy tells, where one is trusted', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    const told = await maya.get('/ask', { 'X-Test-Country': 'de' })
    const nonsense = await maya.get('/ask', { 'X-Test-Country': 'T1' })

    expect(told.dom.attr('select[name="country"] option[selected]', 'value')).toBe('DE')
    expect(nonsense.dom.text('select[name="country"] option[selected]')).toBe('Not said')
  })
})

describe('what follows a question', () => {
  test('an answer that names a code counts with its post, and one that names none does not', async () => {
    const world = await openWorld()
    const { path } = await plantThread(world, about)
    const theo = await world.as('theo')

    await theo.submit(await theo.get(path), '#reply', { body: 'Is your cable fine, perhaps?' })
    expect(await keysOf(world)).toEqual([])
    await theo.submit(await theo.get(path), '#reply', { body: 'Here it is NW-2-5 as well.' })

    const [row] = await world.db.select().from(signals)
    expect(row).toMatchObject({ key: 'c:nw-2-5', kind: 'post', userId: idOf('theo') })
    expect(row?.postId).not.toBeNull()
  })

  test('“I have this too” counts for the question’s code and device', async () => {
    const world = await openWorld()
    const { path } = await plantThread(world, about)
    const theo = await world.as('theo')

    await theo.submit(await theo.get(path), 'form[action$="/me-too"]')

    expect(await keysOf(world, 'me-too')).toEqual(ofPair)
  })

  test('a report of wrong advice counts, and so does one whose note names a code; spam does not', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      ...about,
      answers: [
        { by: 'theo', body: 'Unplug it.' },
        { by: 'neighbour1', body: 'Buy a new one at our shop.' },
      ],
    })
    const [advice = 0, advert = 0] = thread.answerIds
    const reports = async (by: string, postId: number, reason: string, note = '') =>
      (await world.as(by)).post(links.report(postId), { reason, note })

    await reports('neighbour2', advert, 'spam')
    expect(await keysOf(world)).toEqual([])
    await reports('neighbour2', advice, 'wrong-advice')
    expect(await keysOf(world, 'report')).toEqual(ofPair)
    await reports('neighbour3', advert, 'other', 'This is about NW-3-6, which is down anyway.')
    expect(await keysOf(world, 'report')).toContain('c:nw-3-6')
  })
})

describe('what readers look for', () => {
  test('a search for a code that finds nothing counts for who is signed in', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')

    await maya.post('/search/seen', { words: 'tvp 899', found: '0', opened: 'no' })
    await maya.post('/search/seen', { words: 'nw-2-5', found: '3', opened: 'yes' })
    await maya.post('/search/seen', { words: 'no picture', found: '0', opened: 'no' })

    expect(await keysOf(world, 'search')).toEqual(['c:tvp-899'])
    expect(await world.db.$count(guestSignals)).toBe(0)
  })

  test('a guest’s stands beside, once a day for a network, and raises nothing', async () => {
    const world = await openWorld()
    for (let n = 0; n < 30; n++) {
      const guest = world.guest()
      const from = { 'X-Test-Address': `198.51.100.${n % 15}` }
      await guest.post('/search/seen', { words: 'NW-2-5', found: '2', opened: 'no' }, from)
    }

    await watchForProblems(world.scope())

    expect(await world.db.$count(guestSignals)).toBe(15)
    expect(await world.db.$count(signals)).toBe(0)
    expect((await (await world.as('sam')).get('/staff/problems')).dom.has('.problem-row')).toBe(
      false,
    )
  })

  test('an article that did not help counts for its code, and one that did for nothing', async () => {
    const world = await openWorld()
    const path = await articleOf(world, 'nw-2-5')
    const maya = await world.as('maya')
    const theo = await world.as('theo')

    await maya.post(`${path}/feedback`, { helpful: 'yes', comment: '' })
    expect(await keysOf(world)).toEqual([])
    await theo.post(`${path}/feedback`, { helpful: 'no', comment: '' })
    await world.guest().post(`${path}/feedback`, { helpful: 'no', comment: '' })

    expect(await keysOf(world, 'feedback')).toContain('c:nw-2-5')
    expect(await world.db.$count(guestSignals, eq(guestSignals.key, 'c:nw-2-5'))).toBe(1)
  })
})

test('threads join an open problem by the key they name, with the post that named it', async () => {
  const world = await openWorld()
  await surge(world, 12)
  await watchForProblems(world.scope())
  const maya = await world.as('maya')

  await maya.submit(await maya.get('/ask'), '#ask', {
    title: 'Nothing plays',
    body: 'My Samsung smart TV says NW-2-5 whatever I start.',
  })

  const rows = await world.db
    .select({ key: problemThreads.key, postId: problemThreads.postId })
    .from(problemThreads)
    .orderBy(asc(problemThreads.attachedAt))
  expect(rows).toHaveLength(13)
  expect(rows.at(-1)).toEqual({ key: 'c:nw-2-5|d:samsung-tv', postId: expect.any(Number) })
})

const keysOf = async (world: World, kind?: (typeof signals.$inferSelect)['kind']) => {
  const rows = await world.db
    .select({ key: signals.key })
    .from(signals)
    .where(kind && eq(signals.kind, kind))
    .orderBy(asc(signals.key))
  return rows.map(({ key }) => key)
}

const articleOf = async (world: World, code: string) => {
  const page = await world.guest().get(`/codes/${code.toUpperCase()}`)
  return page.dom.attr('a[href^="/help/"]', 'href') ?? ''
}
