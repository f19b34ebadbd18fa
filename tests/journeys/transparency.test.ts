// The transparency report: figures of a period for everyone, without a name, as page, CSV and JSON.
import { expect, test } from 'vitest'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { plantRecord } from '../support/records.ts'
import { hour, openWorld } from '../support/world.ts'

const figuresOf = (csv: string) =>
  Object.fromEntries(
    csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','))
      .map(([, , section, item, detail, measure, value]) => [
        [section, item, detail, measure].filter(Boolean).join(' '),
        value,
      ]),
  )

test('reports, decisions and times of the period are there, in one trip, and nobody is named', async () => {
  const world = await openWorld()
  const first = await plantCase(world, { title: 'The first thread' })
  const second = await plantCase(world, { title: 'The second thread' })
  world.pass(2 * hour)
  const ines = await world.as('ines')
  await decideBy(ines, first.address, { consequence: 'hide' })
  world.pass(2 * hour)
  await decideBy(ines, second.address, { verdict: 'dismiss', consequence: 'none' })
  const guest = world.guest()
  world.trips.reset()

  const page = await guest.get(links.transparency())
  const trips = world.trips.trips()
  const csv = await guest.send(links.transparencyFile('csv'))
  const json = await guest.send(links.transparencyFile('json'))

  expect(trips).toBe(1)
  expect(page.dom.text('h2')).toBe('October to December 2026 so far')
  expect(page.dom.texts('.facts dd')).toContain(
    '2: upheld 1, dismissed 1, closed without a verdict 0',
  )
  expect(page.dom.texts('.facts dd')).toContain('half within 2 h, nine in ten within 4 h')
  expect(page.dom.texts('.table tbody tr')).toContain('Scam or false support40')
  expect(page.html).not.toMatch(/neighbour1|theo|ines/)
  expect(csv.headers.get('Content-Type')).toContain('text/csv')
  expect(csv.headers.get('Content-Disposition')).toContain('transparency-2026-q4.csv')
  expect(figuresOf(await csv.text())).toMatchObject({
    'reports scam members': '4',
    'reports scam outside': '0',
    'decisions total': '2',
    'decisions dismissed': '1',
    'decisions medianMinutes': '120',
    'decisions p90Minutes': '240',
    'appeals total': '0',
    'appeals medianMinutes': '',
  })
  expect(await json.json()).toMatchObject({
    period: { name: '2026-q4', from: '2026-10-01', to: '2026-12-31' },
    decisions: { total: 2, upheld: 1, undone: 0, medianMinutes: 120 },
  })
})

test('each figure is counted from the rows of the period, up to its very edges', async () => {
  const world = await openWorld()
  const from = Date.UTC(2026, 9, 1)
  const until = Date.UTC(2026, 10, 1)
  await plantRecord(world, [
    { at: from - 1, consequence: 'hide' },
    { at: from, consequence: 'suspend', took: hour },
    { at: from + hour, consequence: 'suspend', took: 2 * hour, isUndone: true },
    { at: from + 2 * hour, consequence: 'redact', ground: 'law', took: 3 * hour },
    { at: from + 3 * hour, consequence: 'hide', isAutomated: true },
    { at: until - 1, consequence: 'warn', took: 4 * hour, appeal: 'reversed' },
    { at: until, consequence: 'hide' },
  ])
  const { period, ...report } = (await (
    await world.guest().send(links.transparencyFile('json', { period: '2026-10' }))
  ).json()) as Record<string, unknown>

  expect(period).toEqual({ name: '2026-10', from: '2026-10-01', to: '2026-10-31' })
  expect(report).toMatchObject({
    sanctions: { total: 5, automated: 1, suspended: 1, redacted: 1, byReports: 4, byRule: 1 },
    decisions: { total: 4, upheld: 4, undone: 1, medianMinutes: 120, p90Minutes: 240 },
    appeals: { total: 1, byAuthors: 1, open: 0, reversed: 1, medianMinutes: 60 },
  })
  expect(report.restrictions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ ground: 'rule', rule: 'scam', consequence: 'suspend', total: 2 }),
      expect.objectContaining({ ground: 'law', law: '=HYPERLINK("x")', total: 1 }),
      expect.objectContaining({ consequence: 'hide', total: 1, automated: 1 }),
    ]),
  )
  const csv = await world.guest().send(links.transparencyFile('csv', { period: '2026-10' }))
  expect(await csv.text()).toContain(`,restrictions by law,"'=HYPERLINK(""x"")",redact,total,1`)
})

test('the team asks from one day to another; what is no day stands beside its field', async () => {
  const world = await openWorld()
  await plantCase(world)
  const sam = await world.as('sam')
  const page = await sam.get(links.teamTransparency())

  const today = { from: '2026-11-04', to: '2026-11-04' }
  const shown = await sam.get(links.teamTransparency(today))
  const wrong = await sam.get(links.teamTransparency({ from: '2026-11-04', to: '2026-11-31' }))
  const file = await sam.send(links.teamTransparencyFile('csv', { ...today, to: 'x' }))
  const before = await sam.get(links.teamTransparency({ from: '2026-11-01', to: '2026-11-03' }))

  expect(page.dom.texts('.tabs')[0]).not.toContain('Queue')
  expect(shown.dom.text('h2')).toBe('4 November 2026 to 4 November 2026 so far')
  expect(shown.dom.texts('.table tbody tr')).toEqual(['Scam or false support20'])
  expect(shown.dom.attrs('a[download]', 'href')[0]).toBe(links.teamTransparencyFile('csv', today))
  expect(wrong.status).toBe(422)
  expect(wrong.dom.text('#to-error')).toContain('2026-10-31')
  expect(wrong.dom.attr('input[name=from]', 'value')).toBe('2026-11-04')
  expect(file.status).toBe(422)
  expect(before.dom.has('.table')).toBe(false)
})
