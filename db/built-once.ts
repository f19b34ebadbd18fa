// Reads whose SQL is built once and whose later calls only bind values: for what is asked most.
import { fillPlaceholders, type Query, sql } from 'drizzle-orm'
import type { PreparedQuery } from 'drizzle-orm/session'
import type { Statement, Statements } from './batch.ts'
import type { Database } from './client.ts'

type Values = Record<string, string | number | null>

/** Statements for a batch and nothing else: they cannot be awaited alone. */
export type BuiltOnce<S extends Statements> = { [Name in keyof S]: { readonly _: S[Name]['_'] } }

/**
 * The statements `make` gives, as a function that binds values to them. `make` runs once, with
 * stand-ins for the values: it may put them into SQL, and must neither read nor change them.
 */
export const builtOnce = <V extends Values, S extends Statements>(
  make: (db: Database, values: V) => S,
): ((db: Database, values: V) => BuiltOnce<S>) => {
  let built: [name: string, statement: Built][] | undefined
  return (db, values) => {
    built ??= Object.entries(make(db, standIns as V)).map(([name, one]) => [name, build(one)])
    return Object.fromEntries(
      built.map(([name, one]) => [name, bound(one, values)]),
    ) as unknown as BuiltOnce<S>
  }
}

const standIns = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) })

type Built = { query: Query; mapResult: PreparedQuery['mapResult'] }

// What a batch of Drizzle asks of a statement.
type Batchable = { _prepare: () => PreparedQuery }

const build = (statement: Statement): Built => {
  const prepared = (statement as unknown as Batchable)._prepare()
  const { sql: text, params } = prepared.getQuery()
  return {
    query: { sql: text, params },
    mapResult: (result, isFromBatch) => prepared.mapResult(result, isFromBatch),
  }
}

const bound = ({ query, mapResult }: Built, values: Values): Batchable => ({
  _prepare: () => ({
    getQuery: () => ({ sql: query.sql, params: fillPlaceholders(query.params, values) }),
    mapResult,
  }),
})
