// The moderation record: decisions, their statements of reasons, appeals against them, and the log.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { posts, threads } from './forum.ts'
import { cases } from './moderation.ts'
import { users } from './people.ts'
import { sweeps } from './trust.ts'

/** A verdict and a consequence, with the statement of reasons that the author reads. */
export const decisions = sqliteTable(
  'decisions',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    /** The case's version the decision was made on; null for an interim one. */
    turn: integer('turn'),
    verdict: text('verdict', { enum: ['uphold', 'dismiss', 'ignore'] }).notNull(),
    consequence: text('consequence', {
      enum: [
        'none',
        'hide',
        'lock',
        'remove-link',
        'redact',
        'warn',
        'silence',
        'suspend',
        'limit-reports',
        'stay-merged',
        'unmerge',
      ],
    }).notNull(),
    /** How long a silence, a suspension or a limit lasts. */
    days: integer('days'),
    /** The rule it stands on: an id of moderation/reasons.ts. */
    rule: text('rule').notNull().default('other'),
    /** Shown to the author and the reporters. */
    reason: text('reason').notNull(),
    /** For moderators only. */
    note: text('note').notNull().default(''),
    /** Null: made automatically, by a rule that its statement names. */
    decidedBy: integer('decided_by').references(() => users.id),
    /** Holds until a person decides the case: that decision takes its place. */
    interim: integer('interim', { mode: 'boolean' }).notNull().default(false),
    at: integer('at').notNull(),
    /** Of a hidden post: when its author's edit brought it back, which happens once. */
    restoredAt: integer('restored_at'),
    /** Of a warning: when the person said they have read it. */
    acknowledgedAt: integer('acknowledged_at'),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: integer('undone_at'),
    undoReason: text('undo_reason'),
    /** The sweep it is part of: it gives the author the reasons, or closes a case the sweep met. */
    sweepId: integer('sweep_id').references(() => sweeps.id),
  },
  (t) => [
    index('decisions_sweep').on(t.sweepId).where(sql`sweep_id is not null`),
    index('decisions_case').on(t.caseId, t.turn),
    index('decisions_by').on(t.decidedBy, t.id),
    index('decisions_at').on(t.at),
    index('decisions_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)

/** A statement of reasons (DSA, Art. 17): one for each restriction, written in the decision's batch. */
export const statements = sqliteTable(
  'statements',
  {
    decisionId: integer('decision_id')
      .primaryKey()
      .references(() => decisions.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** What it falls on, in words and as a path, as they were then. */
    place: text('place').notNull(),
    path: text('path').notNull(),
    ground: text('ground', { enum: ['rule', 'law'] }).notNull(),
    /** Which law; empty when the ground is a rule of the community. */
    law: text('law').notNull().default(''),
    facts: text('facts').notNull(),
    /** How it came to notice. */
    detection: text('detection', {
      enum: ['reports', 'notice', 'automatic', 'moderator'],
    }).notNull(),
    /** Whether a rule decided, not a person. */
    automated: integer('automated', { mode: 'boolean' }).notNull(),
    at: integer('at').notNull(),
    /** Until when it can be appealed against. */
    appealUntil: integer('appeal_until').notNull(),
  },
  (t) => [index('statements_user').on(t.userId, t.at), index('statements_at').on(t.at)],
)

/** An appeal: one for each decision and person, decided by somebody else than who decided. */
export const appeals = sqliteTable(
  'appeals',
  {
    id: integer('id').primaryKey(),
    decisionId: integer('decision_id')
      .notNull()
      .references(() => decisions.id),
    appellantId: integer('appellant_id')
      .notNull()
      .references(() => users.id),
    /** The person restricted, or someone whose report was refused. */
    side: text('side', { enum: ['author', 'reporter'] }).notNull(),
    happened: text('happened').notNull(),
    wrong: text('wrong').notNull(),
    change: text('change').notNull(),
    at: integer('at').notNull(),
    outcome: text('outcome', { enum: ['upheld', 'varied', 'reversed'] }),
    reason: text('reason'),
    decidedBy: integer('decided_by').references(() => users.id),
    decidedAt: integer('decided_at'),
    /** The decision that took the place of the one varied, or of a refused report. */
    replacedBy: integer('replaced_by').references(() => decisions.id),
  },
  (t) => [
    uniqueIndex('appeals_once').on(t.decisionId, t.appellantId),
    index('appeals_appellant').on(t.appellantId, t.id),
    index('appeals_at').on(t.at),
    index('appeals_decided_by').on(t.decidedBy).where(sql`decided_by is not null`),
    index('appeals_replaced_by').on(t.replacedBy).where(sql`replaced_by is not null`),
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
    /** Null: a rule did it, by itself. */
    actorId: integer('actor_id').references(() => users.id),
    /** The person the act was about, where there is one. */
    userId: integer('user_id').references(() => users.id),
    postId: integer('post_id').references(() => posts.id),
    threadId: integer('thread_id').references(() => threads.id),
    articleId: integer('article_id').references(() => articles.id),
    decisionId: integer('decision_id'),
    verdict: text('verdict'),
    consequence: text('consequence'),
    reason: text('reason').notNull(),
    at: integer('at').notNull(),
    /** The hash of the row before and of this one, set once when the row is sealed. */
    previous: text('previous'),
    hash: text('hash'),
    /**
     * What the hash takes for the reason: SHA-256 over the salt and the reason. Where a secret had to
     * be taken out of a reason the salt goes with it: nothing can be guessed from what stays.
     */
    reasonSalt: text('reason_salt'),
    reasonDigest: text('reason_digest'),
  },
  (t) => [
    uniqueIndex('mod_log_turn').on(t.caseId, t.turn),
    index('mod_log_actor').on(t.actorId, t.id),
    index('mod_log_unsealed').on(t.id).where(sql`hash is null`),
    index('mod_log_at').on(t.at),
    index('mod_log_user_id').on(t.userId).where(sql`user_id is not null`),
    index('mod_log_thread').on(t.threadId).where(sql`thread_id is not null`),
  ],
)
