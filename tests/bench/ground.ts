// What the benches stand on: a generated forum in a file, and members who are signed in.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { writeAll } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { insertSessions } from '../../db/writes/sessions.ts'
import { loadCatalogue } from '../../src/cli/seed/catalogue.ts'
import { seedVolume } from '../../src/cli/seed/volume/volume.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { links } from '../../views/links.ts'

export type Ground = {
  file: string
  /** Addresses of threads with about ten answers, and where to answer them. */
  threads: { page: string; replies: string }[]
  /** Cookies of different members. */
  cookies: string[]
  close: () => Promise<void>
}

export const openGround = async (posts: number): Promise<Ground> => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'))
  const file = join(folder, 'forum.db')
  const client = await connectEmbedded(file)
  await migrateTo(client)
  await loadCatalogue(databaseOver(client))
  client.close()
  seedVolume(file, posts, 'Marquee')
  const filled = await connectEmbedded(file)
  const threads = await busyThreads(filled)
  const cookies = await signIn(filled)
  filled.close()
  return { file, threads, cookies, close: () => rm(folder, { recursive: true, force: true }) }
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
