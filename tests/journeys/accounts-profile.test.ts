// A person's public page: what everyone may know, and nothing else.
import { describe, expect, test } from 'vitest'
import { addressOf, signUp } from '../support/signing-up.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const titles = '.thread-row-title a'

const accept = (world: World, threadId: number, postId: number) =>
  world.client.execute({
    sql: 'insert into solutions (thread_id, post_id, accepted_by, accepted_at) values (?, ?, 1, ?)',
    args: [threadId, postId, world.now()],
  })

describe('a profile', () => {
  test('shows the person and their threads in one trip, to a guest and to a member', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'No sound since yesterday',
      body: 'It plays, but silently.',
      answers: [
        { by: 'theo', body: 'Restart it.' },
        { by: 'maya', body: 'That helped.' },
      ],
    })
    for (const visitor of [world.guest(), await world.as('kim')]) {
      world.trips.reset()

      const theo = await visitor.get('/u/theo')

      expect(world.trips.trips()).toBe(1)
      expect(theo.dom.text('h1')).toBe('theo')
      expect(theo.dom.text('.page-meta')).toBe('RegularHere since 18 April 2026')
      expect(theo.dom.text('.tabs a[aria-current]')).toBe('Answers 1')
      expect(theo.dom.attr(titles, 'href')).toMatch(new RegExp(`^${thread.path}#post-`))
    }
    const maya = await world.guest().get('/u/maya?show=questions')
    expect(maya.dom.texts(titles)).toEqual(['No sound since yesterday'])
    expect(maya.dom.attr(titles, 'href')).toBe(thread.path)
  })

  test('without a choice begins with solutions, else answers, else questions', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, {
      by: 'maya',
      title: 'No sound since yesterday',
      body: 'It plays, but silently.',
      answers: [{ by: 'theo', body: 'Restart it.' }],
    })
    await accept(world, thread.threadId, thread.answerIds[0]!)

    const current = async (handle: string) =>
      (await world.guest().get(`/u/${handle}`)).dom.text('.tabs a[aria-current]')

    expect(await current('theo')).toBe('Solutions 1')
    expect(await current('maya')).toBe('Questions 1')
    expect(await current('kim')).toBe('Questions')
    expect((await world.guest().get('/u/theo?show=questions')).dom.has('.empty')).toBe(true)
  })

  test('leaves out what is hidden, deleted, or in a hidden thread', async () => {
    const world = await openWorld()
    const planted = await Promise.all(
      ['Hidden thread', 'Hidden answer', 'Deleted answer'].map((title) =>
        plantThread(world, {
          by: 'maya',
          title,
          body: 'Why?',
          answers: [{ by: 'theo', body: 'x' }],
        }),
      ),
    )
    const [thread, hidden, deleted] = planted
    await world.client.batch([
      `update threads set hidden_at = 1 where id = ${thread!.threadId}`,
      `update posts set hidden_at = 1 where id = ${hidden!.answerIds[0]}`,
      `update posts set deleted_at = 1 where id = ${deleted!.answerIds[0]}`,
    ])

    const theo = await world.guest().get('/u/theo?show=answers')
    const maya = await world.guest().get('/u/maya?show=questions')

    expect(theo.dom.count(titles)).toBe(0)
    expect(theo.dom.text('.tabs a[aria-current]')).toBe('Answers')
    expect(maya.dom.texts(titles).sort()).toEqual(['Deleted answer', 'Hidden answer'])
  })

  test('goes on page by page', async () => {
    const world = await openWorld()
    for (let n = 0; n < 25; n += 1) {
      world.pass(1000)
      await plantThread(world, { by: 'maya', title: `Question ${n}`, body: 'Why?' })
    }

    const first = await world.guest().get('/u/maya')
    const second = await world.guest().get(first.dom.attr('a[rel="next"]', 'href')!)

    expect(first.dom.texts(titles)[0]).toBe('Question 24')
    expect([first.dom.count(titles), second.dom.count(titles)]).toEqual([20, 5])
    expect(second.dom.texts(titles).at(-1)).toBe('Question 0')
    expect(second.dom.has('a[rel="next"]')).toBe(false)
    expect(second.dom.attr('meta[name="robots"]', 'content')).toBe('noindex')
  })

  test.each([
    ['ines', 'Moderator'],
    ['sam', 'Staff'],
    ['ada', 'Admin'],
  ])('of %s says %s', async (handle, badge) => {
    const world = await openWorld()
    const page = await world.guest().get(`/u/${handle.toUpperCase()}`)
    expect(page.dom.text('h1 .badge')).toBe(badge)
    expect(page.dom.attr('link[rel="canonical"]', 'href')).toBe(`http://forum.example/u/${handle}`)
  })

  test('may be edited by whose it is, and looks the same to everyone else', async () => {
    const world = await openWorld()
    const edit = 'main a[href="/account"]'

    expect((await (await world.as('maya')).get('/u/maya')).dom.has(edit)).toBe(true)
    expect((await (await world.as('ada')).get('/u/maya')).dom.has(edit)).toBe(false)
    expect((await world.guest().get('/u/maya')).dom.has(edit)).toBe(false)
  })

  test('never says the address, nor when or where someone signed in', async () => {
    const world = await openWorld()
    await world.as('maya')

    const page = await (await world.as('ada')).get('/u/maya')

    expect(page.html).not.toContain('maya@')
    expect(page.html).not.toContain('session')
  })

  test('there is none for nobody, nor before the address is confirmed', async () => {
    const world = await openWorld()
    await signUp(world.guest(), 'nora', addressOf('nora'))

    for (const handle of ['nora', 'nobody_here', '%27%20or%201=1', 'a'.repeat(500)]) {
      expect((await world.guest().get(`/u/${handle}`)).status).toBe(404)
    }
  })
})
