// Which rows a statement settles: one by its id, or all that a query finds.
import { eq, inArray, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'

/** An id, or a query in brackets that gives ids. */
export type Which = number | SQL

export const among = (column: SQLiteColumn, which: Which): SQL =>
  typeof which === 'number' ? eq(column, which) : inArray(column, which)
