// Deleting one's own post: asked first, done once, and what stood on it comes down with it.
import { describe, expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { betweenTrips, hide, lock, silence } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

const stuck = {
  by: 'maya',
  title: 'Stuck at 25 percent',
  body: 'It stops at 25 percent.',
  answers: [
    { by: 'theo', body: 'Restart the router.' },
    { by: 'kim', body: 'Update the app.' },
  ],
}

const plant = async (world: World, planted = stuck) => {
  const thread = await plantThread(world, planted)
  const [answer = 0, second = 0] = thread.answerIds
  const remove = (postId: number) => `/p/${idToUrl(postId)}/delete`
  return { thread, answer, second, remove, question: remove(thread.questionId) }
}

const deleted = (world: World) => countOf(world, 'posts where deleted_at is not null')

describe.each(ways)('with %s', (_, way) => {
  test('an answer is deleted after one question; a note stays in its place', async () => {
    const world = await openWorld()
    const { thread, answer, remove } = await plant(world)
    const theo = await world.as('theo', way)
    const page = await theo.get(thread.path)
    world.trips.reset()
    const asked = await theo.get(page.dom.attr('.menu a[href$="/delete"]', 'href')!)
    const [pageTrips, before] = [world.trips.trips(), await deleted(world)]
    world.trips.reset()

    const done = await theo.submit(asked, `form[action="${remove(answer)}"]`)

    expect([pageTrips, world.trips.trips()]).toEqual([1, 3])
    expect(asked.dom.text('.page-lead')).toBe('“Restart the router.”')
    expect(before).toBe(0)
    expect(done.path).toBe(thread.path)
    expect(done.dom.text('.post-list .post-notice')).toContain('deleted by the person who wrote it')
    expect(done.dom.texts('.post-list .post-body')).toEqual(['Update the app.'])
    expect(done.dom.text('#answers-title')).toBe('1 answer')
    expect(await rowsOf(world, 'select replies from threads')).toEqual([{ replies: 1 }])
    // Kept for the record, told to nobody.
    expect(
      await rowsOf(world, 'select id, body, deleted_by from posts where deleted_at > 0'),
    ).toEqual([{ id: answer, body: 'Restart the router.', deleted_by: 2 }])
    expect(await countOf(world, 'notices')).toBe(0)
  })

  test('an unanswered question goes with its thread', async () => {
    const world = await openWorld()
    const { thread, question } = await plant(world, { ...stuck, answers: [] })
    const maya = await world.as('maya', way)

    const done = await maya.submit(await maya.get(question), '.form')

    expect(done.path).toBe('/')
    expect(done.html).not.toContain('Stuck at 25 percent')
    const gone = await world.guest().get(thread.path)
    expect(gone.status).toBe(404)
    expect(gone.dom.text('.page-lead')).toContain('deleted by the person who asked it')
  })
})

test('with the solution its place on top goes', async () => {
  const world = await openWorld()
  const { thread, answer, remove } = await plant(world)
  await (await world.as('maya')).post(`/p/${idToUrl(answer)}/accept`)
  const theo = await world.as('theo')

  const asked = await theo.get(remove(answer))
  await theo.submit(asked, '.form')

  expect(asked.dom.text('.page-main')).toContain('count as unsolved')
  const page = await world.guest().get(thread.path)
  expect(page.dom.has('.solution')).toBe(false)
  expect(page.dom.text('.page-meta .state')).toBe('Answered')
  expect(await rowsOf(world, 'select solved_at from threads')).toEqual([{ solved_at: null }])
  expect(await rowsOf(world, 'select post_id, undone_by, undone_at from solutions')).toEqual([
    { post_id: answer, undone_by: 2, undone_at: world.now() },
  ])
})

test('deleting twice is deleting once, and leads to the same place', async () => {
  const world = await openWorld()
  const { thread, answer, remove } = await plant(world)
  const lonely = await plant(world, { ...stuck, title: 'A lonely question', answers: [] })
  const [theo, maya] = [await world.as('theo'), await world.as('maya')]

  const both = await Promise.all([theo.post(remove(answer)), theo.post(remove(answer))])
  const again = await theo.post(remove(answer))
  const questions = [await maya.post(lonely.question), await maya.post(lonely.question)]

  expect([...both, again].map(({ path }) => path)).toEqual([thread.path, thread.path, thread.path])
  expect(questions.map(({ path }) => path)).toEqual(['/', '/'])
  expect(await deleted(world)).toBe(2)
})

test('what is deleted is not edited, voted for, accepted, asked about or read in its history', async () => {
  const world = await openWorld()
  const { answer, remove } = await plant(world)
  const theo = await world.as('theo')
  await theo.post(remove(answer))
  const [maya, noor] = [await world.as('maya'), await world.as('noor')]
  const act = (verb: string) => `/p/${idToUrl(answer)}/${verb}`

  const refused = [
    await theo.get(act('edit')),
    await theo.get(act('delete')),
    await theo.get(act('history')),
    await theo.post(act('edit'), { body: 'Something else entirely.' }),
    await maya.post(act('vote')),
    await maya.post(act('accept')),
    await maya.post(act('outcome'), { worked: 'yes' }),
    await world.guest().get(act('history')),
  ]

  expect(refused.map(({ status }) => status)).toEqual(Array(8).fill(404))
  expect((await noor.get(act('history'))).dom.text('.revision .diff')).toBe('Restart the router.')
})

describe('what is not deleted', () => {
  test('anything by a GET, or by others, guests, the silenced', async () => {
    const world = await openWorld()
    const { answer, remove } = await plant(world)
    const [theo, ines] = [await world.as('theo'), await world.as('ines')]

    await theo.get(remove(answer))
    const guest = await world.guest().post(remove(answer))
    const refused = [await ines.get(remove(answer)), await ines.post(remove(answer))]
    await silence(world, 'theo')
    const silenced = await theo.post(remove(answer))

    expect(guest.path).toContain('/login')
    expect([...refused, silenced].map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await deleted(world)).toBe(0)
  })

  test('a question that was answered, what is locked, hidden or unknown', async () => {
    const world = await openWorld()
    const { question } = await plant(world)
    const locked = await plant(world, { ...stuck, title: 'A locked thread' })
    const hidden = await plant(world, { ...stuck, title: 'A thread with a hidden answer' })
    await lock(world, locked.thread.threadId)
    await hide(world, hidden.answer)
    const [maya, theo] = [await world.as('maya'), await world.as('theo')]

    const refused = [
      await maya.get(question),
      await maya.post(question),
      await theo.post(locked.remove(locked.answer)),
      await theo.post(hidden.remove(hidden.answer)),
      await theo.post('/p/zz9/delete'),
    ]

    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 404])
    expect(refused[0]?.dom.text('.page-lead')).toContain('A question that was answered stays')
    expect((await maya.get('/')).dom.has('a[href$="/delete"]')).toBe(false)
    expect(await deleted(world)).toBe(0)
  })

  test('a question that is answered in the very moment', async () => {
    const world = await openWorld()
    const { thread, question } = await plant(world, { ...stuck, answers: [] })
    const [maya, theo] = [await world.as('maya'), await world.as('theo')]
    const replies = `/t/${idToUrl(thread.threadId)}/replies`
    betweenTrips(world, () => theo.post(replies, { body: 'Restart it.' }))

    const refused = await maya.post(question)

    expect(refused.status).toBe(409)
    expect(refused.dom.text('.page-lead')).toContain('answered a moment ago')
    expect(await deleted(world)).toBe(0)
    expect((await world.guest().get(thread.path)).dom.count('.post')).toBe(2)
  })
})
