// Running statements on a connection so that none is ever left in progress.
//
// A prepared statement that meets a lock stays suspended in this driver until it is collected as
// garbage. Until then nothing else on its connection is committed: writes are acknowledged, then
// lost (tursodatabase/libsql-client-ts#352, in libsql 0.5.29). `exec` does not suspend. So locks
// are only ever taken by `exec`, before the statement that needs them runs, and a connection on
// which one met a lock all the same is given up, with the statements it keeps.
import Database from 'libsql'
import type { Connection } from './connection.ts'
import { isBusy } from './errors.ts'
import { type Column, forget, type Prepared, preparedOn } from './prepared.ts'
import { type Text, textOf } from './texts.ts'

/** What the driver binds. */
export type Native = null | bigint | number | string | Buffer
export type Query = { sql: string; args: Native[] | Record<string, Native> }

export type Result = {
  /** The same array for every run of a statement that is kept prepared. */
  columns: Column[]
  rows: unknown[][]
  /** Rows inserted, updated or deleted. */
  changes: number
  /** The row last inserted, when the statement is an insert. */
  rowid: bigint | null
}

/**
 * Runs a statement to its end. Throws the driver's error, and then nothing has happened; when that
 * error is SQLITE_BUSY and `mayWait`, the same call may be made again.
 */
export function run(connection: Connection, query: Query): Result {
  const { native } = connection
  const text = textOf(query.sql)
  connection.spoiled ||= text.outlivesUse
  if (text.isControl) return control(connection, query.sql)
  if (!text.isWrite) return step(connection, query, text)
  if (native.inTransaction) {
    // The embedded build takes the word and lets the write pass; libSQL's server does not.
    if (connection.readOnly) throw new Database.SqliteError(READ_ONLY, 'SQLITE_READONLY', 8)
    if (connection.untouched) takeLock(connection)
    return step(connection, query, text)
  }
  native.exec('begin immediate')
  try {
    const result = step(connection, query, text)
    native.exec('commit')
    return result
  } finally {
    if (native.inTransaction) native.exec('rollback')
  }
}

/**
 * Runs statements separated by semicolons, up to the first that fails; throws the driver's error. A
 * script cannot be tried again from the middle, so SQLite itself waits for locks, up to `limit` ms,
 * and the whole process with it.
 */
export function runScript(connection: Connection, sql: string, limit: number): void {
  connection.spoiled ||= textOf(sql).outlivesUse
  connection.untouched = false
  connection.native.exec(`pragma busy_timeout = ${limit}`)
  try {
    connection.native.exec(sql)
  } finally {
    connection.native.exec('pragma busy_timeout = 0')
  }
}

const READ_ONLY = 'attempt to write in a read-only transaction'

function control(connection: Connection, sql: string): Result {
  connection.native.exec(sql)
  connection.readOnly = /^\s*begin\b.*\breadonly\b/i.test(sql)
  connection.untouched = /^\s*begin\b(?!.*\b(?:immediate|exclusive|readonly)\b)/i.test(sql)
  return { columns: NO_COLUMNS, rows: [], ...NO_CHANGES }
}

// A transaction that has done nothing may as well begin now, and with the lock.
function takeLock(connection: Connection) {
  const { native } = connection
  native.exec('rollback')
  try {
    native.exec('begin immediate')
  } catch (error) {
    native.exec('begin')
    throw error
  }
}

function step(connection: Connection, query: Query, text: Text): Result {
  try {
    const prepared = preparedOn(connection, query)
    const { columns } = prepared
    return columns
      ? read(connection, prepared.statement, columns, query, text)
      : write(prepared, query, text)
  } catch (error) {
    forget(connection, query)
    // A reader that would write now, or a file being recovered: rare, but suspended all the same.
    if (isBusy(error)) connection.spoiled = true
    throw error
  } finally {
    connection.untouched = false
  }
}

function read(
  connection: Connection,
  statement: Database.Statement,
  columns: Column[],
  query: Query,
  text: Text,
): Result {
  const rows = statement.all(query.args) as unknown[][]
  const isChange = text.isWrite && text.hasReturning
  return { columns, rows, ...(isChange ? changesOf(connection, text) : NO_CHANGES) }
}

const NO_CHANGES = { changes: 0, rowid: null }
const NO_COLUMNS: Column[] = []

// A statement that returns rows tells nothing else, so SQLite is asked what it has just done.
const WHAT_CHANGED: Query = { sql: 'select changes(), last_insert_rowid()', args: [] }

function changesOf(connection: Connection, text: Text) {
  const { statement } = preparedOn(connection, WHAT_CHANGED)
  const [changes, rowid] = statement.all([])[0] as [bigint, bigint]
  return { changes: Number(changes), rowid: text.isInsert ? rowid : null }
}

function write({ statement }: Prepared, query: Query, text: Text): Result {
  const { changes, lastInsertRowid } = statement.run(query.args)
  const rowid = text.isInsert ? BigInt(lastInsertRowid) : null
  return { columns: NO_COLUMNS, rows: [], changes, rowid }
}
