// What goes wrong with decisions elsewhere, and does not here.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, decisionOn, plantCase } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { openWorld, type World } from '../support/world.ts'

const undoBy = async (world: World, caseId: number) =>
  (await world.as('noor')).post(links.undoDecision(await decisionOn(world, caseId)), {
    reason: 'It turned out to be in order.',
  })

test('taking a solution back does not open what a moderator locked', async () => {
  const world = await openWorld()
  const { address, postId, threadId } = await plantCase(world)
  const asker = await world.as('maya')
  await asker.post(links.accept(postId))
  await decideBy(await world.as('ines'), address, { consequence: 'lock' })
  const lock = () => rowsOf(world, 'select locked_at, locked_by from threads')
  const locked = await lock()

  await asker.post(links.unaccept(postId))
  const reply = await (await world.as('kim')).post(links.reply(threadId), {
    body: 'I have the same on my television.',
  })

  expect(locked).toMatchObject([{ locked_by: 3 }])
  expect(await lock()).toEqual(locked)
  expect(reply.status).toBe(403)
})

test('accepting and taking back, hiding and undoing leave every number as it was', async () => {
  const world = await openWorld()
  const { address, caseId, postId, questionId } = await plantCase(world)
  const kim = await world.as('kim')
  await kim.post(links.vote(postId), { wish: 'on' })
  await kim.post(links.outcome(postId), { worked: 'yes', device: '', appVersion: '' })
  const numbers = async () => [
    await rowsOf(world, 'select replies, me_toos, solved_at, hidden_at, locked_at from threads'),
    await rowsOf(world, 'select id, votes, worked, failed, hidden_at from posts order by id'),
    await rowsOf(
      world,
      "select handle, silenced_until, suspended_until from users where handle = 'neighbour1'",
    ),
    (await world.guest().get(links.person('neighbour1'))).dom.text('main'),
  ]
  const before = await numbers()
  const asker = await world.as('maya')

  await asker.post(links.accept(postId))
  await decideBy(await world.as('ines'), address)
  await undoBy(world, caseId)
  await asker.post(links.unaccept(postId))

  expect(await numbers()).toEqual(before)
  expect(questionId).not.toBe(postId)
  expect(await countOf(world, 'solutions')).toBe(1)
})

test('a hidden solution is nobody’s credit; the one in its place is one, of its own author', async () => {
  const world = await openWorld()
  const { address, postId, answerIds } = await plantCase(world)
  const asker = await world.as('maya')
  const solutionsOf = async (handle: string) =>
    Number(
      (
        await rowsOf(
          world,
          `select count(*) as n from solutions s join posts p on p.id = s.post_id
          join users u on u.id = p.author_id where s.undone_at is null and u.handle = '${handle}'`,
        )
      )[0]?.n,
    )
  await asker.post(links.accept(postId))
  await decideBy(await world.as('ines'), address)
  const hidden = [await solutionsOf('neighbour1'), await solutionsOf('theo')]
  await asker.post(links.accept(answerIds[1]!))

  expect(hidden).toEqual([0, 0])
  expect([await solutionsOf('neighbour1'), await solutionsOf('theo')]).toEqual([0, 1])
})

test('reports that were decided on stay on record, with who sent them and about whom', async () => {
  const world = await openWorld()
  const { address, caseId } = await plantCase(world)
  const reports = () => rowsOf(world, 'select * from reports order by id')
  const before = await reports()
  const ines = await world.as('ines')

  await decideBy(ines, address)
  await undoBy(world, caseId)
  const page = await ines.get(address)

  expect(await reports()).toEqual(before)
  expect(page.dom.text('main')).toContain('theo noticed it.')
  expect(page.dom.text('main')).toContain('kim noticed it.')
  expect(
    await countOf(
      world,
      'reports r join cases c on c.id = r.case_id where r.reporter_id = c.author_id',
    ),
  ).toBe(0)
})

test('a second decision on a case is no success, and nothing of it happens', async () => {
  const world = await openWorld()
  const { address, caseId } = await plantCase(world)
  await decideBy(await world.as('ines'), address, { consequence: 'warn' })
  const late = await (await world.as('noor')).post(links.decide(caseId), {
    verdict: 'uphold',
    consequence: 'suspend',
    days: '30',
    reason: 'It pretends to be support and asks for a card.',
    version: '0',
  })

  expect(late.status).toBe(409)
  expect(late.dom.text('.flash.is-bad')).toContain('ines decided this just now: uphold, warn')
  expect(await countOf(world, 'users where suspended_until is not null')).toBe(0)
  expect(await countOf(world, 'statements')).toBe(1)
})

test('statements are changed by nobody and undoing keeps them', async () => {
  const world = await openWorld()
  const { address, caseId } = await plantCase(world)
  await decideBy(await world.as('ines'), address)
  const [before] = await rowsOf(world, 'select * from statements')

  await undoBy(world, caseId)

  expect(await rowsOf(world, 'select * from statements')).toEqual([before])
  const author = await world.as('neighbour1')
  const page = await author.get(links.decision(await decisionOn(world, caseId)))
  expect(page.dom.text('.page-lead')).toContain('no longer holds')
})
