// Loads the catalogue that comes with the forum into an empty database.
import { writeAll } from '../../../db/batch.ts'
import type { Database } from '../../../db/client.ts'
import catalogue from '../../../db/seed/catalogue.json' with { type: 'json' }
import { catalogueRows } from '../../../db/seed/catalogue.ts'
import { insertCatalogue } from '../../../db/writes/catalogue.ts'

/** Categories, families, codes and devices, all or none; fails where some stand already. */
export const loadCatalogue = async (db: Database): Promise<void> => {
  await writeAll(db, insertCatalogue(db, catalogueRows(catalogue)))
}
