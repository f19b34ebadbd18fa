// The local libSQL endpoint, asked through the real client, and compared with the embedded one.
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, type LibsqlError } from '@libsql/client/web'
import { count, eq } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connectRemote, databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { isUniqueConflict, isUnreachable } from '../../db/failures.ts'
import { type Hrana, type HranaOptions, startHrana } from '../../db/hrana/server.ts'

let folder: string
let endpoints: Hrana[]
let clients: Client[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-hrana-'))
  endpoints = []
  clients = []
})

afterEach(async () => {
  for (const client of clients) client.close()
  for (const endpoint of endpoints) await endpoint.close()
  rmSync(folder, { recursive: true, force: true })
})

const fileAt = (path: string) => join(folder, `${path.replaceAll('/', '_')}.db`)

async function start(options: Partial<HranaOptions> = {}): Promise<Hrana> {
  const endpoint = await startHrana({ databaseFor: fileAt, ...options })
  endpoints.push(endpoint)
  return endpoint
}

function client(url: string, intMode: 'number' | 'bigint' = 'number'): Client {
  const made = createClient({ url: url.endsWith('/') ? url : `${url}/`, intMode })
  clients.push(made)
  return made
}

async function started(options: Partial<HranaOptions> = {}): Promise<Client> {
  return client((await start(options)).url)
}

