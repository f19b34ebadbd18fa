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

// What a batch of Drizzle asks of a statement; `fields` are the columns of a select.
type Batchable = { _prepare: () => PreparedQuery & { fields?: Field[] | undefined } }
type Field = {
  path: string[]
  field: Decoder | { decoder: Decoder } | { sql: { decoder: Decoder } }
}
type Decoder = { mapFromDriverValue: (value: unknown) => unknown }

const build = (statement: Statement): Built => {
  const prepared = (statement as unknown as Batchable)._prepare()
  const { sql: text, params } = prepared.getQuery()
  return {
    query: { sql: text, params },
    mapResult: readerOf(prepared.fields) ?? ((result) => prepared.mapResult(result, true)),
  }
}

// Drizzle finds out anew for every value how it is decoded, which takes longer than the rest of its
// work; what is more than a flat list of columns is left to it.
const readerOf = (fields: Field[] | undefined): PreparedQuery['mapResult'] | null => {
  if (!fields || fields.some(({ path }) => path.length !== 1)) return null
  const columns = fields.map(({ path, field }) => ({
    name: String(path[0]),
    decoder: decoderOf(field),
  }))
  return (result) =>
    (result as { rows: ArrayLike<unknown>[] }).rows.map((row) => {
      const read: Record<string, unknown> = {}
      for (const [index, { name, decoder }] of columns.entries()) {
        const value = row[index]
        read[name] = value === null ? null : decoder.mapFromDriverValue(value)
      }
      return read
    })
}

const decoderOf = (field: Field['field']): Decoder => {
  if ('mapFromDriverValue' in field) return field
  return 'decoder' in field ? field.decoder : field.sql.decoder
}

const bound = ({ query, mapResult }: Built, values: Values) => ({
  _prepare: () => ({
    getQuery: () => ({ sql: query.sql, params: fillPlaceholders(query.params, values) }),
    mapResult,
  }),
})
