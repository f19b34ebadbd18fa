// Running one statement, or a script of them, on a connection.
import type Database from 'libsql'
import type { Connection } from './connections.ts'
import type { StatementResult } from './protocol.ts'
import { type Bindings, toWire } from './values.ts'

export type Query = { sql: string; bindings: Bindings; wantRows: boolean }

// What stays with a connection when its stream is gone; such a connection is not used again.
const OUTLIVES_STREAM = /\b(?:pragma|attach|detach|temp|temporary)\b/i

/** Runs a statement to its end; throws the driver's error. */
export function run(connection: Connection, query: Query): StatementResult {
  const { native } = connection
  const wasInTransaction = native.inTransaction
  connection.stained ||= OUTLIVES_STREAM.test(query.sql)
  const statement = native.prepare(query.sql).safeIntegers(true)
  const result = statement.reader ? read(native, statement, query) : write(statement, query)
  connection.untouched = native.inTransaction && !wasInTransaction
  return result
}

/**
 * Runs statements separated by semicolons, up to the first that fails; throws the driver's error.
 * A script cannot be tried again half-way, so SQLite itself waits for locks, up to `timeout` ms,
 * and the whole endpoint with it.
 */
export function runScript(connection: Connection, sql: string, timeout: number): void {
  connection.stained ||= OUTLIVES_STREAM.test(sql)
  connection.untouched = false
  connection.native.exec(`pragma busy_timeout = ${timeout}`)
  try {
    connection.native.exec(sql)
  } finally {
    connection.native.exec('pragma busy_timeout = 0')
  }
}

type Statement = Database.Statement

function read(native: Database.Database, statement: Statement, query: Query): StatementResult {
  const cols = statement.columns().map(({ name, type }) => ({ name, decltype: type }))
  const rows = statement.raw(true).all(query.bindings) as unknown[][]
  const changed = /\breturning\b/i.test(query.sql) && isChange(query.sql)
  return {
    cols,
    rows: query.wantRows ? rows.map((row) => row.map(toWire)) : [],
    ...(changed
      ? changesOf(native, query.sql)
      : { affected_row_count: 0, last_insert_rowid: null }),
  }
}

// A statement that returns rows tells nothing else, so SQLite is asked what it has just done.
function changesOf(native: Database.Database, sql: string) {
  const counts = native.prepare('select changes(), last_insert_rowid()').safeIntegers(true)
  const [changes, rowid] = counts.raw(true).all([])[0] as [bigint, bigint]
  return {
    affected_row_count: Number(changes),
    last_insert_rowid: isInsert(sql) ? rowid.toString() : null,
  }
}

function write(statement: Statement, query: Query): StatementResult {
  const { changes, lastInsertRowid } = statement.run(query.bindings)
  return {
    cols: [],
    rows: [],
    affected_row_count: changes,
    last_insert_rowid: isInsert(query.sql) ? lastInsertRowid.toString() : null,
  }
}

function isChange(sql: string): boolean {
  return ['insert', 'replace', 'update', 'delete', 'with'].includes(verbOf(sql))
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
