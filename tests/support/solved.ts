// A solved thread to begin with, and the way of its solution to an official article.
import { idToUrl } from '../../src/lib/ids.ts'
import { rowsOf } from './rows.ts'
import { type Planted, plantThread } from './threads.ts'
import type { Answer, Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** Maya asked, Theo answered, Maya accepted it. */
export const solvedThread = async (world: World, planted: Partial<Planted> = {}) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'NW-2-5 on a Samsung TV since yesterday',
    body: 'It says NW-2-5 on my Samsung TV.',
    codes: ['nw-2-5'],
    devices: ['samsung-tv'],
    answers: [{ by: 'theo', body: 'Set **DNS** to automatic and restart the router.' }],
    ...planted,
  })
  const answer = thread.answerIds[0] ?? 0
  const asker = await world.as(planted.by ?? 'maya')
  await asker.post(`/p/${idToUrl(answer)}/accept`)
  return { ...thread, answerId: answer, answerPath: `${thread.path}#post-${idToUrl(answer)}` }
}

export type Solved = Awaited<ReturnType<typeof solvedThread>>

/** A member of staff makes the draft; the editor's page. */
export const promoted = async (world: World, by = 'sam', solved?: Solved) => {
  const thread = solved ?? (await solvedThread(world))
  const visitor = await world.as(by)
  const page = await promoteAs(visitor, thread)
  return { thread, visitor, page, path: page.path.replace(/\/edit$/, '') }
}

export const promoteAs = (visitor: Visitor, { answerId }: Pick<Solved, 'answerId'>) =>
  visitor.post(`/staff/promote/${idToUrl(answerId)}`)

/** Sam's draft, handed in for review. */
export const submitted = async (world: World) => {
  const made = await promoted(world)
  await made.visitor.submit(made.page, 'form.submit')
  return made
}

/** The state of the revision that was saved last. */
export const stateOfRevision = async (world: World) => {
  const [row] = await rowsOf(
    world,
    'select state from article_revisions order by saved_at desc, revision desc limit 1',
  )
  return row?.state
}

/** Sam writes, Lena approves, Sam publishes; where readers find it. */
export const published = async (world: World) => {
  const made = await submitted(world)
  const lena = await world.as('lena')
  await lena.submit(await lena.get(made.page.path), 'form.approve')
  const page = await made.visitor.submit(await made.visitor.get(made.page.path), 'form.publish')
  return { ...made, page, publicPath: page.dom.attr('#published a', 'href') ?? '' }
}

/** The fields of the editor as they stand. */
export const editFields = (page: Answer) => page.dom.form('#edit').fields
