// Decisions, undoings, sweeps, edits and solutions in any order: what is so is what the record says.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { undo } from '../../moderation/index.ts'
import { settlePost } from '../../moderation/standing.ts'
import { accept, unaccept } from '../../src/forum/accept.ts'
import { edit } from '../../src/forum/edit.ts'
import { Refusal } from '../../src/refusal.ts'
import { actorsOf, decideAs, plantOpenCase } from '../support/decisions.ts'
import { rowsOf } from '../support/rows.ts'
import { idOf, plantThread } from '../support/threads.ts'
import { day, minute, openWorld, type World } from '../support/world.ts'

const authors = ['maya', 'neighbour1', 'theo'] as const

type Scene = {
  world: World
  threadId: number
  postIds: number[]
  as: ReturnType<typeof actorsOf>
  /** What the asker accepted and took back, which only the solutions' own rows would tell. */
  said: { at: number; postId: number | null }[]
  sweeps: number[]
}

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
  return { world, threadId, postIds, as: actorsOf(world), said: [], sweeps: [] }
}

type Act =
  | { act: 'decide'; post: number; who: 'ines' | 'noor'; consequence: string }
  | { act: 'undo'; nth: number; who: 'ines' | 'noor' }
  | { act: 'sweep'; posts: number[] }
  | { act: 'unsweep'; nth: number }
  | { act: 'edit'; post: number }
  | { act: 'accept'; post: number }
  | { act: 'unaccept' }
  | { act: 'wait'; minutes: number }

const post = fc.integer({ min: 0, max: 2 })
const who = fc.constantFrom('ines' as const, 'noor' as const)
const nth = fc.nat(20)
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('decide' as const),
      post,
      who,
      consequence: fc.constantFrom('hide', 'hide', 'hide', 'lock', 'silence', 'suspend', 'none'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('undo' as const), nth, who }) },
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
      post: fc.integer({ min: 1, max: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unaccept' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      minutes: fc.constantFrom(11, 60, 4 * 24 * 60),
    }),
  },
)

