// A thread in a browser's window, where somebody is about to answer it.
import type { BrowserWorld } from './browser-world.ts'
import { type Planted, plantThread } from './threads.ts'

type Opening = { by?: string; script?: boolean; answers?: Planted['answers'] }

/** Maya's question on a page of its own, as theo or whoever `by` names sees it. */
export const openedThread = async (
  world: BrowserWorld,
  { by = 'theo', script = true, answers = [] }: Opening = {},
) => {
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'No sound since the update',
    body: 'There is no sound at all.',
    answers,
  })
  const page = await world.open(by, { script })
  await page.goto(thread.path)
  return { ...thread, page, answer: page.getByLabel('Your answer') }
}
