// What the benches stand on: a copy of a generated forum of a size, and members who are signed in.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { writeAll } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { insertSessions } from '../../db/writes/sessions.ts'
import { publishOfficialArticles } from '../../src/cli/seed/articles.ts'
import { loadCatalogue } from '../../src/cli/seed/catalogue.ts'
import { seedVolume } from '../../src/cli/seed/volume/volume.ts'
import { readConfig } from '../../src/config.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { openHome } from '../../src/node.ts'
import { scopeOfHome } from '../../src/scope.ts'
import { links } from '../../views/links.ts'

export type Ground = {
  file: string
  posts: number
  /** Addresses of threads with about ten answers, and where to answer them. */
  threads: { page: string; replies: string }[]
  /** Cookies of different members. */
  cookies: string[]
  close: () => Promise<void>
}

// Git ignores it; a forum of a million posts takes a gigabyte and a minute to fill.
const kept = 'data/bench'

/** A forum of about so many posts, filled once and kept until the schema or the seed changes. */
export const openGround = async (posts: number): Promise<Ground> => {
  const filled = await filledForum(posts)
  const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'))
  const file = join(folder, 'forum.db')
  // What is kept stays as it was filled: the server writes.
  await copyFile(filled, file)
  const client = await connectEmbedded(file)
  const threads = await busyThreads(client)
  const cookies = await signIn(client)
  client.close()
  const close = () => rm(folder, { recursive: true, force: true })
  return { file, posts, threads, cookies, close }
}

const filledForum = async (posts: number): Promise<string> => {
  await mkdir(kept, { recursive: true })
  const sources = await hashOfSources()
  const file = join(kept, `${posts}-${sources}.db`)
  if (existsSync(file)) return file
  for (const name of await readdir(kept)) {
    if (!name.includes(sources)) await rm(join(kept, name), { force: true })
  }
  const unfinished = join(kept, `${posts}-${sources}-${process.pid}.unfinished`)
  const config = readConfig({ FOYER_ENV: 'test', DATABASE_URL: `file:${unfinished}` })
  const { platform, close } = await openHome(config)
  await loadCatalogue(platform.db)
  await publishOfficialArticles(scopeOfHome(platform, config))
  close()
  seedVolume(unfinished, posts, config.serviceName)
  await rename(unfinished, file)
  for (const beside of ['-wal', '-shm']) await rm(unfinished + beside, { force: true })
  return file
}

// What decides how a filled forum looks.
const sources = [
  'db/migrations',
  'db/seed',
  'db/bulk.ts',
  'src/cli/seed/articles.ts',
  'src/cli/seed/volume',
]

const hashOfSources = async (): Promise<string> => {
  const hash = createHash('sha256')
  for (const source of sources) for (const file of await filesOf(source)) hash.update(file)
  return hash.digest('hex').slice(0, 10)
}

const filesOf = async (path: string): Promise<Buffer[]> => {
  if (/\.\w+$/.test(path)) return [await readFile(path)]
  const names = (await readdir(path, { recursive: true })).filter((name) => /\.\w+$/.test(name))
  return Promise.all(names.sort().map((name) => readFile(join(path, name))))
}

const busyThreads = async (client: Client) => {
  const { rows } = await client.execute(
    'select id, slug from threads where replies = 10 and hidden_at is null order by id desc limit 500',
  )
  return rows.map(({ id, slug }) => ({
    page: links.thread({ id: Number(id), slug: String(slug) }),
    replies: links.reply(Number(id)),
  }))
}

const signIn = async (client: Client): Promise<string[]> => {
  const { rows } = await client.execute('select id from users order by id limit 5000')
  const now = Date.now()
  const tokens = rows.map(() => randomToken(25))
  const sessions = await Promise.all(
    rows.map(async ({ id }, n) => ({
      id: sha256Hex(tokens[n] ?? ''),
      userId: Number(id),
      createdAt: now,
      expiresAt: now + 30 * 86_400_000,
    })),
  )
  const db = databaseOver(client)
  for (let n = 0; n < sessions.length; n += 500) {
    await writeAll(db, [insertSessions(db, sessions.slice(n, n + 500))])
  }
  return tokens.map((token) => `foyer_session=${token}`)
}
