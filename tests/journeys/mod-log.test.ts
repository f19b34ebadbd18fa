// The logs: everything with names for moderators, decisions without names for everyone.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { idOf } from '../support/threads.ts'
import { openWorld, type World } from '../support/world.ts'

const decideAndUndo = async (world: World) => {
  const { address, caseId } = await plantCase(world)
  const noor = await world.as('noor')
  const ines = await world.as('ines')
  await noor.post(links.claim(caseId))
  await ines.submit(await ines.get(address), 'form.claim-form')
  await decideBy(ines, address, {
    reason: 'Neighbour1, as theo and KIM noticed, asks for card data.',
    note: 'Watch this one.',
  })
  await noor.submit(await noor.get(address), 'form.undo', { reason: 'The number is official.' })
}

test.each([{ htmx: false }, { htmx: true }])(
  'moderators read who did what, filtered, htmx $htmx',
  async (way) => {
    const world = await openWorld()
    await decideAndUndo(world)
    const ada = await world.as('ada', way)
    world.trips.reset()

    const log = await ada.get('/mod/log')
    const trips = world.trips.trips()
    const byNoor = await ada.get('/mod/log?by=Noor')
    const undone = await ada.get('/mod/log?by=&action=undo')
    const nobody = await ada.get('/mod/log?by=maya&action=whatever')

    expect(trips).toBe(1)
    expect(log.dom.texts('.log-row td:nth-child(2)')).toEqual(['noor', 'ines', 'ines', 'noor'])
    expect(log.dom.texts('.log-row td:nth-child(3)')).toEqual([
      'Undone: Upheld: post hidden (Scam or false support)',
      'Decided: Upheld: post hidden (Scam or false support)',
      'Taken over',
      'Claimed',
    ])
    expect(log.dom.texts('.log-row')[1]).toContain('Neighbour1, as theo and KIM noticed')
    expect(log.dom.texts('.log-row')[1]).toContain('For moderators: Watch this one.')
    expect(log.dom.texts('.log-row')[2]).toContain('taken from noor')
    expect(log.dom.texts('select[name=by] option')).toEqual(['Everyone', 'ines', 'noor'])
    expect(byNoor.dom.texts('.log-row')).toEqual([
      expect.stringContaining('Undone'),
      expect.stringContaining('Claimed'),
    ])
    expect(undone.dom.count('.log-row')).toBe(1)
    expect(undone.dom.attr('select[name=action] option[selected]', 'value')).toBe('undo')
    expect(nobody.dom.text('.empty-title')).toContain('Nothing was done')
  },
)

test('everyone reads what was decided and why, without a name or a private note', async () => {
  const world = await openWorld()
  await decideAndUndo(world)
  world.trips.reset()

  const log = await world.guest().get('/modlog')

  expect(world.trips.trips()).toBe(1)
  expect(log.status).toBe(200)
  expect(log.headers.get('ETag')).not.toBeNull()
  expect(log.dom.texts('.timeline-item')).toEqual([
    expect.stringMatching(/Undone: Upheld: post hidden.*The number is official\./),
    expect.stringMatching(/Upheld: post hidden.*\[name\], as \[name\] and \[name\] noticed/),
  ])
  expect(log.dom.text('main')).not.toMatch(/neighbour1|theo|kim|ines|noor|Watch this one/i)
  expect(log.dom.text('main')).not.toMatch(/Taken over|Claimed/)
})

test('an empty log says so', async () => {
  const world = await openWorld()

  const log = await world.guest().get('/modlog')

  expect(log.dom.text('.empty-title')).toBe('Nothing was decided yet')
})

test('both logs are read page by page', async () => {
  const world = await openWorld()
  const values = Array.from(
    { length: 120 },
    (_, n) => `('undo', ${idOf('ines')}, 'Reason number ${n}.', ${world.now() - n})`,
  )
  await world.client.execute(
    `insert into mod_log (action, actor_id, reason, at) values ${values.join()}`,
  )
  const ines = await world.as('ines')

  for (const [start, row] of [
    ['/mod/log?by=ines', '.log-row'],
    ['/modlog', '.timeline-item'],
  ] as const) {
    const seen: string[] = []
    for (let at: string | null = start; at; ) {
      const log = await ines.get(at)
      seen.push(...log.dom.texts(row).map((text) => /number \d+/.exec(text)![0]))
      at = log.dom.has('[rel=next]') ? log.dom.attr('[rel=next]', 'href') : null
    }

    expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `number ${119 - n}`))
  }
})

test('the log is narrowed to a person, a case and days', async () => {
  const world = await openWorld()
  const { caseId } = await plantCase(world, { title: 'Another trouble with NW-2-5' })
  await decideAndUndo(world)
  const ada = await world.as('ada')
  const rows = async (query: string) => (await ada.get(`/mod/log?${query}`)).dom.count('.log-row')

  expect(await rows('about=Neighbour1')).toBe(2)
  expect(await rows('about=noor')).toBe(1)
  expect(await rows('about=nobody')).toBe(0)
  expect(await rows(`case=${links.case(caseId).split('/').at(-1)}`)).toBe(0)
  expect(await rows('case=%%')).toBe(0)
  expect(await rows('from=2026-11-04&to=2026-11-04')).toBe(4)
  expect(await rows('from=2026-11-05')).toBe(0)
  expect(await rows('to=2026-11-03')).toBe(0)
  expect(await rows('from=yesterday')).toBe(4)
})
