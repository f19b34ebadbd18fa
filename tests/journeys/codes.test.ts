// Error codes: the list and its filter, any spelling of an address, and the page of one code.
import { describe, expect, test } from 'vitest'
import { hide } from '../support/moments.ts'
import { solvedThread } from '../support/solved.ts'
import { confirmed } from '../support/surges.ts'
import { plantThread } from '../support/threads.ts'
import { crowdSays } from '../support/voices.ts'
import { day, minute, openWorld } from '../support/world.ts'

describe('the list of codes', () => {
  test('has every code in its family, in one trip', async () => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get('/codes')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.count('.card')).toBe(253)
    expect(page.dom.texts('.page-main h2').slice(0, 2)).toEqual(['NW-a-b', 'ui-nnn or ui-nnn-n'])
    expect(page.dom.attrs('.card-title a', 'href')).toContain('/codes/tvq-pb-101%20(5.2.5)')
  })

  test.each([
    ['nw 2 5', 'NW-2-5'],
    ['NW–2–5', 'NW-2-5'],
    ['tvq-pb-101 (5.2.5)', 'tvq-pb-101 (5.2.5)'],
  ])('narrowed by %s begins with the code that was meant', async (q, code) => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get(`/codes?q=${encodeURIComponent(q)}`)

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('.card-title')).toBe(code)
    expect(page.dom.texts('.card-title').filter((title) => title === code)).toHaveLength(1)
    expect(page.dom.attr('#q', 'value')).toBe(q)
    expect(page.dom.count('.card')).toBeLessThan(40)
    expect(page.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
  })

  test('while typing only what was found is sent, and no address is left behind', async () => {
    const world = await openWorld()
    const way = '/codes?typing=&q=nw+2'

    const part = await world.htmxGuest().get(way, { 'HX-Request': 'true' })
    const page = await world.guest().get(way)

    expect(part.html).toMatch(/^<div class="page-main" id="codes">/)
    expect(part.dom.count('.card')).toBeGreaterThan(0)
    expect(part.headers.get('HX-Push-Url')).toBe(null)
    expect(page.dom.text('h1')).toBe('Error codes')
  })

  test('is narrowed by words of the meaning', async () => {
    const world = await openWorld()

    const page = await world.guest().get('/codes?q=blocklist+boot')

    expect(page.dom.texts('.card-title')).toEqual(['NW-2-4'])
    expect(page.dom.text('[role=status]')).toContain('1 code found')
  })

  test.each([
    'zzzz',
    '%',
    "'; drop table codes; --",
    '"*',
    '\\',
    '<script>',
    '🙂',
    'x'.repeat(5000),
  ])('narrowed by %j offers to ask, and breaks nothing', async (q) => {
    const world = await openWorld()

    const page = await world.guest().get(`/codes?q=${encodeURIComponent(q)}`)

    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<script>')
    expect(page.dom.attr('.empty a', 'href')).toMatch(/^\/ask\?title=/)
  })
})

describe('the address of a code', () => {
  test.each([
    'nw%202%205',
    'nw-2-5',
    'NW%E2%80%932%E2%80%935',
    'nw25',
    'NW25',
    'error%20NW-2-5',
    encodeURIComponent('ＮＷ－２－５'),
  ])('%s leads to the one address', async (spelled) => {
    const world = await openWorld()

    const answer = await world.guest().get(`/codes/${spelled}`)

    expect(answer.status).toBe(301)
    expect(answer.headers.get('Location')).toBe('/codes/NW-2-5')
  })

  test.each([
    ['/codes/tvq-pb-101%20(5.2.5)', 'tvq-pb-101 (5.2.5)'],
    ['/codes/AVF%3A11800%3BOS%3A42800', 'AVF:11800;OS:42800'],
    ['/codes/-93', '-93'],
    ['/codes/5.10', '5.10'],
  ])('%s is a page, not a redirect to itself', async (path, code) => {
    const world = await openWorld()
    const page = await world.guest().get(path)
    expect(page.status).toBe(200)
    expect(page.dom.text('h1')).toBe(code)
  })

  test.each([
    ['NW-99-99', 'NW-a-b', 'Network'],
    ['TVP-899', 'TVP-8nn', 'playback'],
    ['tvq-zz-9%20(1)', 'tvq-xx-nnn (sub)', 'bracketed sub-code'],
  ])('%s is no code we list: its family, and a way to ask', async (spelled, shape, about) => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get(`/codes/${spelled}`)

    expect(page.status).toBe(404)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('h1')).toBe(`${decodeURIComponent(spelled)} is not in our list yet`)
    expect(page.dom.text('.empty')).toContain(shape)
    expect(page.dom.text('.empty')).toContain(about)
    expect(page.dom.attrs('.button-row a', 'href')[0]).toMatch(/^\/ask\?title=/)
    expect(page.dom.attrs('.button-row a', 'href')[1]).toMatch(/^\/search\?q=/)
    expect(page.html).not.toContain('/admin/')
  })

  test.each([
    'nope',
    'ZZ-99-99',
    'NW-2-5%20and%20ui-800-3',
    '%E0%A4%A',
    '%00',
    '<b>',
    'x'.repeat(4000),
  ])('%s is nothing', async (spelled) => {
    const world = await openWorld()

    const page = await world.guest().get(`/codes/${spelled}`)

    expect(page.status).toBe(404)
    expect(page.dom.text('h1')).toBe('There is nothing here')
    expect(page.html).not.toContain('<b>')
  })
})

