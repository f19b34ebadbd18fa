// Signals: which keys an act counts towards, once a person, and the open problem its thread joins.
import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { mentions, posts, threads } from '../../db/schema/forum.ts'
import { problemKeys, problems, problemThreads } from '../../db/schema/problems.ts'
import { signals } from '../../db/schema/signals.ts'
import { unlistedCodes } from '../../db/schema/unlisted.ts'
import { signalsOf, signalsOfThread } from '../../moderation/index.ts'
import { begin } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

const member = { userId: 1, accountAgeMs: 1000, kind: 'post' as const }

describe('an act', () => {
  test('counts towards each code, each device and each pair', async () => {
    const world = await openWorld()

    await writeAll(
      world.db,
      signalsOf(world.scope(), {
        ...member,
        codes: ['nw-2-5', 'nw-3-6'],
        devices: ['samsung-tv'],
        threadId: null,
      }),
    )

    expect(await keysIn(world)).toEqual([
      'c:nw-2-5',
      'c:nw-2-5|d:samsung-tv',
      'c:nw-3-6',
      'c:nw-3-6|d:samsung-tv',
      'd:samsung-tv',
    ])
  })

  test('counts a person once a day for a key, and the next day again', async () => {
    const world = await openWorld()
    const act = { ...member, codes: ['nw-2-5'], devices: [], threadId: null }

    await writeAll(world.db, signalsOf(world.scope(), act))
    world.pass(60_000)
    await writeAll(world.db, signalsOf(world.scope(), act))
    world.pass(86_400_000)
    await writeAll(world.db, signalsOf(world.scope(), act))

    const rows = await world.db.select({ at: signals.at }).from(signals).orderBy(asc(signals.at))
    expect(rows).toEqual([{ at: begin }, { at: begin + 60_000 + 86_400_000 }])
  })

  test('counts towards each code in the country and in the version it was met', async () => {
    const world = await openWorld()
    const scope = { ...world.scope(), country: 'AT' }
    const act = { ...member, codes: ['nw-2-5', 'e100'], devices: [], threadId: null }

    await writeAll(world.db, signalsOf(scope, { ...act, appVersion: 'v9.2.1 (4711)' }))
    await writeAll(world.db, signalsOf(scope, { ...act, userId: 2, country: 'DE' }))

    const keys = await keysIn(world)
    expect(keys.filter((key) => key.startsWith('c:nw'))).toEqual([
      'c:nw-2-5',
      'c:nw-2-5',
      'c:nw-2-5|r:AT',
      'c:nw-2-5|r:DE',
      'c:nw-2-5|v:9.2',
    ])
    expect(keys).toHaveLength(10)
  })

  test('counts towards a code nobody has listed, until staff say that it is none', async () => {
    const world = await openWorld()
    const row = { code: 'TVP-899', familyId: 'TVP', firstAt: begin, latestAt: begin }
    const act = { ...member, codes: ['tvp-899', 'tvp-898'], devices: ['roku-tv'], threadId: null }
    await writeAll(world.db, [
      world.db.insert(unlistedCodes).values([
        { ...row, id: 'tvp-899' },
        { ...row, id: 'tvp-898', code: 'TVP-898', dismissedAt: begin },
      ]),
      ...signalsOf(world.scope(), act),
    ])

    expect(await keysIn(world)).toEqual(['c:tvp-899', 'c:tvp-899|d:roku-tv', 'd:roku-tv'])
  })

  test('that names nothing, or lists everything, says little', async () => {
    const world = await openWorld()
    const codes = Array.from({ length: 40 }, (_, n) => `code-${n}`)

    const nothing = signalsOf(world.scope(), { ...member, codes: [], devices: [], threadId: null })
    await writeAll(
      world.db,
      signalsOf(world.scope(), { ...member, codes, devices: codes, threadId: null }),
    )

    expect(nothing).toEqual([])
    expect(await keysIn(world)).toHaveLength(5 + 5 + 25)
  })

  test('brings its thread to the open problem about the same, but not one taken off', async () => {
    const world = await openWorld()
    await plant(world)
    await writeAll(world.db, [
      ...openProblem(world, 1, 'c:nw-2-5|d:samsung-tv'),
      ...openProblem(world, 2, 'c:nw-3-6'),
      ...openProblem(world, 3, 'd:samsung-tv'),
      world.db
        .insert(problemThreads)
        .values({ problemId: 3, threadId: 9, attachedAt: begin, detachedAt: begin }),
    ])
    const act = { ...member, codes: ['nw-2-5'], devices: ['samsung-tv'], threadId: 9, postId: 91 }

    await writeAll(world.db, signalsOf(world.scope(), act))

    expect(await attached(world)).toEqual([
      { problemId: 1, detachedAt: null, key: 'c:nw-2-5|d:samsung-tv', postId: 91 },
      { problemId: 3, detachedAt: begin, key: null, postId: null },
    ])
  })
})

