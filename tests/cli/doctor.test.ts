// The doctor says that all fits, or names the first row that does not, and then exits with 1.
import { copyFile, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { sealLog } from '../../moderation/index.ts'
import { doctor } from '../../src/cli/doctor.ts'
import type { Scope } from '../../src/scope.ts'

let file: string
let client: Client

const rows = [
  `insert into threads (id, category_id, author_id, title, slug, created_at, active_at)
    values (10, 1, 1, 'Stuck', 'stuck', 1, 1)`,
  `insert into posts (id, thread_id, author_id, kind, body, html, text_version, created_at,
    fingerprint, bucket) values (11, 10, 1, 'question', 'b', 'h', 1, 1, 'f', 1)`,
  `insert into cases (id, subject_id, post_id, thread_id, author_id, opened_at)
    values (12, 11, 11, 10, 1, 1)`,
  `insert into mod_log (case_id, turn, action, actor_id, decision_id, reason, at)
    values (12, 0, 'decide', 3, 13, 'It is spam.', 5)`,
  `insert into decisions (id, case_id, turn, verdict, consequence, reason, decided_by, at)
    values (13, 12, 0, 'uphold', 'hide', 'It is spam.', 3, 5)`,
  'update posts set hidden_at = 5 where id = 11',
  'update threads set hidden_at = 5 where id = 10',
  `insert into mod_log (action, actor_id, user_id, reason, at) values ('look', 4, 1, 'Why.', 6)`,
]

beforeEach(async () => {
  file = join(await mkdtemp(join(inject('baseFile'), '..', 'doctor-')), 'forum.db')
  await copyFile(inject('baseFile'), file)
  vi.stubEnv('DATABASE_URL', `file:${file}`)
  client = await connectEmbedded(file)
  await client.batch(rows, 'write')
  await sealLog({ db: databaseOver(client) } as Scope)
})

afterEach(() => {
  client.close()
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

const examined = async () => {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  await doctor.run([])
  return { said, code: process.exitCode ?? 0 }
}

test('all fits: one line for each check, and 0', async () => {
  const { said, code } = await examined()

  expect(code).toBe(0)
  expect(said.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'ok   log',
    'ok   decisions',
    'ok   keys',
    'ok   counters',
    'ok   standing',
    'ok   work',
  ])
  expect(said[0]).toMatch(/2 rows sealed, 0 not yet, 0 reasons removed; head [0-9a-f]{64}$/)
})

test.each([
  ['BAD  log: row 1 does not fit', [`update mod_log set reason = 'Nothing.' where id = 1`]],
  ['BAD  log: row 2 does not fit', ['update mod_log set actor_id = 3 where id = 2']],
  ['BAD  log: row 2 does not fit', ['delete from mod_log where id = 1']],
  ['BAD  decisions: 1 are not in the log', ['delete from mod_log']],
  [
    'BAD  keys: 1 rows of votes lead nowhere',
    ['insert into votes (post_id, user_id, at) values (99, 1, 1)'],
  ],
  ['BAD  counters: threads.replies is off in 1', ['update threads set replies = 3']],
  ['BAD  counters: cases.score is off in 1', ['update cases set score = 100']],
  [
    'BAD  standing: posts.hidden_at is off in 1 rows, the first is 11',
    ['update posts set hidden_at = null'],
  ],
  [
    'BAD  standing: users.silenced_until is off in 1 rows, the first is 2',
    ['update users set silenced_until = 9 where id = 2'],
  ],
  [
    'BAD  work: 1 outbox entries were given up.',
    [`insert into outbox (kind, payload, at, due_at, failed_at) values ('mail', '{}', 1, 1, 1)`],
  ],
  ['BAD  work: The job log did not run', [`insert into jobs (name, ran_at) values ('log', 1)`]],
])('%s', async (line, changes) => {
  await client.batch(
    [...['mod_log_new', 'mod_log_stays', 'mod_log_changes'].map((name) => `drop trigger ${name}`)],
    'write',
  )
  await client.executeMultiple(`pragma foreign_keys = off; ${changes.join('; ')}`)

  const { said, code } = await examined()

  expect(code).toBe(1)
  expect(said.filter((one) => one.startsWith('BAD'))).toContainEqual(expect.stringContaining(line))
})
