// Merges, splits, undoings, threads, follows and ends of problems in any order: what is there is what the record says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { staffProblem } from '../../db/reads/staff-problems.ts'
import { problems } from '../../db/schema/problems.ts'
import { addProblemKey, followProblem, unfollowProblem } from '../../db/writes/problems.ts'
import {
  attachToProblem,
  confirmProblem,
  detachFromProblem,
  mergeProblem,
  resolveProblem,
  splitProblem,
  undoMove,
} from '../../moderation/index.ts'
import { newId } from '../../src/lib/ids.ts'
import { Refusal } from '../../src/refusal.ts'
import { actorsOf } from '../support/decisions.ts'
import { modelOf } from '../support/problem-model.ts'
import { rowsOf } from '../support/rows.ts'
import { signal } from '../support/surges.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const askers = ['maya', 'theo', 'kim'] as const
const codes = ['nw-2-5', 'nw-3-6', 'ui-113', 'ui-800-3', 'tvq-st-103', 'tvq-pb-101']
const text = 'They all say the same of it.'

const seen = { people: 4, newcomers: 0, windowMinutes: 60, expected: 0.1, score: 6 }

/** Four suspicions about a code each, and five threads nobody has attached to any. */
const opened = async () => {
  const world = await openWorld()
  const model = modelOf(askers)
  const threads: number[] = []
  for (const by of askers) {
    world.pass(minute)
    const { threadId } = await plantThread(world, { by, title: `It stopped for ${by}`, body: text })
    threads.push(threadId)
  }
  const ids: number[] = []
  for (const codeId of codes.slice(0, 4)) {
    world.pass(minute)
    const [id, key, at] = [newId(world.now()), `c:${codeId}`, world.now()]
    const row = { id, key, codeId, title: codeId, state: 'suspected' as const, ...seen }
    await writeAll(world.db, [
      world.db.insert(problems).values({ ...row, openedAt: at, seenAt: at }),
      addProblemKey(world.db, id, key, at),
    ])
    ids[model.add(key, false)] = id
  }
  return { world, as: actorsOf(world), model, threads, ids }
}

type Scene = Awaited<ReturnType<typeof opened>>

type Act =
  | { act: 'attach' | 'detach'; on: number; thread: number }
  | { act: 'follow' | 'unfollow'; on: number; who: string }
  | { act: 'confirm' | 'resolve'; on: number }
  | { act: 'signal'; code: number; thread: number }
  | { act: 'merge'; on: number; into: number }
  | { act: 'split'; on: number; code: number; threads: number[] }
  | { act: 'undo'; nth: number }

const on = fc.nat(11)
const thread = fc.nat(askers.length - 1)
const code = fc.nat(codes.length - 1)
const constant = <T extends string>(act: T) => fc.constant(act)
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: constant('attach'), on, thread }) },
  { weight: 5, arbitrary: fc.record({ act: constant('detach'), on, thread }) },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('follow' as const, 'unfollow' as const),
      on,
      who: fc.constantFrom(...askers, 'neighbour3'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: constant('confirm'), on }) },
  { weight: 1, arbitrary: fc.record({ act: constant('resolve'), on }) },
  { weight: 3, arbitrary: fc.record({ act: constant('signal'), code, thread }) },
  { weight: 5, arbitrary: fc.record({ act: constant('merge'), on, into: on }) },
  {
    weight: 4,
    arbitrary: fc.record({
      act: constant('split'),
      on,
      code,
      threads: fc.uniqueArray(thread, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ act: constant('undo'), nth: fc.nat(9) }) },
)

/** The same act at something it can be done to, where there is such a thing, three times of four. */
const aimed = ({ model }: Scene, one: Act): Act => {
  const pick = <T>(list: T[], nth: number, other: T): T => list[nth % (list.length || 1)] ?? other
  const open = model.problems.flatMap(({ isOpen }, id) => (isOpen ? [id] : []))
  if (one.act === 'undo') {
    const standing = model.moves.flatMap(({ isUndone }, nth) => (isUndone ? [] : [nth]))
    return { ...one, nth: one.nth % 4 === 3 ? one.nth : pick(standing, one.nth, one.nth) }
  }
  if (one.act === 'signal' || one.on % 4 === 3) return one
  const on = pick(open, one.on, one.on)
  if (one.act === 'merge') return { ...one, on, into: pick(open, one.into, one.into) }
  if (one.act !== 'detach' || open.length === 0) return { ...one, on }
  return { ...one, on, thread: pick([...model.threadsOf(on)], one.thread, one.thread) }
}

/** Whether it was done, in the database and by the model: each refuses what the other refuses. */
const play = async (scene: Scene, one: Act): Promise<boolean> => {
  scene.world.pass(minute)
  const before = await everything(scene)
  const isDone = await command(scene, one).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    return false
  })
  expect(isModelled(scene, one), JSON.stringify(one)).toBe(isDone)
  if (!isDone) expect(await everything(scene)).toEqual(before)
  return isDone
}

