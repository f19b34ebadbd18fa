// Filling the catalogue: categories, families, codes and devices, many rows a statement.
import type { Statement } from '../batch.ts'
import type { Database } from '../client.ts'
import { categories, codes, devices, families } from '../schema/catalogue.ts'
import type { CatalogueRows } from '../seed/catalogue.ts'

// A statement takes 32,766 values in SQLite; a code has fourteen.
const rowsAStatement = 500

/** Every row of the catalogue in an empty database, in an order that foreign keys allow. */
export const insertCatalogue = (db: Database, rows: CatalogueRows): Statement[] => [
  ...chunks(rows.categories).map((some) => db.insert(categories).values(some)),
  ...chunks(rows.families).map((some) => db.insert(families).values(some)),
  ...chunks(rows.codes).map((some) => db.insert(codes).values(some)),
  ...chunks(rows.devices).map((some) => db.insert(devices).values(some)),
]

const chunks = <T>(rows: T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStatement) }, (_, n) =>
    rows.slice(n * rowsAStatement, (n + 1) * rowsAStatement),
  )
