// Values between the wire and the driver: integers travel as text because JSON would round them.
import type { WireStatement, WireValue } from './protocol.ts'

type NativeValue = null | bigint | number | string | Buffer

/** Arguments as the driver binds them: by position, or by name. */
export type Bindings = NativeValue[] | Record<string, NativeValue>

/** The arguments of a statement. */
export function bindingsOf({ args, named_args }: WireStatement): Bindings {
  if (named_args.length === 0) return args.map(fromWire)
  // The driver wants names bare and tries `:`, `@` and `$` itself.
  return Object.fromEntries(
    named_args.map(({ name, value }) => [name.replace(/^[:@$]/, ''), fromWire(value)]),
  )
}

function fromWire(value: WireValue): NativeValue {
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

/** One column of a row, as the driver reads it with safe integers. */
export function toWire(value: unknown): WireValue {
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
