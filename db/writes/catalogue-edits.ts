// What staff change in codes and devices, and the record of each change.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { totalEdits } from '../reads/catalogue-to-edit.ts'
import { catalogueEdits, codes, devices } from '../schema/catalogue.ts'

export type NewEdit = typeof catalogueEdits.$inferInsert

/**
 * Records an edit. It stands first in its batch, and fails it as a whole (`isNullConflict` of
 * `catalogue_edits.version`) unless nothing of the catalogue was edited since `seen` edits.
 */
export const insertEdit = (db: Database, { version, ...edit }: NewEdit, seen: number) =>
  db.insert(catalogueEdits).values({
    ...edit,
    version: sql`case when ${totalEdits} = ${seen} then ${version} end`,
  })

type NewCode = typeof codes.$inferInsert

export const updateCode = (db: Database, id: string, changes: Partial<NewCode>) =>
  db.update(codes).set(changes).where(eq(codes.id, id))

/** A code after all others. */
export const insertCode = (db: Database, code: Omit<NewCode, 'position'>) =>
  db.insert(codes).values({
    ...code,
    position: sql`(select coalesce(max(position), 0) + 1 from codes)`,
  })

export const updateDevice = (
  db: Database,
  id: string,
  changes: Partial<typeof devices.$inferInsert>,
) => db.update(devices).set(changes).where(eq(devices.id, id))
