// The open database files: a connection for each stream, kept a while for the next stream.
import { statSync } from 'node:fs'
import { type Connection, closeFile, openFile } from '../file/connection.ts'

/** A connection that belongs to the pool. */
export type Pooled = {
  connection: Connection
  path: string
  /** Which file the path led to when it was opened. */
  inode: number
  idleTimer?: NodeJS.Timeout
}

/** A pool over any number of files. */
export type Connections = {
  /** Longest idle first. */
  idle: Pooled[]
  closed: boolean
}

// Each connection holds three file handles. Tests use one database each, one after another, so
// the files used longest ago are done with.
const MOST_IDLE = 16
const IDLE_FOR = 5_000

/** A connection to the file, which is made when missing; throws the driver's error. */
export function takeConnection(pool: Connections, path: string): Pooled {
  for (const kept of pool.idle.filter((pooled) => pooled.path === path).reverse()) {
    withdraw(pool, kept)
    // A file that was deleted or restored is another one, however it is called.
    if (kept.inode === inodeOf(path)) return kept
    closeFile(kept.connection)
  }
  return open(path)
}

/** Takes a connection back and rolls back what was left open on it. */
export function giveBack(pool: Connections, pooled: Pooled): void {
  const { native, spoiled } = pooled.connection
  if (pool.closed || spoiled) {
    closeFile(pooled.connection)
    return
  }
  if (native.inTransaction) native.exec('rollback')
  pool.idle.push(pooled)
  pooled.idleTimer = setTimeout(() => discard(pool, pooled), IDLE_FOR).unref()
  if (pool.idle.length > MOST_IDLE) discard(pool, pool.idle[0])
}

/** Closes every idle connection now, and the others as they come back. */
export function closeConnections(pool: Connections): void {
  pool.closed = true
  for (const pooled of [...pool.idle]) discard(pool, pooled)
}

function discard(pool: Connections, pooled: Pooled | undefined) {
  if (!pooled) return
  withdraw(pool, pooled)
  closeFile(pooled.connection)
}

function withdraw(pool: Connections, pooled: Pooled) {
  clearTimeout(pooled.idleTimer)
  pool.idle.splice(pool.idle.indexOf(pooled), 1)
}

// What a test or a machine of a developer loses in a power cut is no loss, and synced commits take
// ten times as long.
function open(path: string): Pooled {
  return { connection: openFile(path, 'normal'), path, inode: inodeOf(path) }
}

function inodeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? 0
}
