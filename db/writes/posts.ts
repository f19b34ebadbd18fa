// Writing posts, and what they mention.
import { and, eq, sql } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { mentions, postRevisions, posts } from '../schema/forum.ts'

export type NewPost = typeof posts.$inferInsert
export type NewMention = typeof mentions.$inferInsert

export const insertPost = (db: Database, post: NewPost) => db.insert(posts).values(post)

/** The same for an answer; NOT NULL of `posts.thread_id` stops it in a thread just hidden, merged or locked. */
export const insertAnswer = (db: Database, answer: NewPost, isIntoLocked: boolean) =>
  db.insert(posts).values({
    ...answer,
    threadId: sql<number>`(select t.id from threads t where t.id = ${answer.threadId}
      and t.hidden_at is null and t.merged_into is null ${isIntoLocked ? sql`` : sql`and t.locked_at is null`})`,
  })

/** One statement for all mentions of a post, none for a post that mentions nothing. */
export const insertMentions = (db: Database, rows: NewMention[]): Statement[] =>
  rows.length === 0 ? [] : [db.insert(mentions).values(rows)]

/** Before the mentions of an edited text are written. */
export const deleteMentions = (db: Database, postId: number) =>
  db.delete(mentions).where(eq(mentions.postId, postId))

/** The new text of an edited post; the revision before stands in post_revisions. */
export const updatePostText = (
  db: Database,
  postId: number,
  text: Pick<NewPost, 'body' | 'html' | 'textVersion'> & { revision: number; editedAt: number },
) => db.update(posts).set(text).where(eq(posts.id, postId))

/**
 * Keeps the text an edit replaces. A post that is at another revision by now, hidden (or, of one that
 * waits, no longer waiting) or deleted stops the edit by NOT NULL of `post_revisions.post_id`.
 */
export const insertRevision = (
  db: Database,
  row: typeof postRevisions.$inferInsert,
  { isWaiting = false } = {},
) =>
  db.insert(postRevisions).values({
    ...row,
    postId: sql<number>`(select p.id from posts p where p.id = ${row.postId}
      and p.revision = ${row.revision} and p.deleted_at is null
      and ${isWaiting ? sql`p.held_at is not null` : sql`p.hidden_at is null`})`,
  })

/**
 * Deleted by its author: out of sight, kept in the record, and the same words may be posted anew.
 * Gives no row for a question that was answered, or merged into, in the meantime.
 */
export const markPostDeleted = (db: Database, postId: number, userId: number, at: number) =>
  db
    .update(posts)
    .set({
      deletedAt: sql`coalesce(${posts.deletedAt}, ${at})`,
      deletedBy: sql`coalesce(${posts.deletedBy}, ${userId})`,
      fingerprint: `deleted ${postId}`,
    })
    .where(and(eq(posts.id, postId), sql`(${posts.kind} = 'answer' or not ${isTakenUp})`))
    .returning({ id: posts.id })

const isTakenUp = sql`(exists (select 1 from threads d where d.merged_into = ${posts.threadId})
  or exists (select 1 from posts a where a.thread_id = ${posts.threadId}
  and a.kind = 'answer' and a.hidden_at is null and a.deleted_at is null))`
