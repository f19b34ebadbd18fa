// A connection to an embedded libSQL file, and how long to wait when another one holds its lock.
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'libsql'
import { isBusy } from './errors.ts'
import type { Prepared } from './prepared.ts'

export type Connection = {
  native: Database.Database
  /** Statements kept for their next use, by their text; see `preparedOn`. */
  prepared: Map<string, Prepared>
  /** In a transaction that has read and written nothing yet: it holds no lock and no snapshot. */
  untouched: boolean
  /** In a transaction that may only read. */
  readOnly: boolean
  /** Not to be used by anyone else: something was set on it, or a statement was left in progress. */
  spoiled: boolean
}

/** `full` syncs every commit to disk; `normal` may lose the last ones in a power cut. */
export type Durability = 'full' | 'normal'

// In kB; SQLite's own 2 MB are read again and again by a forum of some ten thousand posts.
const CACHE = 32_768

// Only for turning on the write-ahead log, which needs the file to itself for a moment.
const OPENING_TIMEOUT = 5_000

/**
 * Opens the file at `path`, made when missing, with a write-ahead log and foreign keys held. SQLite
 * itself does not wait for locks here, because it would keep the whole process waiting: see
 * `patiently`. Throws the driver's error, or one with the code SQLITE_CANTOPEN.
 */
export function openFile(path: string, durability: Durability): Connection {
  const native = opened(path)
  try {
    native.exec(
      `pragma journal_mode = wal;
       pragma synchronous = ${durability};
       pragma foreign_keys = on;
       pragma cache_size = -${CACHE};
       pragma busy_timeout = 0`,
    )
    const [mode] = native.prepare('pragma journal_mode').raw(true).all([]) as unknown[][]
    if (mode?.[0] !== 'wal') throw new Error(`${path} cannot have a write-ahead log where it is`)
  } catch (error) {
    native.close()
    throw error
  }
  return { native, prepared: new Map(), untouched: false, readOnly: false, spoiled: false }
}

/**
 * Closes a connection, and ends its transaction. Closing alone would not: the driver holds on to a
 * closed file, lock and all, until the last statement on it has been collected as garbage.
 */
export function closeFile({ native, prepared }: Connection): void {
  prepared.clear()
  if (native.inTransaction) native.exec('rollback')
  native.close()
}

// Shorter than a statement over HTTP takes, and long enough not to keep a core busy.
const BETWEEN_TRIES = 5

/**
 * Does something that happens wholly or not at all, and does it again while the database is locked
 * and `mayTryAgain` says so, for at most `limit` ms. The first try is made before this returns.
 */
export async function patiently<T>(
  limit: number,
  act: () => T,
  mayTryAgain: () => boolean = () => true,
): Promise<T> {
  const giveUpAt = performance.now() + limit
  for (;;) {
    try {
      return act()
    } catch (error) {
      if (!isBusy(error) || !mayTryAgain() || performance.now() >= giveUpAt) throw error
    }
    await pause(BETWEEN_TRIES)
  }
}

/**
 * Whether trying again may get a transaction on the connection what it is waiting for. Once it has
 * read or written, the holder of the lock is changing what it has seen: SQLite draws the same line.
 */
export function mayWait({ native, untouched }: Connection): boolean {
  return untouched || !native.inTransaction
}

// The driver gives a file it cannot open no code, only this text; 14 is SQLITE_CANTOPEN.
const CANNOT_OPEN = /^ConnectionFailed\(.*: 14"\)$/s

function opened(path: string): Database.Database {
  try {
    return new Database(path, { timeout: OPENING_TIMEOUT })
  } catch (error) {
    if (!(error instanceof Error) || !CANNOT_OPEN.test(error.message)) throw error
    throw new Database.SqliteError(`unable to open database file ${path}`, 'SQLITE_CANTOPEN', 14)
  }
}
