// Who gets what at every address, that nobody changes anything by looking, and that "no" is no.
import { describe, expect, test } from 'vitest'
import { contentsOf } from '../support/contents.ts'
import {
  answerOf,
  planted,
  plantedAll,
  promised,
  type Role,
  type Row,
  roles,
  routeOf,
  send,
  visitorAs,
} from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { teamRows } from '../support/matrix-team.ts'
import { openWorld, type World } from '../support/world.ts'

const commandRows = [...memberRows, ...teamRows]
const rows = [...pageRows, ...commandRows]

test('the matrix has a row for every route of the app, and no other', async () => {
  const { app } = await openWorld()
  const routes = app.routes.filter(({ method }) => method !== 'ALL')

  const mounted = routes.map(({ method, path }) => `${method} ${path}`)

  expect([...new Set(rows.map(routeOf))].sort()).toEqual(mounted.sort())
  // Whoever adds another method adds it to what guards forms of other sites, too.
  expect([...new Set(routes.map(({ method }) => method))].sort()).toEqual(['GET', 'POST'])
})

test('every page is for whom it should be', async () => {
  const world = await openWorld()
  const visitors = await everyone(world)
  const answers: Record<string, string> = {}

  for (const row of pageRows) {
    const asked = await planted(world, row)
    const all = []
    for (const { visitor } of visitors) all.push(answerOf(await send(visitor, row, asked)))
    answers[row[0]] = all.join(' ')
  }

  expect(answers).toEqual(promises(pageRows))
})

test('every command is for whom it should be', async () => {
  const world = await openWorld()
  const answers: Record<string, string> = {}

  for (const row of commandRows) {
    const all = []
    let asked = await planted(world, row)
    for (const role of roles) {
      const answer = answerOf(await send(await visitorAs(world, role), row, asked))
      // What was done is done: the next one gets a subject of their own.
      if (answer === '303') asked = await planted(world, row)
      all.push(answer)
    }
    answers[row[0]] = all.join(' ')
  }

  expect(answers).toEqual(promises(commandRows))
})

describe('nothing changes', () => {
  test('by looking, whoever looks, with and without htmx', async () => {
    const world = await openWorld()
    const all = await plantedAll(world, pageRows)
    const visitors = await everyone(world)
    await world.settle()
    const before = await contentsOf(world)

    for (const { visitor } of visitors) {
      for (const { row, asked } of all) {
        await send(visitor, row, asked)
        await send(visitor, row, asked, { 'HX-Request': 'true' })
      }
    }
    await world.settle()

    expect(await contentsOf(world)).toEqual(before)
  })

  test('by what is refused', async () => {
    const world = await openWorld()
    const all = await plantedAll(world, commandRows)
    const visitors = await everyone(world)
    await world.settle()
    // Guesses at passwords count, and mail is looked after; nothing else happens.
    const passing = ['limits', 'jobs']
    const before = await contentsOf(world, { without: passing })
    let refused = 0

    for (const { role, visitor } of visitors) {
      for (const { row, asked } of all.filter(({ row }) => isRefused(row, role))) {
        await send(visitor, row, asked)
        refused += 1
      }
    }
    await world.settle()

    expect(await contentsOf(world, { without: passing })).toEqual(before)
    expect(refused).toBeGreaterThan(100)
  })
})

const promises = (wanted: Row[]) =>
  Object.fromEntries(wanted.map(([route, answers]) => [route, answers]))

const isRefused = (row: Row, role: Role): boolean => /in|4../.test(promised(row, role) ?? '')

const everyone = async (world: World) => {
  const all = []
  for (const role of roles) all.push({ role, visitor: await visitorAs(world, role) })
  return all
}
