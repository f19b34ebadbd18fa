// Several databases behind one local endpoint, each at its path.
import { existsSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { isUnreachable } from '../../../db/failures.ts'
import { failureOf, rowsOf, useEndpoints } from '../endpoints.ts'

const { start, started, client, fileAt, folder } = useEndpoints()

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
  for (const file of readdirSync(folder())) rmSync(join(folder(), file))

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
  // The driver lets go of a closed file when the statements on it are collected.
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void

  for (let i = 0; i < 40; i += 1) await client(`${url}/t/${i}`).execute('create table t (a)')

  await vi.waitFor(() => {
    collectGarbage()
    // Sixteen idle connections of three handles each.
    expect(handlesIn(folder())).toBeLessThanOrEqual(48)
  })
})

function handlesIn(directory: string): number {
  return readdirSync('/proc/self/fd').filter((handle) => {
    try {
      return readlinkSync(`/proc/self/fd/${handle}`).startsWith(directory)
    } catch {
      return false
    }
  }).length
}
