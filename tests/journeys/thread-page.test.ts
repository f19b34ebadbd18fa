// The page of a thread: what stands on it, at which address, for whom, in how many trips.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const network = {
  by: 'maya',
  title: 'NW-2-5 on my Samsung TV',
  body: 'It says **NW-2-5** since *yesterday*.',
  codes: ['nw-2-5'],
  devices: ['samsung-tv'],
  answers: [
    { by: 'theo', body: 'Restart the router.' },
    { by: 'sam', body: 'We look into it.' },
    { by: 'maya', body: 'That did nothing.' },
  ],
}

describe('a thread', () => {
  test('has its question, answers, codes and devices on one page, in one trip for anyone', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const theo = await world.as('theo')
    world.trips.reset()

    const seen = await world.guest().get(thread.path)

    expect(seen.status).toBe(200)
    expect(world.trips.trips()).toBe(1)
    expect(seen.dom.text('h1')).toBe('NW-2-5 on my Samsung TV')
    expect(seen.dom.text('.crumbs')).toBe('CommunityConnection')
    expect(seen.dom.text('.post.is-question .post-body')).toBe('It says NW-2-5 since yesterday.')
    expect(seen.dom.attrs('.post-chips .chip', 'href')).toEqual([
      '/codes/NW-2-5',
      '/devices/samsung-tv',
    ])
    expect(seen.dom.texts('.post-list .post-body')).toEqual([
      'Restart the router.',
      'We look into it.',
      'That did nothing.',
    ])
    expect(seen.dom.text('#answers-title')).toBe('3 answers')
    world.trips.reset()
    await theo.get(thread.path)
    expect(world.trips.trips()).toBe(1)
  })

  test('says who its people are', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, { ...network, by: 'kim' })

    const seen = await world.guest().get(thread.path)

    expect(seen.dom.texts('.post.is-question .badge')).toEqual(['New here', 'Asked this'])
    expect(seen.dom.texts('.post-list .badge')).toEqual(['Regular', 'Staff'])
  })

  test('has facts for readers and for machines', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    await world.client.execute({
      sql: `update threads set device_id = 'samsung-tv', app_version = '8.2.1', tried = ? where id = ?`,
      args: ['<b>Everything</b> & more', thread.threadId],
    })

    const seen = await world.guest().get(thread.path)

    expect(seen.dom.texts('.is-question .facts dd')).toEqual([
      'Samsung smart TV',
      '8.2.1',
      '<b>Everything</b> & more',
    ])
    expect(seen.dom.attr('link[rel=canonical]', 'href')).toBe(`http://forum.example${thread.path}`)
    expect(seen.dom.attr('meta[name=description]', 'content')).toBe(
      'It says NW-2-5 since yesterday.',
    )
    expect(seen.dom.has('meta[name=robots]')).toBe(false)
  })

  test('htmx gets its main part alone', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)

    const part = await world.guest().get(thread.path, { 'HX-Request': 'true' })

    expect(part.html).toMatch(/^<title>NW-2-5 on my Samsung TV · Foyer/)
    expect(part.html).not.toContain('<html')
    expect(part.dom.count('.post')).toBe(4)
  })
})

describe('the address of a thread', () => {
  test('another slug or none leads to the right one for good', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const id = idToUrl(thread.threadId)

    for (const path of [`/t/${id}/old-title`, `/t/${id}`]) {
      const answer = await world.guest().send(path)
      expect(answer.status).toBe(301)
      expect(answer.headers.get('Location')).toBe(thread.path)
    }
  })

  test.each(['/t/zzz/x', '/t/0/x', '/t/ABC/x', '/t/%00/x', '/t/1%20or%201/x', '/t/zzzzzzzzzzzzz'])(
    '%s is not found',
    async (path) => {
      const world = await openWorld()

      const seen = await world.guest().get(path)

      expect(seen.status).toBe(404)
      expect(seen.dom.text('.page-lead')).toBe('There is no such thread.')
    },
  )

  test('a long thread goes on after fifty answers', async () => {
    const world = await openWorld()
    const answers = Array.from({ length: 53 }, (_, n) => ({ by: 'theo', body: `Answer ${n + 1}` }))
    const thread = await plantThread(world, { ...network, answers })

    const first = await world.guest().get(thread.path)
    const second = await world.guest().get(first.dom.attr('.pagination [rel=next]', 'href')!)

    expect(first.dom.count('.post-list .post')).toBe(50)
    expect(second.dom.texts('.post-list .post-body')).toEqual([
      'Answer 51',
      'Answer 52',
      'Answer 53',
    ])
    expect(second.dom.text('.is-question .post-body')).toContain('NW-2-5')
    expect(second.dom.attr('.pagination [rel=prev]', 'href')).toBe(thread.path)
    expect(second.dom.has('.pagination [rel=next]')).toBe(false)
    expect(second.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
  })
})

describe('what is taken away', () => {
  test('a hidden thread is there for its asker and moderators, and for nobody else', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    await hide(world, thread.questionId)

    const others = [world.guest(), await world.as('theo'), await world.as('sam')]
    for (const other of others) {
      const seen = await other.get(thread.path)
      expect(seen.status).toBe(404)
      expect(seen.dom.text('.page-lead')).toBe('This thread was hidden by a moderator.')
      expect(seen.html).not.toContain('NW-2-5')
    }
    for (const concerned of [await world.as('maya'), await world.as('ines')]) {
      const seen = await concerned.get(thread.path)
      expect(seen.status).toBe(200)
      expect(seen.dom.text('.is-question .post-notice')).toContain('hidden by a moderator')
      expect(seen.dom.text('.is-question .post-body')).toContain('NW-2-5')
      expect(seen.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
    }
  })

  test('a hidden answer is a notice to others; its author and moderators still read it', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    const [answer = 0] = thread.answerIds
    await hide(world, answer)
    const anchor = `#post-${idToUrl(answer)}`

    const seen = await world.guest().get(thread.path)
    const own = await (await world.as('theo')).get(thread.path)
    const moderators = await (await world.as('noor')).get(thread.path)

    expect(seen.dom.text(`${anchor} .post-notice`)).toContain('hidden by a moderator')
    expect(seen.html).not.toContain('Restart the router')
    expect(own.dom.text(`${anchor} .post-body`)).toBe('Restart the router.')
    expect(moderators.dom.text(`${anchor} .post-body`)).toBe('Restart the router.')
  })

  test('a deleted answer is a notice to all but moderators', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, network)
    await world.client.execute({
      sql: 'update posts set deleted_at = ?, deleted_by = author_id where id = ?',
      args: [world.now(), thread.answerIds[0]!],
    })

    const own = await (await world.as('theo')).get(thread.path)
    const moderators = await (await world.as('noor')).get(thread.path)

    expect(own.dom.text('.post-list .post-notice')).toContain('deleted by the person who wrote it')
    expect(own.html).not.toContain('Restart the router')
    expect(moderators.html).toContain('Restart the router')
  })
})

const hide = (world: World, postId: number) =>
  world.client.batch([
    { sql: 'update posts set hidden_at = ? where id = ?', args: [world.now(), postId] },
    {
      sql: `update threads set hidden_at = ? where id =
        (select thread_id from posts where id = ? and kind = 'question')`,
      args: [world.now() + minute, postId],
    },
  ])
