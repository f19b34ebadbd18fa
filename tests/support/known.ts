// What is known already when a test begins: an official article, a confirmed problem, a solution.
import { eq } from 'drizzle-orm'
import { writeAll } from '../../db/batch.ts'
import { articleSubjects, articles } from '../../db/schema/articles.ts'
import { posts, threads } from '../../db/schema/forum.ts'
import { problemKeys, problems, problemUpdates } from '../../db/schema/problems.ts'
import { solutions } from '../../db/schema/reactions.ts'
import { keyOf } from '../../moderation/problems/keys.ts'
import type { World } from './world.ts'

type Article = Partial<typeof articles.$inferInsert> & {
  id: number
  title: string
  codes?: string[]
  devices?: string[]
}

/** A published article at `/help/article-<id>`. */
export const plantArticle = (world: World, { codes = [], devices = [], ...article }: Article) =>
  writeAll(world.db, [
    world.db.insert(articles).values({
      slug: `article-${article.id}`,
      kind: 'code',
      categoryId: 1,
      body: 'Start with the **connection** itself.',
      html: '<p>Start with the <strong>connection</strong> itself.</p>',
      textVersion: 1,
      revision: 1,
      ownerId: 5,
      createdAt: world.now(),
      publishedAt: world.now(),
      ...article,
    }),
    ...codes.map((ref) => subject(world, article.id, 'code', ref)),
    ...devices.map((ref) => subject(world, article.id, 'device', ref)),
  ])

const subject = (world: World, articleId: number, kind: 'code' | 'device', ref: string) =>
  world.db.insert(articleSubjects).values({ articleId, kind, ref })

type Problem = Partial<typeof problems.$inferInsert> & { id: number; title: string; note?: string }

/** A confirmed problem with NW-2-5 on Samsung TVs, unless told otherwise. */
export const plantProblem = (world: World, { note = 'We are *on* it.', ...problem }: Problem) => {
  const at = world.now()
  const named = { codeId: 'nw-2-5', deviceId: 'samsung-tv', ...problem }
  return writeAll(world.db, [
    world.db.insert(problems).values({
      key: `c:nw-2-5|d:samsung-tv|${problem.id}`,
      codeId: 'nw-2-5',
      deviceId: 'samsung-tv',
      state: 'confirmed',
      people: 12,
      newcomers: 0,
      windowMinutes: 60,
      expected: 0.1,
      score: 9,
      openedAt: at,
      seenAt: at,
      confirmedAt: at,
      ...problem,
    }),
    world.db
      .insert(problemKeys)
      .values({
        problemId: problem.id,
        key: keyOf({ codeId: named.codeId, deviceId: named.deviceId }),
        at,
        endedAt: problem.closedAt ?? null,
      })
      .onConflictDoNothing(),
    world.db.insert(problemUpdates).values({
      problemId: problem.id,
      version: 1,
      state: 'confirmed',
      body: note,
      html: note,
      byId: 5,
      at,
    }),
  ])
}

/** The answer as the present solution, accepted by the asker, with what readers said of it. */
export const plantSolution = (
  world: World,
  { threadId, postId, by = 1 }: { threadId: number; postId: number; by?: number },
  said: { worked?: number; failed?: number } = {},
) => {
  const at = world.now()
  const { worked = 0, failed = 0 } = said
  return writeAll(world.db, [
    world.db.insert(solutions).values({ threadId, postId, acceptedBy: by, acceptedAt: at }),
    world.db.update(threads).set({ solvedAt: at }).where(eq(threads.id, threadId)),
    world.db.update(posts).set({ worked, failed }).where(eq(posts.id, postId)),
  ])
}
