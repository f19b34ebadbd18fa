// Numbers and texts as compact bytes, and back; what cannot be read is said by a throw of its own kind.

/** Whether an error says that bytes were not written so: thrown by a reader, for decoders to catch. */
export const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && error.name === unreadable

const unreadable = 'Unreadable'

const cannotRead = (message: string): Error =>
  Object.assign(new Error(message), { name: unreadable })

export type Writer = {
  /** A whole number of 0 or more. */
  count: (value: number) => void
  /** In full: what is read back is the same number. */
  number: (value: number) => void
  text: (value: string) => void
  /** Every value; `sparse` leaves out zeros. */
  dense: (values: Float32Array) => void
  sparse: (values: Float32Array) => void
  bytes: () => Uint8Array
}

export const writer = (): Writer => {
  let buffer = new Uint8Array(256)
  let end = 0
  const room = (size: number) => {
    if (end + size <= buffer.length) return
    const larger = new Uint8Array(Math.max(buffer.length * 2, end + size))
    larger.set(buffer)
    buffer = larger
  }
  const view = () => new DataView(buffer.buffer)
  const single = (value: number) => {
    room(4)
    view().setFloat32(end, value)
    end += 4
  }
  const count = (value: number) => {
    room(8)
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) buffer[end++] = (rest % 128) + 128
    buffer[end++] = rest
  }
  return {
    count,
    number: (value) => {
      room(8)
      view().setFloat64(end, value)
      end += 8
    },
    text: (value) => {
      const encoded = new TextEncoder().encode(value)
      count(encoded.length)
      room(encoded.length)
      buffer.set(encoded, end)
      end += encoded.length
    },
    dense: (values) => values.forEach(single),
    sparse: (values) => {
      const set = [...values.keys()].filter((i) => values[i] !== 0)
      count(set.length)
      for (const i of set) {
        count(i)
        single(values[i] ?? 0)
      }
    },
    bytes: () => buffer.slice(0, end),
  }
}

export type Reader = {
  count: () => number
  number: () => number
  text: () => string
  dense: (into: Float32Array) => void
  sparse: (into: Float32Array) => void
  /** Throws unless everything was read. */
  end: () => void
}

export const reader = (bytes: Uint8Array): Reader => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  const take = (size: number): number => {
    if (at + size > bytes.length) throw cannotRead('it is cut short')
    at += size
    return at - size
  }
  const single = () => finite(view.getFloat32(take(4)))
  const count = () => {
    let value = 0
    for (let place = 1; place < 2 ** 53; place *= 128) {
      const byte = bytes[take(1)] ?? 0
      value += (byte % 128) * place
      if (byte < 128) return value
    }
    throw cannotRead('a number in it is too long')
  }
  return {
    count,
    number: () => finite(view.getFloat64(take(8))),
    text: () => {
      const length = count()
      const from = take(length)
      return new TextDecoder().decode(bytes.subarray(from, from + length))
    },
    dense: (into) => {
      for (let i = 0; i < into.length; i++) into[i] = single()
    },
    sparse: (into) => {
      for (let left = count(); left > 0; left--) {
        const place = count()
        if (place >= into.length) throw cannotRead('a place in it does not exist')
        into[place] = single()
      }
    },
    end: () => {
      if (at !== bytes.length) throw cannotRead('it is longer than it should be')
    },
  }
}

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw cannotRead('a number in it is none')
  return value
}
