// Statements kept prepared: what a later run must not see of an earlier one, or of another schema.
import type { Client } from '@libsql/client'
import Database from 'libsql'
import { expect, test, vi } from 'vitest'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { closing, fileAt } = useEndpoints()

const open = async (busyTimeout?: number): Promise<Client> =>
  closing(await connectEmbedded(fileAt('forum'), busyTimeout))

const opened = async (busyTimeout?: number): Promise<Client> => {
  const client = await open(busyTimeout)
  await client.execute('create table t (a int unique, b text)')
  return client
}

const preparedDuring = async (act: () => Promise<unknown>): Promise<string[]> => {
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  await act()
  const texts = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  return texts
}

test('a statement is prepared once, in a batch and alone', async () => {
  const client = await opened()
  const insert = (a: number) => ({ sql: 'insert into t (a) values (?)', args: [a] })

  const texts = await preparedDuring(async () => {
    await client.batch([insert(1), insert(2), 'select 2 * a from t'])
    await client.execute(insert(3))
    await client.execute('select 2 * a from t')
  })

  expect(texts).toEqual(['insert into t (a) values (?)', 'select 2 * a from t'])
  expect(await rowsOf(client, 'select a from t')).toEqual([[1], [2], [3]])
})

test('more statements than are kept run all the same', async () => {
  const client = await opened()
  const texts = Array.from({ length: 300 }, (_, n) => `select ${n}`)

  await client.batch(texts)
  const again = await preparedDuring(async () => {
    expect((await client.batch(texts)).map(({ rows }) => rows[0]![0])).toEqual([...texts.keys()])
    await client.batch(texts.slice(-200))
  })

  expect(again).toEqual(texts)
})

test('a value that is left out is null, not what it was before', async () => {
  const client = await opened()
  const twice = async (sql: string, all: object, less: object) => {
    await client.execute({ sql, args: all as [] })
    return (await client.execute({ sql, args: less as [] })).rows[0]
  }

  expect(await twice('select ? as a, ? as b', [1, 2], [3])).toEqual({ a: 3, b: null })
  expect(await twice('select :a as a, :b as b', { a: 1, b: 2 }, { b: 3 })).toEqual({
    a: null,
    b: 3,
  })
})

test('rows stay as they were when the statement runs again', async () => {
  const client = await opened()
  const sql = 'select ? as a, ? as a, ? as c'

  const first = await client.execute({ sql, args: [1, 2, 3] })
  await client.execute({ sql, args: [4, 5, 6] })

  expect(first.rows[0]).toEqual({ a: 1, c: 3 })
  expect(Array.from(first.rows[0] as unknown as ArrayLike<unknown>)).toEqual([1, 2, 3])
})

test('another schema is survived, whoever changed it', async () => {
  const client = await opened()
  const other = await open()
  const stars = ['*', 'b, *', 't.*', 'distinct *', '/* all */ *'].map(
    (what) => `select ${what} from t`,
  )
  const reads = ['select a from t', 'select count(*), 2 * 3 from t', ...stars]
  const rows = async (of: Client) => (await of.batch(reads)).map(({ rows }) => ({ ...rows[0] }))
  await client.execute("insert into t values (1, 'x')")
  await rows(client)

  await other.execute('alter table t add column c int default 7')
  const added = await rows(client)
  await client.batch([
    'drop table t',
    'create table t (b int, a int)',
    'insert into t values (5, 6)',
  ])
  const replaced = [await rows(client), await rows(other)]

  const counted = { 'count(*)': 1, '2 * 3': 6 }
  expect(added).toEqual([{ a: 1 }, counted, ...stars.map(() => ({ a: 1, b: 'x', c: 7 }))])
  const expected = [{ a: 6 }, counted, ...stars.map(() => ({ b: 5, a: 6 }))]
  expect(replaced).toEqual([expected, expected])
})

test('a statement that failed runs again', async () => {
  const client = await opened()
  const insert = { sql: 'insert into t (a) values (?) returning a', args: [1] }
  await client.execute(insert)

  const failures = [
    await failureOf(client.execute(insert)),
    await failureOf(client.batch([insert])),
  ]
  const kept = await client.execute({ ...insert, args: [2] })

  expect(failures.map(({ code }) => code)).toEqual(['SQLITE_CONSTRAINT', 'SQLITE_CONSTRAINT'])
  expect([kept.rows[0], kept.rowsAffected, kept.lastInsertRowid]).toEqual([{ a: 2 }, 1, 2n])
})

test('what was kept before a wait in vain does not lose what is acknowledged after it', async () => {
  const client = await opened(5)
  const other = await open()
  const insert = (a: number) => ({ sql: 'insert into t (a) values (?)', args: [a] })
  const read = 'select a from t'
  await client.batch([insert(1), read])
  const holder = await other.transaction('write')

  const failures = [
    await failureOf(client.execute(insert(2))),
    await failureOf(client.batch([read, insert(2)])),
  ]
  await client.execute(read)
  await holder.rollback()
  await client.execute(insert(3))
  await client.batch([read, insert(4)])

  expect(failures.map(({ code }) => code)).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY'])
  expect(await rowsOf(other, read)).toEqual([[1], [3], [4]])
  await other.execute(insert(5))
  expect(await rowsOf(client, read)).toEqual([[1], [3], [4], [5]])
})
