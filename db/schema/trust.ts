// How trust is earned and lost, the settings it goes by, and acts on all that somebody wrote.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { posts, threads } from './forum.ts'
import { users } from './people.ts'

/** The days on which a person was here. */
export const visits = sqliteTable(
  'visits',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    /** Start of the day (UTC), ms. */
    day: integer('day').notNull(),
    /** Milliseconds spent reading, as far as pages told; a day counts an hour at most. */
    reading: integer('reading').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.userId, t.day] }), index('visits_day').on(t.day, t.userId)],
)

/** Which threads a person read, and how many of their posts. */
export const threadReads = sqliteTable(
  'thread_reads',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    posts: integer('posts').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.threadId] }),
    index('thread_reads_thread').on(t.threadId),
  ],
)

/** Each change of somebody's trust, with the figures it came from, or who gave it. */
export const trustChanges = sqliteTable(
  'trust_changes',
  {
    id: integer('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    before: integer('before').notNull(),
    after: integer('after').notNull(),
    why: text('why').notNull(),
    /** Null: earned or lost by the figures. */
    byId: integer('by_id').references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [
    index('trust_changes_user').on(t.userId, t.id),
    index('trust_changes_by_id').on(t.byId).where(sql`by_id is not null`),
  ],
)

/** What staff set while the forum runs; a name that is missing has its default. */
export const settings = sqliteTable(
  'settings',
  {
    name: text('name').primaryKey(),
    value: text('value', { mode: 'json' }).notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [index('settings_by_id').on(t.byId)],
)

/** One act on many posts: all of a person, or of a spam wave; undone as a whole. */
export const sweeps = sqliteTable(
  'sweeps',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['person', 'wave'] }).notNull(),
    /** Whose posts, when they are of one person. */
    userId: integer('user_id').references(() => users.id),
    reason: text('reason').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    undoneBy: integer('undone_by').references(() => users.id),
    undoneAt: integer('undone_at'),
    undoReason: text('undo_reason'),
  },
  (t) => [
    index('sweeps_user').on(t.userId, t.id).where(sql`user_id is not null`),
    index('sweeps_by_id').on(t.byId),
    index('sweeps_undone_by').on(t.undoneBy).where(sql`undone_by is not null`),
  ],
)

/** The posts a sweep hid: each stays hidden while one sweep or decision that hides it stands. */
export const sweptPosts = sqliteTable(
  'swept_posts',
  {
    sweepId: integer('sweep_id')
      .notNull()
      .references(() => sweeps.id),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
  },
  (t) => [primaryKey({ columns: [t.sweepId, t.postId] }), index('swept_posts_post').on(t.postId)],
)
