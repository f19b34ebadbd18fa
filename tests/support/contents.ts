// Everything the database holds, to tell whether anything changed at all.
import { rowsOf } from './rows.ts'
import type { World } from './world.ts'

/** What no request ever writes, and most of what there is. */
export const catalogue = ['categories', 'families', 'codes', 'devices']

// Who was here, and what they read: the one thing that looking at a page leaves behind.
const looking = ['visits', 'thread_reads']

/** The rows of every table as text, by table; the index of the search follows from them. */
export const contentsOf = async (
  world: World,
  { without = [] }: { without?: string[] } = {},
): Promise<Record<string, string[]>> => {
  const tables = await rowsOf(
    world,
    `select name from sqlite_master where type = 'table' and sql not like '%virtual table%'
      and name not like 'sqlite_%' and name not like '%\\_fts\\_%' escape '\\' order by name`,
  )
  const names = tables
    .map(({ name }) => String(name))
    .filter((name) => ![...without, ...looking].includes(name))
  const results = await world.client.batch(names.map((name) => `select * from ${name}`))
  return Object.fromEntries(
    names.map((name, at) => [name, (results[at]?.rows ?? []).map((row) => JSON.stringify(row))]),
  )
}
