// Decisions, undoings, reports, sweeps, edits and solutions in any order: what is so is what the record says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { driftOf, kept } from '../../db/drift.ts'
import { caseById } from '../../db/reads/cases.ts'
import { decisionStatements } from '../../moderation/decision.ts'
import { report, undo, withdraw } from '../../moderation/index.ts'
import { settlePost } from '../../moderation/standing.ts'
import { accept, unaccept } from '../../src/forum/accept.ts'
import { edit } from '../../src/forum/edit.ts'
import { newId } from '../../src/lib/ids.ts'
import { Refusal } from '../../src/refusal.ts'
import { actorsOf, decideAs, plantOpenCase } from '../support/decisions.ts'
import { actual, type Scene as Replayable, replayed } from '../support/replayed.ts'
import { rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { minute, openWorld } from '../support/world.ts'

const authors = ['maya', 'neighbour1', 'theo'] as const
const reporters = ['neighbour2', 'neighbour3', 'neighbour4', 'kim'] as const

type Scene = Replayable & { as: ReturnType<typeof actorsOf>; sweeps: number[] }

const opened = async (): Promise<Scene> => {
  const world = await openWorld()
  const { threadId, questionId, answerIds } = await plantThread(world, {
    by: authors[0],
    title: 'Stuck at 25 percent since the update',
    body: 'It stops at 25 percent, every evening.',
    answers: [
      { by: authors[1], body: 'Restart the router, then the television.' },
      { by: authors[2], body: 'Take the plug out for a whole minute.' },
    ],
  })
  const postIds = [questionId, ...answerIds]
  return { world, threadId, postIds, authors, as: actorsOf(world), said: [], sweeps: [] }
}

type Act =
  | { act: 'decide'; post: number; who: 'ines' | 'noor'; consequence: string }
  | { act: 'interim'; post: number }
  | { act: 'undo'; nth: number; who: 'ines' | 'noor' }
  | { act: 'report'; post: number; by: (typeof reporters)[number]; reason: 'scam' | 'spam' }
  | { act: 'withdraw'; nth: number }
  | { act: 'sweep'; posts: number[] }
  | { act: 'unsweep'; nth: number }
  | { act: 'edit'; post: number }
  | { act: 'accept'; post: number }
  | { act: 'unaccept' }
  | { act: 'wait'; minutes: number }

// Hiding makes the most of it; a sanction keeps its author from editing for days.
const often = ['hide', 'hide', 'hide', 'hide', 'hide', 'hide', 'hide', 'hide']
const once = ['lock', 'silence', 'suspend', 'none', 'none']

// Two posts of three, so that acts meet on the same one.
const post = fc.constantFrom(0, 1, 1, 1, 1, 2)
const who = fc.constantFrom('ines' as const, 'noor' as const)
const nth = fc.nat(20)
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      post,
      who,
      consequence: fc.constantFrom(...often, ...once),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('interim' as const), post }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('undo' as const), nth, who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('report' as const),
      post,
      by: fc.constantFrom(...reporters),
      reason: fc.constantFrom('scam' as const, 'spam' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('withdraw' as const), nth }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('sweep' as const),
      posts: fc.uniqueArray(post, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unsweep' as const), nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('edit' as const), post }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('accept' as const),
      post: fc.constantFrom(1, 1, 1, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unaccept' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      minutes: fc.constantFrom(11, 11, 11, 4 * 24 * 60),
    }),
  },
)

const play = async (scene: Scene, one: Act) => {
  const { world } = scene
  world.pass(minute)
  try {
    if (one.act === 'decide') await decideOn(scene, one)
    if (one.act === 'interim') await hideByRule(scene, one.post)
    if (one.act === 'undo') await undoOne(scene, one)
    if (one.act === 'report') await reportPost(scene, one)
    if (one.act === 'withdraw') await withdrawOne(scene, one.nth)
    if (one.act === 'sweep') await sweep(scene, one.posts)
    if (one.act === 'unsweep') await unsweep(scene, one.nth)
    if (one.act === 'edit') await editPost(scene, one.post)
    if (one.act === 'accept') await acceptPost(scene, scene.postIds[one.post]!)
    if (one.act === 'unaccept') await takeBack(scene)
    if (one.act === 'wait') world.pass(one.minutes * minute)
  } catch (error) {
    // Not everybody may do everything at every time: then nothing happened.
    if (!(error instanceof Refusal)) throw error
  }
}

const caseOn = async ({ world, threadId, postIds }: Scene, post: number) => {
  const postId = postIds[post]!
  const [open] = await rowsOf(
    world,
    `select id from cases where post_id = ${postId} and closed_at is null`,
  )
  return {
    isOpen: open !== undefined,
    caseId: open
      ? Number(open.id)
      : await plantOpenCase(world, { postId, threadId, by: authors[post]! }),
  }
}

const decideOn = async (scene: Scene, { post, who, consequence }: Act & { act: 'decide' }) => {
  const { caseId } = await caseOn(scene, post)
  const deciding = { consequence, days: '3' }
  expect(await decideAs(scene.world, who, caseId, deciding)).toBe('decided')
}

