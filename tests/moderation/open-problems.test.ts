// Which problems a reader is told of on a thread, a code, a device, and for a text.
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import {
  openProblems,
  openProblemsAbout,
  openProblemsOfCode,
  openProblemsOfDevice,
  openProblemsOfThread,
} from '../../db/reads/problems.ts'
import { problemKeys, problems, problemThreads, problemUpdates } from '../../db/schema/problems.ts'
import { partsOf } from '../../moderation/problems/keys.ts'
import { begin } from '../support/people.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const pair = 'c:nw-2-5|d:samsung-tv'

describe('the problems a reader is told of', () => {
  test('are the confirmed and monitored ones, with their latest note', async () => {
    const world = await openWorld()
    await writeAll(world.db, [
      ...raise(world, 1, 'c:nw-2-5', 'suspected'),
      ...raise(world, 2, 'c:nw-3-6', 'monitoring', ['First words', 'Latest words']),
      ...raise(world, 3, 'c:ui-800-3', 'resolved', ['Gone']),
      ...raise(world, 4, pair, 'confirmed', ['Seen']),
      ...raise(world, 5, 'd:roku-tv', 'dismissed'),
    ])

    const told = await openProblems(world.db)

    expect(told.map(({ id, note }) => [id, note])).toEqual([
      [4, 'Seen'],
      [2, 'Latest words'],
    ])
    expect(await openProblemsOfCode(world.db, 'nw-2-5')).toMatchObject([{ id: 4 }])
    expect(await openProblemsOfDevice(world.db, 'samsung-tv')).toMatchObject([{ id: 4 }])
    expect(await openProblemsOfDevice(world.db, 'roku-tv')).toEqual([])
  })

  test('concern a text that names their code, unless it names another device', async () => {
    const world = await openWorld()
    await writeAll(world.db, raise(world, 4, pair, 'confirmed', ['Seen']))
    const about = async (codes: string[], devices: string[]) =>
      (await openProblemsAbout(world.db, codes, devices)).length

    expect(await about(['nw-2-5'], [])).toBe(1)
    expect(await about(['nw-2-5'], ['samsung-tv'])).toBe(1)
    expect(await about(['nw-2-5'], ['roku-tv'])).toBe(0)
    expect(await about([], ['samsung-tv'])).toBe(0)
    expect(await about([], [])).toBe(0)
  })

  test('concern the threads about the same, those attached, and none that was taken off', async () => {
    const world = await openWorld()
    const asks = (codes: string[], devices: string[]) => {
      world.pass(minute)
      return plantThread(world, {
        by: 'maya',
        title: 'It fails',
        body: 'It fails.',
        codes,
        devices,
      })
    }
    const same = await asks(['nw-2-5'], ['samsung-tv'])
    const takenOff = await asks(['nw-2-5'], ['samsung-tv'])
    const other = await asks(['nw-2-5'], ['roku-tv'])
    const attached = await asks([], [])
    await writeAll(world.db, [
      ...raise(world, 4, pair, 'confirmed', ['Seen']),
      world.db.insert(problemThreads).values([
        { problemId: 4, threadId: attached.threadId, attachedAt: begin },
        { problemId: 4, threadId: takenOff.threadId, attachedAt: begin, detachedAt: begin },
      ]),
    ])
    const onThread = async ({ threadId }: { threadId: number }) =>
      (await openProblemsOfThread(world.db, threadId)).length

    expect(await onThread(same)).toBe(1)
    expect(await onThread(attached)).toBe(1)
    expect(await onThread(other)).toBe(0)
    expect(await onThread(takenOff)).toBe(0)
  })
})

type State = (typeof problems.$inferSelect)['state']

const raise = (world: World, id: number, key: string, state: State, notes: string[] = []) => [
  world.db.insert(problems).values({
    id,
    key,
    codeId: partsOf(key).codeId,
    deviceId: partsOf(key).deviceId,
    state,
    title: key,
    people: 4,
    newcomers: 0,
    windowMinutes: 60,
    expected: 0.1,
    score: 6,
    openedAt: begin,
    seenAt: begin,
    confirmedAt: notes.length > 0 ? begin + id : null,
    closedAt: state === 'resolved' || state === 'dismissed' ? begin : null,
  }),
  world.db.insert(problemKeys).values({
    problemId: id,
    key,
    at: begin,
    endedAt: state === 'resolved' || state === 'dismissed' ? begin : null,
  }),
  ...notes.map((body, n) =>
    world.db.insert(problemUpdates).values({
      problemId: id,
      version: n + 1,
      state: state === 'resolved' ? 'resolved' : 'confirmed',
      body,
      html: body,
      byId: 5,
      at: begin,
    }),
  ),
]