describe('a me-too', () => {
  test("counts towards what the thread's question names, not what answers mention", async () => {
    const world = await openWorld()
    await plant(world)
    await writeAll(world.db, [
      ...openProblem(world, 1, 'c:nw-2-5'),
      world.db
        .insert(problemKeys)
        .values({ problemId: 1, key: 'c:nw-2-5|d:samsung-tv', at: begin }),
    ])

    await writeAll(
      world.db,
      signalsOfThread(world.scope(), { ...member, kind: 'me-too', threadId: 9 }),
    )

    expect(await keysIn(world)).toEqual(['c:nw-2-5', 'c:nw-2-5|d:samsung-tv', 'd:samsung-tv'])
    expect(await attached(world)).toEqual([
      { problemId: 1, detachedAt: null, key: 'c:nw-2-5|d:samsung-tv', postId: null },
    ])
  })

  test("counts for the person's own device where they name it", async () => {
    const world = await openWorld()
    await plant(world)

    await writeAll(
      world.db,
      signalsOfThread(world.scope(), {
        ...member,
        kind: 'failed',
        threadId: 9,
        deviceId: 'roku-tv',
      }),
    )

    expect(await keysIn(world)).toEqual(['c:nw-2-5', 'c:nw-2-5|d:roku-tv', 'd:roku-tv'])
  })
})

const keysIn = async (world: World) => {
  const rows = await world.db.select({ key: signals.key }).from(signals).orderBy(asc(signals.key))
  return rows.map(({ key }) => key)
}

const attached = (world: World) =>
  world.db
    .select({
      problemId: problemThreads.problemId,
      detachedAt: problemThreads.detachedAt,
      key: problemThreads.key,
      postId: problemThreads.postId,
    })
    .from(problemThreads)
    .where(eq(problemThreads.threadId, 9))
    .orderBy(asc(problemThreads.problemId))

const openProblem = (world: World, id: number, key: string) => [
  world.db.insert(problems).values({
    id,
    key,
    state: 'suspected',
    title: key,
    people: 4,
    newcomers: 0,
    windowMinutes: 60,
    expected: 0.1,
    score: 6,
    openedAt: begin,
    seenAt: begin,
  }),
  world.db.insert(problemKeys).values({ problemId: id, key, at: begin }),
]

/** Thread 9 asks about NW-2-5 on a Samsung TV; its answer mentions NW-3-6 too. */
const plant = (world: World) =>
  writeAll(world.db, [
    world.db.insert(threads).values({
      id: 9,
      categoryId: 1,
      authorId: 1,
      title: 'NW-2-5',
      slug: 'nw-2-5',
      deviceId: 'samsung-tv',
      createdAt: begin,
      activeAt: begin,
    }),
    world.db.insert(posts).values([post(91, 'question'), post(92, 'answer')]),
    world.db.insert(mentions).values([mention(91, 'nw-2-5'), mention(92, 'nw-3-6')]),
  ])

const post = (id: number, kind: 'question' | 'answer') => ({
  id,
  threadId: 9,
  authorId: 1,
  kind,
  body: kind,
  html: kind,
  textVersion: 1,
  createdAt: begin,
  fingerprint: kind,
  bucket: 0,
})

const mention = (postId: number, ref: string) => ({
  postId,
  kind: 'code' as const,
  ref,
  threadId: 9,
  text: ref,
  at: begin,
})
