// Started once for a run: the base database, libSQL over HTTP, an SMTP server and its mailbox, a webhook.
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startHrana } from '../../db/hrana/server.ts'
import { makeBase } from './base.ts'
import { startHookServer } from './hook-server.ts'
import { startMailServer } from './mail-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated database with the catalogue and the world's people, to copy. */
    baseFile: string
    hranaUrl: string
    smtpUrl: string
    mailboxUrl: string
    hookUrl: string
  }
}

export default async (project: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-'))
  const base = join(folder, 'base.db')
  await makeBase(base)
  const hrana = await startHrana({ databaseFor: (path) => copyOnce(base, folder, path) })
  const mail = await startMailServer()
  const hook = await startHookServer()
  project.provide('baseFile', base)
  project.provide('hranaUrl', hrana.url.replace(/\/$/, ''))
  project.provide('smtpUrl', mail.smtpUrl)
  project.provide('mailboxUrl', mail.mailboxUrl)
  project.provide('hookUrl', hook.hookUrl)
  return async () => {
    await hrana.close()
    await mail.close()
    await hook.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const copies = new Map<string, Promise<string>>()

/** Every path is a database of its own, copied from the base when first asked for. */
const copyOnce = (base: string, folder: string, path: string): Promise<string> => {
  const made =
    copies.get(path) ?? copyTo(base, join(folder, 'copies', `${encodeURIComponent(path)}.db`))
  copies.set(path, made)
  return made
}

const copyTo = async (base: string, file: string): Promise<string> => {
  await mkdir(join(file, '..'), { recursive: true })
  await copyFile(base, file)
  return file
}
