// Statements a connection keeps prepared: preparing one takes longer than running most of them.
import type Database from 'libsql'
import type { Connection } from './connection.ts'
import type { Query } from './statements.ts'
import { textOf } from './texts.ts'

export type Column = { name: string; type: string | null }

/** A statement ready to run; `columns` is null for one that returns no rows. */
export type Prepared = { statement: Database.Statement; columns: Column[] | null; values: number }

// A page sends a dozen, the whole application some hundreds, the long ones take 50 kB each.
const mostKept = 256

/**
 * The statement of a query, prepared on this connection now or before. SQLite prepares it anew by
 * itself when the schema has changed. Throws the driver's error.
 */
export function preparedOn(connection: Connection, query: Query): Prepared {
  if (!Array.isArray(query.args) || !textOf(query.sql).isKept) return prepare(connection, query)
  const { prepared } = connection
  const kept = prepared.get(query.sql)
  // A value that is not given keeps what it was the last time, where it should be null.
  const found = kept?.values === query.args.length ? kept : prepare(connection, query)
  // The first of a map is what was used longest ago.
  prepared.delete(query.sql)
  prepared.set(query.sql, found)
  if (prepared.size > mostKept) forgetOldest(prepared)
  return found
}

/** What a statement that failed has left is unknown: the next use prepares it anew. */
export function forget(connection: Connection, query: Query): void {
  connection.prepared.delete(query.sql)
}

function prepare({ native }: Connection, { sql, args }: Query): Prepared {
  const statement = native.prepare(sql).safeIntegers(true)
  const isReader = statement.reader
  if (isReader) statement.raw(true)
  return {
    statement,
    columns: isReader ? statement.columns().map(({ name, type }) => ({ name, type })) : null,
    values: Array.isArray(args) ? args.length : -1,
  }
}

function forgetOldest(prepared: Map<string, Prepared>) {
  for (const sql of prepared.keys()) {
    prepared.delete(sql)
    return
  }
}
