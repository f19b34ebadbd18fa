// The help articles: by area, one by one, and what stands around each.
import { describe, expect, test } from 'vitest'
import { published, solvedThread } from '../support/solved.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

describe('the help page', () => {
  test('has every area with its first articles, in one trip', async () => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get('/help')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.count('.panel')).toBe(16)
    expect(page.dom.texts('[aria-labelledby="area-network"] .link-list a')).toEqual([
      'Check your home connection step by step',
      'Good Wi-Fi for a TV far from the router',
      'NW-2-5: what it means and what to do',
      'NW-3-6: what it means and what to do',
    ])
    expect(page.dom.text('[aria-labelledby="area-billing"]')).toContain('No article yet.')
  })

  test('an area has all its articles, a page at a time', async () => {
    const world = await openWorld()
    await copies(world, 25)
    const guest = world.guest()
    world.trips.reset()

    const first = await guest.get('/help?area=network')
    expect(world.trips.trips()).toBe(1)
    const second = await guest.get(first.dom.attr('[rel=next]', 'href') ?? '')

    const titles = [...titlesOn(first), ...titlesOn(second)]
    expect(titlesOn(first)).toHaveLength(20)
    expect(titles).toHaveLength(29)
    expect(new Set(titles).size).toBe(29)
    expect(second.dom.has('[rel=next]')).toBe(false)
    expect(second.dom.attr('[rel=prev]', 'href')).toBe('/help?area=network')
  })

  test.each(['x', 'P_AAAAAAAABAEAAAAAAAA', '%00', 'P_AAAAAAAABAEAAAAAAAAAAAAAAA'])(
    'a made-up place in the list, %s, is its beginning',
    async (before) => {
      const world = await openWorld()

      const page = await world.guest().get(`/help?area=network&before=${before}`)

      expect(page.status).toBe(200)
      expect(titlesOn(page)).toHaveLength(4)
    },
  )

  test('an unknown area is a page that says so', async () => {
    const world = await openWorld()
    expect((await world.guest().get('/help?area=nowhere')).status).toBe(404)
  })
})

describe('an article', () => {
  test('has its text, what it is about, when it was checked, and threads, in one trip', async () => {
    const world = await openWorld()
    await plantThread(world, {
      by: 'maya',
      title: 'The box says NW-2-5',
      body: 'NW-2-5 again.',
      codes: ['nw-2-5'],
    })
    world.trips.reset()

    const page = await world.guest().get('/help/code-nw-2-5')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('h1')).toBe('NW-2-5: what it means and what to do')
    expect(page.dom.text('.page-meta')).toContain('Checked 5 October 2026')
    expect(page.dom.attr('.page-head .chip.is-code', 'href')).toBe('/codes/NW-2-5')
    expect(page.dom.texts('.prose h3')).toContain('What to try')
    expect(page.dom.texts('.page-aside .thread-row-title')).toEqual(['The box says NW-2-5'])
    expect(page.dom.has('.credit')).toBe(false)
    expect(page.dom.has('meta[name=robots]')).toBe(false)
  })

  test('a member sees the same in one trip, staff the way to its editor', async () => {
    const world = await openWorld()
    const [maya, sam] = [await world.as('maya'), await world.as('sam')]
    world.trips.reset()

    const forMaya = await maya.get('/help/code-nw-2-5')
    expect(world.trips.trips()).toBe(1)
    const forSam = await sam.get('/help/code-nw-2-5')

    expect(forMaya.dom.has('a[href^="/staff/articles"]')).toBe(false)
    expect(forSam.dom.has('a[href^="/staff/articles"]')).toBe(true)
  })

  test('of the community credits its answer; hidden threads are not linked', async () => {
    const world = await openWorld()
    const { publicPath, thread } = await published(world)
    const guest = world.guest()

    const before = await guest.get(publicPath)
    await world.client.execute('update threads set hidden_at = 1')
    const after = await guest.get(publicPath)

    expect(before.dom.text('.credit')).toBe(
      'From an answer by theo in NW-2-5 on a Samsung TV since yesterday',
    )
    expect(before.dom.attr('.credit a:not(.handle)', 'href')).toBe(thread.answerPath)
    expect(after.dom.text('.credit')).toBe('From an answer by theo')
    expect(after.dom.has('.page-aside .thread-row')).toBe(false)
  })

  test('that is archived says so, is in no list, and asks nothing', async () => {
    const world = await openWorld()
    await solvedThread(world)
    await world.client.execute({
      sql: "update articles set archived_at = ? where slug = 'code-nw-2-5'",
      args: [world.now()],
    })
    const guest = world.guest()

    const page = await guest.get('/help/code-nw-2-5')

    expect(page.status).toBe(200)
    expect(page.dom.text('.flash')).toContain('archived on 4 November 2026')
    expect(page.dom.has('#feedback')).toBe(false)
    expect(page.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
    expect((await guest.get('/help')).html).not.toContain('code-nw-2-5')
    expect((await guest.get('/codes/NW-2-5')).dom.texts('.article-card h2')).toEqual([
      'Check your home connection step by step',
    ])
    expect((await guest.get('/search?q=NW-2-5')).html).not.toContain('/help/code-nw-2-5')
  })

  test.each(['nothing', 'CODE-NW-2-5', '%00', `${'x'.repeat(3000)}`])(
    '%s is not found',
    async (slug) => {
      const world = await openWorld()
      const page = await world.guest().get(`/help/${slug}`)
      expect(page.status).toBe(404)
      expect(page.dom.text('.page-lead')).toBe('There is no such article.')
    },
  )
})

const titlesOn = (page: Awaited<ReturnType<ReturnType<World['guest']>['get']>>) =>
  page.dom.texts('.thread-row-title')

/** More articles in the area of the connection, as codes have them. */
const copies = (world: World, n: number) =>
  world.client.execute({
    sql: `insert into articles (id, slug, kind, category_id, title, body, html, text_version,
        revision, owner_id, created_at, published_at)
      select 1000 + value, 'copy-' || value, 'code', category_id, 'Copy ' || value, body, html, 1,
        1, owner_id, created_at, published_at
      from articles, json_each(?) where slug = 'code-nw-2-5'`,
    args: [JSON.stringify(Array.from({ length: n }, (_, at) => at))],
  })
