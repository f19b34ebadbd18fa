// What the knowledge is about: areas (the forum's categories), code families, codes and devices.
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

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
  },
  (t) => [
    uniqueIndex('codes_code').on(t.code),
    index('codes_family').on(t.familyId, t.position),
    index('codes_parent').on(t.parentId),
    index('codes_sibling').on(t.siblingKey),
    index('codes_category').on(t.categoryId),
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
    note: text('note'),
    position: integer('position').notNull(),
  },
  (t) => [index('devices_maker').on(t.maker, t.position), index('devices_parent').on(t.parentId)],
)
