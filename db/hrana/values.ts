// Values between the wire and the driver: integers travel as text because JSON would round them.
import type { Native, Query, Result } from '../file/statements.ts'
import { bareName } from '../file/values.ts'
import type { StatementResult, WireStatement, WireValue } from './protocol.ts'

/** The arguments of a statement as the driver binds them: by position, or by name. */
export function argsOf({ args, named_args }: WireStatement): Query['args'] {
  if (named_args.length === 0) return args.map(fromWire)
  return Object.fromEntries(named_args.map(({ name, value }) => [bareName(name), fromWire(value)]))
}

/** The result of a statement, without its rows when they are not wanted. */
export function wireResultOf(result: Result, wantRows: boolean): StatementResult {
  return {
    cols: result.columns.map(({ name, type }) => ({ name, decltype: type })),
    rows: wantRows ? result.rows.map((row) => row.map(toWire)) : [],
    affected_row_count: result.changes,
    last_insert_rowid: result.rowid?.toString() ?? null,
  }
}

function fromWire(value: WireValue): Native {
  switch (value.type) {
    case 'null':
      return null
    case 'integer':
      return BigInt(value.value)
    case 'blob':
      return Buffer.from(value.base64, 'base64')
    default:
      return value.value
  }
}

function toWire(value: unknown): WireValue {
  switch (typeof value) {
    case 'bigint':
      return { type: 'integer', value: value.toString() }
    case 'number':
      return { type: 'float', value }
    case 'string':
      return { type: 'text', value }
    default:
      return value instanceof Uint8Array
        ? { type: 'blob', base64: Buffer.from(value).toString('base64') }
        : { type: 'null' }
  }
}