async function failureOf(act: Promise<unknown>): Promise<LibsqlError> {
  const outcome = await act.then(
    () => 'it did not fail',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(Error)
  return outcome as LibsqlError
}

/** The rows as arrays. */
async function rowsOf(asked: Client, sql: string): Promise<unknown[][]> {
  return (await asked.execute(sql)).rows.map((row) => Array.from(row as ArrayLike<unknown>))
}

describe('statements', () => {
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
    const db = client(url, 'bigint')
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
})

describe('batches', () => {
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
    const db = createClient({
      url,
      fetch: (asked: Request) => {
        sent.push(asked.url)
        return fetch(asked)
      },
    })
    clients.push(db)
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
})

describe('failures', () => {
  const schema = `
    create table people (id integer primary key, handle text not null unique, age int check (age > 0));
    create table posts (author int references people on delete restrict, n int, primary key (author, n));
    insert into people values (1, 'maya', 30);
    insert into posts values (1, 1);
  `

  // Statement, base code, whether a unique key was in the way.
  const violations: [string, string, boolean][] = [
    ["insert into people values (1, 'tom', 1)", 'SQLITE_CONSTRAINT', true],
    ["insert into people values (2, 'maya', 1)", 'SQLITE_CONSTRAINT', true],
    ['insert into posts values (1, 1)', 'SQLITE_CONSTRAINT', true],
    ['insert into posts values (9, 1)', 'SQLITE_CONSTRAINT', false],
    ['delete from people', 'SQLITE_CONSTRAINT', false],
    ["insert into people values (2, 'tom', 0)", 'SQLITE_CONSTRAINT', false],
    ['insert into people values (2, null, 1)', 'SQLITE_CONSTRAINT', false],
    ["insert into people values ('two', 'tom', 1)", 'SQLITE_MISMATCH', false],
    ['insert into missing values (1)', 'SQLITE_ERROR', false],
    ['insert this', 'SQLITE_ERROR', false],
  ]

  test.each(violations)('%s: the same in both homes', async (statement, code, isConflict) => {
    const remote = await started()
    const embedded = await connectEmbedded(join(folder, 'embedded.db'))
    clients.push(embedded)
    await remote.executeMultiple(schema)
    await embedded.executeMultiple(schema)

    for (const asked of [remote, embedded]) {
      const alone = await failureOf(asked.execute(statement))
      const batched = await failureOf(asked.batch(['select 1', statement], 'write'))

      expect([alone.code, batched.code]).toEqual([code, code])
      expect(batched).toMatchObject({ statementIndex: 1 })
      expect([isUniqueConflict(alone), isUniqueConflict(batched)]).toEqual([isConflict, isConflict])
      expect(await rowsOf(asked, 'select count(*), sum(age) from people')).toEqual([[1, 30]])
    }
  })

  test('name the key in the way alike', async () => {
    const remote = await started()
    await remote.executeMultiple(schema)

    const single = await failureOf(remote.execute("insert into people values (2, 'maya', 1)"))
    const several = await failureOf(remote.batch(['insert into posts values (1, 1)']))

    expect(isUniqueConflict(single, 'people.handle')).toBe(true)
    expect(isUniqueConflict(single, 'people.id')).toBe(false)
    expect(isUniqueConflict(several, 'posts.author, posts.n')).toBe(true)
  })

  test('say busy when a lock is held too long, as the embedded client does', async () => {
    const remote = await started({ busyTimeout: 20 })
    await remote.execute('create table t (a)')
    const holder = await connectEmbedded(fileAt('/'))
    clients.push(holder)
    const writing = await holder.transaction('write')

    const failures = [
      await failureOf(remote.execute('insert into t values (1)')),
      await failureOf(remote.batch(['insert into t values (1)'], 'write')),
      await failureOf(remote.batch(['insert into t values (1)'], 'deferred')),
      await failureOf(remote.executeMultiple('insert into t values (1)')),
    ]
    await writing.rollback()

    expect(failures.map((failure) => failure.code)).toEqual(Array(4).fill('SQLITE_BUSY'))
    expect(failures.every(isUnreachable)).toBe(true)
    expect(await rowsOf(remote, 'select * from t')).toEqual([])
  })

  test('say so when a file cannot be opened', async () => {
    const remote = await started({ databaseFor: () => join(folder, 'missing', 'forum.db') })

    const failure = await failureOf(remote.batch(['select 1']))

    expect(failure.code).toBe('SQLITE_CANTOPEN')
    expect(isUnreachable(failure)).toBe(true)
  })

  test('say so when a statement is empty', async () => {
    const remote = await started()

    expect((await failureOf(remote.execute(' -- nothing'))).code).toBe('SQL_NO_STATEMENT')
  })
})

describe('interactive transactions', () => {
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

  test('roll back, and let the next writer in', async () => {
    const db = await started()
    await db.execute('create table t (a)')

    const transaction = await db.transaction('write')
    await transaction.executeMultiple('insert into t values (1); insert into t values (2);')
    const waiting = db.execute('insert into t values (3)')
    await transaction.rollback()
    await waiting

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

  test('that are abandoned expire, and then make way', async () => {
    const db = await started({ streamTimeout: 30 })
    await db.execute('create table t (a)')
    const transaction = await db.transaction('write')
    await transaction.execute('insert into t values (1)')

    // Waits for the lock, which only the expiry can give back.
    await db.execute('insert into t values (2)')
    const late = await failureOf(transaction.execute('insert into t values (3)'))

    expect(late.code).toBe('STREAM_EXPIRED')
    expect(await rowsOf(db, 'select a from t')).toEqual([[2]])
  })

  test('of two writers fail early when waiting could not help', async () => {
    const db = await started()
    await db.executeMultiple('create table t (a); insert into t values (1);')
    const [first, second] = [await db.transaction('deferred'), await db.transaction('deferred')]
    await first.execute('select a from t')
    await second.execute('select a from t')
    await first.execute('update t set a = 2')

    const refused = await failureOf(second.execute('update t set a = a + 10'))
    second.close()
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

    const embedded = await connectEmbedded(fileAt('/'))
    clients.push(embedded)
    await embedded.execute('insert into t values (2)')
    expect(await rowsOf(embedded, 'select a from t')).toEqual([[2]])
    expect((await failureOf(db.execute('select 1'))).message).toMatch(/fetch failed/)
  })
})

describe('databases', () => {
  test('of two paths do not mix', async () => {
    const { url } = await start()
    const [maya, ines] = [client(`${url}/t/maya`), client(`${url}/t/ines`)]

    await maya.executeMultiple("create table t (a); insert into t values ('maya')")
    await ines.executeMultiple("create table t (a); insert into t values ('ines')")

    expect(await rowsOf(maya, 'select a from t')).toEqual([['maya']])
    expect(await rowsOf(ines, 'select a from t')).toEqual([['ines']])
    expect(existsSync(fileAt('/'))).toBe(false)
  })

  test('that were deleted and made anew are not remembered', async () => {
    const db = await started()
    await db.execute('create table t (a)')
    for (const file of readdirSync(folder)) rmSync(join(folder, file))

    await db.execute('create table t (b)')

    expect((await db.execute('select * from t')).columns).toEqual(['b'])
  })

  test('that nobody knows are refused', async () => {
    const { url } = await start({
      databaseFor: (path) => {
        if (path !== '/known') throw new Error('unknown')
        return fileAt(path)
      },
    })

    await client(`${url}/known`).execute('select 1')
    const failure = await failureOf(client(`${url}/other`).execute('select 1'))

    expect(failure.message).toContain('404')
    expect(isUnreachable(failure)).toBe(false)
  })

  test.runIf(existsSync('/proc/self/fd'))('are closed again, however many there were', async () => {
    const { url } = await start()

    for (let i = 0; i < 40; i += 1) await client(`${url}/t/${i}`).execute('select 1')

    const open = readdirSync('/proc/self/fd').filter((handle) => {
      try {
        return readlinkSync(`/proc/self/fd/${handle}`).startsWith(folder)
      } catch {
        return false
      }
    })
    // 16 idle connections of three handles, and those whose statements are not collected yet.
    expect(open.length).toBeLessThan(40 * 3)
  })
})

describe('the protocol', () => {
  type Answer = { status: number; body: { baton: string | null; results: Result[] }; text: string }
  type Result = { type: string; response?: Record<string, unknown>; error?: { code: string } }

  async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const answer = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json'
    return {
      status: response.status,
      text: answer,
      body: isJson ? JSON.parse(answer) : null,
    } as Answer
  }

  const run = (sql: string) => ({ type: 'execute', stmt: { sql } })

  test('answers which versions it speaks', async () => {
    const { url } = await start()

    const statuses = []
    for (const path of ['/v2', '/v3', '/t/maya/v3', '/v3-protobuf', '/', '/v2/other']) {
      statuses.push((await fetch(url + path)).status)
    }

    expect(statuses).toEqual([200, 200, 200, 404, 404, 404])
    expect((await post(`${url}/v2`, {})).status).toBe(405)
    expect((await fetch(`${url}/v2/pipeline`)).status).toBe(405)
  })

  test('runs steps by their conditions', async () => {
    const { url } = await start()
    const ok = (step: number) => ({ type: 'ok', step })
    const failed = (step: number) => ({ type: 'error', step })
    const not = (cond: unknown) => ({ type: 'not', cond })
    const steps: [string, unknown, 'ran' | 'failed' | 'skipped'][] = [
      ['begin', null, 'ran'],
      ['select * from missing', ok(0), 'failed'],
      ['select 2', ok(1), 'skipped'],
      ['select 3', failed(1), 'ran'],
      ['select 4', not(failed(1)), 'skipped'],
      ['select 5', { type: 'and', conds: [ok(0), failed(1)] }, 'ran'],
      ['select 6', { type: 'and', conds: [ok(0), ok(1)] }, 'skipped'],
      ['select 7', { type: 'or', conds: [ok(1), failed(1)] }, 'ran'],
      ['select 8', { type: 'or', conds: [] }, 'skipped'],
      ['select 9', failed(2), 'skipped'],
      ['select 10', not(ok(2)), 'ran'],
      ['select 11', { type: 'is_autocommit' }, 'skipped'],
      ['rollback', not({ type: 'is_autocommit' }), 'ran'],
      ['select 13', { type: 'is_autocommit' }, 'ran'],
    ]

    const { body } = await post(`${url}/v3/pipeline`, {
      requests: [
        {
          type: 'batch',
          batch: { steps: steps.map(([sql, condition]) => ({ stmt: { sql }, condition })) },
        },
      ],
    })

    const result = body.results[0]!.response!.result as Record<string, unknown[]>
    const outcomes = steps.map((_, i) => {
      if (result.step_results![i]) return 'ran'
      return result.step_errors![i] ? 'failed' : 'skipped'
    })
    expect(outcomes).toEqual(steps.map(([, , expected]) => expected))
  })

  test('refuses conditions about steps to come', async () => {
    const { url } = await start()
    const steps = [{ stmt: { sql: 'select 1' }, condition: { type: 'ok', step: 0 } }]

    const { status } = await post(`${url}/v3/pipeline`, {
      requests: [{ type: 'batch', batch: { steps } }],
    })

    expect(status).toBe(400)
  })

  test('describes statements', async () => {
    const { url } = await start()
    await client(url).execute('create table t (id integer primary key, body text)')
    const described = async (sql: string) => {
      const { body } = await post(`${url}/v2/pipeline`, {
        requests: [{ type: 'describe', sql }, { type: 'close' }],
      })
      return body.results[0]!.response?.result ?? body.results[0]!.error
    }

    expect(
      await described("select id, body as b, 1 from t where id = ? and body <> '?' -- ?"),
    ).toEqual({
      params: [{ name: null }],
      cols: [
        { name: 'id', decltype: 'INTEGER' },
        { name: 'b', decltype: 'TEXT' },
        { name: '1', decltype: null },
      ],
      is_explain: false,
      is_readonly: true,
    })
    expect(await described('update t set body = :body where id in (?4, :body, @id)')).toEqual({
      params: [{ name: ':body' }, { name: null }, { name: null }, { name: '?4' }, { name: '@id' }],
      cols: [],
      is_explain: false,
      is_readonly: false,
    })
    expect(await described('explain delete from t')).toMatchObject({
      is_explain: true,
      is_readonly: true,
    })
    expect(await described('select * from missing')).toMatchObject({ code: 'SQLITE_ERROR' })
  })

  test('stores SQL, tells about autocommit, and gives a new baton each time', async () => {
    const { url } = await start()
    const pipeline = `${url}/v3/pipeline`

    const first = await post(pipeline, {
      requests: [{ type: 'store_sql', sql_id: 1, sql: 'select 42' }, run('begin')],
    })
    const second = await post(pipeline, {
      baton: first.body.baton,
      requests: [{ type: 'execute', stmt: { sql_id: 1 } }, { type: 'get_autocommit' }],
    })
    const reused = await post(pipeline, { baton: first.body.baton, requests: [] })
    const elsewhere = await post(`${url}/other/v3/pipeline`, {
      baton: second.body.baton,
      requests: [],
    })
    const last = await post(pipeline, {
      baton: second.body.baton,
      requests: [{ type: 'close_sql', sql_id: 1 }, { type: 'close' }],
    })
    const closed = await post(pipeline, { baton: second.body.baton, requests: [] })

    expect(second.body.results[0]!.response!.result).toMatchObject({
      rows: [[{ type: 'integer', value: '42' }]],
    })
    expect(second.body.results[1]!.response!.is_autocommit).toBe(false)
    expect([reused.status, elsewhere.status, closed.status]).toEqual([400, 400, 400])
    expect(last.body).toMatchObject({ baton: null, results: [{ type: 'ok' }, { type: 'ok' }] })
  })

  const malformed: [string, unknown][] = [
    ['no JSON', '{"requests": [}'],
    ['no object', 'null'],
    ['no requests', {}],
    ['a request of no known type', { requests: [{ type: 'drop_everything' }] }],
    ['a condition of no known type', batchOf({ sql: 'select 1' }, { type: 'maybe' })],
    [
      'an integer too wide',
      executeOf({ sql: 'select ?', args: [integerOf('9223372036854775808')] }),
    ],
    ['an integer that is none', executeOf({ sql: 'select ?', args: [integerOf('1.5')] })],
  ]

  test.each(malformed)('answers %s with 400', async (_, body) => {
    const { url } = await start()

    const { status, text: message } = await post(`${url}/v2/pipeline`, body)

    expect(status).toBe(400)
    expect(message).toMatch(/not JSON|No pipeline request/)
  })

  const broken: [string, { requests: unknown[] }][] = [
    ['SQL that was never stored', executeOf({ sql_id: 3 })],
    ['no SQL at all', executeOf({})],
    ['SQL twice over', executeOf({ sql: 'select 1', sql_id: 3 })],
    [
      'SQL stored twice',
      {
        requests: [
          { type: 'store_sql', sql_id: 1, sql: 'select 1' },
          { type: 'store_sql', sql_id: 1, sql: 'select 2' },
        ],
      },
    ],
    [
      'arguments of both kinds',
      executeOf({
        sql: 'select 1',
        args: [{ type: 'null' }],
        named_args: [{ name: 'a', value: { type: 'null' } }],
      }),
    ],
    ['a request after the last', { requests: [{ type: 'close' }, run('select 1')] }],
  ]

  test.each(broken)('answers %s with 400 and rolls the stream back', async (_, body) => {
    const { url } = await start()
    const db = client(url)
    await db.execute('create table t (a)')
    const opened = await post(`${url}/v2/pipeline`, {
      requests: [run('begin immediate'), run('insert into t values (1)')],
    })

    const failed = await post(`${url}/v2/pipeline`, { ...body, baton: opened.body.baton })
    const again = await post(`${url}/v2/pipeline`, { baton: opened.body.baton, requests: [] })
    await db.execute('insert into t values (2)')

    expect([failed.status, again.status]).toEqual([400, 400])
    expect(await rowsOf(db, 'select a from t')).toEqual([[2]])
  })

  test('takes the token and nothing else for it', async () => {
    const { url } = await start({ token: 'secret' })
    const pipeline = `${url}/v2/pipeline`
    const body = { requests: [run('select 1'), { type: 'close' }] }

    const statuses = []
    for (const authorization of ['', 'Bearer wrong!', 'Bearer secret ', 'secret']) {
      statuses.push((await post(pipeline, body, { authorization })).status)
    }
    const right = connectRemote({ url, token: 'secret' })
    const wrong = connectRemote({ url, token: 'other!' })
    clients.push(right, wrong)

    expect(statuses).toEqual([401, 401, 200, 401])
    expect(await rowsOf(right, 'select 1')).toEqual([[1]])
    expect((await failureOf(wrong.execute('select 1'))).message).toContain('401')
  })

  test('is spoken on this machine only', async () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org']) {
      await expect(start({ host })).rejects.toThrow(/only this machine/)
    }
    const { url } = await start({ host: 'localhost' })
    expect(await rowsOf(client(url), 'select 1')).toEqual([[1]])
  })

  test('is not spoken to a page in a browser', async () => {
    const { url } = await start()
    const body = JSON.stringify({ requests: [run('create table planted (a)')] })

    const plain = await post(`${url}/v2/pipeline`, body, { 'content-type': 'text/plain' })
    const preflight = await fetch(`${url}/v2/pipeline`, { method: 'OPTIONS' })
    const rebound = await new Promise((resolve) => {
      const asked = request(`${url}/v2/pipeline`, {
        method: 'POST',
        headers: { host: 'evil.example.org', 'content-type': 'application/json' },
      })
      asked.on('response', (response) => resolve(response.resume().statusCode)).end(body)
    })

    expect([plain.status, preflight.status, rebound]).toEqual([415, 405, 403])
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull()
    expect(await rowsOf(client(url), 'select * from sqlite_master')).toEqual([])
  })

  test('refuses more than 16 MB', async () => {
    const { url } = await start()
    const status = await new Promise((resolve) => {
      const asked = request(`${url}/v2/pipeline`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      })
      asked.on('response', (response) => resolve(response.resume().statusCode))
      // Half of what is sent is never read: the endpoint hangs up.
      asked.on('error', () => undefined)
      asked.end(' '.repeat(17 * 1024 * 1024))
    })

    expect(status).toBe(413)
    expect(await rowsOf(client(url), 'select 1')).toEqual([[1]])
  })

  function executeOf(stmt: unknown) {
    return { requests: [{ type: 'execute', stmt }] }
  }
  function batchOf(stmt: unknown, condition: unknown) {
    return { requests: [{ type: 'batch', batch: { steps: [{ stmt, condition }] } }] }
  }
  function integerOf(value: string) {
    return { type: 'integer', value }
  }
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
