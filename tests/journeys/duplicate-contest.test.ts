// An asker says that theirs is no duplicate: a case, decided by somebody who did not mark it.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { toldIn } from '../support/cases.ts'
import { contested, merged, objection, peopleOf, place } from '../support/merges.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const reason = 'The colours of the pattern differ.'

describe.each(ways)('with %s', (_, way) => {
  test('the asker contests once, with a reason, and another moderator finds the case', async () => {
    const world = await openWorld()
    const { duplicate } = await merged(world)
    const maya = await world.as('maya', way)
    const page = await maya.get(links.duplicate(place(duplicate)))

    const refused = await maya.submit(page, 'form.contest', { reason: 'No!' })
    world.trips.reset()
    const sent = await maya.submit(page, 'form.contest', { reason: objection })
    const trips = world.trips.trips()
    const again = await maya.submit(page, 'form.contest', { reason: objection })
    const more = await maya.submit(page, 'form.contest', {
      reason: 'And another thing is different.',
    })
    const queue = await (await world.as('noor')).get(links.queue())

    expect(refused.status).toBe(422)
    expect(refused.dom.text('.field.is-invalid #reason-error')).toContain('at least 10')
    expect([sent.status, again.status, more.status]).toEqual([200, 200, 409])
    expect(trips).toBe(3)
    expect(sent.dom.text('.facts')).toContain('A second moderator will decide.')
    expect(sent.dom.has('form.contest')).toBe(false)
    expect(queue.dom.text('.case-row-meta')).toContain('Contested duplicate')
    expect(await countOf(world, 'cases')).toBe(1)
    expect(await countOf(world, "mod_log where action = 'contest'")).toBe(1)
  })

  test('the moderator who marked it does not decide; another keeps it, and both hear why', async () => {
    const world = await openWorld()
    const { duplicate, caseId } = await contested(world)
    const heard = (await toldIn(world)).length
    const own = await (await world.as('ines')).get(links.case(caseId))
    const noor = await world.as('noor', way)
    const page = await noor.get(links.case(caseId))

    const unsaid = await noor.submit(page, 'form.decision', { reason })
    const kept = await noor.submit(page, 'form.decision', { verdict: 'uphold', reason })
    const maya = await (await world.as('maya')).get(links.duplicate(place(duplicate)))

    expect(own.dom.has('form.decision')).toBe(false)
    expect(page.dom.text('.contested')).toContain(objection)
    expect(unsaid.status).toBe(422)
    expect(kept.dom.text('#decided-title')).toBe('Contested duplicate: stays merged')
    expect(kept.dom.has('form.undo')).toBe(true)
    expect((await toldIn(world)).slice(heard).sort()).toEqual([
      'ines: contest-outcome',
      'maya: contest-outcome',
    ])
    expect(maya.dom.text('.facts')).toContain(`A second moderator kept the merge: ${reason}`)
    expect(await countOf(world, 'threads where merged_into is not null')).toBe(1)
  })

  test('another moderator agrees: the merge is undone, and everyone concerned hears it once', async () => {
    const world = await openWorld()
    const { original, duplicate, caseId } = await contested(world)
    const before = (await toldIn(world)).length
    await (await world.as('kim')).post(links.follow(original.threadId), { on: 'yes' })
    const noor = await world.as('noor', way)

    await noor.submit(await noor.get(links.case(caseId)), 'form.decision', {
      verdict: 'dismiss',
      reason,
    })

    expect((await toldIn(world)).slice(before).sort()).toEqual([
      'ines: contest-outcome',
      'maya: contest-outcome',
    ])
    expect(await countOf(world, 'threads where merged_into is not null')).toBe(0)
    expect(await peopleOf(world, 'follows', original.threadId)).toEqual(['kim', 'theo'])
    expect((await world.guest().send(duplicate.path)).status).toBe(200)
    const log = await world.guest().get(links.publicModLog())
    expect(log.dom.text('.timeline-head')).toContain('Contested duplicate: merge undone')
  })
})

test('undone by a moderator, a contest waits for nobody; deciding it comes too late', async () => {
  const world = await openWorld()
  const { duplicate, caseId } = await contested(world)
  const noor = await world.as('noor')
  const open = await noor.get(links.case(caseId))

  await (await world.as('ines')).post(links.undoMerge(duplicate.threadId), { reason })
  const late = await noor.submit(open, 'form.decision', { verdict: 'uphold', reason })

  expect(late.status).toBe(409)
  expect(await countOf(world, 'decisions')).toBe(0)
  expect(await countOf(world, 'cases where closed_at is null')).toBe(0)
})

test('a report on the same question stays a case of its own', async () => {
  const world = await openWorld()
  const { duplicate, caseId } = await contested(world)

  await (await world.as('theo')).post(links.report(duplicate.questionId), { reason: 'spam' })

  expect(
    await rowsOf(world, `select kind, id <> ${caseId} as other from cases order by kind`),
  ).toEqual([
    { kind: 'contest', other: 0 },
    { kind: 'report', other: 1 },
  ])
})
