// The command that gives a person a role.
import { copyFile, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { grant } from '../../src/cli/grant.ts'

let file: string

beforeEach(async () => {
  file = join(await mkdtemp(join(inject('baseFile'), '..', 'grant-')), 'forum.db')
  await copyFile(inject('baseFile'), file)
  vi.stubEnv('DATABASE_URL', `file:${file}`)
})

afterEach(() => {
  vi.unstubAllEnvs()
})

const rolesOf = async (...handles: string[]) => {
  const client = await connectEmbedded(file)
  const { rows } = await client.execute('select handle, role from users')
  client.close()
  return handles.map((handle) => rows.find((row) => row.handle === handle)?.role)
}

test('gives the role, whatever the case of the name, to nobody else', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue(undefined)

  await grant.run(['Maya', 'moderator'])

  expect(await rolesOf('maya', 'theo')).toEqual(['moderator', 'member'])
  expect(said).toHaveBeenCalledWith('maya is moderator now.')
})

test.each([
  [['nobody_here', 'staff'], /Nobody here is called nobody_here/],
  [['maya', 'emperor'], /Say: grant <handle>/],
  [['maya'], /Say: grant <handle>/],
  [[], /Say: grant <handle>/],
])('%j is refused and changes nothing', async (args, said) => {
  await expect(grant.run(args)).rejects.toThrow(said)

  expect(await rolesOf('maya', 'theo')).toEqual(['member', 'member'])
})
