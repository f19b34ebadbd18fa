// The post a decision took links out of, as long as that is its last edit, and the one they came back to.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { appeals, decisions } from '../schema/decisions.ts'
import { mentionRemovals, postRevisions, posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { editable } from './redaction.ts'

/**
 * One row, or none for another consequence or a post that was edited since. The links went with the
 * decision, or when the decision came to stand again: the log has both.
 */
export const postWithLinksOut = (db: Database, decisionId: number | SQL) =>
  db
    .select({ ...editable, bodyBefore: sql<string>`${postRevisions.body}`.as('body_before') })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(
      postRevisions,
      and(
        eq(postRevisions.postId, posts.id),
        eq(postRevisions.revision, sql`${posts.revision} - 1`),
        sql`exists (select 1 from mod_log l where l.case_id = ${cases.id}
          and l.decision_id = ${decisions.id} and l.action in ('decide', 'restore')
          and l.actor_id = ${postRevisions.editedBy} and l.at = ${postRevisions.editedAt})`,
      ),
    )
    .where(and(eq(decisions.id, decisionId), eq(decisions.consequence, 'remove-link')))
    .limit(1)

/**
 * The post that an appeal's outcome gave its links back to, with its text before and after that, by
 * the appeal's case; one row, or none where it gave none back.
 */
export const postWithLinksBack = (db: Database, appealCaseId: number) =>
  db
    .select({
      ...editable,
      bodyWithout: sql<string>`${postRevisions.body}`.as('body_without'),
      bodyWith: sql<string>`coalesce((select r.body from post_revisions r
        where r.post_id = ${posts.id} and r.revision = ${postRevisions.revision} + 1),
        ${posts.body})`.as('body_with'),
    })
    .from(cases)
    .innerJoin(appeals, and(eq(appeals.id, cases.subjectId), eq(cases.subjectKind, 'appeal')))
    .innerJoin(decisions, eq(decisions.id, appeals.decisionId))
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(
      postRevisions,
      and(
        eq(postRevisions.postId, posts.id),
        eq(postRevisions.editedAt, appeals.decidedAt),
        eq(postRevisions.editedBy, appeals.decidedBy),
      ),
    )
    .where(and(eq(cases.id, appealCaseId), eq(decisions.consequence, 'remove-link')))
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
