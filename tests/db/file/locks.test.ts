// Two users of one embedded file: waiting for each other's lock, and what a wait in vain leaves.
import type { Client } from '@libsql/client'
import { expect, test } from 'vitest'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { closing, fileAt } = useEndpoints()

/** Two clients of one file, as two processes would be, with a table of numbers. */
async function twoClients(busyTimeout?: number): Promise<[Client, Client]> {
  const first = closing(await connectEmbedded(fileAt('forum'), busyTimeout))
  const second = closing(await connectEmbedded(fileAt('forum')))
  await first.execute('create table t (a int)')
  return [first, second]
}

const insertOne = 'insert into t values (1)'

const writes: [string, (client: Client) => Promise<unknown>][] = [
  ['a statement', (client) => client.execute(insertOne)],
  ['a statement that returns rows', (client) => client.execute(`${insertOne} returning a`)],
  ['a batch that writes', (client) => client.batch([insertOne], 'write')],
  ['a batch that may write', (client) => client.batch(['select a from t', insertOne])],
  ['a script', (client) => client.executeMultiple(insertOne)],
  ['a migration', (client) => client.migrate([insertOne])],
  ['a vacuum', (client) => client.execute('vacuum')],
  ['a transaction', (client) => client.transaction('write')],
  [
    'a transaction that writes late',
    async (client) => {
      const transaction = await client.transaction('deferred')
      await transaction.execute(insertOne).finally(() => transaction.close())
    },
  ],
  [
    'a transaction that read before',
    async (client) => {
      const transaction = await client.transaction('deferred')
      await transaction.execute('select a from t')
      await transaction.execute(insertOne).finally(() => transaction.close())
    },
  ],
]

test.each(writes)('after %s has waited in vain, what is acknowledged is kept', async (_, write) => {
  const [client, other] = await twoClients(5)
  const holder = await other.transaction('write')

  const failure = await failureOf(write(client))
  await holder.rollback()
  await client.execute('insert into t values (2)')
  await client.batch(['insert into t values (3)'], 'write')
  const seenByOther = await rowsOf(other, 'select a from t')
  await other.execute('insert into t values (4)')

  expect(failure.code).toBe('SQLITE_BUSY')
  expect(seenByOther).toEqual([[2], [3]])
  expect(await rowsOf(client, 'select a from t')).toEqual([[2], [3], [4]])
})

test('a writer waits without stopping anybody else', async () => {
  const [client, other] = await twoClients()
  const holder = await other.transaction('write')
  await holder.execute('insert into t values (7)')

  const waiting = [
    client.execute('insert into t values (8)'),
    client.batch(['update t set a = a + 1', 'insert into t values (9)']),
  ]
  const meanwhile = await rowsOf(client, 'select count(*) from t')
  const batchMeanwhile = await client.batch(['select count(*) from t'])
  await holder.commit()
  await Promise.all(waiting)

  expect(meanwhile).toEqual([[0]])
  expect(batchMeanwhile[0]!.rows[0]![0]).toBe(0)
  expect(await rowsOf(client, 'select a from t order by a')).toEqual([[8], [9], [9]])
})

test('a batch that reads first is not refused for what was written while it waited', async () => {
  const [client, other] = await twoClients()
  await client.execute('insert into t values (1)')
  const holder = await other.transaction('write')
  await holder.execute('update t set a = 10')

  const waiting = client.batch(['select a from t', 'update t set a = a + 1'])
  await holder.commit()

  expect((await waiting)[0]!.rows[0]![0]).toBe(10)
  expect(await rowsOf(other, 'select a from t')).toEqual([[11]])
})

test('batches sent at once do not meet in one transaction', async () => {
  const [client] = await twoClients()
  const batches = Array.from({ length: 20 }, (_, i) =>
    client.batch(['update t set a = a + 1', i % 2 ? 'select * from missing' : 'select 1']),
  )
  await client.execute('insert into t values (0)')

  const outcomes = await Promise.allSettled([
    ...batches,
    ...Array.from({ length: 20 }, () => client.execute('update t set a = a + 1')),
  ])

  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  expect(await rowsOf(client, 'select a from t')).toEqual([[20]])
})
