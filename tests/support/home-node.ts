// The Node home for tests: a copy of the base database as an embedded file.
import { copyFile, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { inject } from 'vitest'
import { connectEmbedded } from '../../db/client-embedded.ts'

export const homeName = 'node' as const

export const openDatabase = async () => {
  const base = inject('baseFile')
  const file = join(await mkdtemp(join(base, '..', 'node-')), 'forum.db')
  await copyFile(base, file)
  return connectEmbedded(file)
}

export const services = () => ({
  smtpUrl: inject('smtpUrl'),
  mailboxUrl: inject('mailboxUrl'),
  hookUrl: inject('hookUrl'),
})
