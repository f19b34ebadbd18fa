// What triage found in posts before they were published, what it learns from, and what staff list.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { posts } from './forum.ts'
import { users } from './people.ts'

/** The verdict on a post as it was sent, with its reasons; one row a post that was not simply fine. */
export const postChecks = sqliteTable(
  'post_checks',
  {
    postId: integer('post_id')
      .primaryKey()
      .references(() => posts.id),
    verdict: text('verdict', { enum: ['publish', 'hold'] }).notNull(),
    label: text('label', { enum: ['ok', 'spam', 'scam', 'pii', 'abuse'] }).notNull(),
    /** 0 (certainly fine) to 1000 (certainly not). */
    score: integer('score').notNull(),
    reasons: text('reasons', { mode: 'json' })
      .$type<{ rule: string; label: string; points: number; text: string }[]>()
      .notNull(),
    at: integer('at').notNull(),
  },
  (t) => [index('post_checks_at').on(t.at)],
)

/** What a decision has taught the classifier of a post; learnt anew when it is decided otherwise. */
export const learntPosts = sqliteTable('learnt_posts', {
  postId: integer('post_id')
    .primaryKey()
    .references(() => posts.id),
  label: text('label').notNull(),
  /** The features counted, so that exactly they are taken back. */
  features: text('features', { mode: 'json' }).$type<string[]>().notNull(),
  at: integer('at').notNull(),
})

/** How many posts of a label had a feature; the feature `` (empty) counts all posts of the label. */
export const featureCounts = sqliteTable(
  'feature_counts',
  {
    feature: text('feature').notNull(),
    label: text('label').notNull(),
    posts: integer('posts').notNull(),
  },
  (t) => [primaryKey({ columns: [t.feature, t.label] })],
)

/** Words, phrases, addresses and numbers that staff listed, and what a post with one gets. */
export const patterns = sqliteTable(
  'patterns',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['word', 'domain', 'phone'] }).notNull(),
    text: text('text').notNull(),
    label: text('label', { enum: ['spam', 'scam', 'pii', 'abuse'] }).notNull(),
    verdict: text('verdict', { enum: ['hold', 'refuse'] }).notNull(),
    /** Why it is listed, for colleagues. */
    note: text('note').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    removedBy: integer('removed_by').references(() => users.id),
    removedAt: integer('removed_at'),
  },
  (t) => [
    uniqueIndex('patterns_once').on(t.kind, t.text).where(sql`removed_at is null`),
    index('patterns_by_id').on(t.byId),
    index('patterns_removed_by').on(t.removedBy).where(sql`removed_by is not null`),
  ],
)
