// Widespread problems: what they are about, what was said of them, and what belongs to them.
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { categories, codes, devices } from './catalogue.ts'
import { threads } from './forum.ts'
import { users } from './people.ts'
import { unlistedCodes } from './unlisted.ts'

export const problems = sqliteTable(
  'problems',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull(),
    codeId: text('code_id').references(() => codes.id),
    deviceId: text('device_id').references(() => devices.id),
    state: text('state', {
      enum: [
        'suspected',
        'confirmed',
        'identified',
        'monitoring',
        'resolved',
        'dismissed',
        'merged',
      ],
    }).notNull(),
    /** Who raised it: the detector, staff by themselves, or staff after a moderator's flag. */
    raisedBy: text('raised_by', { enum: ['detector', 'staff', 'moderators'] })
      .notNull()
      .default('detector'),
    /** The other halves of its key: where, with which version, or a code that is not listed. */
    country: text('country'),
    appVersion: text('app_version'),
    unlistedId: text('unlisted_id').references(() => unlistedCodes.id),
    severity: text('severity', { enum: ['minor', 'major', 'critical'] }),
    categoryId: integer('category_id').references(() => categories.id),
    ownerId: integer('owner_id').references(() => users.id),
    /** The official article about it. */
    articleId: integer('article_id').references(() => articles.id),
    /** A suspicion staff do not want to hear of until then. */
    snoozedUntil: integer('snoozed_until'),
    /** The problem it is a part of by a merge that stands. */
    mergedInto: integer('merged_into'),
    /** The problem it was split off from. */
    splitFrom: integer('split_from'),
    /** How often it was resolved: each time people are asked once whether it is over for them. */
    round: integer('round').notNull().default(0),
    title: text('title').notNull(),
    /** What the detector saw when it raised or last renewed the suspicion. */
    people: integer('people').notNull(),
    newcomers: integer('newcomers').notNull(),
    windowMinutes: integer('window_minutes').notNull(),
    expected: real('expected').notNull(),
    score: real('score').notNull(),
    openedAt: integer('opened_at').notNull(),
    seenAt: integer('seen_at').notNull(),
    confirmedAt: integer('confirmed_at'),
    confirmedBy: integer('confirmed_by').references(() => users.id),
    closedAt: integer('closed_at'),
    closedBy: integer('closed_by').references(() => users.id),
    /** Grows with every change of state; a staff act names the version it was made on. */
    version: integer('version').notNull().default(0),
  },
  (t) => [
    uniqueIndex('problems_open').on(t.key).where(sql`closed_at is null`),
    index('problems_state').on(t.state, t.openedAt),
    index('problems_closed').on(t.closedAt, t.openedAt),
    index('problems_code').on(t.codeId, t.closedAt),
    index('problems_device').on(t.deviceId, t.closedAt),
    index('problems_confirmed_by').on(t.confirmedBy).where(sql`confirmed_by is not null`),
    index('problems_closed_by').on(t.closedBy).where(sql`closed_by is not null`),
    index('problems_unlisted').on(t.unlistedId).where(sql`unlisted_id is not null`),
    index('problems_category').on(t.categoryId).where(sql`category_id is not null`),
    index('problems_owner').on(t.ownerId).where(sql`owner_id is not null`),
    index('problems_article').on(t.articleId).where(sql`article_id is not null`),
    index('problems_merged').on(t.mergedInto).where(sql`merged_into is not null`),
  ],
)

export const problemUpdates = sqliteTable(
  'problem_updates',
  {
    id: integer('id').primaryKey(),
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    /** The problem's version this update made: two at once collide. */
    version: integer('version').notNull(),
    /** The state it led to; `attached` or `detached` for what was done with a thread. */
    state: text('state').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    /** Null for what Foyer did by itself. */
    byId: integer('by_id').references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [
    uniqueIndex('problem_updates_version').on(t.problemId, t.version),
    index('problem_updates_by_id').on(t.byId),
  ],
)

export const problemThreads = sqliteTable(
  'problem_threads',
  {
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    attachedAt: integer('attached_at').notNull(),
    /** Staff took it off again: it is not attached a second time by itself. */
    detachedAt: integer('detached_at'),
    /** The duplicate that brought the problem here; null where the thread was attached itself. */
    mergedFrom: integer('merged_from'),
    /** The problem merged into this one that brought it; null where it belongs here itself. */
    carriedFrom: integer('carried_from'),
    /** The key that brought it, and the post that named it; null where staff attached it. */
    key: text('key'),
    postId: integer('post_id'),
    byId: integer('by_id').references(() => users.id),
  },
  (t) => [
    primaryKey({ columns: [t.problemId, t.threadId] }),
    index('problem_threads_thread').on(t.threadId, t.problemId),
    index('problem_threads_by_id').on(t.byId).where(sql`by_id is not null`),
  ],
)

/** The keys a problem is about: its own, and those of alarms that it explains. */
export const problemKeys = sqliteTable(
  'problem_keys',
  {
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    key: text('key').notNull(),
    at: integer('at').notNull(),
    /** When the problem was closed, or the key went to another. */
    endedAt: integer('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.problemId, t.key] }),
    uniqueIndex('problem_keys_open').on(t.key).where(sql`ended_at is null`),
    index('problem_keys_key').on(t.key, t.problemId),
  ],
)

/** Append-only but for its undoing: two problems made one, or a part of one made its own. */
export const problemMoves = sqliteTable(
  'problem_moves',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['merge', 'split'] }).notNull(),
    fromId: integer('from_id')
      .notNull()
      .references(() => problems.id),
    intoId: integer('into_id')
      .notNull()
      .references(() => problems.id),
    /** What went along, so that undoing gives back just that. */
    moved: text('moved', { mode: 'json' }).$type<{ keys: string[]; threads: number[] }>().notNull(),
    reason: text('reason').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    undoneAt: integer('undone_at'),
    undoneBy: integer('undone_by').references(() => users.id),
  },
  (t) => [
    index('problem_moves_from').on(t.fromId, t.id),
    index('problem_moves_into').on(t.intoId, t.id),
    index('problem_moves_by_id').on(t.byId),
    index('problem_moves_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)

/** Whether it is over for a person: one answer for each time it was resolved. */
export const problemAnswers = sqliteTable(
  'problem_answers',
  {
    problemId: integer('problem_id')
      .notNull()
      .references(() => problems.id),
    round: integer('round').notNull(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    fixed: integer('fixed', { mode: 'boolean' }).notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.problemId, t.round, t.userId] }),
    index('problem_answers_user').on(t.userId),
  ],
)
