// What a post said before each of its edits.
import { and, desc, eq, lte } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { postRevisions } from '../schema/forum.ts'
import { users } from '../schema/people.ts'

/** The texts up to a revision, newest first, each with who replaced it and when. */
export const revisionsOfPost = (
  db: Database,
  postId: number,
  { upTo, limit }: { upTo: number; limit: number },
) =>
  db
    .select({
      revision: postRevisions.revision,
      title: postRevisions.title,
      body: postRevisions.body,
      editorId: postRevisions.editedBy,
      editorHandle: users.handle,
      editedAt: postRevisions.editedAt,
    })
    .from(postRevisions)
    .innerJoin(users, eq(users.id, postRevisions.editedBy))
    .where(and(eq(postRevisions.postId, postId), lte(postRevisions.revision, upTo)))
    .orderBy(desc(postRevisions.revision))
    .limit(limit)