const play = async (scene: Scene, one: Act) => {
  const { world } = scene
  world.pass(minute)
  try {
    if (one.act === 'decide') await decideOn(scene, one)
    if (one.act === 'undo') await undoOne(scene, one)
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

const decideOn = async (
  { world, threadId, postIds }: Scene,
  { post, who, consequence }: Act & { act: 'decide' },
) => {
  const postId = postIds[post]!
  const caseId = await plantOpenCase(world, { postId, threadId, by: authors[post]! })
  expect(await decideAs(world, who, caseId, { consequence, days: '3' })).toBe('decided')
}

const undoOne = async ({ world, as }: Scene, { nth, who }: Act & { act: 'undo' }) => {
  const made = await rowsOf(world, 'select id from decisions where undone_at is null order by id')
  const picked = made[nth % (made.length || 1)]
  if (picked) await undo(await as(who), Number(picked.id), { reason: 'It was a mistake.' })
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

type Event = { at: number; apply: () => void }

/** Everything from nothing: the log in its order, between it sweeps, edits and what was accepted. */
const replayed = async ({ world, threadId, postIds, said }: Scene) => {
  const hides = new Map<number, { post: number; at: number; restored: boolean }>()
  const locks = new Map<number, number>()
  const sanctions = new Map<number, { user: number; kind: string; until: number }>()
  const swept = new Map<number, { at: number; posts: number[] }>()
  const solutions: { postId: number; end: null | 'person' | 'hiding' }[] = []
  const visible = (postId: number) => hiddenSince(postId) === null
  const hiddenSince = (postId: number): number | null => {
    const times = [
      ...[...hides.values()].filter((hide) => hide.post === postId && !hide.restored),
      ...[...swept.values()].filter(({ posts }) => posts.includes(postId)),
    ].map(({ at }) => at)
    return times.length === 0 ? null : Math.min(...times)
  }
  const log = await rowsOf(
    world,
    `select l.action, l.decision_id, l.post_id, l.user_id, l.consequence, l.at, d.days
    from mod_log l join decisions d on d.id = l.decision_id order by l.id`,
  )
  const events: Event[] = log.map((row) => ({
    at: Number(row.at),
    apply: () => {
      const [id, at] = [Number(row.decision_id), Number(row.at)]
      if (row.action === 'undo') {
        for (const rows of [hides, locks, sanctions]) rows.delete(id)
      } else if (row.consequence === 'hide') {
        hides.set(id, { post: Number(row.post_id), at, restored: false })
      } else if (row.consequence === 'lock') locks.set(id, at)
      else if (row.consequence !== 'none') {
        const until = at + Number(row.days) * day
        sanctions.set(id, { user: Number(row.user_id), kind: String(row.consequence), until })
      }
    },
  }))
  for (const row of await rowsOf(world, 'select id, at, undone_at from sweeps')) {
    const posts = await rowsOf(world, `select post_id from swept_posts where sweep_id = ${row.id}`)
    const one = { at: Number(row.at), posts: posts.map(({ post_id }) => Number(post_id)) }
    events.push({ at: one.at, apply: () => swept.set(Number(row.id), one) })
    if (row.undone_at !== null) {
      events.push({ at: Number(row.undone_at), apply: () => swept.delete(Number(row.id)) })
    }
  }
  for (const row of await rowsOf(world, 'select post_id, edited_at from post_revisions')) {
    events.push({
      at: Number(row.edited_at),
      apply: () => {
        for (const hide of hides.values()) {
          if (hide.post === Number(row.post_id)) hide.restored = true
        }
      },
    })
  }
  for (const { at, postId } of said) {
    events.push({
      at,
      apply: () => {
        for (const one of solutions) if (one.end === null) one.end = 'person'
        if (postId !== null) solutions.push({ postId, end: null })
      },
    })
  }
  for (const { apply } of events.sort((a, b) => a.at - b.at)) {
    apply()
    for (const one of solutions) {
      if (one.end === null && !visible(one.postId)) one.end = 'hiding'
      const isLast = one === solutions.at(-1)
      if (isLast && one.end === 'hiding' && visible(one.postId)) one.end = null
    }
  }
  const last = (user: number, kind: string) => {
    const ends = [...sanctions.values()]
      .filter((one) => one.user === user && one.kind === kind)
      .map(({ until }) => until)
    return ends.length === 0 ? null : Math.max(...ends)
  }
  const present = solutions.find(({ end }) => end === null)
  return {
    posts: postIds.map((id) => ({ id, hidden_at: hiddenSince(id) })),
    thread: {
      id: threadId,
      hidden_at: hiddenSince(postIds[0]!),
      is_locked: locks.size > 0 ? 1 : 0,
      locked_at: locks.size === 0 ? null : Math.min(...locks.values()),
      replies: postIds.slice(1).filter(visible).length,
      is_solved: present ? 1 : 0,
    },
    solution: present?.postId ?? null,
    people: authors.map((handle) => ({
      handle,
      silenced_until: last(idOf(handle), 'silence'),
      suspended_until: last(idOf(handle), 'suspend'),
    })),
  }
}

const actual = async ({ world, threadId, postIds }: Scene) => {
  const [thread] = await rowsOf(
    world,
    `select id, hidden_at, locked_at is not null as is_locked, locked_at, replies,
      solved_at is not null as is_solved from threads where id = ${threadId}`,
  )
  const [present] = await rowsOf(world, 'select post_id from solutions where undone_at is null')
  const names = authors.map((handle) => `'${handle}'`).join(', ')
  const people = await rowsOf(
    world,
    `select handle, silenced_until, suspended_until from users where handle in (${names})`,
  )
  return {
    posts: await rowsOf(
      world,
      `select id, hidden_at from posts where id in (${postIds.join(', ')}) order by id`,
    ),
    thread,
    solution: present?.post_id ?? null,
    people: authors.map((handle) => people.find((person) => person.handle === handle)),
  }
}

test('after every act the state is the one replayed from the log and the rows that stand', {
  timeout: 120_000,
}, async () => {
  const played = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 8, maxLength: 20 }), async (sequence) => {
      const scene = await opened()
      for (const one of sequence) {
        await play(scene, one)
        played.set(one.act, (played.get(one.act) ?? 0) + 1)
      }
      expect(await actual(scene)).toEqual(await replayed(scene))
    }),
    { numRuns: 40, seed: 4 },
  )
  // Every kind of act came up.
  expect([...played.keys()].sort()).toEqual(
    ['accept', 'decide', 'edit', 'sweep', 'unaccept', 'undo', 'unsweep', 'wait'].sort(),
  )
})
