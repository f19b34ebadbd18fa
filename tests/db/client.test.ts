// The two clients: what the embedded file promises on every connection, and how a server is reached.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectRemote, databaseOver } from '../../db/client.ts'
import { connect, connectEmbedded } from '../../db/client-embedded.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-client-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the embedded file', () => {
  test('is synced, logged ahead and holds foreign keys on every connection', async () => {
    const client = await connectEmbedded(join(folder, 'forum.db'))
    const transactions = [
      await client.transaction('deferred'),
      await client.transaction('deferred'),
    ]

    for (const asked of [client, ...transactions]) {
      const settings = []
      for (const name of ['journal_mode', 'synchronous', 'foreign_keys']) {
        settings.push((await asked.execute(`pragma ${name}`)).rows[0]![0])
      }
      expect(settings).toEqual(['wal', 2, 1])
    }

    client.close()
  })

  test('makes its folder, whatever characters stand in the path', async () => {
    const path = join(folder, 'a b', '50%#1?', 'forum.db')

    const client = await connectEmbedded(path)
    await client.execute('create table t (a)')
    client.close()

    expect(existsSync(path)).toBe(true)
  })

  test('refuses a folder in place of a file', async () => {
    await expect(connectEmbedded(folder)).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' })
  })

  test('refuses a file that is no database', async () => {
    await expect(connectEmbedded(import.meta.filename)).rejects.toThrow(/not a database/)
  })

  test('is what a file: address opens, written either way', async () => {
    const path = join(folder, 'forum.db')
    const first = await connect({ url: pathToFileURL(path).href })
    await first.execute('create table t (a)')
    const second = await connect({ url: `file:${path}` })

    const tables = await second.execute("select name from sqlite_master where name = 't'")

    expect(tables.rows).toHaveLength(1)
    expect(second.protocol).toBe('file')
    first.close()
    second.close()
  })
})

describe('a server', () => {
  test('is asked under its own path, with the token, for every other address', async () => {
    const asked: (string | undefined)[][] = []
    const server = createServer((request, response) => {
      asked.push([request.method, request.url, request.headers.authorization])
      response.writeHead(401).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo

    for (const path of ['', '/', '/t/maya', '/t/maya/']) {
      const client = await connect({ url: `http://127.0.0.1:${port}${path}`, token: 'secret' })
      await expect(client.execute('select 1')).rejects.toThrow(/401/)
    }

    expect(asked).toEqual([
      ['POST', '/v2/pipeline', 'Bearer secret'],
      ['POST', '/v2/pipeline', 'Bearer secret'],
      ['POST', '/t/maya/v2/pipeline', 'Bearer secret'],
      ['POST', '/t/maya/v2/pipeline', 'Bearer secret'],
    ])
    await new Promise((resolve) => server.close(resolve))
  })

  test('is reached over TLS for a libsql: address', () => {
    const client = connectRemote({ url: 'libsql://forum.example.org' })

    expect(client.protocol).toBe('http')
    expect(() => connectRemote({ url: 'libsql://forum.example.org?tls=0' })).toThrow(/port/)
  })
})

test('Drizzle runs a batch over a client, all or nothing', async () => {
  const people = sqliteTable('people', { id: integer('id').primaryKey(), name: text('name') })
  const client = await connectEmbedded(join(folder, 'forum.db'))
  await client.execute('create table people (id integer primary key, name text)')
  const db = databaseOver(client)

  await db.batch([
    db.insert(people).values({ id: 1, name: 'Maya' }),
    db.insert(people).values({ id: 2, name: 'Ines' }),
  ])
  const refused = db.batch([
    db.update(people).set({ name: 'Nobody' }),
    db.insert(people).values({ id: 2, name: 'Tom' }),
  ])

  await expect(refused).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' })
  const [names] = await db.batch([
    db.select({ all: sql<string>`group_concat(${people.name})` }).from(people),
  ])
  expect(names).toEqual([{ all: 'Maya,Ines' }])
  client.close()
})
