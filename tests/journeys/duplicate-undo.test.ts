// A merge undone within thirty days, and one its asker contests: all is as before but what was done since.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { toldIn } from '../support/cases.ts'
import { mark, merged, peopleOf, place, plantTwins } from '../support/merges.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { ways } from '../support/visitor.ts'
import { day, openWorld, type World } from '../support/world.ts'

const reason = 'The colours of the pattern differ.'

const undoBy = async (world: World, who: string, duplicate: { threadId: number; slug: string }) => {
  const visitor = await world.as(who)
  const page = await visitor.get(links.duplicate(place(duplicate)))
  return visitor.submit(page, 'form.undo-merge', { reason })
}

describe.each(ways)('with %s', (_, way) => {
  test('everyone is where they were, but for what they did since', async () => {
    const world = await openWorld()
    const { original, duplicate } = await plantTwins(world)
    const press = async (who: string, address: string, on: 'yes' | 'no') =>
      (await world.as(who)).post(address, { on })
    for (const who of ['neighbour2', 'neighbour3', 'neighbour4']) {
      await press(who, links.meToo(duplicate.threadId), 'yes')
    }
    await mark(await world.as('ines'), duplicate, { original: original.path })
    // Since: one says so of the original itself, one leaves, one comes.
    await press('neighbour2', links.meToo(original.threadId), 'yes')
    await press('neighbour3', links.follow(original.threadId), 'no')
    await press('neighbour3', links.meToo(original.threadId), 'no')
    await press('neighbour5', links.meToo(original.threadId), 'yes')
    const heard = (await toldIn(world)).length
    const noor = await world.as('noor', way)
    const form = await noor.get(links.duplicate(place(duplicate)))
    world.trips.reset()

    const page = await noor.submit(form, 'form.undo-merge', { reason })

    expect(page.path).toBe(duplicate.path)
    expect(world.trips.trips()).toBe(3)
    expect(await peopleOf(world, 'me_toos', original.threadId)).toEqual([
      'neighbour2',
      'neighbour5',
    ])
    expect(await peopleOf(world, 'follows', original.threadId)).toEqual([
      'neighbour2',
      'neighbour5',
      'theo',
    ])
    expect(await peopleOf(world, 'me_toos', duplicate.threadId)).toEqual([
      'neighbour2',
      'neighbour4',
    ])
    expect(await rowsOf(world, 'select me_toos, merged_into from threads order by id')).toEqual([
      { me_toos: 2, merged_into: null },
      { me_toos: 2, merged_into: null },
    ])
    expect((await toldIn(world)).slice(heard).sort()).toEqual([
      'maya: unmerged',
      'neighbour2: unmerged',
      'neighbour4: unmerged',
    ])
    expect(await rowsOf(world, 'select action from mod_log order by id')).toEqual([
      { action: 'merge' },
      { action: 'unmerge' },
    ])
    expect((await world.guest().send(duplicate.path)).status).toBe(200)
  })
})

test('after thirty days nothing can be undone or contested, and the page says so', async () => {
  const world = await openWorld()
  const { duplicate } = await merged(world)
  world.pass(30 * day)
  const address = links.duplicate(place(duplicate))
  const pages = [
    await (await world.as('noor')).get(address),
    await (await world.as('maya')).get(address),
  ]

  const undone = await (await world.as('noor')).post(links.undoMerge(duplicate.threadId), {
    reason,
  })
  const objected = await (await world.as('maya')).post(links.contest(duplicate.threadId), {
    reason,
  })

  for (const page of pages) {
    expect(page.dom.has('form')).toBe(page.dom.has('header form'))
    expect(page.html).toContain('Those are over: it stays.')
    expect(page.dom.has('form.undo-merge')).toBe(false)
    expect(page.dom.has('form.contest')).toBe(false)
  }
  expect([undone.status, objected.status]).toEqual([409, 409])
  expect(undone.html).toContain('those are over')
  expect(await countOf(world, 'merges where undone_at is null')).toBe(1)
})

test('of two who undo the second reads who was faster', async () => {
  const world = await openWorld()
  const { duplicate } = await merged(world)
  const noor = await world.as('noor')
  await undoBy(world, 'ines', duplicate)

  const late = await noor.post(links.undoMerge(duplicate.threadId), {
    reason: 'I think so, too, really.',
  })

  expect(late.status).toBe(409)
  expect(late.dom.text('.page-lead')).toContain('ines undid this merge already.')
  expect(await countOf(world, "notices where kind = 'unmerged'")).toBe(1)
})

test('a thread of an open problem stays attached, and brings the problem to the original', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  await world.client.execute(`insert into problems (id, key, state, title, people, newcomers,
    window_minutes, expected, score, opened_at, seen_at) values (9, 'c:ui-800-3', 'confirmed', 'UI-800-3',
    3, 0, 60, 0.1, 9, 1, 1)`)
  await world.client.execute(
    `insert into problem_threads (problem_id, thread_id, attached_at) values (9, ${duplicate.threadId}, 1)`,
  )
  const attached = () => rowsOf(world, 'select thread_id from problem_threads order by thread_id')

  await mark(await world.as('ines'), duplicate, { original: original.path })
  const both = await attached()
  const banner = (await world.guest().get(original.path)).dom.texts('.banner-title')
  await undoBy(world, 'ines', duplicate)

  expect(both).toHaveLength(2)
  expect(banner.join()).toContain('UI-800-3')
  expect(await attached()).toEqual([{ thread_id: duplicate.threadId }])
})
