// A libSQL client that counts what it sends, for tests that hold a page to one batch and for the
// development log.
import type { Client, InStatement, Transaction, TransactionMode } from '@libsql/client/web'

export type Trips = {
  client: Client
  /** Round trips since the start or the last `reset`. */
  trips(): number
  /** The SQL texts sent since then, in order; arguments are left out. */
  statements(): string[]
  reset(): void
}

/**
 * Wraps a client. `execute`, `batch`, `migrate` and `executeMultiple` are one trip each; an
 * interactive transaction is one, and one more for each call made inside it.
 */
export function countTrips(client: Client): Trips {
  const sent: string[][] = []
  return {
    client: counted(client, (...statements) => sent.push(statements.map(textOf))),
    trips: () => sent.length,
    statements: () => sent.flat(),
    reset: () => sent.splice(0),
  }
}

type Sent = InStatement | [string, unknown?]
type Count = (...statements: Sent[]) => void

function counted(client: Client, count: Count): Client {
  return {
    execute: (...call: [InStatement] | [string, Parameters<Client['execute']>[1]?]) => {
      count(call[0])
      return client.execute(...(call as [string]))
    },
    batch: (statements, mode) => {
      count(...statements)
      return client.batch(statements, mode)
    },
    migrate: (statements) => {
      count(...statements)
      return client.migrate(statements)
    },
    executeMultiple: (sql) => {
      count(sql)
      return client.executeMultiple(sql)
    },
    transaction: async (mode: TransactionMode = 'write') => {
      count()
      return countedTransaction(await client.transaction(mode), count)
    },
    sync: () => client.sync(),
    close: () => client.close(),
    reconnect: () => client.reconnect(),
    get closed() {
      return client.closed
    },
    get protocol() {
      return client.protocol
    },
  }
}

function countedTransaction(transaction: Transaction, count: Count): Transaction {
  return {
    execute: (statement) => {
      count(statement)
      return transaction.execute(statement)
    },
    batch: (statements) => {
      count(...statements)
      return transaction.batch(statements)
    },
    executeMultiple: (sql) => {
      count(sql)
      return transaction.executeMultiple(sql)
    },
    commit: () => transaction.commit(),
    rollback: () => transaction.rollback(),
    close: () => transaction.close(),
    get closed() {
      return transaction.closed
    },
  }
}

function textOf(statement: Sent): string {
  if (typeof statement === 'string') return statement
  return Array.isArray(statement) ? statement[0] : statement.sql
}
