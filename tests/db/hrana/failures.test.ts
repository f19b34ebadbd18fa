// What is refused over the local endpoint is refused in the same words as by the embedded client.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectEmbedded } from '../../../db/client-embedded.ts'
import { isUniqueConflict, isUnreachable } from '../../../db/failures.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { started, closing, fileAt, folder } = useEndpoints()

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
  const embedded = closing(await connectEmbedded(join(folder(), 'embedded.db')))
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
  const holder = closing(await connectEmbedded(fileAt('/')))
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
  const remote = await started({ databaseFor: () => join(folder(), 'missing', 'forum.db') })

  const failure = await failureOf(remote.batch(['select 1']))

  expect(failure.code).toBe('SQLITE_CANTOPEN')
  expect(isUnreachable(failure)).toBe(true)
})

test('say so when a statement is empty', async () => {
  const remote = await started()

  expect((await failureOf(remote.execute(' -- nothing'))).code).toBe('SQL_NO_STATEMENT')
})
