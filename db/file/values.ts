// Values between the libSQL client's interface and the driver's.
import type { InArgs, InStatement, InValue, ResultSet, Row, Value } from '@libsql/client/web'
import type { Column } from './prepared.ts'
import type { Native, Query, Result } from './statements.ts'

/** A statement as callers of a libSQL client write it. Throws for values SQLite cannot hold. */
export function queryOf(statement: InStatement | [string, InArgs?]): Query {
  if (typeof statement === 'string') return { sql: statement, args: [] }
  const [sql, args] = Array.isArray(statement) ? statement : [statement.sql, statement.args]
  if (args === undefined) return { sql, args: [] }
  if (Array.isArray(args)) return { sql, args: args.map(toNative) }
  return {
    sql,
    // The driver wants names bare and tries `:`, `@` and `$` itself.
    args: Object.fromEntries(
      Object.entries(args).map(([name, value]) => [bareName(name), toNative(value)]),
    ),
  }
}

export const bareName = (name: string) => name.replace(/^[:@$]/, '')

/** A result as callers of a libSQL client read it: integers as numbers, rows by index and by name. */
export function resultSetOf({ columns, rows, changes, rowid }: Result): ResultSet {
  const shape = shapeOf(columns)
  const set = {
    columns: shape.names,
    columnTypes: shape.types,
    rows: rows.map((row) => rowOf(shape, row)),
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

type Shape = {
  names: string[]
  types: string[]
  /** What the rows of a result have in common: their length and a way from an index to a value. */
  prototype: object
  /** Each name with the index of its first column; a name that is an index is none. */
  firsts: [name: string, index: number][]
}

const shapes = new WeakMap<Column[], Shape>()

function shapeOf(columns: Column[]): Shape {
  const known = shapes.get(columns)
  if (known) return known
  const names = columns.map(({ name }) => name)
  const prototype = Object.defineProperty({}, 'length', { value: names.length })
  for (const index of names.keys()) {
    Object.defineProperty(prototype, index, {
      get(this: Cells) {
        return this[CELLS][index]
      },
    })
  }
  const firsts = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    if (!firsts.has(name) && !Object.hasOwn(prototype, name)) firsts.set(name, index)
  }
  const types = columns.map(({ type }) => type ?? '')
  const shape = { names, types, prototype, firsts: [...firsts] }
  shapes.set(columns, shape)
  return shape
}

const CELLS = Symbol('cells')
type Cells = { [CELLS]: Value[] }

// As the other clients make them: only the names are enumerable, and the first of a name counts.
// Indexes lead to the values by the prototype: defined on each row they are most of a read's cost.
function rowOf({ prototype, firsts }: Shape, values: unknown[]): Row {
  const cells = values.map(fromNative)
  const row = Object.create(prototype) as Row
  Object.defineProperty(row, CELLS, { value: cells })
  for (const [name, index] of firsts) row[name] = cells[index] ?? null
  return row
}
