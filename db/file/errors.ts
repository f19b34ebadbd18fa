// The driver's errors as errors of a libSQL client.
import { LibsqlBatchError, LibsqlError } from '@libsql/client/web'
import Database from 'libsql'

/**
 * The error with its base code (`SQLITE_CONSTRAINT`) and extended code; `index` is the place of its
 * statement in a batch. What is no error of SQLite stays as it is.
 */
export function libsqlErrorOf(error: unknown, index?: number): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { message, code, rawCode } = error
  // Base codes are one word, what extended ones add follows.
  const base = code.split('_', 2).join('_')
  return index === undefined
    ? new LibsqlError(message, base, code, rawCode, error)
    : new LibsqlBatchError(message, index, base, code, rawCode, error)
}

/** Whether another connection held the lock, however the error is wrapped. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code))
}
