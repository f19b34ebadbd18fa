// What people say about posts and threads besides writing: solutions, outcomes, votes, me-toos, follows.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { devices } from './catalogue.ts'
import { posts, threads } from './forum.ts'
import { users } from './people.ts'

/** Every acceptance, kept when undone or replaced: who accepted, when, and who took it back. */
export const solutions = sqliteTable(
  'solutions',
  {
    id: integer('id').primaryKey(),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    acceptedBy: integer('accepted_by')
      .notNull()
      .references(() => users.id),
    acceptedAt: integer('accepted_at').notNull(),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: integer('undone_at'),
  },
  (t) => [
    uniqueIndex('solutions_present').on(t.threadId).where(sql`undone_at is null`),
    index('solutions_post').on(t.postId),
    index('solutions_accepted_by').on(t.acceptedBy),
    index('solutions_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)

/** Whether an answer worked for a reader on their device; the last word of each reader counts. */
export const outcomes = sqliteTable(
  'outcomes',
  {
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    worked: integer('worked', { mode: 'boolean' }).notNull(),
    deviceId: text('device_id').references(() => devices.id),
    appVersion: text('app_version').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.userId] }),
    index('outcomes_device').on(t.deviceId, t.postId),
    index('outcomes_user_id').on(t.userId),
  ],
)

export const votes = sqliteTable(
  'votes',
  {
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.postId, t.userId] }), index('votes_user_id').on(t.userId)],
)

export const meToos = sqliteTable(
  'me_toos',
  {
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    /** The duplicate that brought the person here; null where they said it of this very thread. */
    mergedFrom: integer('merged_from'),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.userId] }),
    index('me_toos_merged').on(t.mergedFrom, t.threadId).where(sql`merged_from is not null`),
    index('me_toos_user_id').on(t.userId),
  ],
)

export const follows = sqliteTable(
  'follows',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: ['thread', 'problem'] }).notNull(),
    subjectId: integer('subject_id').notNull(),
    at: integer('at').notNull(),
    /** As of a me-too. */
    mergedFrom: integer('merged_from'),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.kind, t.subjectId] }),
    index('follows_subject').on(t.kind, t.subjectId),
    index('follows_merged').on(t.mergedFrom, t.subjectId).where(sql`merged_from is not null`),
  ],
)
