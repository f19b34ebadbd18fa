// The client over an embedded file: batches, scripts, transactions, and its end.
import { copyFileSync } from 'node:fs'
import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { closing, fileAt } = useEndpoints()

async function opened(): Promise<Client> {
  const client = closing(await connectEmbedded(fileAt('forum')))
  await client.execute('create table t (a int unique)')
  return client
}

test('a batch names the statement that failed and keeps nothing of the others', async () => {
  const client = await opened()

  const failure = await failureOf(
    client.batch(['insert into t values (1)', 'insert into t values (1)']),
  )

  expect(failure).toMatchObject({
    code: 'SQLITE_CONSTRAINT',
    extendedCode: 'SQLITE_CONSTRAINT_UNIQUE',
    statementIndex: 1,
  })
  expect(await rowsOf(client, 'select a from t')).toEqual([])
})

test('a batch whose transaction was ended early stops there', async () => {
  const client = await opened()

  const failure = await failureOf(
    client.batch(['insert into t values (1)', 'rollback', 'insert into t values (2)']),
  )

  expect(failure).toMatchObject({ code: 'TRANSACTION_CLOSED', statementIndex: 2 })
  expect(await rowsOf(client, 'select a from t')).toEqual([])
})

test('a batch that violates a deferred key fails at its end, wholly', async () => {
  const client = await opened()
  await client.execute('create table u (a int references t (a) deferrable initially deferred)')

  const failure = await failureOf(client.batch(['insert into u values (5)']))
  const alone = await failureOf(client.execute('insert into u values (5)'))

  expect([failure.code, alone.code]).toEqual(['SQLITE_CONSTRAINT', 'SQLITE_CONSTRAINT'])
  expect(await rowsOf(client, 'select a from u')).toEqual([])
})

test('a script that leaves a transaction open is rolled back', async () => {
  const client = await opened()

  await client.executeMultiple('begin; insert into t values (1);')

  expect(await rowsOf(client, 'select a from t')).toEqual([])
})

test('a migration runs with foreign keys off, and turns them on again when it fails', async () => {
  const client = await opened()
  await client.execute('create table u (a int references t (a))')

  await client.migrate(['insert into u values (5)'])
  await failureOf(client.migrate(['insert into u values (6)', 'select * from missing']))

  expect((await failureOf(client.execute('insert into u values (7)'))).code).toBe(
    'SQLITE_CONSTRAINT',
  )
  expect(await rowsOf(client, 'select a from u')).toEqual([[5]])
})

test('a PRAGMA set by one call does not reach the next', async () => {
  const client = await opened()

  await client.execute('pragma synchronous = off')
  await client.executeMultiple('pragma foreign_keys = off')

  expect(await rowsOf(client, 'pragma synchronous')).toEqual([[2]])
  expect(await rowsOf(client, 'pragma foreign_keys')).toEqual([[1]])
})

test('transactions keep, undo, and are over when they are over', async () => {
  const client = await opened()
  const [kept, undone, dropped] = [
    await client.transaction('write'),
    await client.transaction('deferred'),
    await client.transaction('deferred'),
  ]

  await kept.execute('insert into t values (1)')
  const failure = await failureOf(
    kept.batch(['insert into t values (2)', 'insert into t values (1)']),
  )
  await kept.executeMultiple('insert into t values (3); insert into t values (4);')
  await kept.commit()
  await undone.execute('insert into t values (5)')
  await undone.rollback()
  await dropped.execute('insert into t values (6)')
  dropped.close()

  expect(failure).toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
  expect(await rowsOf(client, 'select a from t')).toEqual([[1], [2], [3], [4]])
  for (const transaction of [kept, undone, dropped]) {
    expect(transaction.closed).toBe(true)
    expect((await failureOf(transaction.execute('select 1'))).code).toBe('TRANSACTION_CLOSED')
    expect((await failureOf(transaction.commit())).code).toBe('TRANSACTION_CLOSED')
  }
})

test('closing leaves the whole database in its one file, and nothing half done', async () => {
  const client = await opened()
  const transaction = await client.transaction('write')
  await transaction.execute('insert into t values (1)')
  transaction.close()
  await client.execute('insert into t values (2)')
  const unfinished = await client.transaction('write')
  await unfinished.execute('insert into t values (3)')

  client.close()
  copyFileSync(fileAt('forum'), fileAt('copy'))

  const copy = closing(await connectEmbedded(fileAt('copy')))
  expect(await rowsOf(copy, 'select a from t')).toEqual([[2]])
  expect([client.closed, unfinished.closed]).toEqual([true, true])
  expect((await failureOf(client.execute('select 1'))).code).toBe('CLIENT_CLOSED')
  expect((await failureOf(client.transaction())).code).toBe('CLIENT_CLOSED')
})

test('a closed client can connect again', async () => {
  const client = await opened()
  client.close()

  client.reconnect()

  expect(client.closed).toBe(false)
  expect(await rowsOf(client, 'select a from t')).toEqual([])
})

test('values SQLite cannot hold are refused', async () => {
  const client = await opened()

  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 2n ** 63n, undefined]) {
    await failureOf(client.execute('insert into t values (?)', [value as number]))
    await failureOf(client.batch([{ sql: 'insert into t values (?)', args: [value as number] }]))
  }

  expect(await rowsOf(client, 'select a from t')).toEqual([])
})
