// What the driver throws, in the words of the protocol.
import Database from 'libsql'
import type { WireError } from './protocol.ts'

/**
 * The error a client is sent for a failed statement, with the base code an embedded client would
 * show for it. What is no failure of SQLite is thrown again: it is a bug.
 */
export function wireErrorOf(error: unknown): WireError {
  if (error instanceof Database.SqliteError) {
    if (error.rawCode === 0) return { code: 'SQL_NO_STATEMENT', message: 'There is no statement' }
    return { code: baseOf(error.code), message: `SQLite error: ${error.message}` }
  }
  throw error
}

// The server and the clients name base codes only, and those are one word: UNIQUE is told from
// CHECK by the message.
function baseOf(code: string): string {
  return code.split('_', 2).join('_')
}
