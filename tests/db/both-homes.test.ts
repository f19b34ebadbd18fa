// The same statements, answered by an embedded file and over HTTP: the application sees no difference.
import type { InStatement } from '@libsql/client'
import { expect, test } from 'vitest'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { failureOf, useEndpoints } from './endpoints.ts'

const { started, closing, fileAt } = useEndpoints()

const schema = [
  'create table people (id integer primary key, name text, joined real, photo blob, ok int)',
  "insert into people values (1, 'Maya', 1.5, x'00ff', 1), (2, 'Grüße 👩‍👩‍👧', null, x'', 0)",
  'create table empty (a)',
]

const statements: InStatement[] = [
  'select * from people',
  'select id, name as called, count(*) over () n, id n from people',
  'select * from empty',
  'select max(a), 1 = 1, 9007199254740991, 0.1 + 0.2, 1e300, null from empty',
  'insert into empty values (1), (2)',
  'insert into empty values (3) returning a, a + 1 as more',
  'replace into people (id, name) values (2, null)',
  'with x as (select 9 as a) insert into empty select a from x',
  'with x as (select 9 as a) select a from x',
  'update people set ok = 2',
  'update people set ok = 2 where id = 1 returning id',
  'update people set ok = 2 where id = 99 returning id',
  "insert into people (id, name) values (1, 'x') on conflict do nothing returning id",
  'delete from people',
  'create table more (a)',
  'drop table empty',
  'explain query plan select * from people',
  '-- a comment\nselect 1',
  { sql: 'select ?, ?, ?, ?', args: [1, 'two', null, 3.5] },
  { sql: 'select typeof(?), typeof(?), typeof(?)', args: [1, 1n, true] },
  { sql: 'select ?, ?', args: [new Uint8Array([1, 2, 3]).subarray(1), new ArrayBuffer(2)] },
  { sql: 'select ?', args: [new Date(1_700_000_000_000)] },
  { sql: 'select :a, @b, $c', args: { a: 1, '@b': 2, $c: 3 } },
  { sql: 'insert into people (id) values (?)', args: [2 ** 52] },
]

test.each(statements)('%o', async (statement) => {
  const remote = await started()
  const embedded = closing(await connectEmbedded(fileAt('embedded')))

  const answers = []
  for (const client of [remote, embedded]) {
    await client.batch(schema)
    const alone = await client.execute(statement)
    answers.push([
      alone.columns,
      alone.columnTypes,
      alone.rows.map((row) => [row.length, Array.from(row as ArrayLike<unknown>), { ...row }]),
      alone.rowsAffected,
      alone.lastInsertRowid,
    ])
  }

  expect(answers[1]).toEqual(answers[0])
})

test('a batch that may only read refuses to write, and keeps nothing', async () => {
  const remote = await started()
  const embedded = closing(await connectEmbedded(fileAt('embedded')))

  for (const client of [remote, embedded]) {
    await client.batch(schema)
    const failure = await failureOf(
      client.batch(['select 1', 'insert into empty values (1)'], 'read'),
    )

    expect(failure).toMatchObject({ code: 'SQLITE_READONLY', statementIndex: 1 })
    expect((await client.execute('select * from empty')).rows).toEqual([])
  }
})
