// The post a decision took links out of, as long as that is its last edit.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { decisions } from '../schema/decisions.ts'
import { mentionRemovals, postRevisions, posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'

/** One row, or none for another consequence or a post that was edited since. */
export const postWithLinksOut = (db: Database, decisionId: number | SQL) =>
  db
    .select({
      id: posts.id,
      kind: posts.kind,
      authorId: posts.authorId,
      createdAt: posts.createdAt,
      revision: posts.revision,
      body: posts.body,
      bodyBefore: sql<string>`${postRevisions.body}`.as('body_before'),
      threadId: posts.threadId,
      title: threads.title,
      deviceId: threads.deviceId,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(
      postRevisions,
      and(
        eq(postRevisions.postId, posts.id),
        eq(postRevisions.revision, sql`${posts.revision} - 1`),
        eq(postRevisions.editedAt, decisions.at),
        eq(postRevisions.editedBy, decisions.decidedBy),
      ),
    )
    .where(and(eq(decisions.id, decisionId), eq(decisions.consequence, 'remove-link')))
    .limit(1)

/** What the post of a decision does not mean. */
export const removalsOfDecisionsPost = (db: Database, decisionId: number | SQL) =>
  db
    .select({
      postId: mentionRemovals.postId,
      kind: mentionRemovals.kind,
      ref: mentionRemovals.ref,
      byId: mentionRemovals.byId,
    })
    .from(mentionRemovals)
    .where(
      eq(
        mentionRemovals.postId,
        sql`(select c.post_id from decisions d join cases c on c.id = d.case_id
          where d.id = ${decisionId})`,
      ),
    )