describe('the page of a code', () => {
  test('says what it means and what to try, with the official article, in one trip', async () => {
    const world = await openWorld()
    world.trips.reset()

    const page = await world.guest().get('/codes/NW-2-5')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('.page-lead')).toContain('gave up waiting')
    expect(page.dom.text('.page-meta')).toContain('Reported by people who met it')
    expect(page.dom.count('.steps li')).toBe(7)
    expect(page.dom.text('.article-card')).toContain('NW-2-5: what it means and what to do')
    expect(page.dom.text('.article-card .panel-meta')).toBe('Checked 5 October 2026')
    expect(page.dom.attr('.page-actions a', 'href')).toBe('/ask?code=NW-2-5')
    expect(page.dom.text('.empty')).toContain('Nobody has asked about it yet')
    expect(page.dom.has('.banner')).toBe(false)
  })

  test('has its threads, devices and counts; what is hidden counts nowhere', async () => {
    const world = await openWorld()
    const seen = { title: 'It says NW-2-5', body: 'NW-2-5.', codes: ['nw-2-5'] }
    await solvedThread(world)
    world.pass(minute)
    await plantThread(world, { ...seen, by: 'kim', devices: ['samsung-tv', 'roku-tv'] })
    world.pass(minute)
    const gone = await plantThread(world, { ...seen, by: 'theo', devices: ['ps5'] })
    await hide(world, gone.questionId)
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get('/codes/NW-2-5')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('.page-meta')).toContain('2 threads')
    expect(page.dom.text('.page-meta')).toContain('1 solved')
    expect(page.dom.texts('[aria-labelledby=threads] .thread-row-title')).toEqual([
      'It says NW-2-5',
      'NW-2-5 on a Samsung TV since yesterday',
    ])
    expect(page.dom.texts('[aria-labelledby=seen-on] li')).toEqual([
      'Samsung smart TV2 threads',
      'Roku TV1 thread',
    ])
  })

  test('ranks solutions by how sure one can be that they work', async () => {
    const world = await openWorld()
    const solutions = []
    for (const title of ['Half of them', 'Nobody said', 'Nearly all']) {
      solutions.push(await solvedThread(world, { title: `${title}: NW-2-5` }))
      world.pass(minute)
    }
    await crowdSays(world, solutions[0]!.answerId, { worked: 6, failed: 6 })
    await crowdSays(world, solutions[2]!.answerId, { worked: 5, failed: 0 })

    const page = await world.guest().get('/codes/NW-2-5')

    expect(page.dom.texts('[aria-labelledby=best-solutions] .thread-row-title')).toEqual([
      'Nearly all: NW-2-5',
      'Half of them: NW-2-5',
      'Nobody said: NW-2-5',
    ])
    expect(page.dom.texts('[aria-labelledby=best-solutions] .thread-row-meta')).toEqual([
      expect.stringMatching(/^Worked for 5answer by theo/),
      expect.stringMatching(/^Worked for 6, did not for 6/),
      expect.stringMatching(/^Accepted by the person who asked/),
    ])
    expect(page.dom.attr('[aria-labelledby=best-solutions] a', 'href')).toBe(
      solutions[2]!.answerPath,
    )
  })

  test('tells of the known problem, and only of known ones', async () => {
    const world = await openWorld()
    await confirmed(world)
    const guest = world.guest()

    const page = await guest.get('/codes/NW-2-5')
    const other = await guest.get('/codes/NW-3-6')

    expect(page.dom.text('.banner.is-confirmed')).toContain('Samsung TVs show NW-2-5')
    expect(other.dom.has('.banner')).toBe(false)
  })

  test.each([
    ['tvq-pb-101%20(5.2.5)', 'parent', ['tvq-pb-101']],
    ['M7353', 'part', ['M7353-5101']],
    ['F7375', 'sibling', ['M7375']],
  ])('%s names its %s', async (code, kinship, related) => {
    const world = await openWorld()
    const page = await world.guest().get(`/codes/${code}`)
    expect(page.dom.texts(`[aria-labelledby=related-${kinship}] .chip`)).toEqual(related)
  })

  test('says in one line what differs in its kin', async () => {
    const world = await openWorld()
    const part = await world.guest().get('/codes/tvq-pb-101%20(5.2.5)')
    const player = await world.guest().get('/codes/F7375')

    expect(part.dom.text('[aria-labelledby=related-parent] li p')).toMatch(/^Without \(5\.2\.5\): /)
    expect(player.dom.text('[aria-labelledby=related-sibling] li')).toMatch(/^M7375Web player/)
  })

  test('draws the people of the last 30 days, and has them as a table', async () => {
    const world = await openWorld()
    for (const by of ['maya', 'kim', 'theo']) {
      const visitor = await world.as(by)
      const title = `${by} sees NW-2-5`
      await visitor.post('/ask', {
        title,
        body: `NW-2-5 for ${by}, every evening.`,
        category: 'network',
      })
      if (by === 'maya') world.pass(2 * day)
    }
    world.pass(day)

    const page = await world.guest().get('/codes/NW-2-5')

    const days = page.dom.texts('.chart tbody tr')
    expect(days).toHaveLength(30)
    expect(days.slice(-4)).toEqual([
      '4 November 20261',
      '5 November 20260',
      '6 November 20262',
      '7 November 20260',
    ])
    expect(page.dom.attr('.chart svg', 'aria-label')).toContain('3 signals in all')
    expect(page.html).not.toContain('style=')
  })

  test('htmx gets the main part alone', async () => {
    const world = await openWorld()
    const part = await world.guest().get('/codes/NW-2-5', { 'HX-Request': 'true' })
    expect(part.html).not.toContain('<html')
    expect(part.dom.text('main h1')).toBe('NW-2-5')
  })
})
