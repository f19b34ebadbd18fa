// Appeals: sent once within six months by those a decision concerns, also by people who are suspended.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { appealBy, plantAppeal, said } from '../support/appeals.ts'
import { decideBy, decisionOn, plantCase, toldIn } from '../support/cases.ts'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { ways } from '../support/visitor.ts'
import { hour, minute, openWorld, type World } from '../support/world.ts'

const decided = async (world: World, deciding: Record<string, string> = {}) => {
  const planted = await plantCase(world)
  await decideBy(await world.as('ines'), planted.address, deciding)
  return { ...planted, decisionId: await decisionOn(world, planted.caseId) }
}

const refusal = { verdict: 'dismiss', consequence: 'none' }

describe.each(ways)('with %s', (_, way) => {
  test('an appeal is sent, received and shown with its target; a case waits for a moderator', async () => {
    const world = await openWorld()
    const { decisionId, threadId, postId } = await decided(world)
    const author = await world.as('neighbour1', way)
    const page = await author.get(links.decision(decisionId))
    const heard = (await toldIn(world)).length
    world.trips.reset()

    const sent = await author.submit(page, 'form.appeal', said)
    const trips = world.trips.trips()
    world.pass(73 * hour)
    const late = await author.get(links.decision(decisionId))

    expect(page.dom.text('form.appeal')).toContain('Until 4 May 2027')
    expect(trips).toBe(3)
    expect(sent.path).toBe(links.decision(decisionId))
    expect(sent.dom.has('form.appeal')).toBe(false)
    expect(sent.dom.text('.appeal-state')).toContain('Sent just now')
    expect(sent.dom.attrs('.appeal-state time', 'datetime')[1]).toBe('2026-11-07T10:00:00.000Z')
    expect(sent.dom.texts('.panel dd')).toEqual(Object.values(said))
    expect(late.dom.text('.appeal-state')).toContain('longer than the 72 hours')
    expect((await toldIn(world)).slice(heard)).toEqual(['neighbour1: appeal-received'])
    expect(
      await rowsOf(
        world,
        `select kind, subject_kind, subject_id = (select id from appeals) as of, post_id, thread_id,
          author_id, closed_at from cases where kind = 'appeal'`,
      ),
    ).toEqual([
      {
        kind: 'appeal',
        subject_kind: 'appeal',
        of: 1,
        post_id: postId,
        thread_id: threadId,
        author_id: 100,
        closed_at: null,
      },
    ])
    expect(await rowsOf(world, "select actor_id from mod_log where action = 'appeal'")).toEqual([
      { actor_id: 100 },
    ])
  })

  test('what is too short stands beside its field, and nothing typed is lost', async () => {
    const world = await openWorld()
    const { decisionId } = await decided(world)
    const author = await world.as('neighbour1', way)

    const refused = await appealBy(author, decisionId, {
      wrong: 'It is wrong.',
      change: 'x'.repeat(2001),
    })

    expect(refused.status).toBe(422)
    expect(refused.dom.count('.field.is-invalid')).toBe(2)
    expect(refused.dom.text('#wrong-error')).toContain('at least 20')
    expect(refused.dom.text('#change-error')).toContain('under 2,000')
    expect(refused.dom.form('form.appeal').fields).toEqual({
      ...said,
      wrong: 'It is wrong.',
      change: 'x'.repeat(2001),
    })
    expect(await countOf(world, 'appeals')).toBe(0)
  })

  test('a reporter whose report was refused appeals; one whose report was upheld does not', async () => {
    const world = await openWorld()
    const refused = await decided(world, refusal)
    const upheld = await decided(world)
    const theo = await world.as('theo', way)

    const sent = await appealBy(theo, refused.decisionId)
    const none = await theo.get(links.decision(upheld.decisionId))
    const forced = await theo.post(links.appeal(upheld.decisionId), said)

    expect(sent.dom.text('.appeal-state')).toContain('Sent just now')
    expect(none.dom.has('form.appeal')).toBe(false)
    expect(forced.status).toBe(409)
    expect(await rowsOf(world, 'select side from appeals')).toEqual([{ side: 'reporter' }])
  })
})

test('once: the same again is one, another text is refused, another person has their own', async () => {
  const world = await openWorld()
  const { decisionId } = await decided(world, refusal)
  const [theo, kim] = [await world.as('theo'), await world.as('kim')]
  await appealBy(theo, decisionId)

  const again = await theo.post(links.appeal(decisionId), said)
  const other = await theo.post(links.appeal(decisionId), {
    ...said,
    wrong: 'It is something else that is wrong now.',
  })
  const own = await kim.post(links.appeal(decisionId), said)

  expect([again.status, other.status, own.status]).toEqual([200, 409, 200])
  expect(await countOf(world, 'appeals')).toBe(2)
  expect(await countOf(world, "cases where kind = 'appeal'")).toBe(2)
})

