// Surges for tests: different people who signal the same thing, and the problem that comes of it.
import { writeAll } from '../../db/batch.ts'
import { signalsOf } from '../../moderation/index.ts'
import { crowd, people } from './people.ts'
import { idOf, plantThread } from './threads.ts'
import { minute, type World } from './world.ts'

type About = { codes?: string[]; devices?: string[] }

const samsung: About = { codes: ['nw-2-5'], devices: ['samsung-tv'] }

/** A question by each of the first people of the crowd, two minutes apart; the threads, in order. */
export const surge = async (world: World, size: number, about: About = samsung, from = 0) => {
  const threads = []
  for (const by of crowd.slice(from, from + size)) {
    world.pass(2 * minute)
    const title = `It stopped for ${by}`
    const thread = await plantThread(world, { by, title, body: 'It stopped.', ...about })
    await signal(world, by, about, thread.threadId)
    threads.push(thread)
  }
  return threads
}

/** One person's signal, as a post leaves it. */
export const signal = (world: World, by: string, about: About, threadId: number | null = null) => {
  const person = people.find(({ handle }) => handle === by)
  const { codes = [], devices = [] } = about
  return writeAll(
    world.db,
    signalsOf(world.scope(), {
      userId: idOf(by),
      accountAgeMs: world.now() - (person?.createdAt ?? 0),
      kind: 'post',
      codes,
      devices,
      threadId,
    }),
  )
}

/** Twelve people within half an hour, and the minute's jobs: one suspected problem. */
export const suspect = async (world: World, about: About = samsung) => {
  const threads = await surge(world, 12, about)
  world.pass(minute)
  await world.tick()
  return threads
}

/** The same, confirmed by Sam; its staff page and its public page. */
export const confirmed = async (world: World, about: About = samsung) => {
  const threads = await suspect(world, about)
  const sam = await world.as('sam')
  const list = await sam.get('/staff/problems')
  const before = await sam.get(list.dom.attr('.problem-row-title a', 'href') ?? '')
  const after = await sam.submit(before, '#confirm-form', {
    title: 'Samsung TVs show NW-2-5',
    body: 'We see **failing requests** and are looking into it.',
  })
  return {
    threads,
    sam,
    page: after,
    staffPath: after.path,
    path: after.path.replace('/staff/problems', '/status'),
  }
}
