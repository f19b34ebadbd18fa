// Values between the libSQL client's interface and the driver's.
import type { InArgs, InStatement, InValue, ResultSet, Row, Value } from '@libsql/client/web'
import type { Native, Query, Result } from './statements.ts'

/** A statement as callers of a libSQL client write it. Throws for values SQLite cannot hold. */
export function queryOf(statement: InStatement | [string, InArgs?]): Query {
  if (typeof statement === 'string') return { sql: statement, args: [] }
  const [sql, args] = Array.isArray(statement) ? statement : [statement.sql, statement.args]
  if (Array.isArray(args)) return { sql, args: args.map(toNative) }
  return {
    sql,
    // The driver wants names bare and tries `:`, `@` and `$` itself.
    args: Object.fromEntries(
      Object.entries(args ?? {}).map(([name, value]) => [bareName(name), toNative(value)]),
    ),
  }
}

export const bareName = (name: string) => name.replace(/^[:@$]/, '')

/** A result as callers of a libSQL client read it: integers as numbers, rows by index and by name. */
export function resultSetOf({ columns, rows, changes, rowid }: Result): ResultSet {
  const names = columns.map(({ name }) => name)
  const set = {
    columns: names,
    columnTypes: columns.map(({ type }) => type ?? ''),
    rows: rows.map((row) => rowOf(names, row.map(fromNative))),
    rowsAffected: changes,
    lastInsertRowid: rowid ?? undefined,
  }
  return { ...set, toJSON: () => ({ ...set, lastInsertRowid: rowid?.toString() ?? null }) }
}

function toNative(value: InValue): Native {
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date) return value.getTime()
  if (value instanceof ArrayBuffer) return Buffer.from(value)
  if (value instanceof Uint8Array) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} cannot be stored`)
  }
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    throw new RangeError(`${value} is wider than 64 bits`)
  }
  if (value === undefined) throw new TypeError('undefined cannot be stored; null can')
  return value
}

function fromNative(value: unknown): Value {
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is no exact number here`)
    return number
  }
  if (value instanceof Uint8Array) return new Uint8Array(value).buffer
  return value as Value
}

// As the other clients make them: only the names are enumerable, and the first of a name counts.
// One property at a time, because this is most of what a read costs: all at once takes twice as long.
function rowOf(names: string[], values: Value[]): Row {
  const row = Object.defineProperty({}, 'length', { value: values.length }) as Row
  for (const [index, value] of values.entries()) {
    Object.defineProperty(row, index, { value })
    const name = names[index] ?? ''
    if (!Object.hasOwn(row, name)) row[name] = value
  }
  return row
}