test('two at the same moment are one', async () => {
  const world = await openWorld()
  const { decisionId } = await decided(world)
  const pair = [await world.as('neighbour1'), await world.as('neighbour1')]

  const answers = await Promise.all(pair.map((one) => one.post(links.appeal(decisionId), said)))

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(await countOf(world, 'appeals')).toBe(1)
  expect(await countOf(world, "cases where kind = 'appeal'")).toBe(1)
  expect(await countOf(world, "notices where kind = 'appeal-received'")).toBe(1)
})

test.each([
  ['the person restricted', 'neighbour1', {}],
  ['a reporter', 'theo', refusal],
])('%s has six months, to the millisecond', async (_, who, deciding) => {
  const world = await openWorld()
  const { decisionId } = await decided(world, deciding)
  const until = Date.UTC(2027, 4, 4, 10)
  world.pass(until - 1 - world.now())
  const last = await (await world.as(who)).get(links.decision(decisionId))
  world.pass(1)
  const visitor = await world.as(who)

  const over = await visitor.get(links.decision(decisionId))
  const late = await visitor.post(links.appeal(decisionId), said)

  expect(last.dom.has('form.appeal')).toBe(true)
  expect(over.dom.has('form.appeal')).toBe(false)
  expect(over.dom.text('#appeal-title + p')).toContain('until 4 May 2027')
  expect(late.status).toBe(409)
  expect(await countOf(world, 'appeals')).toBe(0)
})

test('others, guests and moderators have nothing to appeal against', async () => {
  const world = await openWorld()
  const { decisionId } = await decided(world)

  for (const who of ['maya', 'neighbour2', 'noor', 'sam']) {
    expect((await (await world.as(who)).post(links.appeal(decisionId), said)).status).toBe(403)
  }
  expect((await world.guest().post(links.appeal(decisionId), said)).status).toBe(401)
  expect(
    (await (await world.as('noor')).get(links.decision(decisionId))).dom.has('form.appeal'),
  ).toBe(false)
  expect(await countOf(world, 'appeals')).toBe(0)
})

test('not against what was undone, not even in the moment between, nor against an interim decision', async () => {
  const world = await openWorld()
  const [first, second, third] = [await decided(world), await decided(world), await decided(world)]
  const undo = (id: number) =>
    world.client.execute(`update decisions set undone_by = 4, undone_at = 1 where id = ${id}`)
  await undo(first.decisionId)
  await world.client.execute(`update decisions set interim = 1 where id = ${third.decisionId}`)
  const author = await world.as('neighbour1')
  const gone = await author.get(links.decision(first.decisionId))
  const early = await author.post(links.appeal(first.decisionId), said)
  const interim = await author.post(links.appeal(third.decisionId), said)

  betweenTrips(world, () => undo(second.decisionId))
  const between = await author.post(links.appeal(second.decisionId), said)

  expect(gone.dom.has('form.appeal')).toBe(false)
  expect([early.status, interim.status, between.status]).toEqual([409, 409, 409])
  expect(between.dom.text('main')).toContain('undone')
  expect(await countOf(world, 'appeals')).toBe(0)
  expect(await countOf(world, "cases where kind = 'appeal'")).toBe(0)
})

test.each([
  ['suspended', { consequence: 'suspend', days: '7' }],
  ['warned and has not read it', { consequence: 'warn' }],
  ['silenced', { consequence: 'silence', days: '3' }],
])('somebody who is %s appeals', async (_, deciding) => {
  const world = await openWorld()
  const { decisionId } = await decided(world, deciding)
  const author = await world.as('neighbour1')

  const sent = await appealBy(author, decisionId)

  expect(sent.status).toBe(200)
  expect(sent.dom.text('.appeal-state')).toContain('Sent just now')
  expect(await countOf(world, 'appeals')).toBe(1)
})

test('a moderator who has an appeal of their own finds nothing to decide in it', async () => {
  const world = await openWorld()
  const { hearing, appealCaseId } = await plantAppeal(world)
  world.pass(minute)
  const own = await (await world.as('ines')).get(hearing)
  const forced = await (await world.as('ines')).post(links.hearAppeal(appealCaseId), {
    outcome: 'upheld',
    reason: 'I was right after all.',
    version: '0',
  })

  expect(own.dom.has('form.hearing')).toBe(false)
  expect(own.dom.text('main')).toContain('against your own decision')
  expect(forced.status).toBe(403)
  expect(await countOf(world, 'appeals where outcome is null')).toBe(1)
})
