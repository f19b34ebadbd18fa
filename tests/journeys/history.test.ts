// The edits of a post: newest first, word by word, for whoever may read the post.
import { expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide } from '../support/moments.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const stuck = {
  by: 'maya',
  title: 'Stuck at 25 percent',
  body: 'It stops at 25 percent of the way.',
  answers: [{ by: 'theo', body: 'Version 1' }],
}

const plant = async (world: World) => {
  const thread = await plantThread(world, stuck)
  const [answer = 0] = thread.answerIds
  const act = (postId: number, verb: string) => `/p/${idToUrl(postId)}/${verb}`
  return { thread, answer, act, history: act(answer, 'history') }
}

test('each edit says who changed what, down to the first version, in one trip', async () => {
  const world = await openWorld()
  const { answer, act, history } = await plant(world)
  const theo = await world.as('theo')
  for (const body of ['Version 2', 'Version 2, **bold** & <b>']) {
    world.pass(minute)
    await theo.post(act(answer, 'edit'), { body })
  }
  world.trips.reset()

  const page = await world.guest().get(history)

  expect(world.trips.trips()).toBe(1)
  expect(page.dom.text('h1')).toBe('Edits of this answer')
  expect(page.dom.texts('.revision .diff')).toEqual([
    'Version 2, **bold** & <b>',
    'Version 12',
    'Version 1',
  ])
  expect(page.dom.texts('.revision:nth-child(2) del')).toEqual(['1'])
  expect(page.dom.texts('.revision:nth-child(2) ins')).toEqual(['2'])
  expect(page.dom.texts('.revision .handle')).toEqual(['theo', 'theo', 'theo'])
  expect(page.dom.texts('.revision .author-when')).toEqual(['just now', '1 min ago', '3 min ago'])
  expect(page.dom.has('.revision b')).toBe(false)
  expect(page.dom.has('.pagination')).toBe(false)
  expect(page.dom.attr('meta[name=robots]', 'content')).toBe('noindex')
})

test('many edits go over pages without a gap', async () => {
  const world = await openWorld()
  const { answer, act, history } = await plant(world)
  const theo = await world.as('theo')
  for (let n = 2; n <= 24; n += 1) await theo.post(act(answer, 'edit'), { body: `Version ${n}` })

  const pages = [await theo.get(history)]
  for (const _ of [1, 2]) pages.push(await theo.get(pages.at(-1)!.dom.attr('[rel=next]', 'href')!))

  const added = pages.flatMap(({ dom }) => dom.texts('.revision ins'))
  expect(pages.map(({ dom }) => dom.count('.revision'))).toEqual([10, 10, 4])
  expect(added).toEqual(Array.from({ length: 23 }, (_, n) => String(24 - n)))
  expect(pages[2]?.dom.text('.revision:last-child .diff')).toBe('Version 1')
  expect(pages[2]?.dom.has('[rel=next]')).toBe(false)
  expect(pages[2]?.dom.attr('[rel=prev]', 'href')).toBe(history)
})

test('a title that changed is shown; a post that never changed says so', async () => {
  const world = await openWorld()
  const { thread, act, history } = await plant(world)
  const maya = await world.as('maya')
  await maya.post(act(thread.questionId, 'edit'), {
    title: 'Stuck at 99 percent',
    body: stuck.body,
  })

  const question = await maya.get(act(thread.questionId, 'history'))
  const answer = await maya.get(history)

  expect(question.dom.texts('.revision:first-child del')).toEqual(['25'])
  expect(question.dom.texts('.revision:first-child ins')).toEqual(['99'])
  expect(question.dom.texts('.revision:last-child .diff')).toEqual([stuck.title, stuck.body])
  expect(answer.dom.text('.page-lead')).toBe('It was never edited.')
})

test('the history of a hidden post is for its author and moderators; unknown ones are not there', async () => {
  const world = await openWorld()
  const { answer, act, history } = await plant(world)
  const theo = await world.as('theo')
  await theo.post(act(answer, 'edit'), { body: 'Version 2' })
  await hide(world, answer)

  const seen = [theo, await world.as('ines'), await world.as('maya'), world.guest()]
  const pages = await Promise.all(seen.map((person) => person.get(history)))
  const unknown = await theo.get('/p/zz9/history')
  const odd = await Promise.all(
    ['99', '1;drop', '-1', ''].map((n) => theo.get(`${history}?upTo=${n}`)),
  )

  expect(pages.map(({ status }) => status)).toEqual([200, 200, 404, 404])
  expect(pages[3]?.html).not.toContain('Version')
  expect(unknown.status).toBe(404)
  // What is no revision is the present one.
  expect(odd.map(({ dom }) => dom.count('.revision'))).toEqual([2, 2, 2, 2])
})
