// Interactive transactions over the local endpoint: kept, undone, abandoned.
import { expect, test } from 'vitest'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { start, started, client, closing, fileAt } = useEndpoints()

test('commit, and are not seen before', async () => {
  const { url } = await start()
  const [writer, reader] = [client(url), client(url)]
  await writer.execute('create table t (a)')

  const transaction = await writer.transaction('write')
  await transaction.execute('insert into t values (1)')
  const during = await rowsOf(reader, 'select * from t')
  await transaction.batch(['insert into t values (2)', 'insert into t values (3)'])
  await transaction.commit()

  expect(during).toEqual([])
  expect(await rowsOf(reader, 'select a from t')).toEqual([[1], [2], [3]])
})

test('roll back', async () => {
  const db = await started()
  await db.execute('create table t (a)')

  const transaction = await db.transaction('write')
  await transaction.executeMultiple('insert into t values (1); insert into t values (2);')
  await transaction.rollback()
  await db.execute('insert into t values (3)')

  expect(await rowsOf(db, 'select a from t')).toEqual([[3]])
})

test('that are closed without a word are rolled back', async () => {
  const db = await started()
  await db.execute('create table t (a)')

  const transaction = await db.transaction('write')
  await transaction.execute('insert into t values (1)')
  transaction.close()
  await db.execute('insert into t values (2)')

  expect(await rowsOf(db, 'select a from t')).toEqual([[2]])
})

test('that are abandoned expire, and make way for every writer that waits', async () => {
  const db = await started({ streamTimeout: 150 })
  await db.execute('create table t (a)')
  const transaction = await db.transaction('write')
  await transaction.execute('insert into t values (1)')

  // They wait for a lock that only the expiry can give back.
  await Promise.all([
    db.execute('insert into t values (2)'),
    db.batch(['insert into t values (3)'], 'deferred'),
    db.batch(['insert into t values (4)'], 'write'),
  ])
  const late = await failureOf(transaction.execute('insert into t values (5)'))

  expect(late.code).toBe('STREAM_EXPIRED')
  expect(await rowsOf(db, 'select a from t order by a')).toEqual([[2], [3], [4]])
})

test('of two writers fail early when waiting could not help', async () => {
  // Waiting in vain would take longer than a test may.
  const db = await started({ busyTimeout: 60_000 })
  await db.executeMultiple('create table t (a); insert into t values (1);')
  const [first, second] = [await db.transaction('deferred'), await db.transaction('deferred')]
  await first.execute('select a from t')
  await second.execute('select a from t')
  await first.execute('update t set a = 2')

  const refused = await failureOf(second.execute('update t set a = a + 10'))
  await second.rollback()
  await first.commit()

  expect(refused.code).toBe('SQLITE_BUSY')
  expect(await rowsOf(db, 'select a from t')).toEqual([[2]])
})

test('are rolled back when the endpoint stops', async () => {
  const endpoint = await start()
  const db = client(endpoint.url)
  await db.execute('create table t (a)')
  const transaction = await db.transaction('write')
  await transaction.execute('insert into t values (1)')

  await endpoint.close()

  const embedded = closing(await connectEmbedded(fileAt('/')))
  await embedded.execute('insert into t values (2)')
  expect(await rowsOf(embedded, 'select a from t')).toEqual([[2]])
  expect((await failureOf(db.execute('select 1'))).message).toMatch(/fetch failed/)
})
