// A moderator's edit of somebody's post: as an author's, but of hidden posts, too.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { postRevisions, posts } from '../schema/forum.ts'

/** Keeps the text before; a post at another revision stops it by NOT NULL of `post_id`. */
export const keepRevision = (db: Database, row: typeof postRevisions.$inferInsert) =>
  db.insert(postRevisions).values({
    ...row,
    postId: sql<number>`(select p.id from posts p where p.id = ${row.postId}
      and p.revision = ${row.revision})`,
  })

type Text = Pick<typeof posts.$inferInsert, 'body' | 'html' | 'textVersion'>

export const putPostText = (
  db: Database,
  postId: number,
  { body, html, textVersion, revision, editedAt }: Text & { revision: number; editedAt: number },
) =>
  db.update(posts).set({ body, html, textVersion, revision, editedAt }).where(eq(posts.id, postId))
