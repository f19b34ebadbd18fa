// What staff need to edit codes and devices: the row as it is, the names of all, and every edit so far.
import { and, asc, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { catalogueEdits, categories, codes, devices, families } from '../schema/catalogue.ts'
import { users } from '../schema/people.ts'
import { codeColumns } from './codes.ts'
import { supportColumns } from './devices.ts'

/** A code with everything that can be edited; one row. */
export const codeToEdit = (db: Database, id: string) =>
  db
    .select({
      ...codeColumns,
      platforms: codes.platforms,
      parent: sql<string>`coalesce((select code from codes p where p.id = codes.parent_id), '')`,
      area: categories.slug,
      areaLabel: categories.label,
      version: codes.version,
    })
    .from(codes)
    .innerJoin(categories, eq(categories.id, codes.categoryId))
    .where(eq(codes.id, id))
    .limit(1)

/** The same of a device. */
export const deviceToEdit = (db: Database, id: string) =>
  db
    .select({
      id: devices.id,
      name: devices.name,
      maker: devices.maker,
      aliases: devices.aliases,
      parentId: devices.parentId,
      note: devices.note,
      ...supportColumns,
      version: devices.version,
    })
    .from(devices)
    .where(eq(devices.id, id))
    .limit(1)

/** Every way a code or device is called, and what it belongs to. */
export type Named = {
  kind: 'code' | 'device'
  id: string
  name: string
  /** JSON. */
  aliases: string
  parentId: string | null
}

/** All codes and devices, for what must be said of only one of them. */
export const allNames = (db: Database) =>
  db.all<Named>(sql`
    select 'code' as kind, id, code as name, aliases, parent_id as parentId from codes
    union all select 'device', id, name, aliases, parent_id from devices limit 20000`)

export const allFamilies = (db: Database) =>
  db
    .select({ id: families.id, shape: families.shape })
    .from(families)
    .orderBy(asc(families.position))
    .limit(200)

/** How often staff edited anything of the catalogue: whoever read this and writes must find it still. */
export const editsSoFar = (db: Database) =>
  db.all<{ edits: number }>(sql`select ${totalEdits} as edits limit 1`)

/** The rows are few, and each has its own count. */
export const totalEdits: SQL<number> = sql`(
  (select coalesce(sum(version), 0) from codes) + (select coalesce(sum(version), 0) from devices))`

const editColumns = {
  version: catalogueEdits.version,
  kind: catalogueEdits.kind,
  ref: catalogueEdits.ref,
  at: catalogueEdits.at,
  byId: catalogueEdits.byId,
  handle: users.handle,
  before: catalogueEdits.before,
  after: catalogueEdits.after,
  note: catalogueEdits.note,
}

/** What was changed in a code or device, the latest first. */
export const editsOf = (db: Database, kind: 'code' | 'device', ref: string, limit: number) =>
  db
    .select(editColumns)
    .from(catalogueEdits)
    .innerJoin(users, eq(users.id, catalogueEdits.byId))
    .where(and(eq(catalogueEdits.kind, kind), eq(catalogueEdits.ref, ref)))
    .orderBy(desc(catalogueEdits.version))
    .limit(limit)

/** The edits of all before one (null: the latest), the latest first. */
export const latestEdits = (db: Database, before: number | null, limit: number) =>
  db
    .select({
      ...editColumns,
      id: catalogueEdits.id,
      name: sql<string>`case ${catalogueEdits.kind}
        when 'code' then (select code from codes where id = ${catalogueEdits.ref})
        else (select name from devices where id = ${catalogueEdits.ref}) end`,
    })
    .from(catalogueEdits)
    .innerJoin(users, eq(users.id, catalogueEdits.byId))
    .where(lt(catalogueEdits.id, before ?? Number.MAX_SAFE_INTEGER))
    .orderBy(desc(catalogueEdits.id))
    .limit(limit)
