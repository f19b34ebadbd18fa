// Counting round trips: one for a batch however long, one for every call besides.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { countTrips } from '../../db/trips.ts'

let folder: string
let client: Client

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-trips-'))
  client = await connectEmbedded(join(folder, 'forum.db'))
})

afterEach(() => {
  client.close()
  rmSync(folder, { recursive: true, force: true })
})

test('each call is one trip, a batch too', async () => {
  const counted = countTrips(client)

  await counted.client.executeMultiple('create table t (a); create table u (a);')
  await counted.client.execute('insert into t values (1)')
  await counted.client.execute('insert into t values (?)', [2])
  await counted.client.execute({ sql: 'insert into t values (?)', args: [3] })
  await counted.client.batch(['select 1', { sql: 'select ?', args: [1] }, ['select 3']], 'read')
  await counted.client.migrate(['alter table u add b'])
  const { rows } = await counted.client.execute('select sum(a) from t')

  expect(rows[0]![0]).toBe(6)
  expect(counted.trips()).toBe(7)
  expect(counted.statements().slice(4, 7)).toEqual(['select 1', 'select ?', 'select 3'])
})

test('an interactive transaction is a trip for itself and one for each call in it', async () => {
  const counted = countTrips(client)

  const transaction = await counted.client.transaction('write')
  await transaction.execute('create table t (a)')
  await transaction.batch(['insert into t values (1)', 'insert into t values (2)'])
  await transaction.executeMultiple('delete from t; insert into t values (3);')
  await transaction.commit()

  expect(counted.trips()).toBe(4)
  expect(transaction.closed).toBe(true)
  expect((await client.execute('select a from t')).rows[0]![0]).toBe(3)
})

test('a failed statement was a trip as well', async () => {
  const counted = countTrips(client)

  await expect(counted.client.execute('select * from missing')).rejects.toThrow(/no such table/)

  expect(counted.statements()).toEqual(['select * from missing'])
})

test('Drizzle over a counted client is counted, batches included, and a reset starts anew', async () => {
  const counted = countTrips(client)
  const db = databaseOver(counted.client)
  await db.run(sql`create table t (a)`)
  counted.reset()

  await db.batch([db.run(sql`insert into t values (${1})`), db.all(sql`select a from t`)])

  expect(counted.trips()).toBe(1)
  expect(counted.statements()).toEqual(['insert into t values (?)', 'select a from t'])
})

test('closing the counted client closes the one beneath', () => {
  const counted = countTrips(client)

  counted.client.close()

  expect(client.closed).toBe(true)
  expect(counted.client.closed).toBe(true)
})
