// Suspended, or with a warning to read: at every address of the forum nothing else is to be had.
import { expect, test } from 'vitest'
import { contentsOf } from '../support/contents.ts'
import { plantedAll, routeOf, send } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { teamRows } from '../support/matrix-team.ts'
import { idOf } from '../support/threads.ts'
import { day, openWorld } from '../support/world.ts'

/** Signing in and out, what is owed to everyone, and what asks nobody who they are. */
const open = new Set([
  'POST /login',
  'POST /logout',
  'POST /forgot',
  'POST /reset/:token',
  'POST /signup',
  'POST /verify/again',
  'POST /search/seen',
  'GET /brand.css',
  'POST /account/export',
  'POST /decisions/:id/appeal',
  'POST /decisions/:id/acknowledge',
  'GET /decisions/:id',
  'GET /healthz',
  'GET /readyz',
  'GET /robots.txt',
  'GET /sitemap.xml',
  'GET /feeds/status.atom',
  'GET /api/v1/problems',
  'GET /api/v1/problems/:id',
])

test('every address but a few answers a suspended person with that, and changes nothing', async () => {
  const world = await openWorld()
  const rows = [...pageRows, ...memberRows, ...teamRows].filter((row) => !open.has(routeOf(row)))
  const all = await plantedAll(world, rows)
  await world.client.execute({
    sql: "update users set suspended_until = ?, role = 'admin' where id = ?",
    args: [world.now() + day, idOf('neighbour20')],
  })
  const person = await world.as('neighbour20')
  await world.settle()
  const before = await contentsOf(world, { without: ['limits', 'jobs'] })
  const taken: string[] = []

  for (const { row, asked } of all) {
    const { status } = await send(person, row, asked)
    // Some addresses are not there for anyone.
    if (![403, 404, 414].includes(status)) taken.push(`${row[0]}: ${status}`)
  }
  await world.settle()

  expect(taken).toEqual([])
  expect(await contentsOf(world, { without: ['limits', 'jobs'] })).toEqual(before)
})
