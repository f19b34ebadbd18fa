// The staff's mirror: agreement, pace, workload and what waits, from the rows the work left behind.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { plantRecord } from '../support/records.ts'
import { plantThread } from '../support/threads.ts'
import { day, hour, openWorld, type World } from '../support/world.ts'

const tableOf = async (world: World, caption: string, query = {}) => {
  const sam = await world.as('sam')
  const { dom } = await sam.get(links.mirror(query))
  const at = dom.texts('caption').indexOf(caption)
  if (at < 0) return []
  const rows = dom.texts('table')[at]?.slice(caption.length) ?? ''
  return dom.texts('tbody tr').filter((row) => rows.includes(row.replace(/\s+/g, ' ')))
}

test('agreement, workload and open cases, in one trip', async () => {
  const world = await openWorld()
  const first = await plantCase(world, { title: 'The first thread' })
  const second = await plantCase(world, { title: 'The second thread', reporters: ['theo'] })
  await plantCase(world, { title: 'The third thread' })
  world.pass(5 * hour)
  await decideBy(await world.as('ines'), first.address)
  await decideBy(await world.as('ines'), second.address, {
    verdict: 'dismiss',
    consequence: 'none',
  })
  const fourth = await plantCase(world, { title: 'The fourth thread' })
  const noor = await world.as('noor')
  await noor.post(links.claim(fourth.caseId))
  world.trips.reset()

  const page = await noor.get(links.mirror())
  const trips = world.trips.trips()

  expect(trips).toBe(1)
  expect(page.dom.texts('.tabs')[0]).toContain('Queue')
  // Two of three reports of the two cases that were decided.
  expect(await tableOf(world, 'Reports upheld, by reason')).toEqual([
    'Scam or false support3267 % 0',
  ])
  expect(await tableOf(world, 'What each of the team did')).toEqual([
    'ines2100 % 000000just now',
    'noor00 % 110000just now',
  ])
  expect(await tableOf(world, 'Open cases by how long they have waited')).toEqual([
    'up to 4 h150 % 00',
    'up to 24 h150 % 10',
    'up to 3 days00 % 00',
    'up to 7 days00 % 00',
    'over 7 days00 % 00',
  ])
})

test('an undone decision agrees with nobody; the one who undid it is counted', async () => {
  const world = await openWorld()
  const { address } = await plantCase(world)
  await decideBy(await world.as('ines'), address)
  const noor = await world.as('noor')
  await noor.submit(await noor.get(address), 'form.undo', { reason: 'It was a mistake of ours.' })

  expect(await tableOf(world, 'Reports upheld, by reason')).toEqual([])
  expect(await tableOf(world, 'What each of the team did')).toEqual([
    'ines1100 % 000000just now',
    'noor00 % 000001just now',
  ])
})

test('half and nine in ten of the decisions of each week, in a table beside the chart', async () => {
  const world = await openWorld()
  const now = world.now()
  await plantRecord(world, [
    ...Array.from({ length: 9 }, (_, n) => ({
      at: now - hour * (n + 1),
      took: (n + 1) * hour,
      consequence: 'hide',
    })),
    { at: now - 10 * hour, took: 20 * day, consequence: 'hide' },
    { at: now - 20 * hour, took: 30 * day, consequence: 'hide', isAutomated: true },
    { at: now - 8 * day, took: 3 * day, consequence: 'hide' },
    { at: now - 40 * day, took: 4 * day, consequence: 'hide' },
  ])

  const rows = await tableOf(world, 'Time to decision by the week', { weeks: '4' })

  expect(rows.map((row) => row.replace(/^\d+ \w+ \d{4}/, ''))).toEqual([
    '0––',
    '0––',
    '13 days3 days',
    '105 h9 h',
  ])
})

test('what a rule found is held against what people decided about the post', async () => {
  const world = await openWorld()
  await plantRecord(world, [{ at: world.now() - day, consequence: 'hide' }])
  const other = await plantThread(world, { by: 'theo', title: 'Another', body: 'Another.' })
  const [row] = (await world.client.execute('select post_id from cases')).rows
  const found = (rule: string) => `{"rule":"${rule}","label":"scam","points":1,"text":"x"}`
  await world.client.batch(
    [
      [row?.post_id, `[${found('phishing')},${found('newcomer-links')}]`],
      [other.questionId, `[${found('newcomer-links')}]`],
    ].map(
      ([postId, reasons]) =>
        `insert into post_checks (post_id, verdict, label, score, reasons, at)
        values (${postId}, 'hold', 'scam', 900, '${reasons}', ${world.now()})`,
    ),
  )

  const rows = await tableOf(world, 'What rules found and moderators upheld, by rule')

  expect(rows).toEqual(['Links by a newcomer211100 %', 'Phishing111100 %'])
})
