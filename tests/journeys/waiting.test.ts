// A post that waits is still its author's: they edit it, take it back, and find it again.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideHeld, heldAnswer, waitingWord } from '../support/held.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { minute, openWorld, type World } from '../support/world.ts'

const waitingAnswer = async () => {
  const world = await openWorld()
  const thread = await plantThread(world, {
    by: 'theo',
    title: 'NW-2-5 every evening',
    body: 'It says NW-2-5.',
  })
  const held = await heldAnswer(world, thread.threadId)
  await world.settle()
  world.pass(minute)
  return { world, ...thread, ...held }
}

const logged = (world: World) =>
  rowsOf(world, 'select action, turn from mod_log where case_id is not null order by id')

describe.each([{ htmx: false }, { htmx: true }])('by its author, htmx $htmx', (way) => {
  test('it is edited and waits on, with what is said of it now', async () => {
    const { world, path, caseId, postId } = await waitingAnswer()
    const maya = await world.as('maya', way)
    const thread = await maya.get(path)
    const form = await maya.get(links.edit(postId))
    world.trips.reset()

    const saved = await maya.submit(form, '.form', { body: 'Restart the router, NW-2-5.' })

    expect(thread.dom.has(`a[href="${links.edit(postId)}"]`)).toBe(true)
    expect(saved.html).toContain('Restart the router')
    expect(saved.html).toContain('waits for a moderator')
    expect(world.trips.trips()).toBe(3)
    expect(await rowsOf(world, 'select label, verdict from post_checks')).toEqual([
      { label: 'ok', verdict: 'hold' },
    ])
    expect(await rowsOf(world, 'select closed_at, version from cases')).toEqual([
      { closed_at: null, version: 1 },
    ])
    expect(await logged(world)).toEqual([{ action: 'held-edited', turn: 0 }])
    for (const table of ['notices', 'signals']) expect(await countOf(world, table)).toBe(0)
    expect((await world.guest().get(path)).html).not.toContain('Restart the router')
    const ines = await world.as('ines')
    expect((await ines.get(links.case(caseId))).html).toContain('Restart the router')
    await decideHeld(ines, caseId, 'dismiss')
    expect((await world.guest().get(path)).html).toContain('Restart the router')
  })

  test('it is taken back, and nobody has anything left to decide', async () => {
    const { world, path, caseId, postId } = await waitingAnswer()
    const maya = await world.as('maya', way)

    await maya.submit(await maya.get(links.deletePost(postId)), 'main form')

    expect(await rowsOf(world, 'select deleted_at is not null as gone from posts')).toContainEqual({
      gone: 1,
    })
    expect(await rowsOf(world, 'select version from cases where closed_at is not null')).toEqual([
      { version: 1 },
    ])
    expect(await logged(world)).toEqual([{ action: 'held-withdrawn', turn: 0 }])
    const ines = await world.as('ines')
    const page = await ines.get(links.case(caseId))
    expect(page.html).toContain('taken back by its author')
    expect(page.dom.has('form.decision')).toBe(false)
    expect((await ines.get('/mod')).html).not.toContain(links.case(caseId))
    expect((await world.guest().get(path)).html).not.toContain(waitingWord)
  })

  test('it stands with what waits on their account, as long as it does', async () => {
    const { world, path, caseId, postId } = await waitingAnswer()
    const maya = await world.as('maya', way)
    const href = `${path}#${links.postAnchor(postId)}`
    const before = await maya.get(links.account())
    const theo = await (await world.as('theo')).get(links.account())

    await decideHeld(await world.as('ines'), caseId, 'dismiss')

    expect(before.dom.text('#waiting')).toContain('NW-2-5 every evening')
    expect(before.dom.attrs('#waiting a', 'href')).toEqual([href])
    expect(theo.dom.has('#waiting')).toBe(false)
    expect((await maya.get(links.account())).dom.has('#waiting')).toBe(false)
  })
})

test('what was edited since a moderator read it is not published unread', async () => {
  const { world, path, caseId, postId } = await waitingAnswer()
  const ines = await world.as('ines')
  const page = await ines.get(links.case(caseId))
  await (await world.as('maya')).post(links.edit(postId), {
    body: 'Buy my jackpot.',
    revision: '1',
  })

  const late = await ines.submit(page, 'form.decision', {
    verdict: 'dismiss',
    reason: 'It is fine as it is.',
  })

  expect(late.status).toBe(409)
  expect(late.html).toContain('Its author changed the post after you opened the case')
  expect(await countOf(world, 'decisions')).toBe(0)
  expect((await world.guest().get(path)).html).not.toContain('jackpot')
})

test.each([
  ['edited', (id: number) => links.edit(id), { body: 'Other words, NW-2-5.', revision: '1' }],
  ['taken back', (id: number) => links.deletePost(id), {}],
])('%s twice at once it is so once', async (_, addressOf, fields) => {
  const { world, postId } = await waitingAnswer()
  const maya = await world.as('maya')

  const sent = await Promise.all([1, 2].map(() => maya.post(addressOf(postId), fields)))

  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  expect(await countOf(world, 'mod_log')).toBe(1)
})

test('others do neither; what a moderator kept hidden is not its author’s to change', async () => {
  const { world, caseId, postId } = await waitingAnswer()
  const edit = async (who: string) =>
    (await world.as(who)).post(links.edit(postId), { body: 'Mine now.', revision: '1' })
  const take = async (who: string) => (await world.as(who)).post(links.deletePost(postId))

  expect([(await edit('theo')).status, (await take('theo')).status]).toEqual([404, 404])
  expect([(await edit('ines')).status, (await take('ines')).status]).toEqual([403, 403])
  await decideHeld(await world.as('ines'), caseId, 'uphold')
  expect([(await edit('maya')).status, (await take('maya')).status]).toEqual([403, 403])

  expect(await countOf(world, 'post_revisions')).toBe(0)
  expect(await rowsOf(world, 'select deleted_at from posts where deleted_at is not null')).toEqual(
    [],
  )
})
