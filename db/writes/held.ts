// Holding posts back before they are published, and letting them through.
import { and, eq, gte, isNull, or, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { notices, outbox } from '../schema/notices.ts'
import { signals } from '../schema/signals.ts'
import { postChecks } from '../schema/triage.ts'

/** Held since then, or no longer with null; `settlePost` hides or shows it after this. */
export const setHeld = (db: Database, postId: number, heldAt: number | null) =>
  db.update(posts).set({ heldAt }).where(eq(posts.id, postId))

/** The case of a post that waits; `kind` says whether for what it is or for data left in it. */
export const openHeldCase = (
  db: Database,
  row: {
    id: number
    kind: 'held' | 'finding'
    postId: number
    threadId: number
    authorId: number
    openedAt: number
  },
) => db.insert(cases).values({ ...row, subjectKind: 'post', subjectId: row.postId })

/** The case of a profile in which something was found; while one is open, that one. */
export const openProfileFinding = (db: Database, id: number, userId: number, openedAt: number) =>
  db
    .insert(cases)
    .values({
      id,
      kind: 'finding',
      subjectKind: 'profile',
      subjectId: userId,
      authorId: userId,
      openedAt,
    })
    .onConflictDoNothing()

/** What triage said of a post as it was sent last. */
export const putCheck = (db: Database, row: typeof postChecks.$inferInsert) => {
  const { postId: _, ...set } = row
  return db.insert(postChecks).values(row).onConflictDoUpdate({ target: postChecks.postId, set })
}

/** The case waits again, as if it had never been decided. */
export const reopenCase = (db: Database, caseId: number) =>
  db.update(cases).set({ closedAt: null }).where(eq(cases.id, caseId))

/** Takes back what publishing a post at that moment told its thread's followers, mail unsent with it. */
export const takeBackTold = (
  db: Database,
  { postId, authorId, at }: { postId: number; authorId: number; at: number },
): Statement[] => [
  db
    .delete(notices)
    .where(
      and(
        or(
          and(eq(notices.actorId, authorId), eq(notices.kind, 'reply')),
          and(eq(notices.userId, authorId), eq(notices.kind, 'published')),
        ),
        eq(notices.at, at),
        sql`json_extract(${notices.data}, '$.postId') = ${postId}`,
      ),
    ),
  db
    .delete(outbox)
    .where(
      and(
        eq(outbox.kind, 'notice-mail'),
        isNull(outbox.doneAt),
        isNull(outbox.failedAt),
        gte(outbox.dueAt, at),
        eq(outbox.at, at),
        sql`json_extract(${outbox.payload}, '$.data.postId') = ${postId}`,
      ),
    ),
]

/** Takes back the signals that publishing at that moment gave. */
export const takeBackSignals = (
  db: Database,
  { userId, threadId, at }: { userId: number; threadId: number; at: number },
) =>
  db
    .delete(signals)
    .where(
      and(
        eq(signals.userId, userId),
        eq(signals.threadId, threadId),
        eq(signals.at, at),
        eq(signals.kind, 'post'),
      ),
    )

/** A question counts for the articles shown to its asker once it is public (1), or no longer (-1). */
export const countAskedAfterAgain = (db: Database, threadId: number, by: 1 | -1) =>
  db
    .update(articles)
    .set({ askedAfter: sql`max(0, ${articles.askedAfter} + ${by})` })
    .where(
      sql`${articles.id} in (select ref from asked_after
        where thread_id = ${threadId} and kind = 'article')`,
    )

/** A thread that moved up at that moment goes back to its latest visible post. */
export const settleActivity = (db: Database, threadId: number, at: number) =>
  db
    .update(threads)
    .set({
      activeAt: sql`coalesce((select max(p.created_at) from posts p where p.thread_id = ${threadId}
        and p.hidden_at is null and p.deleted_at is null), ${threads.createdAt})`,
    })
    .where(and(eq(threads.id, threadId), eq(threads.activeAt, at)))
