// Writing posts, and what they mention.
import { eq } from 'drizzle-orm'
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { mentions, posts } from '../schema/forum.ts'

export type NewPost = typeof posts.$inferInsert
export type NewMention = typeof mentions.$inferInsert

export const insertPost = (db: Database, post: NewPost) => db.insert(posts).values(post)

/** One statement for all mentions of a post, none for a post that mentions nothing. */
export const insertMentions = (db: Database, rows: NewMention[]): Statement[] =>
  rows.length === 0 ? [] : [db.insert(mentions).values(rows)]

/** Before the mentions of an edited text are written. */
export const deleteMentions = (db: Database, postId: number) =>
  db.delete(mentions).where(eq(mentions.postId, postId))
