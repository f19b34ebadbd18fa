// An interactive transaction on a connection of its own.
import { LibsqlError, type ResultSet, type Transaction } from '@libsql/client/web'
import { type Connection, closeFile, mayWait, patiently } from './connection.ts'
import { libsqlErrorOf } from './errors.ts'
import { type Query, run, runScript } from './statements.ts'
import { queryOf, resultSetOf } from './values.ts'

/**
 * The transaction that was begun on the connection. Its end closes the connection and calls
 * `ended`; one that is only closed is rolled back.
 */
export function transactionOn(
  connection: Connection,
  busyTimeout: number,
  ended: () => void,
): Transaction {
  const isClosed = () => !connection.native.open

  // Everything asked of a transaction fails alike: when it is over, and in the driver's words.
  const asked = async <T>(act: () => T | Promise<T>, index?: number): Promise<T> => {
    if (isClosed()) throw new LibsqlError('The transaction is closed', 'TRANSACTION_CLOSED')
    try {
      return await act()
    } catch (error) {
      throw libsqlErrorOf(error, index)
    }
  }

  const runPatiently = (query: Query) =>
    patiently(
      busyTimeout,
      () => run(connection, query),
      () => mayWait(connection),
    )

  const close = () => {
    if (isClosed()) return
    closeFile(connection)
    ended()
  }

  return {
    execute: (statement) => asked(async () => resultSetOf(await runPatiently(queryOf(statement)))),
    batch: async (statements) => {
      const results: ResultSet[] = []
      for (const [index, statement] of statements.entries()) {
        results.push(
          await asked(async () => resultSetOf(await runPatiently(queryOf(statement))), index),
        )
      }
      return results
    },
    executeMultiple: (sql) => asked(() => runScript(connection, sql, busyTimeout)),
    commit: () =>
      asked(() => {
        run(connection, { sql: 'commit', args: [] })
        close()
      }),
    rollback: async () => close(),
    close,
    get closed() {
      return isClosed()
    },
  }
}
