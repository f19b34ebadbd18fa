// `foyer problems simulate`: what it plays, and where it plays nothing.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { outageOf, peopleNeeded } from '../../src/cli/simulate/outage.ts'

let folder: string
let databaseUrl: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-simulate-'))
  databaseUrl = `file:${join(folder, 'empty.db')}`
  const client = await connectEmbedded(join(folder, 'empty.db'))
  await migrateTo(client)
  client.close()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const people = Array.from({ length: 40 }, (_, n) => `member${n}`)

test('a seed is the same outage every time, its neighbour breaks something else', () => {
  expect(outageOf(1, people)).toEqual(outageOf(1, people))
  expect(outageOf(2, people).code).not.toBe(outageOf(1, people).code)
})

test.each([1, 2, 3, 4, 5])(
  'seed %i: everyone acts once, in order, in words of their own',
  (seed) => {
    const { deeds, code } = outageOf(seed, people)
    const acting = deeds.flatMap(({ by }) => (by === '' ? [] : [by]))
    const asks = deeds.flatMap((deed) => (deed.is === 'ask' ? [deed] : []))

    expect(new Set(acting).size).toBe(peopleNeeded)
    expect(acting.length).toBe(peopleNeeded)
    expect(deeds.map(({ minute }) => minute)).toEqual(
      deeds.map(({ minute }) => minute).sort((a, b) => a - b),
    )
    expect(new Set(asks.map(({ body }) => body)).size).toBe(asks.length)
    for (const { title, body } of asks) {
      expect(`${title} ${body}`).toContain(code)
      expect(`${title} ${body}`).not.toMatch(/[{}]/)
    }
  },
)

test.each([
  [['simulate', '--url', 'https://forum.example'], {}, 'only played on a demo of this machine'],
  [['simulate', '--url', 'nowhere'], {}, '--url takes an address'],
  [['simulate', '--speed', 'fast'], {}, '--speed takes a whole number'],
  [['simulate', '--seed', '0'], {}, '--seed takes a whole number'],
  [['simulate'], { HOST: '0.0.0.0' }, 'only played on a demo of this machine'],
  [['simulate'], {}, 'holds no demo community'],
  [['somersault'], {}, 'Say: problems '],
])('%j with %j says what is wrong and does nothing', (args, variables, said) => {
  const env = { PATH: process.env.PATH, DATABASE_URL: databaseUrl, ...variables }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/foyer.js', 'problems', ...args],
    { env, encoding: 'utf8' },
  )

  expect(status).toBe(1)
  expect(stderr).toContain(said)
  expect(stdout).toBe('')
})
