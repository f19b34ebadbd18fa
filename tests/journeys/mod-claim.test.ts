// Holding a case: fifteen minutes, renewed by work, given back, taken over, and never in the way.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase, reason } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { idOf } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const actsIn = async (world: World) =>
  (
    await rowsOf(
      world,
      `select l.action || ' by ' || u.handle as act from mod_log l join users u on u.id = l.actor_id
      order by l.id`,
    )
  ).map(({ act }) => act)

const claimIn = async (world: World) =>
  (await rowsOf(world, 'select claimed_by, claimed_until from cases'))[0]

describe.each([{ htmx: false }, { htmx: true }])('claiming, htmx $htmx', (way) => {
  test('a moderator claims a case, others see it, and looking at it writes nothing', async () => {
    const world = await openWorld()
    const { address } = await plantCase(world)
    const ines = await world.as('ines', way)
    const noor = await world.as('noor', way)
    const page = await ines.get(address)
    world.trips.reset()

    const claimed = await ines.submit(page, 'form.claim-form')
    const trips = world.trips.trips()
    const before = await claimIn(world)
    world.pass(5 * minute)
    const hers = await ines.get(address)
    const seen = await noor.get(address)

    expect(trips).toBe(3)
    expect(claimed.path).toBe(address)
    expect(claimed.dom.text('.claim')).toContain('You are on it, 15 min left.')
    expect(claimed.dom.has('form.decision')).toBe(true)
    expect(hers.dom.text('.claim')).toContain('10 min left')
    expect(seen.dom.text('.claim')).toContain('ines is on it, 10 min left.')
    expect(seen.dom.text('form.claim-form')).toBe('Take over from ines')
    expect(seen.dom.has('form.decision')).toBe(false)
    expect(await claimIn(world)).toEqual(before)
    expect(await actsIn(world)).toEqual(['claim by ines'])
  })

  test('work renews the claim: claiming again, and a form that needs another look', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world)
    const ines = await world.as('ines', way)
    await ines.post(links.claim(caseId))
    world.pass(10 * minute)

    const again = await ines.post(links.claim(caseId))
    world.pass(10 * minute)
    const wrong = await decideBy(ines, address, { reason: 'short' })
    const renewed = await claimIn(world)
    world.pass(10 * minute)
    const still = await ines.get(address)

    expect(again.dom.text('.claim')).toContain('15 min left')
    expect(wrong.status).toBe(422)
    expect(renewed?.claimed_until).toBe(world.now() + 5 * minute)
    expect(still.dom.text('.claim')).toContain('You are on it, 5 min left.')
    expect(await actsIn(world)).toEqual(['claim by ines'])
  })

  test('a case is given back', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world)
    const ines = await world.as('ines', way)
    const page = await ines.post(links.claim(caseId))

    const back = await ines.submit(page, 'form.release-form')
    await ines.post(links.release(caseId))

    expect(back.path).toBe('/mod')
    expect(await claimIn(world)).toEqual({ claimed_by: null, claimed_until: null })
    expect(await actsIn(world)).toEqual(['claim by ines', 'release by ines'])
    expect((await ines.get(address)).dom.text('.claim')).toContain('Nobody is on this case.')
  })

  test('taking over says from whom, and stands in the log', async () => {
    const world = await openWorld()
    const { caseId, address } = await plantCase(world)
    const ines = await world.as('ines', way)
    const noor = await world.as('noor', way)
    await ines.post(links.claim(caseId))

    const taken = await noor.submit(await noor.get(address), 'form.claim-form')

    expect(taken.dom.text('.claim')).toContain('You are on it')
    expect(taken.dom.text('.timeline')).toContain('Taken over by noor from ines')
    expect(await actsIn(world)).toEqual(['claim by ines', 'take-over by noor'])
    expect(
      await rowsOf(world, "select user_id, turn from mod_log where action = 'take-over'"),
    ).toEqual([{ user_id: idOf('ines'), turn: null }])
  })
})

test('a claim is not lost to someone who has not seen it', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  const ines = await world.as('ines')
  const noor = await world.as('noor')
  const free = await noor.get(address)
  await ines.post(links.claim(caseId))

  const late = await noor.submit(free, 'form.claim-form')
  await noor.post(links.release(caseId))

  expect(late.status).toBe(409)
  expect(late.dom.text('.flash.is-bad')).toContain('ines is on this case (15 min left)')
  expect((await claimIn(world))?.claimed_by).toBe(idOf('ines'))
  expect(await actsIn(world)).toEqual(['claim by ines'])
})

test('of two who claim at once one holds the case and the other is told who', async () => {
  const world = await openWorld()
  const { caseId } = await plantCase(world)
  const both = await Promise.all(['ines', 'noor'].map((who) => world.as(who)))

  const answers = await Promise.all(both.map((visitor) => visitor.post(links.claim(caseId))))

  const holder = (await claimIn(world))?.claimed_by === idOf('ines') ? 'ines' : 'noor'
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.dom.text('.flash.is-bad')).toContain(
    `${holder} is on this case`,
  )
})

test('while somebody holds a case nobody else decides it, and nothing typed is lost', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  const ines = await world.as('ines')
  const noor = await world.as('noor')
  const free = await noor.get(address)
  await ines.post(links.claim(caseId))

  const refused = await noor.submit(free, 'form.decision', {
    verdict: 'uphold',
    consequence: 'hide',
    reason,
    note: 'Seen it before.',
  })

  expect(refused.status).toBe(409)
  expect(refused.dom.text('.flash.is-bad')).toContain('ines is on this case')
  expect(refused.dom.texts('textarea[readonly]')).toEqual([reason, 'Seen it before.'])
  expect(await countOf(world, 'decisions')).toBe(0)
})

test.each([
  { after: 15 * minute - 1, status: 409, decisions: 0 },
  { after: 15 * minute, status: 200, decisions: 1 },
  { after: 15 * minute + 1000, status: 200, decisions: 1 },
])('$after ms after it was made a claim lets others decide: $decisions', async (row) => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  const noor = await world.as('noor')
  const free = await noor.get(address)
  await (await world.as('ines')).post(links.claim(caseId))
  world.pass(row.after)

  const fields = { verdict: 'uphold', consequence: 'hide', reason }
  const answer = await noor.submit(free, 'form.decision', fields)

  expect(answer.status).toBe(row.status)
  expect(await countOf(world, 'decisions')).toBe(row.decisions)
})

test('an expired claim is claimed as if it had never been', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world)
  await (await world.as('ines')).post(links.claim(caseId))
  world.pass(15 * minute + 1)
  const noor = await world.as('noor')
  const page = await noor.get(address)

  const claimed = await noor.submit(page, 'form.claim-form')

  expect(page.dom.text('.claim')).toContain('Nobody is on this case.')
  expect(claimed.dom.text('.claim')).toContain('You are on it, 15 min left.')
  expect(await actsIn(world)).toEqual(['claim by ines', 'claim by noor'])
})

test('whoever reported the post does not hold its case', async () => {
  const world = await openWorld()
  const { caseId, address } = await plantCase(world, { reporters: ['ines'] })
  const ines = await world.as('ines')

  const page = await ines.get(address)
  const refused = await ines.post(links.claim(caseId))

  expect(page.status).toBe(200)
  expect(page.dom.text('.claim')).toContain('You reported it yourself')
  expect(page.dom.has('form.claim-form')).toBe(false)
  expect(page.dom.has('form.decision')).toBe(false)
  expect(refused.status).toBe(403)
  expect(await claimIn(world)).toEqual({ claimed_by: null, claimed_until: null })
})
