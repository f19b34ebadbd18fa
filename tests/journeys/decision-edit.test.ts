// A hidden post and its author: from ten minutes after, an edit brings it back, and only once.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, openCaseOn, plantCase } from '../support/cases.ts'
import { decideAs, plantOpenCase } from '../support/decisions.ts'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import type { Visitor } from '../support/visitor.ts'
import { hour, minute, openWorld, type World } from '../support/world.ts'

const better = 'The official way is the help page; there is no telephone number.'

const hidden = async () => {
  const world = await openWorld()
  const planted = await plantCase(world)
  await decideBy(await world.as('ines'), planted.address)
  const [decision] = await rowsOf(world, 'select id from decisions')
  const author = await world.as('neighbour1')
  return { world, ...planted, author, statement: links.decision(Number(decision?.id)) }
}

const editBy = (author: Visitor, postId: number, body = better) =>
  author.post(links.edit(postId), { body })

const hiddenPosts = (world: World) => countOf(world, 'posts where hidden_at is not null')

describe('the author of a hidden post', () => {
  test('is told from when on, edits then, and everybody sees the post again', async () => {
    const { world, author, postId, path, statement } = await hidden()
    const told = await author.get(statement)
    world.pass(10 * minute - 1)
    const early = await author.get(links.edit(postId))
    const refused = await editBy(author, postId)
    world.pass(1)
    const now = await author.get(statement)
    const form = await author.get(links.edit(postId))
    world.trips.reset()
    await author.submit(form, 'form[action*="/edit"]', { body: better })
    const trips = world.trips.trips()

    expect(told.dom.text('main')).toContain('From 10:10 UTC on you can edit the post')
    expect(early.status).toBe(403)
    expect(refused.status).toBe(403)
    expect(refused.dom.text('main')).toContain('in 1 min')
    expect(now.dom.has(`main a[href="${links.edit(postId)}"]`)).toBe(true)
    expect(trips).toBeLessThanOrEqual(3)
    const guest = await world.guest().get(path)
    expect(guest.html).toContain(better)
    expect(guest.html).not.toContain('555 0100')
    expect(await rowsOf(world, 'select replies from threads')).toEqual([{ replies: 2 }])
    // The decision stands and says what became of it.
    expect(
      await rowsOf(world, `select undone_at, restored_at = ${world.now()} as now from decisions`),
    ).toEqual([{ undone_at: null, now: 1 }])
    expect((await author.get(statement)).dom.has(`main a[href="${links.edit(postId)}"]`)).toBe(
      false,
    )
  })

  test('has one chance: hidden a second time, only a moderator brings it back', async () => {
    const { world, author, postId, path } = await hidden()
    world.pass(10 * minute)
    await editBy(author, postId)
    world.pass(hour)
    const again = await openCaseOn(world, postId, ['theo'])
    await decideBy(await world.as('ines'), links.case(again))
    const [second] = await rowsOf(world, 'select id from decisions order by id desc limit 1')
    world.pass(hour)

    const refused = await editBy(author, postId, `${better} Really.`)
    const still = await hiddenPosts(world)
    const statement = await author.get(links.decision(Number(second?.id)))
    const noor = await world.as('noor')
    await noor.post(links.undoDecision(Number(second?.id)), { reason: 'It is fine as it is now.' })

    expect(refused.status).toBe(403)
    expect(refused.dom.text('main')).toContain('appeal')
    expect(still).toBe(1)
    expect(statement.dom.text('main')).not.toContain('you can edit')
    expect(await hiddenPosts(world)).toBe(0)
    expect((await world.guest().get(path)).html).toContain(better)
  })

  test('does not bring back what a sweep hides, too, nor delete it, nor edit for others', async () => {
    const { world, author, postId } = await hidden()
    world.pass(hour)
    const deleted = await author.post(links.deletePost(postId))
    const other = await editBy(await world.as('kim'), postId)
    await world.client.batch([
      `insert into sweeps (id, kind, reason, by_id, at) values (1, 'wave', 'Spam.', 3, ${world.now()})`,
      `insert into swept_posts (sweep_id, post_id) values (1, ${postId})`,
    ])
    const swept = await editBy(author, postId)

    expect([deleted.status, swept.status]).toEqual([403, 403])
    expect(other.status).toBe(404)
    expect(await hiddenPosts(world)).toBe(1)
    expect(await countOf(world, 'posts where deleted_at is not null')).toBe(0)
  })

  test('is too late when a moderator hides it anew in the same moment', async () => {
    const { world, author, postId, threadId } = await hidden()
    world.pass(10 * minute)
    const caseId = await plantOpenCase(world, { postId, threadId, by: 'neighbour1' })
    betweenTrips(world, () => decideAs(world, 'noor', caseId, { consequence: 'hide' }))

    const late = await editBy(author, postId)

    expect(late.status).toBe(403)
    expect(late.dom.text('main')).toContain('in 10 min')
    expect(late.html).toContain(better)
    expect(await hiddenPosts(world)).toBe(1)
    expect(await countOf(world, 'decisions where restored_at is not null')).toBe(0)
    expect(await countOf(world, 'post_revisions')).toBe(0)
  })

  test('gets the solution back with it, unless the asker took another meanwhile', async () => {
    const { world, author, postId, threadId, answerIds } = await hidden()
    await world.client.execute(
      `insert into solutions (thread_id, post_id, accepted_by, accepted_at, undone_by, undone_at)
      select ${threadId}, ${postId}, 1, at - 1, decided_by, at from decisions`,
    )
    world.pass(10 * minute)
    await editBy(author, postId)
    const present = () => rowsOf(world, 'select post_id from solutions where undone_at is null')
    const back = await present()
    await (await world.as('maya')).post(links.accept(answerIds[1]!))

    expect(back).toEqual([{ post_id: postId }])
    expect(await present()).toEqual([{ post_id: answerIds[1] }])
  })
})

test('moderators undo from the log, and cannot undo there what is about themselves', async () => {
  const { world, author, postId } = await hidden()
  const noor = await world.as('noor')
  const log = await noor.get(links.modLog())
  const done = await noor.submit(log, '.log-row form.undo', {
    reason: 'The number turned out to be the official one.',
  })
  await world.client.execute("update users set role = 'moderator' where handle = 'neighbour1'")
  const own = await author.get(links.modLog())

  expect(done.status).toBe(200)
  expect(await hiddenPosts(world)).toBe(0)
  expect((await noor.get(links.modLog())).dom.has('form.undo')).toBe(false)
  expect(own.dom.has('form.undo')).toBe(false)
  expect(await countOf(world, `posts where id = ${postId} and hidden_at is null`)).toBe(1)
})
