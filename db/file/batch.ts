// A batch on a connection: all of its statements or none.
import { LibsqlBatchError, type ResultSet, type TransactionMode } from '@libsql/client/web'
import type { Connection } from './connection.ts'
import { libsqlErrorOf } from './errors.ts'
import { type Query, type Result, run } from './statements.ts'
import { textOf } from './texts.ts'
import { resultSetOf } from './values.ts'

/**
 * Runs the statements in one transaction without a pause, so that nothing else can come between
 * them on the connection. Throws the error of the first that fails, with its place.
 */
export function runBatch(
  connection: Connection,
  queries: Query[],
  mode: TransactionMode,
): ResultSet[] {
  const { native } = connection
  run(connection, { sql: beginOf(queries, mode), args: [] })
  try {
    const results = queries.map((query, index) => runAt(index, connection, query))
    native.exec('commit')
    return results.map(resultSetOf)
  } finally {
    if (native.inTransaction) native.exec('rollback')
  }
}

// A batch that will write waits for the lock before it has seen anything, so it is never refused
// for what somebody else wrote meanwhile.
function beginOf(queries: Query[], mode: TransactionMode): string {
  if (mode === 'read') return 'begin transaction readonly'
  return mode === 'write' || queries.some(({ sql }) => textOf(sql).isWrite)
    ? 'begin immediate'
    : 'begin'
}

function runAt(index: number, connection: Connection, query: Query): Result {
  if (!connection.native.inTransaction) {
    const message = 'The transaction was ended by the statement before'
    throw new LibsqlBatchError(message, index, 'TRANSACTION_CLOSED')
  }
  try {
    return run(connection, query)
  } catch (error) {
    throw libsqlErrorOf(error, index)
  }
}
