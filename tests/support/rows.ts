// Looking into the database where the pages do not show it: what was written, and what was not.
import type { World } from './world.ts'

export const rowsOf = async (world: World, sql: string): Promise<Record<string, unknown>[]> =>
  (await world.client.execute(sql)).rows.map((row) => ({ ...row }))

/** How many rows a table has; a condition may follow its name. */
export const countOf = async (world: World, table: string): Promise<number> =>
  Number((await rowsOf(world, `select count(*) as n from ${table}`))[0]?.n)
