// Error codes: one with everything the catalogue knows, its relatives, and all of them by family.
import { asc, type Column, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories, codes, families } from '../schema/catalogue.ts'

/** What the catalogue says of a code itself. */
export const codeColumns = {
  id: codes.id,
  code: codes.code,
  meaning: codes.meaning,
  confidence: codes.confidence,
  evidence: codes.evidence,
  fixes: codes.fixes,
  aliases: codes.aliases,
}

/** A code with its family and category; one row. */
export const codeOf = (db: Database, id: string) =>
  db
    .select({
      ...codeColumns,
      shape: families.shape,
      familyAbout: families.about,
      category: categories.label,
      categorySlug: categories.slug,
    })
    .from(codes)
    .innerJoin(families, eq(families.id, codes.familyId))
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(eq(codes.id, id))
    .limit(1)

export type RelatedCode = {
  id: string
  code: string
  meaning: string
  /** What its family is about: the same code elsewhere differs in nothing else. */
  familyAbout: string
  /** Parent: the more general code. Part: one that only adds a tail. Sibling: the same elsewhere. */
  kinship: 'parent' | 'part' | 'sibling'
}

/** The codes a code belongs together with, the more general one first. */
export const codesRelatedTo = (db: Database, id: string) =>
  db.all<RelatedCode>(sql`
    select r.id, r.code, r.meaning, f.about as familyAbout, case when r.id = c.parent_id then 'parent'
      when r.parent_id = c.id then 'part' else 'sibling' end as kinship
    from codes c join codes r on r.id = c.parent_id or r.parent_id = c.id
      or (r.sibling_key = c.sibling_key and r.id <> c.id)
    join families f on f.id = r.family_id
    where c.id = ${id}
    order by r.id = c.parent_id desc, r.parent_id = c.id desc, r.position
    limit 40`)

/** A family of codes; one row. */
export const familyOf = (db: Database, id: string) =>
  db
    .select({ id: families.id, shape: families.shape, about: families.about })
    .from(families)
    .where(eq(families.id, id))
    .limit(1)

/** What a list of codes is narrowed to: every word, wherever it stands, and ids that come first. */
export type Filter = { words: string[]; ids: string[] }

/** Codes with their families, in the catalogue's order; all of them without a filter. */
export const listedCodes = (db: Database, { words, ids }: Filter) =>
  db
    .select({
      id: codes.id,
      code: codes.code,
      meaning: codes.meaning,
      evidence: codes.evidence,
      editedAt: codes.editedAt,
      familyId: codes.familyId,
      shape: families.shape,
      familyAbout: families.about,
      isNamed: sql<number>`${codes.id} in (${listOf(ids)})`.mapWith(Boolean),
    })
    .from(codes)
    .innerJoin(families, eq(families.id, codes.familyId))
    .where(
      words.length === 0
        ? undefined
        : sql`${codes.id} in (${listOf(ids)}) or (${haveAll(codeText, words)})`,
    )
    .orderBy(asc(families.position), asc(codes.position))
    .limit(1000)

/** A condition that a lower-case text holds every one of the words, each taken as it stands. */
export const haveAll = (text: SQL, words: string[]): SQL =>
  sql.join(
    words.map((word) => sql`instr(${text}, ${word}) > 0`),
    sql` and `,
  )

/** Texts as a list an `in` can use; empty ones match nothing. */
export const listOf = (texts: string[]): SQL =>
  sql`select value from json_each(${JSON.stringify(texts)})`

/** The texts of a JSON list, one after the other. */
export const joined = (list: Column): SQL =>
  sql`coalesce((select group_concat(value, ' ') from json_each(${list})), '')`

// The catalogue is small and does not grow with the forum: its texts are searched as they stand.
const codeText = sql`lower(${codes.code} || ' ' || ${codes.meaning} || ' ' || ${joined(codes.aliases)})`
