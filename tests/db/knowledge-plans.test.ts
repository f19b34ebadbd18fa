// How SQLite answers the knowledge pages: by an index, never by going through a table that grows.
import { beforeAll, expect, test } from 'vitest'
import { encodeCursor } from '../../src/lib/cursors.ts'
import { promoted } from '../support/solved.ts'
import { openWorld, type World } from '../support/world.ts'

// The catalogue is as large as it is, whatever people write.
const small = ['codes', 'devices', 'families', 'categories', 'c']

let world: World
let draft = ''

beforeAll(async () => {
  world = await openWorld()
  draft = (await promoted(world)).path
})

const after = encodeCursor([1.2, 5])
const before = encodeCursor([1, 5])

test.each([
  ['/help'],
  ['/help?area=network'],
  [`/help?area=network&before=${before}`],
  ['/help/code-nw-2-5'],
  ['/codes?q=nw'],
  ['/codes/NW-2-5'],
  ['/devices?q=samsung'],
  ['/devices/samsung-tv'],
  ['/search?q=NW-2-5+router'],
  [`/search?q=router&after=${after}`],
  ['/contact'],
  [`/staff/articles?show=draft&before=${after}`],
  [`/staff/articles?show=published&before=${after}`],
  ['/admin'],
  ['/admin/codes?q=nw'],
  ['/admin/codes/nw-2-5'],
  ['/admin/codes/new?code=TVP-899'],
  ['/admin/devices/samsung-tv'],
  ['the editor'],
])('%s', async (path) => {
  const sam = await world.as('sam')
  world.trips.reset()

  const { status } = await sam.get(path === 'the editor' ? `${draft}/edit` : path)
  const plans = await Promise.all(world.trips.statements().map(planOf))

  expect(status).toBe(200)
  expect(plans.flat().filter((step) => /USING .*INDEX|PRIMARY KEY/.test(step))).not.toEqual([])
  expect(plans.flatMap(wholeTables)).toEqual([])
})

const planOf = async (sql: string): Promise<string[]> => {
  const args = (sql.match(/\?/g) ?? []).map(() => null)
  const { rows } = await world.client.execute({ sql: `explain query plan ${sql}`, args })
  return rows.map(({ detail }) => String(detail))
}

/** Steps through a whole table that is neither small nor something another step has found. */
const wholeTables = (plan: string[]): string[] => {
  const found = plan.flatMap((step) => /^(?:CO-ROUTINE|MATERIALIZE) (.+)$/.exec(step)?.[1] ?? [])
  return plan.filter((step) => {
    const [, name] = /^SCAN (\S+)/.exec(step) ?? []
    if (step.includes('AUTOMATIC')) return true
    if (name === undefined || / VIRTUAL TABLE |^SCAN CONSTANT ROW/.test(step)) return false
    return !found.includes(name) && !small.includes(name)
  })
}
