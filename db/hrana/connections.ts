// The open database files: a connection for each stream, kept a while for the next stream.
import { statSync } from 'node:fs'
import Database from 'libsql'

export type Connection = {
  native: Database.Database
  path: string
  /** Which file the path led to when it was opened. */
  inode: number
  /** In a transaction that has read and written nothing yet: it holds no lock and no snapshot. */
  untouched: boolean
  /** Something was set that would outlive the stream, such as a PRAGMA. */
  stained: boolean
  idleTimer?: NodeJS.Timeout
}

/** A pool over any number of files. */
export type Connections = {
  /** Longest idle first. */
  idle: Connection[]
  closed: boolean
}

// Each connection holds three file handles. Tests use one database each, one after another, so
// the files used longest ago are done with.
const MOST_IDLE = 16
const IDLE_FOR = 5_000

/** A connection to the file, which is made when missing; throws the driver's error. */
export function takeConnection(pool: Connections, path: string): Connection {
  for (const kept of pool.idle.filter((connection) => connection.path === path).reverse()) {
    withdraw(pool, kept)
    // A file that was deleted or restored is another one, however it is called.
    if (kept.inode === inodeOf(path)) return kept
    kept.native.close()
  }
  return open(path)
}

/** Takes a connection back and rolls back what was left open on it. */
export function giveBack(pool: Connections, connection: Connection): void {
  // Closing alone would not end a transaction: the driver holds on to a closed file, lock and
  // all, until the last statement on it has been collected as garbage.
  if (connection.native.inTransaction) connection.native.exec('rollback')
  if (pool.closed || connection.stained) return void connection.native.close()
  pool.idle.push(connection)
  connection.idleTimer = setTimeout(() => discard(pool, connection), IDLE_FOR).unref()
  if (pool.idle.length > MOST_IDLE) discard(pool, pool.idle[0])
}

/** Closes every idle connection now, and the others as they come back. */
export function closeConnections(pool: Connections): void {
  pool.closed = true
  for (const connection of [...pool.idle]) discard(pool, connection)
}

function discard(pool: Connections, connection: Connection | undefined) {
  if (!connection) return
  withdraw(pool, connection)
  connection.native.close()
}

function withdraw(pool: Connections, connection: Connection) {
  clearTimeout(connection.idleTimer)
  pool.idle.splice(pool.idle.indexOf(connection), 1)
}

// Only for turning on the write-ahead log, which needs the file to itself for a moment.
const OPENING_TIMEOUT = 5_000

function open(path: string): Connection {
  const native = new Database(path, { timeout: OPENING_TIMEOUT })
  // Waiting for a lock is done between statements, without holding up the other streams, one of
  // which may be the holder. Nothing here must survive a power cut, so commits are not synced.
  native.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 0')
  return { native, path, inode: inodeOf(path), untouched: false, stained: false }
}

function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0
}
