// Who marks duplicates, what happens when two do at once, and what staff and moderators make of them.
import { expect, test } from 'vitest'
import { idToUrl } from '../../src/lib/ids.ts'
import { links } from '../../views/links.ts'
import { mark, merged, place, plantTwins, why } from '../support/merges.ts'
import { betweenTrips, hide } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { plantThread } from '../support/threads.ts'
import { day, openWorld } from '../support/world.ts'

test('who may not mark reads why not', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  const fields = { original: original.path, note: why }

  for (const who of ['theo', 'maya', 'kim']) {
    const visitor = await world.as(who)
    expect((await visitor.get(links.duplicate(place(duplicate)))).status).toBe(403)
    expect((await visitor.post(links.duplicate(place(duplicate)), fields)).status).toBe(403)
    expect((await visitor.get(duplicate.path)).html).not.toContain('Mark as a duplicate')
  }
  expect(await countOf(world, 'merges')).toBe(0)
})

test('sent twice it is merged once; of two moderators the second reads who did what', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  const address = links.duplicate(place(duplicate))
  const ines = await world.as('ines')
  const noor = await world.as('noor')
  const fields = { original: original.path, note: why }

  const twice = await Promise.all([ines.post(address, fields), ines.post(address, fields)])
  const late = await noor.post(address, fields)

  expect(twice.map(({ status }) => status)).toEqual([200, 200])
  expect(late.status).toBe(409)
  expect(late.dom.text('.page-lead')).toContain(
    'ines merged this thread into “NW-2-5 on every channel since the update” already. Reason: Both',
  )
  expect(late.html).toContain(why)
  expect(await countOf(world, 'merges')).toBe(1)
  expect(await countOf(world, "mod_log where action = 'merge'")).toBe(1)
  expect(await countOf(world, "notices where kind = 'merged'")).toBe(1)
})

test('two at once in a circle, or into a thread that is being hidden: one is told', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  const ines = await world.as('ines')
  const noor = await world.as('noor')
  betweenTrips(world, () => mark(noor, original, { original: duplicate.path }))

  const circle = await ines.post(links.duplicate(place(duplicate)), {
    original: original.path,
    note: why,
  })

  expect(circle.status).toBe(409)
  expect(await countOf(world, 'threads where merged_into is not null')).toBe(1)
  expect(await countOf(world, 'merges')).toBe(1)
})

test('staff see what is asked again and again, with the way to an article', async () => {
  const world = await openWorld()
  const { original } = await merged(world)
  const sam = await world.as('sam')
  const unsolved = await sam.get(links.staff())
  await (await world.as('theo')).post(`/p/${idToUrl(original.answerIds[0]!)}/accept`)

  const page = await sam.get(links.staff())
  const editor = await sam.submit(page, '.most-duplicated form')
  const after = await sam.get(links.staff())
  world.pass(31 * day)

  expect(unsolved.dom.text('.most-duplicated')).toContain('No accepted answer yet')
  expect(page.dom.text('.most-duplicated')).toContain('1 duplicate in thirty days')
  expect(editor.path).toMatch(/^\/staff\/articles\/\w+\/edit$/)
  expect(after.dom.attr('.most-duplicated a.button', 'href')).toBe(editor.path)
  expect((await (await world.as('sam')).get(links.staff())).dom.has('.most-duplicated')).toBe(false)
})

test('a report as a duplicate leads the moderator to the form, filled in', async () => {
  const world = await openWorld()
  const { original, duplicate } = await plantTwins(world)
  await (await world.as('theo')).post(links.report(duplicate.questionId), {
    reason: 'duplicate',
    note: `Asked before: http://forum.example${original.path}`,
  })
  const [row] = await rowsOf(world, 'select id from cases')
  const ines = await world.as('ines')

  const open = await ines.get(links.case(Number(row?.id)))
  const way = open.dom.attr('a[href*="/duplicate"]', 'href') ?? ''
  const form = await ines.get(way)
  const page = await ines.submit(form, 'form.mark-duplicate', { note: why })

  expect(form.dom.attr('#original', 'value')).toBe(original.path.split('/').slice(0, 3).join('/'))
  expect(page.path).toContain(original.path)
})

test('a question that others were merged into is not deleted by its asker, nor lost when hidden', async () => {
  const world = await openWorld()
  const { duplicate } = await plantTwins(world)
  const bare = await plantThread(world, { by: 'theo', title: 'Just a code', body: 'NW-2-5.' })
  await mark(await world.as('ines'), duplicate, { original: bare.path })

  const kept = await (await world.as('theo')).post(links.deletePost(bare.questionId))
  await hide(world, bare.questionId)
  const own = await world.guest().get(duplicate.path)

  expect(kept.status).toBe(403)
  expect(own.status).toBe(200)
  expect(own.dom.text('.flash')).toContain('cannot be read at the moment')
})
