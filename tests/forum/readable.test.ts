// Who may read a post: the database and the policy say the same, for every post and every reader.
import { expect, test } from 'vitest'
import { together } from '../../db/batch.ts'
import { answersOfThread } from '../../db/reads/posts.ts'
import { viewerId, viewerOfSession } from '../../db/reads/viewer.ts'
import { sha256Hex } from '../../src/lib/hashes.ts'
import { mayReadPost } from '../../src/policy/posts.ts'
import { plantThread } from '../support/threads.ts'
import { openWorld } from '../support/world.ts'

test.each([null, 'maya', 'theo', 'kim', 'ines', 'sam', 'ada'])('for %s', async (handle) => {
  const world = await openWorld()
  const states = [
    { hidden: null, deleted: null },
    { hidden: 1, deleted: null },
    { hidden: null, deleted: 1 },
    { hidden: 1, deleted: 1 },
  ]
  const thread = await plantThread(world, {
    by: 'maya',
    title: 'Who may read this',
    body: 'A question.',
    answers: ['theo', 'kim'].flatMap((by) => states.map(() => ({ by, body: 'An answer.' }))),
  })
  await world.client.batch(
    thread.answerIds.map((id, n) => ({
      sql: 'update posts set hidden_at = ?, deleted_at = ? where id = ?',
      args: [states[n % 4]!.hidden, states[n % 4]!.deleted, id],
    })),
  )
  const visitor = handle ? await world.as(handle) : world.guest()
  const key = sha256Hex(visitor.cookies.get('foyer_session') ?? '')

  const { posts, viewers } = await together(world.db, {
    posts: answersOfThread(world.db, thread.threadId, viewerId(key, world.now()), {
      from: 0,
      limit: 50,
    }),
    viewers: viewerOfSession(world.db, key, world.now()),
  })

  expect(posts).toHaveLength(8)
  expect(posts.map(({ html }) => html !== '')).toEqual(
    posts.map((post) => mayReadPost(viewers[0] ?? null, post)),
  )
})
