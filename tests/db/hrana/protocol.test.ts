// The wire of the local endpoint: what good requests are answered, and bad ones.
import { expect, test } from 'vitest'
import { post, rowsOf, run, useEndpoints } from '../endpoints.ts'

const { start, client } = useEndpoints()

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
  ['an integer too wide', executeOf({ sql: 'select ?', args: [integerOf('9223372036854775808')] })],
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

function executeOf(stmt: unknown) {
  return { requests: [{ type: 'execute', stmt }] }
}
function batchOf(stmt: unknown, condition: unknown) {
  return { requests: [{ type: 'batch', batch: { steps: [{ stmt, condition }] } }] }
}
function integerOf(value: string) {
  return { type: 'integer', value }
}
