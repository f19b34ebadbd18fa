// Running statements on a connection so that none is ever left in progress.
//
// A prepared statement that meets a lock stays suspended in this driver until it is collected as
// garbage. Until then nothing else on its connection is committed: writes are acknowledged, then
// lost (tursodatabase/libsql-client-ts#352, in libsql 0.5.29). `exec` does not suspend. So locks
// are only ever taken by `exec`, before the statement that needs them is prepared.
import Database from 'libsql'
import type { Connection } from './connection.ts'
import { isBusy } from './errors.ts'

/** What the driver binds. */
export type Native = null | bigint | number | string | Buffer
export type Query = { sql: string; args: Native[] | Record<string, Native> }

export type Result = {
  columns: { name: string; type: string | null }[]
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
  connection.spoiled ||= OUTLIVES_USE.test(query.sql)
  if (TRANSACTION_CONTROL.test(query.sql)) return control(connection, query.sql)
  if (!isWrite(query.sql)) return step(connection, query)
  if (native.inTransaction) {
    // The embedded build takes the word and lets the write pass; libSQL's server does not.
    if (connection.readOnly) throw new Database.SqliteError(READ_ONLY, 'SQLITE_READONLY', 8)
    if (connection.untouched) takeLock(connection)
    return step(connection, query)
  }
  native.exec('begin immediate')
  try {
    const result = step(connection, query)
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
  connection.spoiled ||= OUTLIVES_USE.test(sql)
  connection.untouched = false
  connection.native.exec(`pragma busy_timeout = ${limit}`)
  try {
    connection.native.exec(sql)
  } finally {
    connection.native.exec('pragma busy_timeout = 0')
  }
}

const READ_ONLY = 'attempt to write in a read-only transaction'

// Statements that stay with a connection when whoever sent them is gone.
const OUTLIVES_USE = /\b(?:pragma|attach|detach|temp|temporary)\b/i

const TRANSACTION_CONTROL = /^\s*(?:begin|commit|end|rollback|savepoint|release)\b[^;]*;?\s*$/i

function control(connection: Connection, sql: string): Result {
  connection.native.exec(sql)
  connection.readOnly = /^\s*begin\b.*\breadonly\b/i.test(sql)
  connection.untouched = /^\s*begin\b(?!.*\b(?:immediate|exclusive|readonly)\b)/i.test(sql)
  return { columns: [], rows: [], ...NO_CHANGES }
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

function step(connection: Connection, query: Query): Result {
  const { native } = connection
  try {
    const statement = native.prepare(query.sql).safeIntegers(true)
    return statement.reader ? read(native, statement, query) : write(statement, query)
  } catch (error) {
    // A reader that would write now, or a file being recovered: rare, but suspended all the same.
    if (isBusy(error)) connection.spoiled = true
    throw error
  } finally {
    connection.untouched = false
  }
}

function read(native: Database.Database, statement: Database.Statement, query: Query): Result {
  const columns = statement.columns().map(({ name, type }) => ({ name, type }))
  const rows = statement.raw(true).all(query.args) as unknown[][]
  const isChange = isWrite(query.sql) && /\breturning\b/i.test(query.sql)
  return { columns, rows, ...(isChange ? changesOf(native, query.sql) : NO_CHANGES) }
}

const NO_CHANGES = { changes: 0, rowid: null }

// A statement that returns rows tells nothing else, so SQLite is asked what it has just done.
function changesOf(native: Database.Database, sql: string) {
  const counts = native.prepare('select changes(), last_insert_rowid()').safeIntegers(true)
  const [changes, rowid] = counts.raw(true).all([])[0] as [bigint, bigint]
  return { changes: Number(changes), rowid: isInsert(sql) ? rowid : null }
}

function write(statement: Database.Statement, query: Query): Result {
  const { changes, lastInsertRowid } = statement.run(query.args)
  const rowid = isInsert(query.sql) ? BigInt(lastInsertRowid) : null
  return { columns: [], rows: [], changes, rowid }
}

const WRITES = /^(?:insert|replace|update|delete|create|drop|alter|reindex|analyze)$/

/** Whether a statement takes the write lock; a `with` that might counts as one that does. */
export function isWrite(sql: string): boolean {
  const verb = verbOf(sql)
  return WRITES.test(verb) || (verb === 'with' && /\b(?:insert|replace|update|delete)\b/i.test(sql))
}

// As libSQL's server does: other statements say nothing of the row somebody inserted before.
function isInsert(sql: string): boolean {
  const verb = verbOf(sql)
  return verb === 'insert' || verb === 'replace' || (verb === 'with' && /\binto\b/i.test(sql))
}

/** The first word of a statement in lower case, past white space and comments. */
export function verbOf(sql: string): string {
  const start = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(sql)?.[0].length ?? 0
  return /^[a-z]*/i.exec(sql.slice(start, start + 20))?.[0].toLowerCase() ?? ''
}
