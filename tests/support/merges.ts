// Merged threads to begin with, marked through the form as a moderator marks them.
import { links } from '../../views/links.ts'
import { rowsOf } from './rows.ts'
import { plantThread } from './threads.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const why = 'Both stop with the same code on the same television.'

/** Maya's question, and theo's of a week before with an answer by sam. */
export const plantTwins = async (world: World) => {
  const original = await plantThread(world, {
    by: 'theo',
    title: 'NW-2-5 on every channel since the update',
    body: 'My television shows NW-2-5 on every channel.',
    codes: ['nw-2-5'],
    devices: ['samsung-tv'],
    answers: [{ by: 'sam', body: 'Set the time zone by hand.' }],
  })
  const duplicate = await plantThread(world, {
    by: 'maya',
    title: 'Television says NW-2-5',
    body: 'It says NW-2-5 whatever I open, with a purple zigzag.',
    codes: ['nw-2-5'],
    devices: ['samsung-tv'],
    answers: [{ by: 'neighbour1', body: 'Restart the router, that helped me.' }],
  })
  return { original, duplicate }
}

type Thread = { threadId: number; slug: string }

export const place = ({ threadId: id, slug }: Thread) => ({ id, slug })

/** Marks through the form on its page. */
export const mark = async (
  visitor: Visitor,
  duplicate: Thread,
  fields: { original?: string; similar?: string; note?: string },
) =>
  visitor.submit(await visitor.get(links.duplicate(place(duplicate))), 'form.mark-duplicate', {
    note: why,
    ...fields,
  })

/** Twins of which one is merged by ines. */
export const merged = async (world: World) => {
  const twins = await plantTwins(world)
  const ines = await world.as('ines')
  const page = await mark(ines, twins.duplicate, { original: twins.original.path })
  return { ...twins, page }
}

/** The same, contested by maya; with the case. */
export const contested = async (world: World) => {
  const twins = await merged(world)
  const maya = await world.as('maya')
  await maya.post(links.contest(twins.duplicate.threadId), { reason: objection })
  const [row] = await rowsOf(world, "select id from cases where kind = 'contest'")
  return { ...twins, caseId: Number(row?.id) }
}

export const objection = 'Mine has a purple zigzag, the other one is black.'

/** Who follows a thread, or has its problem, by handle. */
export const peopleOf = async (
  world: World,
  table: 'follows' | 'me_toos',
  threadId: number,
): Promise<string[]> => {
  const column = table === 'follows' ? 'subject_id' : 'thread_id'
  const rows = await rowsOf(
    world,
    `select u.handle from ${table} r join users u on u.id = r.user_id
      where ${column} = ${threadId} order by u.handle`,
  )
  return rows.map(({ handle }) => String(handle))
}
