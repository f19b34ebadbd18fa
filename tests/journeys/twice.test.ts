// The same form sent twice, one after the other or at the same moment: one thing is done.
import { expect, test } from 'vitest'
import { catalogue, contentsOf } from '../support/contents.ts'
import { type Asked, plantedFor, type Row, routeOf, send } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { teamRows } from '../support/matrix-team.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld, type World } from '../support/world.ts'

// Whoever asks for another mail gets another one, and each look at private data is logged.
const meantTwice = new Set(['POST /verify/again', 'POST /forgot', 'POST /mod/users/:handle/reveal'])

const rows = [...memberRows, ...teamRows].filter((row) => !meantTwice.has(routeOf(row)))

test.each(rows)('%s', async (...row) => {
  const [world, other] = [await openWorld(), await openWorld()]
  const [planted, twin] = [await plantedFor(world, row), await plantedFor(other, row)]
  const [before, otherBefore] = [await sizesOf(world), await sizesOf(other)]

  const first = await sent(world, row, planted, 1)
  const afterOne = await contentsOf(world, { without })
  const second = await sent(world, row, planted, 1)
  const atOnce = await sent(other, row, twin, 3)

  expect(await contentsOf(world, { without })).toEqual(afterOne)
  expect(change(otherBefore, await sizesOf(other))).toEqual(change(before, await sizesOf(world)))
  expect(Math.max(...first, ...second, ...atOnce)).toBeLessThan(500)
})

// How often something was tried, and when mail was last looked after.
const without = [...catalogue, 'limits', 'jobs']

const sent = async (
  world: World,
  row: Row,
  { visitor, asked }: { visitor: Visitor; asked: Asked },
  times: number,
): Promise<number[]> => {
  const answers = await Promise.all(Array.from({ length: times }, () => send(visitor, row, asked)))
  await world.settle()
  return answers.map(({ status }) => status)
}

const sizesOf = async (world: World): Promise<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(await contentsOf(world, { without })).map(([table, all]) => [table, all.length]),
  )

/** How many rows were added, by table, where any were. */
const change = (before: Record<string, number>, after: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([table, size]) => [table, size - (before[table] ?? 0)] as const)
      .filter(([, added]) => added !== 0),
  )
