// Undoing a decision: readers see exactly what they saw before, and those who were told hear of it.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, openCaseOn, plantCase, toldIn } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { day, hour, minute, openWorld, type World } from '../support/world.ts'

const why = 'The number turned out to be the official one.'

const undoBy = async (world: World, who: string, address: string, way = {}) => {
  const visitor = await world.as(who, way)
  return visitor.submit(await visitor.get(address), 'form.undo', { reason: why })
}

describe.each([{ htmx: false }, { htmx: true }])('undoing, htmx $htmx', (way) => {
  test('the page of the thread is what it was, byte for byte, for every reader', async () => {
    const world = await openWorld()
    const { address, path, postId, threadId } = await plantCase(world)
    await world.client.execute(
      `insert into solutions (thread_id, post_id, accepted_by, accepted_at)
      values (${threadId}, ${postId}, 1, ${world.now()})`,
    )
    await world.client.execute(`update threads set solved_at = ${world.now()}`)
    const readers = [world.guest(), await world.as('maya'), await world.as('theo')]
    const pages = async () =>
      (await Promise.all(readers.map((who) => who.get(path)))).map(({ html }) => html)
    const record = () =>
      rowsOf(world, 'select solved_at, replies, hidden_at, locked_at from threads')
    const [before, rowBefore] = [await pages(), await record()]

    await decideBy(await world.as('ines'), address)
    const hidden = await pages()
    await undoBy(world, 'noor', address, way)

    expect(hidden[0]).not.toBe(before[0])
    // Theo reported and has a notice more in the head of his pages.
    expect((await pages()).slice(0, 2)).toEqual(before.slice(0, 2))
    expect(await record()).toEqual(rowBefore)
    expect(await countOf(world, 'solutions where undone_at is null and undone_by is null')).toBe(1)
  })

  test('it is told to the author, stands in the log, and cannot be done twice', async () => {
    const world = await openWorld()
    const { address, caseId } = await plantCase(world)
    await decideBy(await world.as('ines'), address)
    const heard = (await toldIn(world)).length
    const noor = await world.as('noor', way)
    const page = await noor.get(address)
    world.trips.reset()

    const undone = await noor.submit(page, 'form.undo', { reason: why })
    const trips = world.trips.trips()
    const twice = await noor.submit(page, 'form.undo', { reason: why })
    const statement = await (await world.as('neighbour1')).get(
      links.decision(await decisionOn(world, caseId)),
    )

    expect(trips).toBe(3)
    expect(undone.path).toBe(address)
    expect(undone.dom.text('.decided')).toContain(`noor, just now: ${why}`)
    expect(undone.dom.has('form.undo')).toBe(false)
    expect(twice.status).toBe(409)
    expect(twice.dom.text('.flash.is-bad')).toContain('noor undid this decision just now')
    expect(statement.dom.text('.page-lead')).toContain('no longer holds')
    expect((await toldIn(world)).slice(heard)).toEqual([
      'neighbour1: decision-undone',
      'theo: outcome-undone',
      'kim: outcome-undone',
    ])
    expect(await rowsOf(world, 'select action, turn from mod_log order by id')).toEqual([
      { action: 'decide', turn: 0 },
      { action: 'undo', turn: 1 },
    ])
    expect(await rowsOf(world, 'select version, closed_at is null as open from cases')).toEqual([
      { version: 2, open: 0 },
    ])
  })

  test('a reason is needed, and what was typed stays', async () => {
    const world = await openWorld()
    const { address } = await plantCase(world)
    await decideBy(await world.as('ines'), address)
    const noor = await world.as('noor', way)

    const refused = await noor.submit(await noor.get(address), 'form.undo', { reason: 'Oops' })

    expect(refused.status).toBe(422)
    expect(refused.dom.text('.field.is-invalid #reason-error')).toContain('at least 10')
    expect(refused.dom.text('form.undo textarea')).toBe('Oops')
    expect(refused.dom.has('details[open] form.undo')).toBe(true)
    expect(await countOf(world, 'decisions where undone_at is not null')).toBe(0)
  })
})