const command = async (scene: Scene, one: Act): Promise<boolean> => {
  const { world, as, ids, threads, model } = scene
  const { db } = world
  const sam = await as('sam')
  if (one.act === 'signal') {
    const attached = async () =>
      JSON.stringify(await rowsOf(world, 'select * from problem_threads'))
    const before = await attached()
    await signal(world, 'neighbour4', { codes: [codes[one.code]!] }, threads[one.thread]!)
    return (await attached()) !== before
  }
  if (one.act === 'undo') {
    const [move] = await rowsOf(
      world,
      `select id, from_id from problem_moves order by id limit 1 offset ${one.nth}`,
    )
    if (!move) return false
    const id = Number(move.from_id)
    return undoMove(sam, id, { ...(await seenOf(world, id)), move: Number(move.id) })
  }
  const id = ids[one.on]
  if (id === undefined) return false
  const form = await seenOf(world, id)
  switch (one.act) {
    case 'attach':
      return attachToProblem(sam, id, { ...form, thread: threads[one.thread]! })
    case 'detach':
      return detachFromProblem(sam, id, { ...form, thread: threads[one.thread]! })
    case 'confirm':
      return confirmProblem(sam, id, { ...form, title: 'They all stop', body: text })
    case 'resolve':
      return resolveProblem(sam, id, { ...form, body: text })
    case 'merge': {
      const into = ids[one.into]
      return into !== undefined && mergeProblem(sam, id, { ...form, into, reason: text })
    }
    case 'split': {
      const chosen = one.threads.map((thread) => threads[thread]!)
      const named = { title: 'A part', key: `c:${codes[one.code]!}`, body: text }
      const part = await splitProblem(sam, id, { ...form, ...named, threads: chosen })
      if (part !== null) ids[model.problems.length] = part
      return part !== null
    }
    default: {
      // Readers do so only while it is open.
      if (!model.problems[one.on]!.isOpen) return false
      const who = idOf(one.who)
      const statement =
        one.act === 'follow'
          ? followProblem(db, who, id, world.now())
          : unfollowProblem(db, who, id)
      await writeAll(db, [statement])
      return true
    }
  }
}

const isModelled = ({ model: { acts, problems, moves } }: Scene, one: Act): boolean => {
  if (one.act === 'signal') return acts.signal(`c:${codes[one.code]}`, one.thread)
  if (one.act === 'undo') return one.nth < moves.length && acts.undo(one.nth)
  if (one.on >= problems.length) return false
  if (one.act === 'merge') return one.into < problems.length && acts.merge(one.on, one.into)
  if (one.act === 'split') return acts.split(one.on, `c:${codes[one.code]}`, one.threads)
  if (one.act === 'attach' || one.act === 'detach') return acts[one.act](one.on, one.thread)
  if (one.act === 'follow' || one.act === 'unfollow') return acts[one.act](one.on, one.who)
  return acts[one.act](one.on)
}

const seenOf = async (world: World, id: number) => {
  const [row] = await rowsOf(world, `select version from problems where id = ${id}`)
  return { version: Number(row?.version) }
}

const everything = async ({ world }: Scene) => [
  await rowsOf(world, 'select * from problems order by id'),
  await rowsOf(world, 'select * from problem_threads order by problem_id, thread_id'),
  await rowsOf(world, 'select * from problem_keys order by problem_id, key'),
  await rowsOf(world, "select * from follows where kind = 'problem' order by subject_id, user_id"),
]

/** Of every problem: its threads, its followers and its keys, and the numbers on its staff page. */
const found = async ({ world, ids, threads }: Scene) =>
  Promise.all(
    ids.map(async (id) => {
      const attached = await rowsOf(
        world,
        `select thread_id from problem_threads where problem_id = ${id} and detached_at is null`,
      )
      const followers = await rowsOf(
        world,
        `select u.handle from follows f join users u on u.id = f.user_id
          where f.kind = 'problem' and f.subject_id = ${id}`,
      )
      const keys = await rowsOf(
        world,
        `select key, ended_at is null as held from problem_keys where problem_id = ${id}`,
      )
      const [row] = await staffProblem(world.db, id)
      return {
        threads: attached.map(({ thread_id }) => threads.indexOf(Number(thread_id))).sort(),
        followers: followers.map(({ handle }) => String(handle)).sort(),
        keys: keys.map(({ key, held }) => `${key} ${held}`).sort(),
        counts: { followers: row?.followers, parent: row?.mergedInto },
        isOpen: row?.closedAt === null,
      }
    }),
  )

const said = ({ model, ids }: Scene) =>
  model.problems.map(({ keys, isOpen, parent }, id) => ({
    threads: [...model.threadsOf(id)].sort(),
    followers: [...model.followersOf(id)].sort(),
    keys: [...keys].map(([key, isHeld]) => `${key} ${Number(isHeld)}`).sort(),
    counts: {
      followers: model.followersOf(id).size,
      parent: parent === null ? null : ids[parent],
    },
    isOpen,
  }))

test('after every act each problem has what was done to it and to what is merged into it', {
  timeout: 120_000,
}, async () => {
  const met: Record<string, number> = {}
  await fc.assert(
    fc.asyncProperty(
      fc.array(acts, { minLength: 10, maxLength: 50, size: 'max' }),
      async (list) => {
        const scene = await opened()
        for (const some of list) {
          const one = aimed(scene, some)
          if (!(await play(scene, one))) continue
          met[one.act] = (met[one.act] ?? 0) + 1
          expect(await found(scene), JSON.stringify(one)).toEqual(said(scene))
        }
      },
    ),
    { numRuns: 40, seed: 5, interruptAfterTimeLimit: 100_000 },
  )
  // What the acts are about did come up.
  for (const act of ['merge', 'split', 'undo', 'attach', 'detach', 'unfollow', 'resolve'])
    expect(met[act], act).toBeGreaterThan(3)
})
