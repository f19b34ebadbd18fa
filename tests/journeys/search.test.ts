// Search: one list over everything, the best first, and no input that breaks it.
import { describe, expect, test } from 'vitest'
import { hide } from '../support/moments.ts'
import { promoted, solvedThread } from '../support/solved.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const find = (world: World, q: string) => world.guest().get(`/search?q=${encodeURIComponent(q)}`)

const titles = async (world: World, q: string) =>
  (await find(world, q)).dom.texts('.thread-row-title')

describe('what is found', () => {
  test('begins with the code that was meant, then articles and threads, in one trip', async () => {
    const world = await openWorld()
    await solvedThread(world)
    world.trips.reset()

    const page = await find(world, 'nw 2 5 samsung')

    expect(page.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    const found = page.dom.texts('.thread-row-title')
    expect(found[0]).toBe('NW-2-5')
    expect(found[1]).toBe('Samsung smart TV')
    expect(found).toContain('NW-2-5 on a Samsung TV since yesterday')
    expect(page.dom.attr('.thread-row.is-code a', 'href')).toBe('/codes/NW-2-5')
    expect(page.dom.attr('.thread-row.is-device a', 'href')).toBe('/devices/samsung-tv')
    expect(page.dom.attr('#q', 'value')).toBe('nw 2 5 samsung')
    expect(page.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
  })

  test('is the same for a member, in one trip', async () => {
    const world = await openWorld()
    const maya = await world.as('maya')
    world.trips.reset()

    const page = await maya.get('/search?q=NW-2-5')

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.texts('.thread-row-title')).toContain('NW-2-5: what it means and what to do')
  })

  test('a thread is found by an answer, and the row leads to that answer', async () => {
    const world = await openWorld()
    const thread = await solvedThread(world, {
      answers: [{ by: 'theo', body: 'Unplug the zebrafish cable.' }],
    })

    const page = await find(world, 'zebrafish')

    expect(page.dom.attr('.thread-row-title a', 'href')).toBe(thread.answerPath)
    expect(page.dom.text('.thread-row-meta')).toContain('answer by theo')
    expect(page.dom.text('.thread-row-excerpt mark')).toBe('zebrafish')
  })

  test('a thread stands once, however many of its posts fit', async () => {
    const world = await openWorld()
    const body = 'The zebrafish again.'
    await solvedThread(world, {
      title: 'A zebrafish',
      body,
      answers: [
        { by: 'theo', body },
        { by: 'kim', body },
      ],
    })

    expect(await titles(world, 'zebrafish')).toEqual(['A zebrafish'])
  })

  test('threads that mention the code are found however they write it', async () => {
    const world = await openWorld()
    await plantThread(world, {
      by: 'maya',
      title: 'Written as nw25',
      body: 'nw25 all day',
      codes: ['nw-2-5'],
    })

    expect(await titles(world, 'NW-2-5')).toContain('Written as nw25')
  })

  test('a code is one word, however it is spaced', async () => {
    const world = await openWorld()
    await solvedThread(world)

    const marks = (await find(world, 'nw 2 5 router')).dom.texts('mark')

    expect(marks).toContain('NW-2-5')
    expect(marks).toContain('router')
    expect(marks).not.toContain('5')
  })

  test('every word counts; with few such texts those with some of the words stand below', async () => {
    const world = await openWorld()
    await plant(world, 'The zebrafish swims')
    await plant(world, 'The zebrafish sleeps in a teapot')

    expect(await titles(world, 'zebrafish teapot')).toEqual([
      'The zebrafish sleeps in a teapot',
      'The zebrafish swims',
    ])
  })

  test('what is solved stands before what is not, and articles before both', async () => {
    const world = await openWorld()
    await plant(world, 'Wi-Fi far from the router')
    world.pass(minute)
    await solvedThread(world, {
      title: 'Wi-Fi far from the router',
      body: 'Wi-Fi far from the router',
      codes: [],
    })

    const page = await find(world, 'Wi-Fi far from the router')

    expect(page.dom.attrs('.thread-row', 'class').slice(0, 3)).toEqual([
      'thread-row is-article',
      'thread-row is-solved',
      'thread-row is-unanswered',
    ])
  })

  test('what nobody may read is not found: hidden posts and threads, drafts', async () => {
    const world = await openWorld()
    const [one, two] = [await plant(world, 'A zebrafish'), await plant(world, 'Two zebrafish')]
    await hide(world, one.questionId)
    const draft = await promoted(world)
    await draft.visitor.submit(draft.page, '#edit', { title: 'Three zebrafish in an article' })

    const found = await titles(world, 'zebrafish')

    expect(two.path).toContain('zebrafish')
    expect(found).toEqual(['Two zebrafish'])
  })

  test('goes on page by page, every thread once', async () => {
    const world = await openWorld()
    for (let n = 0; n < 25; n++) {
      await plant(world, `Zebrafish number ${n}`)
      world.pass(minute)
    }
    const guest = world.guest()

    const first = await guest.get('/search?q=zebrafish')
    const second = await guest.get(first.dom.attr('[rel=next]', 'href') ?? '')

    const all = [...first.dom.texts('.thread-row-title'), ...second.dom.texts('.thread-row-title')]
    expect(first.dom.count('.thread-row')).toBe(20)
    expect(all).toHaveLength(25)
    expect(new Set(all).size).toBe(25)
    expect(second.dom.has('[rel=next]')).toBe(false)
    expect(second.dom.attr('[rel=prev]', 'href')).toBe('/search?q=zebrafish')
  })
})

describe('highlights', () => {
  test('are marks around found words and nothing else becomes markup', async () => {
    const world = await openWorld()
    const body = '<img src=x onerror=alert(1)> zebrafish <mark>not me</mark> \ue000zebrafish'
    await plantThread(world, { by: 'maya', title: '<i>One</i>', body })

    const page = await find(world, 'zebrafish <script>alert(1)</script>')

    expect(page.dom.texts('.thread-row-excerpt mark')[0]).toBe('zebrafish')
    expect(page.dom.texts('.thread-row-excerpt mark')).not.toContain('not me')
    expect(page.dom.text('.thread-row-title')).toBe('<i>One</i>')
    expect(page.html).not.toContain('<img src=x')
    expect(page.html).not.toContain('<script>alert')
    expect(page.html).not.toMatch(/[\ue000\ue001]/)
  })
})

describe('nothing', () => {
  test('typed: says what can be typed', async () => {
    const world = await openWorld()
    const page = await world.guest().get('/search')
    expect(page.status).toBe(200)
    expect(page.dom.text('.empty-title')).toBe('What is going wrong?')
  })

  test('found: offers to ask just that', async () => {
    const world = await openWorld()
    const page = await find(world, 'zebrafish teapot')
    expect(page.dom.text('.empty-title')).toBe('Nothing found for “zebrafish teapot”')
    const ask = await (await world.as('maya')).get(page.dom.attr('.empty a', 'href') ?? '')
    expect(ask.dom.attr('#title', 'value')).toBe('zebrafish teapot')
  })

  test.each(['x', 'P_AAAAAAAABAEAAAAAAAAA', 'f_gAAAAAAAB_-AAAAAAAAA', "' or 1=1"])(
    'breaks at a made-up place in the list, %s',
    async (after) => {
      const world = await openWorld()
      const page = await world.guest().get(`/search?q=router&after=${encodeURIComponent(after)}`)
      expect(page.status).toBe(200)
    },
  )
})

const plant = (world: World, title: string) =>
  plantThread(world, { by: 'maya', title, body: `${title}.` })
