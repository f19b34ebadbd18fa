// One decision for many cases: each by itself, with a result for each.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase, reason } from '../support/cases.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { openWorld } from '../support/world.ts'

const form = { verdict: 'uphold', consequence: 'hide', reason }

describe.each([{ htmx: false }, { htmx: true }])('many at once, htmx $htmx', (way) => {
  test('each is decided by itself; what was decided, held or not allowed says so', async () => {
    const world = await openWorld()
    const free = await plantCase(world, { title: 'The free one' })
    const late = await plantCase(world, { title: 'The decided one' })
    const held = await plantCase(world, { title: 'The held one' })
    const own = await plantCase(world, { title: 'The reported one', reporters: ['ines'] })
    const ines = await world.as('ines', way)
    const noor = await world.as('noor', way)
    const queue = await ines.get('/mod')
    const ticks = [free, late, held].map(({ caseId }) => `${caseId}-0`)
    await decideBy(noor, late.address, { verdict: 'dismiss', consequence: 'none' })
    await noor.post(links.claim(held.caseId))

    const done = await ines.post(links.bulk(), {
      ...form,
      version: '0',
      cases: [...ticks, `${own.caseId}-0`].join(' '),
    })

    expect(queue.dom.attrs('input[name=cases]', 'value').toSorted()).toEqual(ticks.toSorted())
    expect(done.status).toBe(200)
    expect(done.dom.text('h1')).toBe('1 of 4 decided')
    const results = done.dom.texts('.bulk-results li')
    expect(results[0]).toMatch(/The free one”\s*Decided\./)
    expect(results[1]).toContain('Too late: noor decided this')
    expect(results[2]).toContain('Not decided: noor is on this case')
    expect(results[3]).toContain('Not decided: You reported it yourself')
    expect(await rowsOf(world, 'select case_id, verdict from decisions order by id')).toEqual([
      { case_id: late.caseId, verdict: 'dismiss' },
      { case_id: free.caseId, verdict: 'uphold' },
    ])
    expect((await world.guest().get(free.path)).html).not.toContain('hotline')
    expect((await world.guest().get(held.path)).html).toContain('hotline')
  })

  test('nothing ticked, or no reason: the queue again, with what was typed and ticked', async () => {
    const world = await openWorld()
    const { caseId } = await plantCase(world)
    const ines = await world.as('ines', way)

    const none = await ines.submit(await ines.get('/mod'), '#bulk', form)
    const short = await ines.post(links.bulk(), {
      ...form,
      reason: 'No.',
      version: '0',
      cases: `${caseId}-0`,
    })

    expect([none.status, short.status]).toEqual([422, 422])
    expect(none.html).toContain('Tick the cases this is for.')
    expect(short.dom.text('#reason-error')).toContain('at least 10 characters')
    expect(short.dom.has('input[name=cases][checked]')).toBe(true)
    expect(await countOf(world, 'decisions')).toBe(0)
  })
})

test('of many illegal ones the law is named once, or asked for', async () => {
  const world = await openWorld()
  const { caseId } = await plantCase(world)
  const ines = await world.as('ines')
  const illegal = { ...form, rule: 'illegal', version: '0', cases: `${caseId}-0` }

  const asked = await ines.post(links.bulk(), illegal)
  const done = await ines.post(links.bulk(), { ...illegal, law: 'Criminal code, article 7' })

  expect(asked.status).toBe(422)
  expect(asked.dom.text('#law-error')).toContain('Name the law')
  expect(done.dom.text('h1')).toBe('1 of 1 decided')
  expect(await rowsOf(world, 'select ground, law from statements')).toEqual([
    { ground: 'law', law: 'Criminal code, article 7' },
  ])
})

test('thirty at once and no more', async () => {
  const world = await openWorld()
  const ines = await world.as('ines')
  const cases = Array.from({ length: 31 }, (_, n) => `${n + 1}-0`)

  const many = await ines.post(links.bulk(), { ...form, version: '0', cases: cases.join(' ') })
  const few = await ines.post(links.bulk(), {
    ...form,
    version: '0',
    cases: cases.slice(0, 30).join(' '),
  })

  expect(many.status).toBe(422)
  expect(many.html).toContain('at most 30')
  expect(few.dom.text('h1')).toBe('0 of 30 decided')
})
