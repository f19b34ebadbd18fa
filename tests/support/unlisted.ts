// Codes that posts wrote and nobody has listed, planted for a test.
import { writeAll } from '../../db/batch.ts'
import { insertSightings, setDismissed } from '../../db/writes/unlisted.ts'
import { rowsOf } from './rows.ts'
import { question } from './subjects.ts'
import type { World } from './world.ts'

/** A code that one question wrote; its id. */
export const plantUnlisted = async (world: World, { isDismissed = false } = {}) => {
  const { threadId } = await question(world)
  const codeId = `tvp-${threadId}`
  const [post] = await rowsOf(
    world,
    `select id, author_id from posts where thread_id = ${threadId} and kind = 'question'`,
  )
  await writeAll(world.db, [
    ...insertSightings(world.db, [
      {
        codeId,
        code: codeId.toUpperCase(),
        familyId: 'TVP',
        postId: Number(post?.id),
        threadId,
        authorId: Number(post?.author_id),
        written: codeId,
        at: world.now(),
      },
    ]),
    ...(isDismissed ? [setDismissed(world.db, codeId, world.now())] : []),
  ])
  return codeId
}
