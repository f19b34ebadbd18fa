// The menu of a post: for each reader what they may do, and nothing that would be refused.
import { expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { hide, lock, silence } from '../support/moments.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const plant = async (world: World) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'Stuck at 25 percent',
    body: 'It stops at 25 percent.',
    answers: [
      { by: 'theo', body: 'Restart the router.' },
      { by: 'kim', body: 'Update the app.' },
    ],
  })
  const [solution = 0, other = 0] = thread.answerIds
  await (await world.as('maya')).post(`/p/${idToUrl(solution)}/accept`)
  await (await world.as('kim')).post(`/p/${idToUrl(other)}/edit`, { body: 'Update the app first.' })
  return { ...thread, solution: `#post-${idToUrl(solution)}`, other: `#post-${idToUrl(other)}` }
}

const see = async (world: World, who: string | null, path: string) =>
  (who ? await world.as(who) : world.guest()).get(path)

test.each([
  [
    null,
    ['Link to this post', 'Report'],
    ['Link to this post', 'It worked for me', 'It did not work for me', 'Edits', 'Report'],
  ],
  [
    'theo',
    ['Link to this post', 'Edit', 'Delete'],
    ['Link to this post', 'It worked for me', 'It did not work for me', 'Edits', 'Report'],
  ],
  ['kim', ['Link to this post', 'Report'], ['Link to this post', 'Edit', 'Edits', 'Delete']],
  [
    'sam',
    ['Link to this post', 'Make it an official article', 'Codes and devices', 'Report'],
    [
      'Link to this post',
      'It worked for me',
      'It did not work for me',
      'Edits',
      'Codes and devices',
      'Report',
    ],
  ],
])('%s', async (who, onSolution, onOther) => {
  const world = await openWorld()
  const thread = await plant(world)

  const page = await see(world, who, thread.path)

  expect(page.dom.texts(`${thread.solution} .menu li`)).toEqual(onSolution)
  expect(page.dom.texts(`${thread.other} .menu li`)).toEqual(onOther)
})

test('each entry leads somewhere for whoever sees it', async () => {
  const world = await openWorld()
  const thread = await plant(world)
  const theo = await world.as('theo')

  const links = (await theo.get(thread.path)).dom.attrs('.menu a', 'href')
  const answers = await Promise.all(links.map((link) => theo.get(link!)))

  expect(links.length).toBeGreaterThan(6)
  expect(answers.map(({ status }) => status)).toEqual(links.map(() => 200))
})

test('staff make an article of the solution by a form, not by a link', async () => {
  const world = await openWorld()
  const thread = await plant(world)

  const page = await see(world, 'sam', thread.path)

  const promote = `/staff/promote/${thread.solution.replace('#post-', '')}`
  expect(page.dom.attr(`${thread.solution} .menu form`, 'action')).toBe(promote)
  expect(page.dom.has(`a[href="${promote}"]`)).toBe(false)
  expect(page.dom.has(`${thread.other} form[action^="/staff"]`)).toBe(false)
})

test('a locked thread takes no edits and no answers, a silenced person does nothing', async () => {
  const world = await openWorld()
  const thread = await plant(world)
  await lock(world, thread.threadId)
  await silence(world, 'sam')

  const theo = await see(world, 'theo', thread.path)
  const sam = await see(world, 'sam', thread.path)

  expect(theo.dom.texts(`${thread.solution} .menu li`)).toEqual(['Link to this post'])
  expect(theo.dom.has('.post-foot a[href="#reply"]')).toBe(false)
  expect(theo.dom.text('#reply')).toContain('This thread is locked')
  expect(sam.dom.texts('.post-foot button')).toEqual(['Follow'])
  expect(sam.dom.texts(`${thread.other} .menu li`)).toEqual(['Link to this post', 'Edits'])
})

test('a hidden answer has a menu for those who read it, with nothing to press', async () => {
  const world = await openWorld()
  const thread = await plant(world)
  await hide(world, thread.answerIds[1]!)

  const [kim, maya] = [await see(world, 'kim', thread.path), await see(world, 'maya', thread.path)]

  expect(kim.dom.texts(`${thread.other} .menu li`)).toEqual(['Link to this post', 'Edits'])
  expect(kim.dom.has(`${thread.other} form`)).toBe(false)
  expect(maya.dom.has(`${thread.other} .menu`)).toBe(false)
  expect(maya.dom.has(`${thread.other} .post-foot`)).toBe(false)
})
