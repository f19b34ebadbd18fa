// Writing posts, and what they mention.
import { and, eq, isNull } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { mentions, postRevisions, posts } from '../schema/forum.ts'

export type NewPost = typeof posts.$inferInsert
export type NewMention = typeof mentions.$inferInsert

export const insertPost = (db: Database, post: NewPost) => db.insert(posts).values(post)

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

/** Keeps the text an edit replaces; two edits of one revision collide here. */
export const insertRevision = (db: Database, row: typeof postRevisions.$inferInsert) =>
  db.insert(postRevisions).values(row)

/** Deleted by its author: out of sight, kept in the record. */
export const markPostDeleted = (db: Database, postId: number, userId: number, at: number) =>
  db
    .update(posts)
    .set({ deletedAt: at, deletedBy: userId })
    .where(and(eq(posts.id, postId), isNull(posts.deletedAt)))
