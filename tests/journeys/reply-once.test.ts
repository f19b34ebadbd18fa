// The same answer sent twice is one answer, what changes in between is noticed, and long threads go on.
import { expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { betweenTrips, hide, lock } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld } from '../support/world.ts'

const stuck = { by: 'maya', title: 'Stuck at 25 percent', body: 'It stops at 25 percent.' }
const body = 'Restart the router, then the television.'

test('sent twice, one after the other or at once, it is one answer and both lead to it', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const replies = `/t/${idToUrl(thread.threadId)}/replies`
  const [theo, again] = [await world.as('theo'), await world.as('theo', { htmx: true })]

  const both = await Promise.all([theo.post(replies, { body }), again.post(replies, { body })])
  world.pass(3 * minute)
  const later = await theo.post(replies, { body: `${body}\n` })

  const [answer] = await rowsOf(world, "select id from posts where kind = 'answer'")
  const place = `${thread.path}#post-${idToUrl(Number(answer?.id))}`
  expect([...both, later].map(({ path }) => path)).toEqual([place, place, place])
  expect([...both, later].map(({ dom }) => dom.count('.post-list .post'))).toEqual([1, 1, 1])
  expect(await countOf(world, "posts where kind = 'answer'")).toBe(1)
  expect(await countOf(world, 'notices')).toBe(1)
  expect(await countOf(world, 'outbox')).toBe(1)
  expect(await rowsOf(world, 'select replies from threads')).toEqual([{ replies: 1 }])
})

test('the same words are welcome from others, elsewhere, and a quarter of an hour later', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const other = await plantThread(world, { ...stuck, title: 'Stuck at 99 percent' })
  const replies = `/t/${idToUrl(thread.threadId)}/replies`
  const theo = await world.as('theo')

  await theo.post(replies, { body })
  await (await world.as('kim')).post(replies, { body })
  await theo.post(`/t/${idToUrl(other.threadId)}/replies`, { body })
  world.pass(15 * minute)
  await theo.post(replies, { body })

  expect(await countOf(world, "posts where kind = 'answer'")).toBe(4)
})

test('what was deleted may be written again at once', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const replies = `/t/${idToUrl(thread.threadId)}/replies`
  const theo = await world.as('theo')
  await theo.post(replies, { body })
  const [first] = await rowsOf(world, "select id from posts where kind = 'answer'")
  await theo.post(`/p/${idToUrl(Number(first?.id))}/delete`)

  const again = await theo.post(replies, { body })

  expect(again.status).toBe(200)
  expect(again.dom.texts('.post-list .post-body')).toEqual([body])
  expect(await countOf(world, "posts where kind = 'answer' and deleted_at is null")).toBe(1)
})

test('what was hidden is not written again within ten minutes', async () => {
  const world = await openWorld()
  const thread = await plantThread(world, stuck)
  const replies = `/t/${idToUrl(thread.threadId)}/replies`
  const theo = await world.as('theo')
  await theo.post(replies, { body })
  const [first] = await rowsOf(world, "select id from posts where kind = 'answer'")
  await hide(world, Number(first?.id))

  await theo.post(replies, { body })

  expect(await countOf(world, "posts where kind = 'answer'")).toBe(1)
})

test.each(['locked', 'hidden'])(
  'a thread that is %s while the answer is sent takes none; the text is given back',
  async (how) => {
    const world = await openWorld()
    const thread = await plantThread(world, stuck)
    const theo = await world.as('theo')
    betweenTrips(world, () =>
      how === 'locked' ? lock(world, thread.threadId) : hide(world, thread.questionId),
    )

    const refused = await theo.post(`/t/${idToUrl(thread.threadId)}/replies`, { body })

    expect(refused.status).toBe(409)
    expect(refused.dom.text('.page-lead')).toBe(
      'This thread was locked, hidden or merged a moment ago.',
    )
    expect(refused.dom.text('textarea')).toBe(body)
    expect(await countOf(world, "posts where kind = 'answer'")).toBe(0)
    expect(await countOf(world, 'notices')).toBe(0)
    expect(await countOf(world, "limits where key = 'reply:2'")).toBe(0)
  },
)

test('in a long thread a new answer begins the page that one lands on, and its notice leads there', async () => {
  const world = await openWorld()
  const answers = Array.from({ length: 50 }, (_, n) => ({ by: 'theo', body: `Answer ${n + 1}` }))
  const thread = await plantThread(world, { ...stuck, answers })
  // Deleted answers keep their places.
  await world.client.execute(
    "update posts set deleted_at = 1 where kind = 'answer' and body in ('Answer 1', 'Answer 2')",
  )
  const kim = await world.as('kim')

  const page = await kim.get(thread.path)
  // A first post that is sent at once waits for a moderator.
  world.pass(minute)
  const landed = await kim.submit(page, '#reply', { body })

  const [answer] = await rowsOf(world, 'select id from posts where author_id = 8')
  const id = idToUrl(Number(answer?.id))
  expect(landed.path).toBe(`${thread.path}?from=${id}#post-${id}`)
  expect(landed.dom.texts('.post-list .post-body')).toEqual([body])
  const notices = await (await world.as('maya')).get('/notifications')
  expect(notices.dom.attrs('a', 'href')).toContain(`${thread.path}?from=${id}#post-${id}`)
})

test('a refused answer to a later page of a thread stands on that page again', async () => {
  const world = await openWorld()
  const answers = Array.from({ length: 52 }, (_, n) => ({ by: 'theo', body: `Answer ${n + 1}` }))
  const thread = await plantThread(world, { ...stuck, answers })
  const kim = await world.as('kim')
  const later = await kim.get((await kim.get(thread.path)).dom.attr('[rel=next]', 'href')!)

  const refused = await kim.post(
    later.dom.form('#reply').action,
    { body: '' },
    { Referer: world.config.siteUrl + later.path },
  )

  expect(refused.status).toBe(422)
  expect(refused.dom.texts('.post-list .post-body')).toEqual(['Answer 51', 'Answer 52'])
})
