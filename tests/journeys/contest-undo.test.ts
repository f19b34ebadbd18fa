// Undoing what was decided on a contested duplicate: merged as it was, and the contest waits again.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { toldIn } from '../support/cases.ts'
import { contested, mark, peopleOf, place } from '../support/merges.ts'
import { betweenTrips, hide } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { ways } from '../support/visitor.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const reason = 'The colours of the pattern differ.'
const sorry = 'The two patterns are the same after all.'

/** A contest that noor has decided; `before` is how everything stood until then. */
const decided = async (verdict: 'uphold' | 'dismiss') => {
  const world = await openWorld()
  const planted = await contested(world)
  const before = await stateOf(world)
  world.pass(hour)
  const noor = await world.as('noor')
  const address = links.case(planted.caseId)
  await noor.submit(await noor.get(address), 'form.decision', { verdict, reason })
  const [row] = await rowsOf(world, 'select id from decisions')
  world.pass(minute)
  return { world, ...planted, address, before, undoing: links.undoDecision(Number(row?.id)) }
}

/** Who is where, and what is merged into what. */
const stateOf = async (world: World) => ({
  follows: await rowsOf(world, 'select * from follows order by user_id, subject_id'),
  meToos: await rowsOf(world, 'select * from me_toos order by user_id, thread_id'),
  threads: await rowsOf(world, 'select id, me_toos, merged_into from threads order by id'),
  merges: await rowsOf(world, 'select * from merges'),
})

const standing = (world: World) => countOf(world, 'merges where undone_at is null')
const waiting = (world: World) => countOf(world, 'cases where closed_at is null')
const undone = (world: World) => countOf(world, 'decisions where undone_at is not null')

describe.each(ways)('with %s', (_, way) => {
  test('an undone merge holds again with all it brought, from the log, and is told of', async () => {
    const { world, original, duplicate, address, before } = await decided('dismiss')
    await (await world.as('neighbour1')).post(links.follow(duplicate.threadId), { on: 'yes' })
    const heard = (await toldIn(world)).length
    const ada = await world.as('ada', way)
    const log = await ada.get(links.modLog())

    const short = await ada.submit(log, '.log-row form.undo', { reason: 'No.' })
    world.trips.reset()
    const done = await ada.submit(log, '.log-row form.undo', { reason: sorry })
    const trips = world.trips.trips()
    const twice = await ada.submit(log, '.log-row form.undo', { reason: sorry })
    const maya = await (await world.as('maya')).get(links.duplicate(place(duplicate)))
    const now = await stateOf(world)

    expect([short.status, done.status, twice.status]).toEqual([422, 200, 409])
    expect(trips).toBe(3)
    expect(done.path).toBe(address)
    expect(done.dom.has('form.decision')).toBe(true)
    expect(twice.dom.text('.flash.is-bad')).toContain('ada undid this decision just now')
    expect(now.threads).toEqual(before.threads)
    expect(now.merges).toEqual(before.merges)
    expect(now.meToos).toEqual(before.meToos)
    // But for what somebody did since.
    expect(await peopleOf(world, 'follows', original.threadId)).toEqual([
      'maya',
      'neighbour1',
      'theo',
    ])
    expect((await world.guest().send(duplicate.path)).status).toBe(302)
    expect((await toldIn(world)).slice(heard).sort()).toEqual([
      'ines: contest-reopened',
      'maya: contest-reopened',
      'neighbour1: merged-followed',
    ])
    expect(maya.dom.text('.facts')).toContain('A second moderator will decide.')
    expect(maya.dom.text('.facts')).not.toContain('A second moderator agreed')
    expect(
      await rowsOf(
        world,
        `select l.action, l.turn, l.consequence, u.handle, l.reason from mod_log l
          join users u on u.id = l.actor_id where l.turn is not null order by l.id`,
      ),
    ).toEqual([
      { action: 'decide', turn: 0, consequence: 'unmerge', handle: 'noor', reason },
      { action: 'undo', turn: 1, consequence: 'unmerge', handle: 'ada', reason: sorry },
    ])
    expect(await waiting(world)).toBe(1)
  })

  test('a kept merge is contested again: the other decision can follow, and be undone, too', async () => {
    const { world, address, duplicate, before } = await decided('uphold')
    const heard = (await toldIn(world)).length
    const noor = await world.as('noor', way)

    const open = await noor.submit(await noor.get(address), 'form.undo', { reason: sorry })
    const told = (await toldIn(world)).slice(heard)
    const merged = await stateOf(world)
    await noor.submit(open, 'form.decision', { verdict: 'dismiss', reason })
    const apart = await standing(world)
    const again = await noor.submit(await noor.get(address), 'form.undo', { reason: sorry })

    expect(merged).toEqual(before)
    expect(told.sort()).toEqual(['ines: contest-reopened', 'maya: contest-reopened'])
    expect(apart).toBe(0)
    expect(again.dom.has('form.decision')).toBe(true)
    expect(await stateOf(world)).toEqual(before)
    expect(await waiting(world)).toBe(1)
    const maya = await (await world.as('maya')).get(links.notifications())
    expect(maya.html).toContain('was undone: a moderator decides anew')
    expect((await world.guest().send(duplicate.path)).status).toBe(302)
  })
})

