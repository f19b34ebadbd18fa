// The log is append-only, and sealed row by row: whoever changes it behind the forum's back is found.
import { expect, test } from 'vitest'
import { together } from '../../db/batch.ts'
import { logRowsAfter } from '../../db/drift.ts'
import { sealLog, startOfLog, walkLog } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { decideBy, plantCase } from '../support/cases.ts'
import { rowsOf } from '../support/rows.ts'
import { openWorld, type World } from '../support/world.ts'

const walked = async (world: World) => {
  const { rows } = await together(world.db, { rows: logRowsAfter(world.db, 0, 100) })
  return walkLog(startOfLog, rows)
}

/** A decision, its undoing, a note and a look. */
const busy = async (world: World) => {
  const { address } = await plantCase(world)
  const noor = await world.as('noor')
  await decideBy(await world.as('ines'), address)
  await noor.submit(await noor.get(address), 'form.undo', { reason: 'The number is official.' })
  await noor.post(links.notePerson('maya'), { body: 'Asks well.' })
  await noor.post(links.revealPerson('maya'), { reason: 'She asked who she is signed in as.' })
  return noor
}

/** As somebody with the database in hand: the triggers are dropped first. */
const tamper = async (world: World, sql: string) => {
  for (const name of ['mod_log_new', 'mod_log_stays', 'mod_log_changes']) {
    await world.client.execute(`drop trigger ${name}`)
  }
  await world.client.execute(sql)
}

test('rows are sealed after the answer, nothing waits for it', async () => {
  const world = await openWorld()
  await busy(world)

  const before = await walked(world)
  await world.settle()
  const after = await walked(world)

  expect(before).toMatchObject({ sealed: 0, unsealed: 4, broken: null })
  expect(after).toMatchObject({ id: 4, sealed: 4, unsealed: 0, broken: null })
  expect(after.hash).toMatch(/^[0-9a-f]{64}$/)
  const log = await world.guest().get('/modlog')
  expect(log.dom.text('main')).toContain(after.hash)
})

test('what a rule logs is sealed by the minute’s job, and by several at once as by one', async () => {
  const world = await openWorld()
  for (let n = 0; n < 5; n++) {
    await world.client.execute(`insert into mod_log (action, reason, at) values ('x', 'r', ${n})`)
  }
  await Promise.all([sealLog(world.scope()), sealLog(world.scope()), sealLog(world.scope())])
  expect(await walked(world)).toMatchObject({ sealed: 5, broken: null })
  await world.client.execute(`insert into mod_log (action, reason, at) values ('y', 'r', 9)`)

  await world.tick()

  expect(await walked(world)).toMatchObject({ sealed: 6, unsealed: 0, broken: null })
})

test('the database takes no other change', async () => {
  const world = await openWorld()
  await busy(world)
  await sealLog(world.scope())
  const before = await rowsOf(world, 'select * from mod_log')

  for (const sql of [
    'delete from mod_log where id = 2',
    `update mod_log set reason = 'Nothing happened.' where id = 2`,
    `update mod_log set reason = '[removed]' where id = 2`,
    'update mod_log set actor_id = 1 where id = 2',
    `update mod_log set hash = 'x' where id = 2`,
    'update mod_log set hash = null where id = 2',
    `insert into mod_log (action, reason, at, hash) values ('decide', 'r', 1, 'x')`,
    `replace into mod_log (id, action, reason, at) values (2, 'decide', 'r', 1)`,
  ]) {
    await expect(world.client.execute(sql), sql).rejects.toThrow('append-only')
  }

  expect(await rowsOf(world, 'select * from mod_log')).toEqual(before)
})

test.each([
  ['delete from mod_log where id = 2', 3, 'missing'],
  ["update mod_log set reason = 'Nothing happened.' where id = 2", 2, 'reason was changed'],
  ['update mod_log set actor_id = 1 where id = 3', 3, 'was changed'],
  ["update mod_log set hash = 'x' where id = 1", 1, 'was changed'],
  ['update mod_log set hash = null, previous = null where id = 2', 3, 'the row before it is not'],
])('and who drops its triggers is found: %s', async (sql, id, why) => {
  const world = await openWorld()
  await busy(world)
  await sealLog(world.scope())

  await tamper(world, sql)

  const { broken } = await walked(world)
  expect(broken?.id).toBe(id)
  expect(broken?.why).toContain(why)
})

test('a reason goes because of a secret, once and for good, and the chain still fits', async () => {
  const world = await openWorld()
  await busy(world)
  await sealLog(world.scope())
  const { hash } = await walked(world)

  await world.client.execute(
    `update mod_log set reason = '[removed]', reason_salt = null where id = 1`,
  )

  expect(await walked(world)).toMatchObject({ hash, sealed: 4, removed: 1, broken: null })
  await expect(
    world.client.execute(`update mod_log set reason = 'Another.' where id = 1`),
  ).rejects.toThrow('append-only')
})
