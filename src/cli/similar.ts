// `foyer similar --jsonl`: which posts of a file are about the same, found as the forum finds it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { together } from '../../db/batch.ts'
import { databaseOver } from '../../db/client.ts'
import { connectEmbedded } from '../../db/client-embedded.ts'
import { migrateTo } from '../../db/migrate.ts'
import { readProcessConfig } from '../config.ts'
import { alikeReads, rankAlike } from '../knowledge/alike.ts'
import { missing } from '../refusal.ts'
import { type Scope, scopeOfHome } from '../scope.ts'
import type { Command } from './commands.ts'
import { complain, jsonLines, type PostLine, postLine } from './json-lines.ts'
import { indexPosts } from './similar-threads.ts'

const mostSimilar = 5

export const similar: Command = {
  about: 'which posts are alike: --jsonl reads {id,title,body} a line, writes {id,similar}',
  run: async (args) => {
    const { values } = parseArgs({ args, options: { jsonl: { type: 'boolean' } } })
    if (!values.jsonl) throw missing('Say: similar --jsonl, with one post a line on its input.')
    const posts = await postsOfInput()
    if (posts.length === 0) return
    await inTemporaryForum(async (scope) => {
      for (const post of await indexPosts(scope, posts)) {
        const rows = await together(scope.db, alikeReads(scope.db, post.likeness, post.threadId))
        const found = rankAlike(rows, post.likeness).slice(0, mostSimilar)
        const similar = found.map(({ id }) => posts[id - 1]?.id)
        process.stdout.write(`${JSON.stringify({ id: post.id, similar })}\n`)
      }
    })
  },
}

const postsOfInput = async (): Promise<PostLine[]> => {
  const posts = new Map<PostLine['id'], PostLine>()
  for await (const { at, value: post } of jsonLines(process.stdin, postLine)) {
    if (posts.has(post.id)) complain(at, 'its id is that of another line.')
    else posts.set(post.id, post)
  }
  return [...posts.values()]
}

// The same every time: nothing here depends on when it is asked.
const noon = Date.UTC(2025, 0, 1, 12)

// A forum of its own in a folder of its own: nothing of the operator's is touched.
const inTemporaryForum = async (work: (scope: Scope) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-similar-'))
  try {
    const client = await connectEmbedded(join(folder, 'forum.db'))
    await migrateTo(client)
    const db = databaseOver(client)
    const platform = {
      home: 'node' as const,
      db,
      clock: () => noon,
      sendMail: async () => {},
      letterbox: null,
      later: () => {},
    }
    try {
      await work(scopeOfHome(platform, readProcessConfig()))
    } finally {
      client.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
