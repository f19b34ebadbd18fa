// Every text the database holds, to find what should be in none of them.
import { rowsOf } from './rows.ts'
import type { World } from './world.ts'

/** `table.column` for each column with a text that fits, indexes of words apart. */
export const columnsHolding = async (world: World, pattern: RegExp): Promise<string[]> => {
  const tables = await rowsOf(
    world,
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite%'
      and sql not like '%fts5%' and name not like '%_fts_%' and name not like 'libsql%'`,
  )
  const found = new Set<string>()
  for (const { name } of tables) {
    for (const row of await rowsOf(world, `select * from "${name}"`)) {
      for (const [column, value] of Object.entries(row)) {
        if (typeof value === 'string' && pattern.test(value)) found.add(`${name}.${column}`)
      }
    }
  }
  return [...found].sort()
}
