// The moderation record: reports, the case they join, decisions with their statements, and the log.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { posts, threads } from './forum.ts'
import { merges } from './merges.ts'
import { users } from './people.ts'

/** One entry of the queue: at most one open case of a kind per post. */
export const cases = sqliteTable(
  'cases',
  {
    id: integer('id').primaryKey(),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    /** What opened it: reports on the post, or its asker who says it is no duplicate. */
    kind: text('kind', { enum: ['report', 'contest'] })
      .notNull()
      .default('report'),
    /** Of a contest: which merge. */
    mergeId: integer('merge_id').references(() => merges.id),
    openedAt: integer('opened_at').notNull(),
    closedAt: integer('closed_at'),
    reports: integer('reports').notNull().default(0),
    /** Grows with each decision and each undo; a decision names the version it was made on. */
    version: integer('version').notNull().default(0),
    claimedBy: integer('claimed_by').references(() => users.id),
    claimedUntil: integer('claimed_until'),
  },
  (t) => [
    uniqueIndex('cases_open').on(t.postId, t.kind).where(sql`closed_at is null`),
    index('cases_queue').on(t.closedAt, t.openedAt, t.id),
    index('cases_author').on(t.authorId, t.id),
    index('cases_post').on(t.postId, t.id),
    index('cases_claimed_by').on(t.claimedBy).where(sql`claimed_by is not null`),
  ],
)

export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    reporterId: integer('reporter_id')
      .notNull()
      .references(() => users.id),
    reason: text('reason').notNull(),
    note: text('note').notNull().default(''),
    /** The post's text and revision as they were when reported. */
    snapshot: text('snapshot').notNull(),
    revision: integer('revision').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    uniqueIndex('reports_once').on(t.caseId, t.reporterId),
    index('reports_reporter').on(t.reporterId, t.at),
    index('reports_post').on(t.postId, t.id),
  ],
)

/** A verdict and a consequence, with the statement of reasons that the author reads. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** The case's version the decision was made on. */
    turn: integer('turn').notNull(),
    verdict: text('verdict', { enum: ['uphold', 'dismiss', 'ignore'] }).notNull(),
    consequence: text('consequence', {
      enum: ['none', 'hide', 'lock', 'warn', 'silence', 'stay-merged', 'unmerge'],
    }).notNull(),
    /** The rule it stands on: an id of moderation/reasons.ts. */
    rule: text('rule').notNull().default('other'),
    /** Shown to the author and the reporters. */
    reason: text('reason').notNull(),
    /** For moderators only. */
    note: text('note').notNull().default(''),
    decidedBy: integer('decided_by')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: integer('undone_at'),
    undoReason: text('undo_reason'),
  },
  (t) => [
    index('decisions_case').on(t.caseId, t.turn),
    index('decisions_by').on(t.decidedBy, t.id),
    index('decisions_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)

/** Append-only: what moderators did. Written first in each decision's batch. */
export const modLog = sqliteTable(
  'mod_log',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id').references(() => cases.id),
    /** With the case, the key on which two moderators deciding at once collide; null when not a turn. */
    turn: integer('turn'),
    action: text('action').notNull(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => users.id),
    /** The person the act was about, where there is one. */
    userId: integer('user_id').references(() => users.id),
    postId: integer('post_id').references(() => posts.id),
    threadId: integer('thread_id').references(() => threads.id),
    decisionId: integer('decision_id'),
    verdict: text('verdict'),
    consequence: text('consequence'),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    uniqueIndex('mod_log_turn').on(t.caseId, t.turn),
    index('mod_log_actor').on(t.actorId, t.id),
    index('mod_log_user_id').on(t.userId).where(sql`user_id is not null`),
  ],
)
