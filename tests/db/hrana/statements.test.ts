// Single statements over the local endpoint: values, results and what the database can do.
import { expect, test } from 'vitest'
import { rowsOf, useEndpoints } from '../endpoints.ts'

const { start, started, client } = useEndpoints()

test('return their columns, rows, changes and the new row', async () => {
  const db = await started()

  const made = await db.execute('create table t (id integer primary key, name text, n)')
  const inserted = await db.execute("insert into t values (7, 'a', 1), (8, 'b', 2)")
  const updated = await db.execute({ sql: 'update t set n = ? where id > ?', args: [5, 0] })
  const read = await db.execute('select id, name as called, n + 1, 1.5 from t order by id')
  const returning = await db.execute("insert into t values (9, 'c', 3) returning id")
  const nothing = await db.execute("update t set n = 0 where name = 'nobody' returning id")
  const cte = await db.execute('with x as (select 10 as id) insert into t (id) select id from x')

  expect([made.rowsAffected, made.lastInsertRowid]).toEqual([0, undefined])
  expect([inserted.rowsAffected, inserted.lastInsertRowid]).toEqual([2, 8n])
  expect([updated.rowsAffected, updated.lastInsertRowid]).toEqual([2, undefined])
  expect(read.columns).toEqual(['id', 'called', 'n + 1', '1.5'])
  expect(read.columnTypes).toEqual(['INTEGER', 'TEXT', '', ''])
  expect(read.rows.map((row) => ({ ...row }))).toEqual([
    { id: 7, called: 'a', 'n + 1': 6, '1.5': 1.5 },
    { id: 8, called: 'b', 'n + 1': 6, '1.5': 1.5 },
  ])
  expect([returning.rows[0]!.id, returning.rowsAffected, returning.lastInsertRowid]).toEqual([
    9,
    1,
    9n,
  ])
  expect([nothing.rows.length, nothing.rowsAffected]).toEqual([0, 0])
  expect([cte.rowsAffected, cte.lastInsertRowid]).toEqual([1, 10n])
})

test('take and return values of every type unchanged', async () => {
  const { url } = await start()
  const db = client(url, { intMode: 'bigint' })
  const values = [
    null,
    0n,
    9223372036854775807n,
    -9223372036854775808n,
    9007199254740993n,
    -0.1,
    1e300,
    '',
    'Grüße, 東京 👩‍👩‍👧 "\' \\ \n',
    new Uint8Array([0, 255, 1, 128]),
    new Uint8Array(),
  ]

  const { rows } = await db.execute({
    sql: `select ${values.map(() => '?').join(', ')}`,
    args: values,
  })
  const types = await db.execute({
    sql: 'select typeof(?), typeof(?), typeof(?), typeof(?), typeof(?), typeof(?)',
    args: [null, 1n, 1, '1', new Uint8Array([1]), true],
  })

  expect(Array.from(rows[0] as ArrayLike<unknown>)).toEqual(
    values.map((value) => (value instanceof Uint8Array ? value.slice().buffer : value)),
  )
  expect(Array.from(types.rows[0] as ArrayLike<unknown>)).toEqual([
    'null',
    'integer',
    'real',
    'text',
    'blob',
    'integer',
  ])
})

test('take arguments by name', async () => {
  const db = await started()

  const { rows } = await db.execute({
    sql: 'select :a, @b, $c, :a',
    args: { a: 1, '@b': 'two', $c: null },
  })

  expect(Array.from(rows[0] as ArrayLike<unknown>)).toEqual([1, 'two', null, 1])
})

test('carry a megabyte of text both ways', async () => {
  const db = await started()
  const long = 'é€ '.repeat(180_000)
  await db.execute('create table t (body text)')

  await db.batch([{ sql: 'insert into t values (?)', args: [long] }])

  expect((await rowsOf(db, 'select body, length(body) from t'))[0]).toEqual([long, long.length])
})

test('know what the embedded build knows: full text, JSON, strict tables', async () => {
  const db = await started()

  await db.executeMultiple(`
    create virtual table found using fts5 (body, tokenize = "unicode61 remove_diacritics 2");
    insert into found values ('Das Café im Foyer'), ('nothing here');
    create table t (data text) strict;
    insert into t values ('{"a": [1, 2]}');
  `)

  expect(await rowsOf(db, "select body from found where found match 'cafe'")).toEqual([
    ['Das Café im Foyer'],
  ])
  expect(await rowsOf(db, "select data ->> '$.a[1]' from t")).toEqual([[2]])
})
