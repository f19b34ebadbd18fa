// The categories of the forum.
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'

const columns = {
  id: categories.id,
  slug: categories.slug,
  label: categories.label,
  about: categories.about,
}

/** All of them, in their order. */
export const allCategories = (db: Database) =>
  db.select(columns).from(categories).orderBy(asc(categories.position)).limit(100)

/** One row, or none for a slug nobody gave. */
export const categoryOf = (db: Database, slug: string) =>
  db.select(columns).from(categories).where(eq(categories.slug, slug)).limit(1)

/** One row where the catalogue was loaded, none in an empty database. */
export const anyCategory = (db: Database) =>
  db.select({ id: categories.id }).from(categories).limit(1)