describe('each consequence ends', () => {
  test('a lock, unless another decision locks the thread, too', async () => {
    const world = await openWorld()
    const { address, questionId, threadId } = await plantCase(world)
    const other = await openCaseOn(world, questionId, ['theo'])
    const ines = await world.as('ines')
    await decideBy(ines, address, { consequence: 'lock' })
    world.pass(minute)
    await decideBy(ines, links.case(other), { consequence: 'lock' })
    const locked = () => countOf(world, `threads where id = ${threadId} and locked_at is not null`)

    await undoBy(world, 'noor', address)
    const still = await locked()
    await undoBy(world, 'noor', links.case(other))

    expect(still).toBe(1)
    expect(await locked()).toBe(0)
    expect(await countOf(world, 'threads where locked_by is not null')).toBe(0)
  })

  test('a silence, down to what an earlier one still asks for', async () => {
    const world = await openWorld()
    const first = await plantCase(world, { title: 'The first thread' })
    const second = await plantCase(world, { title: 'The second thread' })
    const ines = await world.as('ines')
    const until = async () =>
      (await rowsOf(world, "select silenced_until from users where handle = 'neighbour1'"))[0]
    await decideBy(ines, first.address, { consequence: 'silence' })
    const fromFirst = world.now() + 3 * day
    world.pass(2 * hour)
    await decideBy(ines, second.address, { consequence: 'silence' })
    const both = await until()

    await undoBy(world, 'noor', second.address)
    const one = await until()
    await undoBy(world, 'noor', first.address)

    expect(both).toEqual({ silenced_until: fromFirst + 2 * hour })
    expect(one).toEqual({ silenced_until: fromFirst })
    expect(await until()).toEqual({ silenced_until: null })
  })

  test('a hidden question comes back with its thread; of a dismissal only reporters hear', async () => {
    const world = await openWorld()
    const { questionId, path, address } = await plantCase(world)
    const asked = links.case(await openCaseOn(world, questionId, ['theo']))
    const ines = await world.as('ines')
    await decideBy(ines, asked)
    await decideBy(ines, address, { verdict: 'dismiss', consequence: 'none' })
    const heard = await toldIn(world)

    const gone = await world.guest().get(path)
    await undoBy(world, 'noor', address)
    const same = await toldIn(world)
    await undoBy(world, 'noor', asked)

    expect(gone.status).toBe(404)
    expect((await world.guest().get(path)).status).toBe(200)
    expect(same).toEqual([...heard, 'theo: outcome-undone', 'kim: outcome-undone'])
    expect(await toldIn(world)).toEqual([...same, 'maya: decision-undone', 'theo: outcome-undone'])
  })

  test('a solution accepted since stays; the lifted one does not push it aside', async () => {
    const world = await openWorld()
    const { address, postId, threadId, answerIds } = await plantCase(world)
    const accept = (id: number) =>
      world.client.execute(
        `insert into solutions (thread_id, post_id, accepted_by, accepted_at)
        values (${threadId}, ${id}, 1, ${world.now()})`,
      )
    await accept(postId)
    await decideBy(await world.as('ines'), address)
    await accept(answerIds[1]!)

    await undoBy(world, 'noor', address)

    expect(await rowsOf(world, 'select post_id from solutions where undone_at is null')).toEqual([
      { post_id: answerIds[1] },
    ])
  })
})

test('after an undoing a new report opens a new case', async () => {
  const world = await openWorld()
  const { address, postId, caseId } = await plantCase(world)
  await decideBy(await world.as('ines'), address)
  await undoBy(world, 'noor', address)

  const fresh = await openCaseOn(world, postId, ['theo'])

  expect(fresh).not.toBe(caseId)
  expect(await countOf(world, 'cases where closed_at is null')).toBe(1)
})

test('members, staff, the author and reporters do not undo', async () => {
  const world = await openWorld()
  const { address, caseId } = await plantCase(world, { reporters: ['noor'] })
  await decideBy(await world.as('ines'), address)
  const undo = links.undoDecision(await decisionOn(world, caseId))

  for (const who of ['maya', 'sam', 'neighbour1', 'noor']) {
    expect((await (await world.as(who)).post(undo, { reason: why })).status).toBe(403)
  }
  expect((await world.guest().post(undo, { reason: why })).status).toBe(401)
  expect(
    (await (await world.as('ines')).post('/mod/decisions/zzzz/undo', { reason: why })).status,
  ).toBe(404)
  expect(await countOf(world, 'decisions where undone_at is not null')).toBe(0)
})
