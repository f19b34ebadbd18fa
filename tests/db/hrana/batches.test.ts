// Batches over the local endpoint, by the client and by Drizzle: all or nothing, one request.
import { count, eq } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { databaseOver } from '../../../db/client.ts'
import { isUniqueConflict } from '../../../db/failures.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { start, started, client } = useEndpoints()

test('apply all or nothing, and the failing statement is named', async () => {
  const db = await started()
  await db.executeMultiple('create table t (a int unique); insert into t values (1);')

  const kept = await db.batch(['insert into t values (2)', 'select count(*) from t'], 'write')
  const failure = await failureOf(
    db.batch(['insert into t values (3)', 'insert into t values (1)', 'delete from t'], 'write'),
  )

  expect(kept[1]!.rows[0]![0]).toBe(2)
  expect(failure).toMatchObject({ code: 'SQLITE_CONSTRAINT', statementIndex: 1 })
  expect(await rowsOf(db, 'select a from t order by a')).toEqual([[1], [2]])
})

test('of 300 statements, more than the client stores, are one request', async () => {
  const { url } = await start()
  const sent: string[] = []
  const db = client(url, {
    fetch: (asked) => {
      sent.push((asked as Request).url)
      return fetch(asked)
    },
  })
  await db.execute('create table t (a int, b text)')
  sent.length = 0

  const results = await db.batch(
    Array.from({ length: 300 }, (_, i) => ({
      sql: `insert into t (a, b) values (?, 'number ${i}')`,
      args: [i],
    })),
  )

  expect(sent).toHaveLength(1)
  expect(results.map((result) => result.rowsAffected)).toEqual(Array(300).fill(1))
  expect(await rowsOf(db, 'select count(*), sum(a) from t')).toEqual([[300, 44850]])
})

test('of fifty clients at once lose no update', async () => {
  const { url } = await start()
  const first = client(url)
  await first.executeMultiple('create table t (n int); insert into t values (0);')

  await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      client(url).batch(
        ['update t set n = n + 1', 'select n from t', 'update t set n = n + 1'],
        i % 2 ? 'write' : 'deferred',
      ),
    ),
  )

  expect(await rowsOf(first, 'select n from t')).toEqual([[100]])
})

test('migrate with foreign keys off, and on again for whoever comes next', async () => {
  const db = await started()
  await db.executeMultiple(`
    create table people (id integer primary key);
    create table posts (author int references people);
  `)

  await db.migrate(['insert into posts values (1)', 'create table more (a)'])
  const failure = await failureOf(db.execute('insert into posts values (2)'))

  expect(failure.code).toBe('SQLITE_CONSTRAINT')
  expect(await rowsOf(db, 'select author from posts')).toEqual([[1]])
})

test('leave nothing set for whoever comes next', async () => {
  const db = await started()
  await db.executeMultiple(`
    create table people (id integer primary key);
    create table posts (author int references people);
  `)

  await db.execute('pragma foreign_keys = off')
  await db.executeMultiple('pragma foreign_keys = off; create temp table people (id int);')
  const failure = await failureOf(db.execute('insert into posts values (2)'))

  expect(failure.code).toBe('SQLITE_CONSTRAINT')
  expect((await db.execute('select name from sqlite_temp_master')).rows).toEqual([])
})

test('Drizzle works over it, batches and all', async () => {
  const posts = sqliteTable('posts', {
    id: integer('id').primaryKey(),
    body: text('body').notNull().unique(),
    hidden: integer('hidden', { mode: 'boolean' }).notNull().default(false),
  })
  const raw = await started()
  await raw.execute(
    'create table posts (id integer primary key, body text not null unique, hidden integer not null default 0)',
  )
  const db = databaseOver(raw)

  const [inserted, , [total], found] = await db.batch([
    db
      .insert(posts)
      .values({ id: 2 ** 52, body: 'Grüße' })
      .returning(),
    db.update(posts).set({ hidden: true }).where(eq(posts.body, 'Grüße')),
    db.select({ n: count() }).from(posts),
    db.select().from(posts),
  ])
  const refused = db.batch([
    db.insert(posts).values({ body: 'new' }),
    db.insert(posts).values({ body: 'Grüße' }),
  ])

  expect(inserted).toEqual([{ id: 2 ** 52, body: 'Grüße', hidden: false }])
  expect(total).toEqual({ n: 1 })
  expect(found).toEqual([{ id: 2 ** 52, body: 'Grüße', hidden: true }])
  expect(isUniqueConflict(await failureOf(refused), 'posts.body')).toBe(true)
  expect(isUniqueConflict(await failureOf(db.insert(posts).values({ body: 'Grüße' })))).toBe(true)
  expect(await db.select({ n: count() }).from(posts)).toEqual([{ n: 1 }])
})
