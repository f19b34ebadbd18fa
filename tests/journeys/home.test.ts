// The front page: its lists, their pages, and what stands around them.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { posts, threads } from '../../db/schema/forum.ts'
import { plantProblem, plantSolution } from '../support/known.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

describe('the front page', () => {
  test('lists the latest threads with codes, devices and counts, in one trip for anyone', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'No sound at all', body: 'Silence.' })
    world.pass(minute)
    await plantThread(world, {
      by: 'maya',
      title: 'NW-2-5 on my Samsung TV',
      body: 'It says NW-2-5.',
      codes: ['nw-2-5'],
      devices: ['samsung-tv'],
      answers: [{ by: 'theo', body: 'Restart the router.' }],
    })
    const theo = await world.as('theo')
    world.trips.reset()

    const front = await world.guest().get('/')

    expect(world.trips.trips()).toBe(1)
    expect(front.dom.texts('.thread-row-title')).toEqual([
      'NW-2-5 on my Samsung TV',
      'No sound at all',
    ])
    expect(front.dom.texts('.thread-row-meta .state')).toEqual(['Answered', 'Unanswered'])
    expect(front.dom.attrs('.thread-row .chip', 'href')).toEqual([
      '/codes/NW-2-5',
      '/devices/samsung-tv',
    ])
    expect(front.dom.texts('.thread-row-counts')).toEqual(['1 answer0 me too', '0 answers0 me too'])
    expect(front.dom.count('.page-aside .link-list a')).toBe(16)
    world.trips.reset()
    await theo.get('/')
    expect(world.trips.trips()).toBe(1)
  })

  test('an empty forum invites the first question', async () => {
    const world = await openWorld()

    const front = await world.guest().get('/')

    expect(front.dom.text('.empty-title')).toBe('No threads yet')
    expect(front.dom.attr('.empty a', 'href')).toBe('/ask')
    expect(front.dom.has('.pagination')).toBe(false)
  })

  test('a guest who comes again gets 304 until something happens', async () => {
    const world = await openWorld()
    const first = await world.guest().get('/')
    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }

    const again = await world.guest().send('/', { headers })
    await plantThread(world, { by: 'kim', title: 'No sound at all', body: 'Silence.' })
    const later = await world.guest().send('/', { headers })

    expect(again.status).toBe(304)
    expect(later.status).toBe(200)
  })

  test('htmx gets the list in the main part alone', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'No sound at all', body: 'Silence.' })

    const part = await world.guest().get('/?show=unanswered', { 'HX-Request': 'true' })

    expect(part.html).not.toContain('<html')
    expect(part.dom.texts('.thread-row-title')).toEqual(['No sound at all'])
    expect(part.headers.get('HX-Push-Url')).toBe('/?show=unanswered')
  })

  test('shows known problems, and none that is only suspected', async () => {
    const world = await openWorld()
    await plantProblem(world, { id: 1, title: 'NW-2-5 on Samsung smart TVs' })
    await plantProblem(world, { id: 2, title: 'Not to be told', state: 'suspected' })

    const front = await world.guest().get('/')

    expect(front.dom.texts('.banner-title a')).toEqual(['NW-2-5 on Samsung smart TVs'])
    expect(front.dom.text('.banner-body')).toContain('We are on it.')
    expect(front.html).not.toContain('Not to be told')
  })
})

describe('the lists', () => {
  test('unanswered and solved hold only such threads', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'Nobody answered this', body: 'Silence.' })
    const solved = await plantThread(world, {
      by: 'maya',
      title: 'This one is solved',
      body: 'It fails.',
      answers: [{ by: 'theo', body: 'Restart.' }],
    })
    await plantSolution(world, { threadId: solved.threadId, postId: solved.answerIds[0]! })

    const titles = async (path: string) =>
      (await world.guest().get(path)).dom.texts('.thread-row-title')

    expect(await titles('/?show=unanswered')).toEqual(['Nobody answered this'])
    expect(await titles('/?show=solved')).toEqual(['This one is solved'])
    expect(await titles('/?show=everything')).toHaveLength(2)
  })

  test.each(['latest', 'unanswered', 'solved'])(
    '%s: every thread once over the pages',
    async (show) => {
      const world = await openWorld()
      await plantMany(world, 65)
      const guest = world.guest()
      const seen: string[] = []

      let at: string | null = `/?show=${show}`
      let pages = 0
      while (at && pages < 5) {
        const list: Awaited<ReturnType<typeof guest.get>> = await guest.get(at)
        seen.push(...list.dom.texts('.thread-row-title'))
        at = list.dom.has('.pagination [rel=next]')
          ? list.dom.attr('.pagination [rel=next]', 'href')
          : null
        pages += 1
      }

      expect(pages).toBe(3)
      expect(seen).toEqual(Array.from({ length: 65 }, (_, n) => `Thread number ${64 - n}`))
    },
  )

  test('a cursor nobody gave leads to the first page', async () => {
    const world = await openWorld()
    await plantThread(world, { by: 'kim', title: 'No sound at all', body: 'Silence.' })

    const front = await world.guest().get('/?before=nonsense')

    expect(front.status).toBe(200)
    expect(front.dom.texts('.thread-row-title')).toEqual(['No sound at all'])
  })

  test('hidden threads are in no list', async () => {
    const world = await openWorld()
    const { threadId } = await plantThread(world, {
      by: 'kim',
      title: 'Buy my cheap accounts',
      body: 'Write to me.',
    })
    await world.client.execute({
      sql: 'update threads set hidden_at = ?, solved_at = ? where id = ?',
      args: [world.now(), world.now(), threadId],
    })
    const ines = await world.as('ines')

    for (const path of ['/', '/?show=unanswered', '/?show=solved', '/c/network']) {
      expect((await world.guest().get(path)).html).not.toContain('cheap accounts')
      expect((await ines.get(path)).html).not.toContain('cheap accounts')
    }
  })
})

// Several threads share a moment: the id must part them.
const plantMany = (world: World, count: number) => {
  const rows = Array.from({ length: count }, (_, n) => {
    const at = world.now() - 1_000_000 + Math.floor(n / 3) * 1_000
    return {
      id: 1_000 + n,
      categoryId: 1,
      authorId: 1,
      title: `Thread number ${n}`,
      slug: `thread-number-${n}`,
      createdAt: at,
      activeAt: at,
      solvedAt: at,
    }
  })
  return writeAll(world.db, [
    world.db.insert(threads).values(rows),
    world.db.insert(posts).values(
      rows.map(({ id, createdAt }) => ({
        id,
        threadId: id,
        authorId: 1,
        kind: 'question' as const,
        body: 'It fails.',
        html: '<p>It fails.</p>',
        textVersion: 1,
        createdAt,
        fingerprint: `planted-${id}`,
        bucket: 0,
      })),
    ),
  ])
}
