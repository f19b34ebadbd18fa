// Votes, me-toos, follows and outcomes, each with the counter that follows from it.
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { withDuplicates } from '../reads/merges.ts'
import { posts, threads } from '../schema/forum.ts'
import { follows, meToos, outcomes, votes } from '../schema/reactions.ts'

export const insertVote = (db: Database, postId: number, userId: number, at: number) =>
  db.insert(votes).values({ postId, userId, at }).onConflictDoNothing()

export const deleteVote = (db: Database, postId: number, userId: number) =>
  db.delete(votes).where(and(eq(votes.postId, postId), eq(votes.userId, userId)))

/** What the rows say that posts and threads count, in their table. */
export const reactions = {
  votes: sql`(select count(*) from votes v where v.post_id = posts.id)`,
  worked: sql`(select count(*) from outcomes o where o.post_id = posts.id and o.worked = 1)`,
  failed: sql`(select count(*) from outcomes o where o.post_id = posts.id and o.worked = 0)`,
  meToos: sql`(select count(*) from me_toos m where m.thread_id = threads.id)`,
}

export const recountVotes = (db: Database, postId: number) =>
  db.update(posts).set({ votes: reactions.votes }).where(eq(posts.id, postId))

/** Whom a duplicate brought here is here in their own right from now on. */
export const insertMeToo = (db: Database, threadId: number, userId: number, at: number) =>
  db
    .insert(meToos)
    .values({ threadId, userId, at })
    .onConflictDoUpdate({
      target: [meToos.threadId, meToos.userId],
      set: { mergedFrom: null },
    })

/** Taken back here, it is taken back in what was merged into this thread, too. */
export const deleteMeToo = (db: Database, threadId: number, userId: number) =>
  db
    .delete(meToos)
    .where(and(sql`${meToos.threadId} in (${withDuplicates(threadId)})`, eq(meToos.userId, userId)))

/** The count of a thread and of what was merged into it. */
export const recountMeToos = (db: Database, threadId: number) =>
  db
    .update(threads)
    .set({ meToos: reactions.meToos })
    .where(sql`${threads.id} in (${withDuplicates(threadId)})`)

type Followed = { kind: 'thread' | 'problem'; id: number }

/** As of a me-too. */
export const insertFollow = (db: Database, userId: number, { kind, id }: Followed, at: number) =>
  db
    .insert(follows)
    .values({ userId, kind, subjectId: id, at })
    .onConflictDoUpdate({
      target: [follows.userId, follows.kind, follows.subjectId],
      set: { mergedFrom: null },
    })

/** As of a me-too. */
export const deleteFollow = (db: Database, userId: number, { kind, id }: Followed) =>
  db
    .delete(follows)
    .where(
      and(
        eq(follows.userId, userId),
        eq(follows.kind, kind),
        kind === 'thread'
          ? sql`${follows.subjectId} in (${withDuplicates(id)})`
          : eq(follows.subjectId, id),
      ),
    )

/** The reader's last word replaces what they said before. */
export const upsertOutcome = (db: Database, row: typeof outcomes.$inferInsert) =>
  db
    .insert(outcomes)
    .values(row)
    .onConflictDoUpdate({
      target: [outcomes.postId, outcomes.userId],
      set: {
        worked: row.worked,
        deviceId: row.deviceId ?? null,
        appVersion: row.appVersion ?? '',
        at: row.at,
      },
    })

export const recountOutcomes = (db: Database, postId: number) =>
  db
    .update(posts)
    .set({ worked: reactions.worked, failed: reactions.failed })
    .where(eq(posts.id, postId))
