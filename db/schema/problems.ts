// Widespread problems: the signals people give, what the detector suspects, what staff say of it.

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
import { codes, devices } from './catalogue.ts'
import { threads } from './forum.ts'
import { users } from './people.ts'

/** One person's post, report, me-too or failed outcome, counted towards one key. */
export const signals = sqliteTable(
  'signals',
  {
    /** `c:<code id>`, `d:<device id>`, `c:<code id>|d:<device id>`; `p:<problem id>`: still broken. */
    key: text('key').notNull(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** Day (UTC) of the signal: a person counts once a day for a key, and once in all for a `p:`, day 0. */
    day: integer('day').notNull(),
    at: integer('at').notNull(),
    kind: text('kind', { enum: ['post', 'me-too', 'failed', 'report', 'still-broken'] }).notNull(),
    threadId: integer('thread_id').references(() => threads.id),
    /** The account's age when it signalled, ms: made-up surges come from new accounts. */
    accountAge: integer('account_age').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.userId, t.day] }),
    index('signals_key').on(t.key, t.at),
    index('signals_at').on(t.at, t.key),
    index('signals_thread').on(t.threadId, t.key),
    index('signals_user_id').on(t.userId),
  ],
)

export const problems = sqliteTable(
  'problems',
  {
    id: integer('id').primaryKey(),
    key: text('key').notNull(),
    codeId: text('code_id').references(() => codes.id),
    deviceId: text('device_id').references(() => devices.id),
    state: text('state', {
      enum: ['suspected', 'confirmed', 'monitoring', 'resolved', 'dismissed'],
    }).notNull(),
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
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
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
  },
  (t) => [
    primaryKey({ columns: [t.problemId, t.threadId] }),
    index('problem_threads_thread').on(t.threadId, t.problemId),
  ],
)
