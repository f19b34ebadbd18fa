// Codes that people write and the catalogue does not list: where they were seen, and what staff say of them.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { families } from './catalogue.ts'
import { posts } from './forum.ts'
import { users } from './people.ts'

/** One row a code; triggers count its sightings. */
export const unlistedCodes = sqliteTable(
  'unlisted_codes',
  {
    /** The id the code would have in the catalogue, e.g. `tvp-899`. */
    id: text('id').primaryKey(),
    /** As the service would write it, e.g. `TVP-899`. */
    code: text('code').notNull(),
    familyId: text('family_id')
      .notNull()
      .references(() => families.id),
    /** In how many posts, and by how many people. */
    seen: integer('seen').notNull().default(0),
    people: integer('people').notNull().default(0),
    firstAt: integer('first_at').notNull(),
    latestAt: integer('latest_at').notNull(),
    /** When staff said that it is no code; null while nobody did. */
    dismissedAt: integer('dismissed_at'),
  },
  (t) => [
    index('unlisted_codes_open')
      .on(t.people, t.latestAt)
      .where(sql`dismissed_at is null and seen > 0`),
    index('unlisted_codes_dismissed').on(t.dismissedAt).where(sql`dismissed_at is not null`),
  ],
)

/** A post that writes such a code, once per post and code. */
export const unlistedSightings = sqliteTable(
  'unlisted_sightings',
  {
    codeId: text('code_id')
      .notNull()
      .references(() => unlistedCodes.id),
    postId: integer('post_id')
      .notNull()
      .references(() => posts.id),
    threadId: integer('thread_id').notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    /** As it stands in the post. */
    written: text('written').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.codeId, t.postId] }),
    index('unlisted_sightings_post').on(t.postId),
    index('unlisted_sightings_author').on(t.codeId, t.authorId),
    index('unlisted_sightings_at').on(t.codeId, t.at),
    index('unlisted_sightings_author_id').on(t.authorId),
  ],
)

/** Append-only: who said that it is no code, who took that back, and why. */
export const unlistedActs = sqliteTable(
  'unlisted_acts',
  {
    id: integer('id').primaryKey(),
    codeId: text('code_id')
      .notNull()
      .references(() => unlistedCodes.id),
    act: text('act', { enum: ['dismiss', 'restore'] }).notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [index('unlisted_acts_code').on(t.codeId, t.id), index('unlisted_acts_by_id').on(t.byId)],
)
