// Telling a unique conflict and a database that is away from every other failure, in both homes.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectRemote, databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { isNullConflict, isUniqueConflict, isUnreachable } from '../../db/failures.ts'

const folder = mkdtempSync(join(tmpdir(), 'foyer-failures-'))
let embedded: Client

beforeAll(async () => {
  embedded = await connectEmbedded(join(folder, 'forum.db'))
  await embedded.executeMultiple(`
    create table people (id integer primary key, handle text not null unique, age int check (age > 0));
    create unique index people_lower on people (lower(handle));
    create table turns (case_id int, turn int, person int references people, primary key (case_id, turn));
    insert into people values (1, 'maya', 30);
    insert into turns values (1, 1, 1);
  `)
})

afterAll(() => {
  embedded.close()
  rmSync(folder, { recursive: true, force: true })
})

// Statement, and the key SQLite names when it is refused; null when no unique key is concerned.
const refusals: [string, string | null][] = [
  ["insert into people values (1, 'tom', 1)", 'people.id'],
  ['insert into turns values (1, 1, 1)', 'turns.case_id, turns.turn'],
  ["insert into people values (2, 'MAYA', 1)", "index 'people_lower'"],
  ["insert into people values (2, 'tom', 0)", null],
  ['insert into people values (2, null, 1)', null],
  ['insert into turns values (1, 2, 99)', null],
  ['insert into nowhere values (1)', null],
]

async function failureOf(act: () => Promise<unknown>): Promise<unknown> {
  const outcome = await act().then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Error)
  return outcome
}

describe('a refused statement', () => {
  test.each(refusals)('%s', async (statement, key) => {
    const db = databaseOver(embedded)

    const failures = [
      await failureOf(() => embedded.execute(statement)),
      await failureOf(() => embedded.batch(['select 1', statement])),
      await failureOf(() => db.batch([db.run(sql.raw(statement))])),
      await failureOf(async () => db.run(sql.raw(statement))),
    ]

    for (const failure of failures) {
      expect(isUniqueConflict(failure)).toBe(key !== null)
      expect(isUniqueConflict(failure, key ?? 'people.id')).toBe(key !== null)
      expect(isUniqueConflict(failure, 'people.handle')).toBe(false)
      expect(isNullConflict(failure, 'people.handle')).toBe(/\(2, null/.test(statement))
      expect(isNullConflict(failure, 'people.age')).toBe(false)
      expect(isUnreachable(failure)).toBe(false)
    }
  })

  test('is not judged by words a person typed into it', async () => {
    const db = databaseOver(embedded)
    const typed = 'SQLITE_CONSTRAINT: UNIQUE constraint failed: people.handle'

    const failure = await failureOf(async () =>
      db.run(sql`insert into people values (3, ${typed}, 0) -- ${typed}`),
    )

    expect(String(failure)).toContain(typed)
    expect(isUniqueConflict(failure)).toBe(false)
  })
})

describe('a database that is away', () => {
  test('is a file another process writes to for too long', async () => {
    const hasty = await connectEmbedded(join(folder, 'forum.db'), 1)
    const writing = await embedded.transaction('write')

    const failures = [
      await failureOf(() => hasty.execute("insert into people values (4, 'tom', 1)")),
      await failureOf(() => hasty.batch(["insert into people values (4, 'tom', 1)"], 'write')),
      await failureOf(async () => databaseOver(hasty).run(sql`delete from people`)),
    ]

    writing.close()
    hasty.close()
    expect(failures.map(isUnreachable)).toEqual([true, true, true])
    expect(failures.map((failure) => isUniqueConflict(failure))).toEqual([false, false, false])
  })

  test('is a path that cannot be opened', async () => {
    const failure = await failureOf(() => connectEmbedded(folder))

    expect(isUnreachable(failure)).toBe(true)
  })

  const answers: [string, RequestListener, boolean][] = [
    ['hangs up', (request) => request.socket.destroy(), true],
    ['never answers', () => undefined, true],
    [
      'stops in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 99 })
        response.write('{', () => request.socket.destroy())
      },
      true,
    ],
    ['answers 503', (_, response) => response.writeHead(503).end('away'), true],
    [
      'answers 500 with a message',
      (_, response) =>
        response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"no"}'),
      true,
    ],
    ['answers 429', (_, response) => response.writeHead(429).end(), true],
    ['answers 401', (_, response) => response.writeHead(401).end(), false],
    ['answers nonsense', (_, response) => response.writeHead(200).end('{}'), false],
  ]

  test.each(answers)('is a server that %s', async (_, listener, away) => {
    const server = createServer(listener)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const client = connectRemote({ url: `http://127.0.0.1:${port}`, timeout: 150 })

    const failures = [
      await failureOf(() => client.execute('select 1')),
      await failureOf(() => client.batch(['select 1'])),
      await failureOf(async () => databaseOver(client).run(sql`select 1`)),
    ]

    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(failures.map(isUnreachable)).toEqual([away, away, away])
  })

  test('is an address where nobody listens', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))

    const failure = await failureOf(() =>
      connectRemote({ url: `http://127.0.0.1:${port}` }).execute('select 1'),
    )

    expect(isUnreachable(failure)).toBe(true)
  })
})

test('what is no error at all is neither', () => {
  const circular = new Error('round')
  circular.cause = circular

  for (const thrown of [undefined, null, 'SQLITE_BUSY', { code: 'SQLITE_BUSY' }, circular]) {
    expect(isUnreachable(thrown)).toBe(false)
    expect(isUniqueConflict(thrown)).toBe(false)
  }
})
