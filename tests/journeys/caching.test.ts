// Who may keep an answer: a page of somebody's own is kept by nobody between, a guest's page is a guest's.
import { describe, expect, test } from 'vitest'
import { plantedAll, type Role, send, visitorAs } from '../support/matrix.ts'
import { memberRows } from '../support/matrix-commands.ts'
import { pageRows } from '../support/matrix-pages.ts'
import { teamRows } from '../support/matrix-team.ts'
import type { Visitor } from '../support/visitor.ts'
import { openWorld } from '../support/world.ts'

// The same for everyone.
const shared = new Set(
  [
    '/brand.css',
    '/robots.txt',
    '/sitemap.xml',
    '/healthz',
    '/readyz',
    '/feeds/status.atom',
    '/api/v1/problems',
    '/api/v1/problems # resolved',
    '/api/v1/problems/:id',
  ].map((path) => `GET ${path}`),
)
const people: Role[] = ['maya', 'ines', 'sam', 'ada']

const forum = async () => {
  const world = await openWorld()
  const all = await plantedAll(
    world,
    pageRows.filter(([route]) => !shared.has(route)),
  )
  return { world, all }
}

describe('a page', () => {
  test('of somebody signed in is kept by nobody between, and depends on who asks', async () => {
    const { world, all } = await forum()
    const wrong: string[] = []

    for (const role of people) {
      const visitor = await visitorAs(world, role)
      for (const { row, asked } of all) {
        const { status, headers } = await send(visitor, row, asked)
        const kept = headers.get('Cache-Control') ?? ''
        const varies = headers.get('Vary') ?? ''
        // A 303 is kept by nobody who is not told to.
        const isPrivate = status === 303 ? kept === '' : /^(private, no-cache|no-store)$/.test(kept)
        if (!isPrivate || (status < 300 && !(/Cookie/.test(varies) || kept === 'no-store')))
          wrong.push(`${row[0]} for ${role}: ${status} ${kept}, ${varies}`)
      }
    }

    expect(wrong).toEqual([])
  })

  test('of a guest is asked for again, depends on who asks, and sets no cookie', async () => {
    const { world, all } = await forum()
    const wrong: string[] = []

    for (const { row, asked } of all) {
      const { status, headers } = await send(world.guest(), row, asked)
      const kept = headers.get('Cache-Control') ?? ''
      const mayBeKept =
        /^(public, no-cache|no-store)$/.test(kept) || (status === 303 && kept === '')
      const varies = /HX-Request/.test(headers.get('Vary') ?? '') || status === 303
      if (!mayBeKept || (!varies && kept !== 'no-store') || headers.has('Set-Cookie'))
        wrong.push(`${row[0]}: ${status} ${kept}, ${headers.get('Vary')}`)
    }

    expect(wrong).toEqual([])
  })

  test('whose address is a secret is kept nowhere', async () => {
    const { world, all } = await forum()
    const secrets = all.filter(({ row: [route] }) => route.includes(':token'))
    const kept = []

    for (const { row, asked } of secrets) {
      kept.push((await send(world.guest(), row, asked)).headers.get('Cache-Control'))
    }

    expect(kept).toEqual(['no-store', 'no-store', 'no-store', 'no-store'])
  })

  test('that was kept is never taken for somebody else’s, nor a part for a page', async () => {
    const { world, all } = await forum()
    const [maya, ada, guest] = [await world.as('maya'), await world.as('ada'), world.guest()]
    const askers: { visitor: Visitor; headers: Record<string, string> }[] = [
      { visitor: guest, headers: {} },
      { visitor: guest, headers: { 'HX-Request': 'true' } },
      { visitor: maya, headers: {} },
      { visitor: maya, headers: { 'HX-Request': 'true' } },
      { visitor: ada, headers: {} },
    ]
    const mistaken: string[] = []
    let known = 0

    for (const { row, asked } of all) {
      const tags = []
      for (const { visitor, headers } of askers) {
        tags.push((await send(visitor, row, asked, headers)).headers.get('ETag'))
      }
      for (const [at, { visitor, headers }] of askers.entries()) {
        const others = tags.filter((tag, other) => tag !== null && other !== at).join(', ')
        const answer = await send(visitor, row, asked, { ...headers, 'If-None-Match': others })
        if (answer.status === 304) mistaken.push(`${row[0]} for asker ${at}`)
        const own = tags[at]
        if (!own) continue
        const again = await send(visitor, row, asked, { ...headers, 'If-None-Match': own })
        if (again.status === 304) known += 1
      }
    }

    expect(mistaken).toEqual([])
    expect(known).toBeGreaterThan(50)
  })
})

test('what a command answers is kept nowhere', async () => {
  const world = await openWorld()
  const ada = await world.as('ada')
  const kept: string[] = []

  for (const { row, asked } of await plantedAll(world, [...memberRows, ...teamRows])) {
    const { headers } = await send(ada, row, asked)
    if (/public|max-age/.test(headers.get('Cache-Control') ?? '')) kept.push(row[0])
  }

  expect(kept).toEqual([])
})
