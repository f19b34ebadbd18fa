// Answering a thread: what the form takes, what follows from it, and who may not.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, lock, silence, useUp } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const stuck = { by: 'maya', title: 'Stuck at 25 percent', body: 'It stops at 25 percent.' }
const advice = 'Update the app to 8.3, then **restart** the Roku stick. NW-2-5 should be gone.'

describe.each(ways)('with %s', (_, way) => {
  test('an answer stands in the thread, with its codes linked, in two trips and the page', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const theo = await world.as('theo', way)
    const page = await theo.get(thread.path)
    world.trips.reset()

    const answered = await theo.submit(page, '#reply', { body: advice })

    expect(answered.status).toBe(200)
    expect(world.trips.trips()).toBe(3)
    const [answer] = await rowsOf(world, "select id, body from posts where kind = 'answer'")
    expect(answer?.body).toBe(advice)
    expect(answered.path).toBe(`${thread.path}#post-${idToUrl(Number(answer?.id))}`)
    expect(answered.dom.text('.post-list li:last-child .post-body')).toContain(
      'restart the Roku stick',
    )
    expect(answered.dom.attr('.post-list li:last-child .post-body a', 'href')).toBe(
      '/devices/roku-streaming-stick',
    )
    expect(answered.dom.text('#answers-title')).toBe('1 answer')
    expect(answered.dom.form('#reply').fields.body).toBe('')
    expect(answered.html.includes('<html')).toBe(!('htmx' in way))
  })

  test.each([
    ['nothing', '', 'Write your answer first.'],
    ['blanks', ' \n\t ', 'Write your answer first.'],
    ['invisible characters', '\u200b\u2060', 'Write your answer first.'],
    ['30,001 characters', 'x'.repeat(30_001), 'more than 30,000 characters'],
  ])('%s is no answer', async (_name, body, said) => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const theo = await world.as('theo', way)
    const page = await theo.get(thread.path)
    world.trips.reset()

    const refused = await theo.submit(page, '#reply', { body })

    expect(refused.status).toBe(422)
    expect(world.trips.trips()).toBe(1)
    expect(refused.dom.text('#reply .field.is-invalid #body-error')).toContain(said)
    expect(refused.dom.form('#reply').fields.body).toBe(body)
    expect(refused.dom.text('h1')).toBe('Stuck at 25 percent')
    expect(refused.dom.has('.answers .post')).toBe(false)
    expect(await countOf(world, 'posts')).toBe(1)
    expect(await countOf(world, 'notices')).toBe(0)
  })
})

describe('what follows from an answer', () => {
  test('each follower is told once, its author never; whoever answers follows', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const theo = await world.as('theo')
    await (await world.as('kim')).post(`/t/${idToUrl(thread.threadId)}/follow`)

    await theo.post(`/t/${idToUrl(thread.threadId)}/replies`, { body: advice })
    await theo.post(`/t/${idToUrl(thread.threadId)}/replies`, { body: 'And tell us if it helped.' })

    const notices = await rowsOf(world, 'select user_id, kind, actor_id from notices order by id')
    expect(notices).toEqual([
      { user_id: 1, kind: 'reply', actor_id: 2 },
      { user_id: 8, kind: 'reply', actor_id: 2 },
      { user_id: 1, kind: 'reply', actor_id: 2 },
      { user_id: 8, kind: 'reply', actor_id: 2 },
    ])
    expect(await countOf(world, 'outbox')).toBe(4)
    expect(await countOf(world, 'follows where user_id = 2')).toBe(1)
    const [row] = await rowsOf(world, 'select replies, active_at from threads')
    expect(row).toEqual({ replies: 2, active_at: world.now() })
  })

  test('an answer with a code counts as a signal of its author, one without does not', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const replies = `/t/${idToUrl(thread.threadId)}/replies`

    await (await world.as('theo')).post(replies, { body: 'Here too: NW-2-5 on a Samsung TV.' })
    await (await world.as('kim')).post(replies, { body: 'On my Samsung TV all is well.' })

    const signals = await rowsOf(world, 'select key, user_id, kind from signals order by key')
    expect(signals).toEqual([
      { key: 'c:nw-2-5', user_id: 2, kind: 'post' },
      { key: 'c:nw-2-5|d:samsung-tv', user_id: 2, kind: 'post' },
      { key: 'd:samsung-tv', user_id: 2, kind: 'post' },
    ])
    expect(await countOf(world, 'mentions where post_id > 0')).toBe(3)
  })

  test('markup in an answer is text', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const body = '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))'

    const page = await (await world.as('theo')).post(`/t/${idToUrl(thread.threadId)}/replies`, {
      body,
    })

    expect(page.dom.text('.post-list li:last-child .post-body')).toContain(
      '<script>alert(1)</script>',
    )
    expect(page.dom.has('.post-body script')).toBe(false)
    expect(page.dom.has('.post-body img')).toBe(false)
    expect(page.dom.has('.post-body a')).toBe(false)
    expect(page.dom.attr('.post-list li:last-child .post-body', 'dir')).toBe('auto')
  })
})

describe('who may not answer', () => {
  test('a guest signs in first and comes back; a long text is given back to them', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const guest = world.guest()
    const replies = `/t/${idToUrl(thread.threadId)}/replies`
    const page = { Referer: world.config.siteUrl + thread.path }

    const empty = await guest.post(replies, { body: '' }, page)
    const long = await guest.post(replies, { body: advice }, page)

    expect(empty.path).toBe(`/login?next=${encodeURIComponent(thread.path)}`)
    expect(long.status).toBe(401)
    expect(long.dom.text('textarea')).toBe(advice)
    expect((await guest.get(thread.path)).dom.has('form#reply')).toBe(false)
    expect(await countOf(world, 'posts')).toBe(1)
  })

  test.each([
    ['in a locked thread', advice],
    ['in a locked thread, with an empty form', ''],
  ])('nobody but moderators %s', async (_, body) => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    await lock(world, thread.threadId)
    const replies = `/t/${idToUrl(thread.threadId)}/replies`

    const refused = await (await world.as('theo')).post(replies, { body })
    const moderator = await (await world.as('ines')).post(replies, {
      body: 'Locked: see the other thread.',
    })

    expect(refused.status).toBe(403)
    expect(refused.html).toContain(body)
    expect(moderator.status).toBe(200)
    expect(await countOf(world, "posts where kind = 'answer'")).toBe(1)
  })

  test('nobody who is silenced, too fast, or in a thread that is hidden or unknown', async () => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const hidden = await plantThread(world, { ...stuck, title: 'Hidden thread' })
    await hide(world, hidden.questionId)
    await silence(world, 'kim')
    await useUp(world, 'reply', 'noor', 30)
    const theo = await world.as('theo')
    const replies = `/t/${idToUrl(thread.threadId)}/replies`

    const silenced = await (await world.as('kim')).post(replies, { body: advice })
    const fast = await (await world.as('noor')).post(replies, { body: advice })
    const unseen = await theo.post(`/t/${idToUrl(hidden.threadId)}/replies`, { body: advice })
    const unknown = await theo.post('/t/zz9/replies', { body: '' })
    const nowhere = await theo.post('/t/UPPER/replies', { body: advice })

    expect([silenced, fast, unseen, unknown, nowhere].map(({ status }) => status)).toEqual([
      403, 429, 404, 404, 404,
    ])
    expect(fast.headers.get('Retry-After')).toBe('3600')
    for (const refused of [silenced, fast, unseen])
      expect(refused.dom.text('textarea')).toBe(advice)
    expect(await countOf(world, "posts where kind = 'answer'")).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
  })
})
