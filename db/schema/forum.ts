// Threads and their posts: text, revisions, mentions of codes and devices.
import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { categories, devices } from './catalogue.ts'
import { users } from './people.ts'

export const threads = sqliteTable(
  'threads',
  {
    id: integer('id').primaryKey(),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    title: text('title').notNull(),
    slug: text('slug').notNull(),
    lang: text('lang').notNull().default('en'),
    deviceId: text('device_id').references(() => devices.id),
    appVersion: text('app_version').notNull().default(''),
    /** Where the asker meets it (ISO 3166, two letters); empty when they did not say. */
    country: text('country').notNull().default(''),
    tried: text('tried').notNull().default(''),
    createdAt: integer('created_at').notNull(),
    /** When something last happened that a reader of lists should see. */
    activeAt: integer('active_at').notNull(),
    replies: integer('replies').notNull().default(0),
    meToos: integer('me_toos').notNull().default(0),
    /** When the present solution was accepted; null while there is none. */
    solvedAt: integer('solved_at'),
    lockedAt: integer('locked_at'),
    lockedBy: integer('locked_by').references(() => users.id),
    /** Slow mode: so many seconds between two posts of a person here; null for none. */
    slowSeconds: integer('slow_seconds'),
    /** Follows the question post: a hidden or deleted question takes its thread out of the lists. */
    hiddenAt: integer('hidden_at'),
    /** The thread this one is a duplicate of, never itself a duplicate; null for all others. */
    mergedInto: integer('merged_into'),
  },
  (t) => [
    index('threads_active').on(t.activeAt, t.id),
    index('threads_category').on(t.categoryId, t.activeAt, t.id),
    index('threads_author').on(t.authorId, t.id),
    index('threads_unanswered').on(t.activeAt, t.id).where(sql`replies = 0`),
    index('threads_solved').on(t.solvedAt, t.id),
    index('threads_category_unanswered').on(t.categoryId, t.activeAt, t.id).where(sql`replies = 0`),
    index('threads_category_solved')
      .on(t.categoryId, t.solvedAt, t.id)
      .where(sql`solved_at is not null`),
    index('threads_device').on(t.deviceId, t.activeAt),
    index('threads_merged').on(t.mergedInto, t.id).where(sql`merged_into is not null`),
    index('threads_locked_by').on(t.lockedBy).where(sql`locked_by is not null`),
  ],
)

export const posts = sqliteTable(
  'posts',
  {
    id: integer('id').primaryKey(),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    kind: text('kind', { enum: ['question', 'answer'] }).notNull(),
    body: text('body').notNull(),
    /** Made once from `body` by src/text, with the pipeline's version beside it. */
    html: text('html').notNull(),
    textVersion: integer('text_version').notNull(),
    createdAt: integer('created_at').notNull(),
    editedAt: integer('edited_at'),
    /** 1 when written, one more with each edit. */
    revision: integer('revision').notNull().default(1),
    votes: integer('votes').notNull().default(0),
    worked: integer('worked').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    hiddenAt: integer('hidden_at'),
    /** Held back before it was ever public: hidden, too, until a moderator lets it through. */
    heldAt: integer('held_at'),
    deletedAt: integer('deleted_at'),
    deletedBy: integer('deleted_by').references(() => users.id),
    /** Hash of where and what was posted, and the ten minutes it fell in: a double submit collides. */
    fingerprint: text('fingerprint').notNull(),
    bucket: integer('bucket').notNull(),
  },
  (t) => [
    index('posts_thread').on(t.threadId, t.id),
    index('posts_author').on(t.authorId, t.id),
    uniqueIndex('posts_once').on(t.authorId, t.fingerprint, t.bucket),
    uniqueIndex('posts_question').on(t.threadId).where(sql`kind = 'question'`),
    index('posts_deleted_by').on(t.deletedBy).where(sql`deleted_by is not null`),
  ],
)

/** The text a post had before each edit; the present text is in `posts`. */
export const postRevisions = sqliteTable(
  'post_revisions',
  {
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    revision: integer('revision').notNull(),
    title: text('title'),
    body: text('body').notNull(),
    /** Who replaced this text, and when. */
    editedBy: integer('edited_by')
      .notNull()
      .references(() => users.id),
    editedAt: integer('edited_at').notNull(),
  },
  // Two edits of the same revision collide: the second editor is told instead of overwriting.
  (t) => [
    primaryKey({ columns: [t.postId, t.revision] }),
    index('post_revisions_edited_by').on(t.editedBy),
  ],
)

/** A code or device recognised in a post, once per post, at its first place. */
export const mentions = sqliteTable(
  'mentions',
  {
    postId: integer('post_id').notNull(),
    kind: text('kind', { enum: ['code', 'device'] }).notNull(),
    /** `codes.id` or `devices.id`. */
    ref: text('ref').notNull(),
    threadId: integer('thread_id').notNull(),
    text: text('text').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.kind, t.ref] }),
    foreignKey({ columns: [t.postId], foreignColumns: [posts.id] }),
    index('mentions_ref').on(t.kind, t.ref, t.threadId),
    index('mentions_thread').on(t.threadId, t.kind, t.ref),
    index('mentions_at').on(t.kind, t.ref, t.at),
  ],
)

/** A code or device that was recognised in a post and is not meant there: it is no mention of it. */
export const mentionRemovals = sqliteTable(
  'mention_removals',
  {
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    kind: text('kind', { enum: ['code', 'device'] }).notNull(),
    ref: text('ref').notNull(),
    /** The words it was recognised in. */
    text: text('text').notNull(),
    /** The post's author, or who of the team saw it; the author takes back only their own. */
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.postId, t.kind, t.ref] }),
    index('mention_removals_at').on(t.at, t.kind, t.ref),
    index('mention_removals_by_id').on(t.byId),
  ],
)