const hideByRule = async (scene: Scene, post: number) => {
  const { world } = scene
  const { caseId, isOpen } = await caseOn(scene, post)
  const [subject] = await caseById(world.db, caseId, '', world.now())
  if (isOpen || !subject) return
  await writeAll(
    world.db,
    decisionStatements(world.scope(), subject, {
      id: newId(world.now()),
      turn: null,
      verdict: 'uphold',
      consequence: 'hide',
      rule: 'spam',
      reason: 'Reports enough to hide it for now.',
      decidedBy: null,
      interim: true,
      at: world.now(),
    }),
  )
}

const undoOne = async ({ world, as }: Scene, { nth, who }: Act & { act: 'undo' }) => {
  const made = await rowsOf(world, 'select id from decisions where undone_at is null order by id')
  const picked = made[nth % (made.length || 1)]
  if (picked) await undo(await as(who), Number(picked.id), { reason: 'It was a mistake.' })
}

const reportPost = async (
  { postIds, as }: Scene,
  { post, by, reason }: Act & { act: 'report' },
) => {
  const form = { reason, note: '', law: '', act: '' as const }
  await report(await as(by), { kind: 'post', id: postIds[post]! }, form)
}

const withdrawOne = async ({ world, as }: Scene, nth: number) => {
  const made = await rowsOf(
    world,
    `select r.id, u.handle from reports r join users u on u.id = r.reporter_id
    where r.withdrawn_at is null order by r.at desc limit 3`,
  )
  const picked = made[nth % (made.length || 1)]
  if (picked) await withdraw(await as(String(picked.handle)), Number(picked.id))
}

const settled = ({ world, threadId, postIds }: Scene, deed: { by: number; at: number }) =>
  postIds.flatMap((postId) => settlePost(world.scope(), { postId, threadId }, deed))

const sweep = async (scene: Scene, posts: number[]) => {
  const { world, postIds } = scene
  const at = world.now()
  const by = idOf('ines')
  const id = scene.sweeps.length + 1
  scene.sweeps.push(id)
  await world.client.batch([
    {
      sql: "insert into sweeps (id, kind, reason, by_id, at) values (?, 'wave', 'Spam.', ?, ?)",
      args: [id, by, at],
    },
    ...posts.map((post) => ({
      sql: 'insert into swept_posts (sweep_id, post_id) values (?, ?)',
      args: [id, postIds[post]!],
    })),
  ])
  await writeAll(world.db, settled(scene, { by, at }))
}

const unsweep = async (scene: Scene, nth: number) => {
  const { world, sweeps } = scene
  const id = sweeps[nth % (sweeps.length || 1)]
  if (id === undefined) return
  const at = world.now()
  await world.client.execute({
    sql: 'update sweeps set undone_at = ? where id = ? and undone_at is null',
    args: [at, id],
  })
  await writeAll(world.db, settled(scene, { by: idOf('ines'), at }))
}

const editPost = async ({ world, postIds, as }: Scene, post: number) => {
  await edit(await as(authors[post]!), postIds[post]!, {
    title: null,
    body: `It is better said like this, at ${world.now()}.`,
    revision: null,
    notMeant: null,
  })
}

const acceptPost = async ({ world, as, said }: Scene, postId: number) => {
  await accept(await as('maya'), postId)
  said.push({ at: world.now(), postId })
}

const takeBack = async ({ world, as, said }: Scene) => {
  const [present] = await rowsOf(world, 'select post_id from solutions where undone_at is null')
  if (!present) return
  await unaccept(await as('maya'), Number(present.post_id))
  said.push({ at: world.now(), postId: null })
}

/** Counters and states that are not what their own rows say, as the doctor looks for them. */
const driftIn = async ({ world }: Scene) => {
  const columns = [...kept.counters, ...kept.standing]
  const found = await Promise.all(columns.map((one) => driftOf(world.db, one)))
  return columns.map(({ column }) => column).filter((_, at) => found[at]?.[0]?.n !== 0)
}

const withdrawnIn = async ({ world }: Scene) =>
  (await rowsOf(world, 'select id from reports where withdrawn_at is not null')).length

test('after every act the state is the one replayed from the log and the rows that stand', {
  timeout: 120_000,
}, async () => {
  const met = { restored: 0, givenBack: 0, sanctioned: 0, withdrawn: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 16, maxLength: 40 }), async (sequence) => {
      const scene = await opened()
      for (const one of sequence) await play(scene, one)
      const replay = await replayed(scene)
      expect(await actual(scene)).toEqual(replay.state)
      expect(await driftIn(scene)).toEqual([])
      met.withdrawn += await withdrawnIn(scene)
      met.restored += replay.met.restored
      met.givenBack += replay.met.givenBack
      met.sanctioned += replay.met.sanctioned
    }),
    { numRuns: 100, seed: 4 },
  )
  // What the acts are about did come up.
  for (const times of Object.values(met)) expect(times).toBeGreaterThan(3)
})
