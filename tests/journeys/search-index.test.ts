// The search index is kept in few parts: each text written adds one, and each is searched.
import { expect, test } from 'vitest'
import { minute, openWorld, type World } from '../support/world.ts'

test.each(['posts_fts', 'articles_fts'])('%s is tidied, and finds what it found', async (index) => {
  const world = await openWorld()
  await world.tick()
  const written = Array.from({ length: 12 }, (_, n) => n + 1)
  for (const n of written) {
    const sql = `insert into ${index} (rowid, title, body) values (?, '', ?)`
    await world.client.execute({ sql, args: [n, `buffering on evening ${n}`] })
  }
  const before = await partsOf(world, index)

  world.pass(4 * minute)
  await world.tick()
  const tooEarly = await partsOf(world, index)
  world.pass(minute)
  await world.tick()

  expect(before).toBeGreaterThan(5)
  expect(tooEarly).toBe(before)
  expect(await partsOf(world, index)).toBeLessThan(3)
  expect(await found(world, index, 'buffering')).toEqual(written)
  expect(await found(world, index, 'evening AND 7')).toEqual([7])
})

const partsOf = async ({ client }: World, index: string): Promise<number> => {
  const { rows } = await client.execute(`select count(distinct segid) as n from ${index}_idx`)
  return Number(rows[0]?.n)
}

const found = async ({ client }: World, index: string, match: string) => {
  const sql = `select rowid as id from ${index} where ${index} match ? order by rowid`
  const { rows } = await client.execute({ sql, args: [match] })
  return rows.map(({ id }) => id)
}