test.each(['uphold', 'dismiss'] as const)(
  '%s: of two at once one undoes it, and nobody is told twice',
  async (verdict) => {
    const { world, undoing, before } = await decided(verdict)
    const pair = [await world.as('noor'), await world.as('ada')]

    const answers = await Promise.all(pair.map((who) => who.post(undoing, { reason: sorry })))

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await countOf(world, "mod_log where action = 'undo'")).toBe(1)
    expect(await countOf(world, "notices where kind = 'contest-reopened'")).toBe(2)
    expect(await stateOf(world)).toEqual(before)
  },
)

test.each(['uphold', 'dismiss'] as const)(
  '%s: neither who marked it nor who asked undoes it, and no member does',
  async (verdict) => {
    const { world, undoing, address } = await decided(verdict)
    await world.client.execute("update users set role = 'moderator' where handle = 'maya'")
    const state = await stateOf(world)

    const statuses = []
    for (const who of ['ines', 'maya', 'kim']) {
      statuses.push((await (await world.as(who)).post(undoing, { reason: sorry })).status)
    }

    expect(statuses).toEqual([403, 403, 403])
    expect((await (await world.as('ines')).get(address)).dom.has('form.undo')).toBe(false)
    expect(await stateOf(world)).toEqual(state)
    expect([await undone(world), await waiting(world)]).toEqual([0, 0])
  },
)

test.each(['uphold', 'dismiss'] as const)(
  '%s: thirty days after it was decided it stays, and the pages offer nothing else',
  async (verdict) => {
    const { world, undoing, address } = await decided(verdict)
    world.pass(30 * day - hour)
    const before = await (await world.as('noor')).get(address)
    world.pass(hour)
    const noor = await world.as('noor')
    const state = await stateOf(world)

    const late = await noor.post(undoing, { reason: sorry })

    expect(before.dom.has('form.undo')).toBe(true)
    expect(late.status).toBe(409)
    expect(late.html).toContain('can be undone for thirty days: those are over')
    expect((await noor.get(address)).dom.has('form.undo')).toBe(false)
    expect((await noor.get(links.modLog())).dom.has('form.undo')).toBe(false)
    expect(await stateOf(world)).toEqual(state)
    expect([await undone(world), await waiting(world)]).toEqual([0, 0])
  },
)

test('a kept merge that was undone directly since leaves nothing to decide', async () => {
  const { world, undoing, duplicate } = await decided('uphold')
  const direct = async () =>
    (await world.as('ines')).post(links.undoMerge(duplicate.threadId), { reason })
  const noor = await world.as('noor')
  // In the very moment between reading and writing.
  betweenTrips(world, direct)

  const late = await noor.post(undoing, { reason: sorry })

  expect(late.status).toBe(409)
  expect(late.html).toContain('there is nothing left to decide')
  expect([await undone(world), await waiting(world), await standing(world)]).toEqual([0, 0, 0])
  expect(await countOf(world, "notices where kind = 'contest-reopened'")).toBe(0)
})

describe('an undone merge does not come back', () => {
  const refused = async (
    { world, undoing }: Awaited<ReturnType<typeof decided>>,
    merges: number,
  ) => {
    const state = await stateOf(world)
    const late = await (await world.as('noor')).post(undoing, { reason: sorry })

    expect(late.status).toBe(409)
    expect(late.html).toContain('The merge cannot stand again')
    expect(await stateOf(world)).toEqual(state)
    expect([await undone(world), await waiting(world)]).toEqual([0, 0])
    expect(await standing(world)).toBe(merges)
  }

  const third = (world: World) =>
    plantThread(world, { by: 'kim', title: 'A third thread', body: 'It says NW-2-5, too.' })

  test('beside another one of the same thread, nor after it', async () => {
    const scene = await decided('dismiss')
    const { world, duplicate } = scene
    const { path } = await third(world)
    await mark(await world.as('ines'), duplicate, { original: path })

    await refused(scene, 1)
    await (await world.as('ines')).post(links.undoMerge(duplicate.threadId), { reason })
    await refused(scene, 0)
  })

  test('when what it leads to is hidden', async () => {
    const scene = await decided('dismiss')
    await hide(scene.world, scene.original.questionId)

    await refused(scene, 0)
  })

  test('when the original was merged into it since', async () => {
    const scene = await decided('dismiss')
    const { world, original, duplicate } = scene
    await mark(await world.as('ines'), original, { original: duplicate.path })

    await refused(scene, 1)
  })

  test('but it does where the original was merged on: it leads to where that leads', async () => {
    const { world, undoing, original, duplicate } = await decided('dismiss')
    const { path, threadId } = await third(world)
    await mark(await world.as('ines'), original, { original: path })

    const done = await (await world.as('noor')).post(undoing, { reason: sorry })

    expect(done.status).toBe(200)
    expect(
      await rowsOf(world, `select merged_into from threads where id = ${duplicate.threadId}`),
    ).toEqual([{ merged_into: threadId }])
    expect(await peopleOf(world, 'follows', threadId)).toEqual(['kim', 'maya', 'theo'])
    expect(await peopleOf(world, 'follows', original.threadId)).toEqual(['maya', 'theo'])
  })
})
