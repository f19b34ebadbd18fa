// The libSQL client over one embedded file.
//
// Why not the one of `@libsql/client`: after it has waited for a lock in vain it acknowledges
// writes and loses them (see statements.ts), and while it waits the whole process does. Remove
// this folder when the driver resets statements that fail and waiting no longer stops everything.
import type { Client, InArgs, InStatement, TransactionMode } from '@libsql/client/web'
import { LibsqlError } from '@libsql/client/web'
import { runBatch } from './batch.ts'
import { type Connection, closeFile, openFile, patiently } from './connection.ts'
import { libsqlErrorOf } from './errors.ts'
import { run, runScript } from './statements.ts'
import { transactionOn } from './transaction.ts'
import { queryOf, resultSetOf } from './values.ts'

type File = {
  path: string
  /** Milliseconds to wait for a lock. */
  busyTimeout: number
  /** The one connection of all calls but transactions; null while the client is closed. */
  shared: Connection | null
  /** What interactive transactions were opened on. */
  transactions: Set<Connection>
}

/** Opens the file, made when missing, synced on every commit. Throws when it cannot be opened. */
export function openClient(path: string, busyTimeout: number): Client {
  const file: File = { path, busyTimeout, shared: null, transactions: new Set() }
  open(file)
  return {
    execute: (statement: InStatement, args?: InArgs) =>
      onShared(file, (connection) => {
        const query = queryOf(typeof statement === 'string' ? [statement, args] : statement)
        return resultSetOf(run(connection, query))
      }),
    batch: (statements, mode = 'deferred') =>
      onShared(file, (connection) => runBatch(connection, statements.map(queryOf), mode)),
    migrate: (statements) =>
      onShared(file, (connection) =>
        withoutForeignKeys(connection, () =>
          runBatch(connection, statements.map(queryOf), 'write'),
        ),
      ),
    executeMultiple: (sql) => onShared(file, script(sql, busyTimeout), false),
    transaction: (mode: TransactionMode = 'write') => begin(file, mode),
    sync: () => Promise.reject(new LibsqlError('Nothing to sync with', 'SYNC_NOT_SUPPORTED')),
    close: () => close(file),
    reconnect: () => {
      close(file)
      open(file)
    },
    get closed() {
      return file.shared === null
    },
    protocol: 'file',
  }
}

// Never pauses between the first statement of an act and its commit, so that two acts cannot meet
// in one transaction.
async function onShared<T>(
  file: File,
  act: (connection: Connection) => T,
  mayTryAgain = true,
): Promise<T> {
  try {
    return await patiently(
      file.busyTimeout,
      () => act(sharedOf(file)),
      () => mayTryAgain,
    )
  } catch (error) {
    throw libsqlErrorOf(error)
  }
}

function sharedOf(file: File): Connection {
  if (file.shared === null) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
  const { shared } = file
  if (!shared.spoiled) return shared
  const fresh = open(file)
  closeFile(shared)
  return fresh
}

function open(file: File): Connection {
  try {
    file.shared = openFile(file.path, 'full')
    return file.shared
  } catch (error) {
    throw libsqlErrorOf(error)
  }
}

function withoutForeignKeys<T>({ native }: Connection, act: () => T): T {
  native.exec('pragma foreign_keys = off')
  try {
    return act()
  } finally {
    native.exec('pragma foreign_keys = on')
  }
}

function script(sql: string, busyTimeout: number) {
  return (connection: Connection) => {
    try {
      runScript(connection, sql, busyTimeout)
    } finally {
      if (connection.native.inTransaction) connection.native.exec('rollback')
    }
  }
}

const BEGIN = {
  write: 'begin immediate',
  read: 'begin transaction readonly',
  deferred: 'begin',
} as const

async function begin(file: File, mode: TransactionMode) {
  if (file.shared === null) throw new LibsqlError('The client is closed', 'CLIENT_CLOSED')
  const connection = openFile(file.path, 'full')
  file.transactions.add(connection)
  const ended = () => file.transactions.delete(connection)
  const transaction = transactionOn(connection, file.busyTimeout, ended)
  try {
    await transaction.execute(BEGIN[mode])
    return transaction
  } catch (error) {
    transaction.close()
    throw error
  }
}

function close(file: File) {
  for (const connection of file.transactions) closeFile(connection)
  file.transactions.clear()
  if (file.shared === null) return
  // So that the file alone is the whole database: the driver may hold on to the log until the
  // process ends, and people copy the one file.
  foldLog(file.shared)
  closeFile(file.shared)
  file.shared = null
}

function foldLog({ native }: Connection) {
  try {
    native.exec('pragma wal_checkpoint(truncate)')
  } catch {
    // Somebody else is using the file, and will fold the log themselves.
  }
}
