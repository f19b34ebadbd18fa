// A person as moderators see them: their record, notes, and private data behind a reason on record.
import { describe, expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { betweenTrips } from '../support/moments.ts'
import { countOf, rowsOf } from '../support/rows.ts'
import { ways } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

const why = 'They asked by mail to end their sessions.'

describe.each(ways)('a person in moderation, with %s', (_, way) => {
  test('figures, decisions and reports come in one trip, and nothing private', async () => {
    const world = await openWorld()
    const { address } = await plantCase(world)
    await decideBy(await world.as('ines'), address)
    const noor = await world.as('noor', way)
    world.trips.reset()

    const page = await noor.get(links.modPerson('Neighbour1'))

    expect(world.trips.trips()).toBe(1)
    expect(page.dom.text('h1')).toBe('neighbour1')
    expect(page.dom.text('.decisions-about')).toContain('Upheld: post hidden')
    expect(page.dom.text('.page-aside')).toMatch(/Reports against them\s*2/)
    expect(page.html).not.toContain('neighbour1@people.example')
    expect((await noor.get(links.modPerson('theo'))).dom.text('.page-aside')).toContain(
      '1: 1 upheld, 0 dismissed',
    )
  })

  test('a look at private data is logged first, and shown once', async () => {
    const world = await openWorld()
    const ines = await world.as('ines', way)
    await world.as('maya')
    const path = links.modPerson('maya')
    const page = await ines.get(path)
    world.trips.reset()

    const seen = await ines.submit(page, 'form.reveal', { reason: why })

    expect(world.trips.trips()).toBe(2)
    expect(seen.status).toBe(200)
    expect(seen.headers.get('Cache-Control')).toBe('no-store')
    expect(seen.dom.text('.revealed')).toContain('maya@people.example')
    expect(seen.dom.text('.revealed')).toContain('signed in')
    expect(await rowsOf(world, 'select action, actor_id, user_id, reason from mod_log')).toEqual([
      { action: 'look', actor_id: 3, user_id: 1, reason: why },
    ])
    expect((await ines.get(path)).html).not.toContain('maya@people.example')
    expect((await ines.get(links.modLog())).dom.text('.log-row')).toContain(why)
    expect((await world.guest().get('/modlog')).html).not.toContain(why)
  })

  test('a note is kept once, for moderators alone; the log says that, not what', async () => {
    const world = await openWorld()
    const ines = await world.as('ines', way)
    const page = await ines.get(links.modPerson('maya'))

    const kept = await ines.submit(page, 'form.note', { body: 'Writes kindly when asked twice.' })
    await ines.submit(page, 'form.note', { body: 'Writes kindly when asked twice.' })

    expect(kept.dom.texts('.report-note')).toEqual(['Writes kindly when asked twice.'])
    expect(await countOf(world, 'person_notes')).toBe(1)
    expect(await rowsOf(world, 'select action, reason from mod_log')).toEqual([
      { action: 'note', reason: '' },
    ])
    const maya = await world.as('maya')
    expect((await maya.get('/u/maya')).html).not.toContain('Writes kindly')
  })
})

test('without a reason, or when the log cannot be written, nothing is shown', async () => {
  const world = await openWorld()
  const ines = await world.as('ines')
  const page = await ines.get(links.modPerson('maya'))

  const short = await ines.submit(page, 'form.reveal', { reason: 'because' })

  expect(short.status).toBe(422)
  expect(short.dom.text('#reason-error')).toContain('at least 10')
  expect(short.html).not.toContain('maya@people.example')
  expect(await countOf(world, 'mod_log')).toBe(0)
  betweenTrips(world, () => world.client.execute('alter table mod_log rename to gone'))
  const { expectComplaint } = await import('../support/quiet.ts')
  expectComplaint(/"path":"\/mod\/users\/maya\/reveal"/)
  const broken = await ines.submit(page, 'form.reveal', { reason: why })
  expect(broken.status).toBe(500)
  expect(broken.html).not.toContain('maya@people.example')
})

test('nobody looks into themselves, and into the team only an admin', async () => {
  const world = await openWorld()
  const ines = await world.as('ines')
  const ada = await world.as('ada')

  const own = await ines.get(links.modPerson('ines'))
  const colleague = await ines.post(links.revealPerson('noor'), { reason: why })
  const byAdmin = await ada.post(links.revealPerson('noor'), { reason: why })

  expect([own.status, colleague.status, byAdmin.status]).toEqual([403, 403, 200])
  expect(colleague.html).not.toContain('noor@people.example')
  expect((await ines.get(links.modPerson('noor'))).dom.has('form.reveal')).toBe(false)
  expect(await countOf(world, `mod_log where action = 'look'`)).toBe(1)
  expect((await ines.get(links.modPerson('nobody-here'))).status).toBe(404)
})
