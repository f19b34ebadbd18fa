// The addresses of settings, trust, slow mode and removals, each with a minimal valid form.
import { links } from '../../views/links.ts'
import { at, on, type Row } from './matrix.ts'
import { rowsOf } from './rows.ts'
import { answered, question } from './subjects.ts'
import { plantThread } from './threads.ts'
import type { World } from './world.ts'

// The answers stand in the order guest, kim, maya, ines, sam, ada, silenced.
const moderatorsOfText = '401 403 403 303 403 303 403'
const moderators = 'in 403 403 200 403 200 403'
const adminsOfText = '401 403 403 403 403 303 403'
const admins = 'in 403 403 403 403 200 403'

const why = 'A test of what may be done here.'

/** Everything by theo, removed by ada. */
export const swept = async (world: World) => {
  await answered(world)
  const ada = await world.as('ada')
  const { path } = await ada.post(links.sweepPerson('theo'), { reason: why })
  return { path }
}

/** What kim, whose account is new, has just written. */
const newcomersPost = async (world: World) => {
  await plantThread(world, { by: 'kim', title: 'Free months here', body: 'Write to me for them.' })
  const typed = (ms: number) => new Date(ms).toISOString().slice(0, 16)
  const from = typed(world.now() - 10 * 60_000)
  return { from, to: typed(world.now() + 60_000), days: '7', reason: why }
}

// Every time another value: what is set already is not set again.
const anotherLevel = async (world: World) => {
  const [row] = await rowsOf(world, "select trust from users where handle = 'neighbour3'")
  return row?.trust === 1 ? '2' : '1'
}

const otherWay = async (world: World) => {
  const [row] = await rowsOf(
    world,
    "select value ->> 'on' as is_on from settings where name = 'spam-wave'",
  )
  return row?.is_on === 1 ? 'no' : 'yes'
}

export const trustRows: Row[] = [
  [
    'POST /admin/settings/:name',
    adminsOfText,
    (world) => ({
      path: links.saveSetting('trust-scale'),
      fields: { percent: String(1 + (Math.floor(world.now() / 60_000) % 500)), why },
    }),
  ],
  [
    'POST /mod/wave',
    moderatorsOfText,
    async (world) => ({
      path: links.switchWave(),
      fields: { on: await otherWay(world), reason: why },
    }),
  ],
  [
    'POST /mod/wave/sweep',
    moderatorsOfText,
    async (world) => ({ path: links.sweepWave(), fields: await newcomersPost(world) }),
  ],
  [
    'POST /mod/users/:handle/sweep',
    moderatorsOfText,
    on(answered, () => links.sweepPerson('theo'), { reason: why }),
  ],
  [
    'POST /mod/sweeps/:id/undo',
    moderatorsOfText,
    on(swept, ({ path }) => `${path}/undo`, { reason: why }),
  ],
  [
    'POST /mod/users/:handle/trust',
    adminsOfText,
    async (world) => ({
      path: links.giveTrust('neighbour3'),
      fields: { level: await anotherLevel(world), reason: why },
    }),
  ],
  [
    'POST /t/:id/slow',
    moderatorsOfText,
    on(question, ({ threadId }) => links.slow(threadId), { seconds: '300', reason: why }),
  ],
]

export const trustPages: Row[] = [
  ['GET /admin/settings', admins, at(links.settings())],
  ['GET /account/trust', 'in 200 200 200 200 200 200', at(links.ownTrust())],
  ['GET /mod/users/:handle/trust', admins, at(links.giveTrust('theo'))],
  ['GET /mod/wave', moderators, at(links.wave())],
  ['GET /mod/users/:handle/sweep', moderators, at(links.sweepPerson('theo'))],
  ['GET /mod/sweeps/:id', moderators, on(swept, ({ path }) => path)],
]

/** Told by the script, of pages that people who are signed in read. */
export const readingRow: Row = [
  'POST /t/:id/read',
  'in 204 204 204 204 204 204',
  on(question, ({ threadId }) => links.read(threadId), { posts: '1', seconds: '20' }),
]
