// What the knowledge is about: areas (the forum's categories), code families, codes and devices.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { users } from './people.ts'

export const categories = sqliteTable(
  'categories',
  {
    id: integer('id').primaryKey(),
    /** The area's id in the catalogue with `_` as `-`, e.g. `streaming-quality`. */
    slug: text('slug').notNull(),
    label: text('label').notNull(),
    about: text('about').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [uniqueIndex('categories_slug').on(t.slug)],
)

export const families = sqliteTable('families', {
  id: text('id').primaryKey(),
  shape: text('shape').notNull(),
  about: text('about').notNull(),
  position: integer('position').notNull(),
})

export const codes = sqliteTable(
  'codes',
  {
    /** The catalogue's stable slug, e.g. `nw-2-5`. */
    id: text('id').primaryKey(),
    /** As the service writes it, e.g. `NW-2-5`; also its address. */
    code: text('code').notNull(),
    familyId: text('family_id')
      .notNull()
      .references(() => families.id),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
    meaning: text('meaning').notNull(),
    confidence: text('confidence').notNull(),
    evidence: text('evidence').notNull(),
    fixes: text('fixes', { mode: 'json' }).$type<string[]>().notNull(),
    platforms: text('platforms', { mode: 'json' }).$type<string[]>().notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    parentId: text('parent_id'),
    siblingKey: text('sibling_key'),
    /** Where the code was confirmed: an address, or null. */
    source: text('source'),
    position: integer('position').notNull(),
    /** How often staff edited it; an edit names the version it was made on. */
    version: integer('version').notNull().default(0),
    /** When staff last edited or added it; null for a row that is as the catalogue's file has it. */
    editedAt: integer('edited_at'),
  },
  (t) => [
    uniqueIndex('codes_code').on(t.code),
    index('codes_family').on(t.familyId, t.position),
    index('codes_parent').on(t.parentId),
    index('codes_sibling').on(t.siblingKey),
    index('codes_category').on(t.categoryId),
    index('codes_edited').on(t.editedAt).where(sql`edited_at is not null`),
  ],
)

export const devices = sqliteTable(
  'devices',
  {
    /** The catalogue's slug, e.g. `samsung-tv`; also its address. */
    id: text('id').primaryKey(),
    maker: text('maker').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    platform: text('platform').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    parentId: text('parent_id'),
    /** What is good to know about it, for readers. */
    note: text('note'),
    position: integer('position').notNull(),
    /** Whether the service runs on it; null where nobody has said. */
    support: text('support', { enum: ['supported', 'limited', 'ended'] }),
    /** The day (`2026-11-04`) from which that holds, where it is known. */
    supportSince: text('support_since'),
    /** What its owner can do about it. */
    supportAdvice: text('support_advice'),
    /** The oldest system or version the service runs on, in words. */
    minimumSystem: text('minimum_system'),
    /** As of a code. */
    version: integer('version').notNull().default(0),
    editedAt: integer('edited_at'),
  },
  (t) => [
    index('devices_maker').on(t.maker, t.position),
    index('devices_parent').on(t.parentId),
    index('devices_edited').on(t.editedAt).where(sql`edited_at is not null`),
  ],
)

/** Append-only: what staff changed in codes and devices; also their history. */
export const catalogueEdits = sqliteTable(
  'catalogue_edits',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['code', 'device'] }).notNull(),
    /** The id of the code or device. */
    ref: text('ref').notNull(),
    /** The version this edit made: two at once collide. */
    version: integer('version').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
    /** Every field as it was, by name, in words; null where it was added. */
    before: text('before', { mode: 'json' }).$type<Record<string, string>>(),
    after: text('after', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** Why, for the other staff. */
    note: text('note').notNull().default(''),
  },
  (t) => [
    uniqueIndex('catalogue_edits_version').on(t.kind, t.ref, t.version),
    index('catalogue_edits_by_id').on(t.byId),
  ],
)
