// The watch over signals: what a tick costs, late and early runs, two at once, and what is broken.
import { asc, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { writeAll } from '../../db/batch.ts'
import { problemAlerts } from '../../db/schema/alerts.ts'
import { problemKeys, problems } from '../../db/schema/problems.ts'
import { detectorKeys, detectorSite, signals } from '../../db/schema/signals.ts'
import { watchForProblems } from '../../moderation/index.ts'
import { decodeKey } from '../../moderation/problems/detector/codec.ts'
import { bytesOf } from '../../src/lib/base64.ts'
import { crowd } from '../support/people.ts'
import { complaints, expectComplaint } from '../support/quiet.ts'
import { signal, surge } from '../support/surges.ts'
import { idOf } from '../support/threads.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const samsung = { codes: ['nw-2-5'], devices: ['samsung-tv'] }
const roku = { codes: ['nw-2-5'], devices: ['roku-tv'] }

describe('a tick', () => {
  test('is one trip when nothing is new, three with signals, four with an alarm; in all a few kB', async () => {
    const world = await openWorld()
    expect(await tripsOf(world)).toBe(1)

    await signal(world, 'maya', samsung)
    world.pass(6 * minute)
    expect(await tripsOf(world)).toBe(3)

    await surge(world, 12)
    expect(await tripsOf(world)).toBe(4)
    expect(await raised(world)).toEqual(['c:nw-2-5|d:samsung-tv'])
  })

  test('moves a megabyte in ten trips at most where thousands wait; the rest is said and comes next', async () => {
    const world = await openWorld()
    await plantSignals(world, { keys: 1_500, size: 3_000, ago: 2 * day })
    expectComplaint(/more than a tick takes/)
    await untilDone(world)
    world.pass(10 * minute)
    await plantSignals(world, { keys: 1_500, size: 3_000, ago: 4 * minute })

    const runs = await untilDone(world)

    expect(runs.length).toBeGreaterThan(2)
    expect(complaints().length).toBeGreaterThanOrEqual(runs.length - 1)
    for (const { trips, bytes } of runs) {
      expect(trips).toBeLessThanOrEqual(10)
      expect(bytes).toBeLessThan(1_000_000)
    }
    expect(await peopleCounted(world)).toEqual({ keys: 1_500, people: 3_000 })
    // Nobody wrote a word about codes there are not.
    expect(await raised(world)).toEqual([])
  })

  test('takes a hundred thousand signals of one moment part by part, and loses and doubles none', async () => {
    const world = await openWorld()
    const keys = 100_000 / crowd.length
    await plantSignals(world, { keys, size: keys * crowd.length, ago: minute, isMoment: true })
    expectComplaint(/more than a tick takes/)

    const runs = await untilDone(world)

    // Whatever comes, no more than a part of it is in the hands of a tick.
    for (const { most } of runs) expect(most).toBeLessThan(1_000_000)
    expect(await peopleCounted(world)).toEqual({
      keys: Math.ceil(keys),
      people: Math.ceil(keys * crowd.length),
    })
  }, 60_000)

  test('learns from the history of a forum that had no watch: what is daily news is no alarm', async () => {
    const world = await openWorld()
    for (let n = 0; n < 21; n++) {
      for (const by of crowd.slice(0, 8)) {
        world.pass(hour)
        await signal(world, by, { codes: ['nw-2-5'] })
      }
      world.pass(day - 8 * hour)
    }
    for (const by of crowd.slice(0, 8)) {
      world.pass(hour)
      await signal(world, by, { codes: ['nw-2-5'] })
    }
    await surge(world, 8, { codes: ['nw-3-6'] }, 10)

    await watchForProblems(world.scope())

    expect(await raised(world)).toEqual(['c:nw-3-6'])
  })

  test('brings what an open problem explains to it, and no half of its key', async () => {
    const world = await openWorld()
    await surge(world, 10)
    await watchForProblems(world.scope())
    await surge(world, 8, roku, 10)
    world.pass(minute)
    await watchForProblems(world.scope())

    const keys = await world.db
      .select({ key: problemKeys.key })
      .from(problemKeys)
      .orderBy(asc(problemKeys.key))
    expect(await raised(world)).toHaveLength(1)
    expect(keys.map(({ key }) => key)).toEqual(['c:nw-2-5|d:roku-tv', 'c:nw-2-5|d:samsung-tv'])
    const [{ threads } = { threads: 0 }] = await world.db.all<{ threads: number }>(
      sql`select count(*) as threads from problem_threads where key is not null`,
    )
    expect(threads).toBe(18)
  })
})

describe('a job that runs when it should not', () => {
  test('three hours late it finds what it missed, once', async () => {
    const world = await openWorld()
    for (let days = 0; days < 14; days++) {
      await signal(world, 'maya', { codes: ['nw-3-6'] })
      world.pass(day)
    }
    await watchForProblems(world.scope())
    world.pass(20 * minute)
    await surge(world, 12)
    world.pass(3 * hour)

    await watchForProblems(world.scope())
    world.pass(minute)
    await watchForProblems(world.scope())

    expect(await raised(world)).toEqual(['c:nw-2-5|d:samsung-tv'])
    expect(await world.db.$count(problemAlerts)).toBe(1)
  })

  test('each minute or each five it remembers the same', async () => {
    const [often, seldom] = [await openWorld(), await openWorld()]
    for (let minutes = 1; minutes <= 60; minutes++) {
      for (const world of [often, seldom]) {
        world.pass(minute)
        const by = crowd[minutes % 7]!
        if (minutes % 4 === 0) await signal(world, by, minutes % 8 === 0 ? samsung : roku)
      }
      await watchForProblems(often.scope())
      if (minutes % 5 === 0) await watchForProblems(seldom.scope())
    }

    expect(await memoriesOf(often)).toEqual(await memoriesOf(seldom))
    expect(await raised(often)).toEqual(await raised(seldom))
  })

  test('twice at once it raises and tells one problem', async () => {
    const world = await openWorld()
    await surge(world, 12)

    await Promise.all([watchForProblems(world.scope()), watchForProblems(world.scope())])

    expect(await raised(world)).toEqual(['c:nw-2-5|d:samsung-tv'])
    expect(await world.db.$count(problemAlerts)).toBe(1)
    const [site] = await world.db.select({ turn: detectorSite.turn }).from(detectorSite)
    expect(site?.turn).toBe(1)
  })

  test('with a clock that went back an hour it forgets nothing and goes on', async () => {
    const world = await openWorld()
    await surge(world, 3)
    await watchForProblems(world.scope())
    world.pass(-hour)
    await signal(world, 'neighbour15', samsung)
    expectComplaint(/clock went backwards|of the future/)

    await watchForProblems(world.scope())
    world.pass(hour + minute)
    await surge(world, 6, samsung, 3)
    await watchForProblems(world.scope())

    expect(complaints().length).toBeGreaterThan(0)
    expect(await raised(world)).toEqual(['c:nw-2-5|d:samsung-tv'])
  })
})

describe('what is broken', () => {
  test('signals of the future wait for their time, and unknown keys are left out: both are said', async () => {
    const world = await openWorld()
    await surge(world, 12)
    await world.db.update(signals).set({ at: sql`at + ${day / 2}` })
    await writeAll(world.db, [
      plain(world, 'c:nw-2-5|x:what', 'maya'),
      plain(world, 'nonsense', 'maya'),
    ])
    expectComplaint(/of the future|unknown keys/)

    await watchForProblems(world.scope())

    expect(complaints().join('\n')).toMatch(/"ignored":36,"reason":"of the future/)
    expect(complaints().join('\n')).toMatch(/"ignored":2,"reason":"unknown keys"/)
    expect(await raised(world)).toEqual([])
    world.pass(day / 2 + minute)
    await watchForProblems(world.scope())
    expect(await raised(world)).toEqual(['c:nw-2-5|d:samsung-tv'])
  })

  test('rows of an older version are made anew from what there is, and the log says so', async () => {
    const world = await openWorld()
    await surge(world, 8)
    await watchForProblems(world.scope())
    await world.db.update(problems).set({ closedAt: 1, state: 'dismissed' })
    await world.db.delete(problemKeys)
    await world.db.update(detectorSite).set({ state: 'of old' })
    await world.db.update(detectorKeys).set({ state: '' }).where(eq(detectorKeys.key, 'c:nw-2-5'))
    expectComplaint(/begun anew/)

    await watchForProblems(world.scope())
    await surge(world, 4, samsung, 8)
    world.pass(5 * minute)
    await watchForProblems(world.scope())

    expect(complaints()[0]).toContain('of the site begun anew')
    expect(await peopleOn(world, 'c:nw-2-5')).toBe(12)
    expect(await raised(world)).toHaveLength(1)
  })
})

const tripsOf = async (world: World) => {
  world.trips.reset()
  await watchForProblems(world.scope())
  return world.trips.trips()
}

type Flood = { keys: number; size: number; ago: number; isMoment?: boolean }

/** So many signals of the crowd, of so long ago: within two minutes, or all in one moment. */
const plantSignals = (world: World, { keys, size, ago, isMoment = false }: Flood) =>
  world.db.run(sql`with recursive n (at) as (select 0 union all select at + 1 from n
      where at < ${size - 1})
    insert into signals (key, user_id, day, at, kind, account_age)
    select 'c:made-' || (at % ${Math.ceil(keys)}),
      ${idOf('neighbour1')} + (at + at / ${Math.ceil(keys)}) % ${crowd.length},
      ${Math.floor((world.now() - ago) / day)},
      ${world.now() - ago} + ${isMoment ? 0 : 1} * at * ${2 * minute} / ${size},
      'me-too', ${100 * day} from n`)

/** Runs a minute apart until nothing is left: what each moved, and at most between two writes. */
const untilDone = async (world: World) => {
  const runs: { trips: number; bytes: number; most: number }[] = []
  const { batch } = world.client
  let run = { trips: 0, bytes: 0, most: 0 }
  let tick = 0
  world.client.batch = async (statements, mode) => {
    const results = await batch(statements, mode)
    const bytes = JSON.stringify([statements, results.map(({ rows }) => rows)]).length
    tick += bytes
    run = { trips: run.trips + 1, bytes: run.bytes + bytes, most: Math.max(run.most, tick) }
    if (JSON.stringify(statements).includes('insert into detector_site')) tick = 0
    return results
  }
  let said = complaints().length
  do {
    said = complaints().length
    run = { trips: 0, bytes: 0, most: 0 }
    tick = 0
    await watchForProblems(world.scope())
    runs.push(run)
    world.pass(minute)
  } while (complaints().length > said)
  world.client.batch = batch
  return runs
}

/** How many people of today the watch counts, over all keys that somebody made up. */
const peopleCounted = async (world: World) => {
  const rows = await memoriesOf(world)
  const sizes = rows.map(({ state }) => decodeKey(bytesOf(state)).state?.who.size ?? 0)
  return { keys: rows.length, people: sizes.reduce((sum, size) => sum + size, 0) }
}

const raised = async (world: World) => {
  const rows = await world.db
    .select({ key: problems.key })
    .from(problems)
    .where(eq(problems.state, 'suspected'))
    .orderBy(asc(problems.id))
  return rows.map(({ key }) => key)
}

const memoriesOf = (world: World) =>
  world.db
    .select({ key: detectorKeys.key, state: detectorKeys.state })
    .from(detectorKeys)
    .orderBy(asc(detectorKeys.key))

/** How many people the watch has seen on a key today, by its own evidence. */
const peopleOn = async (world: World, key: string) => {
  const [row] = await world.db
    .select({ state: detectorKeys.state })
    .from(detectorKeys)
    .where(eq(detectorKeys.key, key))
  return decodeKey(bytesOf(row?.state ?? '')).state?.who.size
}

const plain = (world: World, key: string, by: string) =>
  world.db.insert(signals).values({
    key,
    userId: idOf(by),
    day: 0,
    at: world.now(),
    kind: 'post',
    accountAge: 100 * day,
  })
