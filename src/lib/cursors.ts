// Keyset cursors: where a list was left, as an opaque string of numbers.

const BYTES = 8

/** A cursor for the sort key of the last row shown, safe in an address; numbers must be finite. */
export function encodeCursor(key: readonly number[]): string {
  const view = new DataView(new ArrayBuffer(key.length * BYTES))
  for (const [index, value] of key.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`No cursor can hold ${value}`)
    // + 0 turns minus zero into zero, so that equal keys have equal cursors.
    view.setFloat64(index * BYTES, value + 0)
  }
  let binary = ''
  for (const byte of new Uint8Array(view.buffer)) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** The `length` numbers of a cursor, or null for anything `encodeCursor` would not have written. */
export function decodeCursor(cursor: string, length: number): number[] | null {
  if (cursor.length !== Math.ceil((length * BYTES * 4) / 3)) return null
  if (!/^[A-Za-z0-9_-]+$/.test(cursor)) return null
  const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
  const view = new DataView(Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer)
  const key = Array.from({ length }, (_, index) => view.getFloat64(index * BYTES))
  return key.every(Number.isFinite) && encodeCursor(key) === cursor ? key : null
}
