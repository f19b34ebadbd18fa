// Cursors: exact round trips, and nothing else accepted.
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from '../../src/lib/cursors.ts'

describe('cursors', () => {
  it.each([
    [[0]],
    [[1, 2]],
    [[-1.5, Number.MAX_SAFE_INTEGER]],
    [[1e-320, -1e308, 3]],
    [[1756000000000, 9007199254740991, 12, -7]],
  ])('keep %j', (key) => {
    const cursor = encodeCursor(key)

    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/)
    expect(decodeCursor(cursor, key.length)).toEqual(key)
  })

  it('write minus zero as zero', () => {
    expect(encodeCursor([-0])).toBe(encodeCursor([0]))
  })

  it('refuse numbers no list is sorted by', () => {
    expect(() => encodeCursor([Number.NaN])).toThrow(RangeError)
    expect(() => encodeCursor([Number.POSITIVE_INFINITY])).toThrow(RangeError)
  })

  it('are refused for another length', () => {
    const cursor = encodeCursor([1, 2])

    expect(decodeCursor(cursor, 1)).toBeNull()
    expect(decodeCursor(cursor, 3)).toBeNull()
  })

  it.each([
    '',
    'AAAAAAAAAA',
    'AAAAAAAAAAAA',
    'AAAAAAAAAA=',
    'AAAAAAAAAA+',
    'AAAAA AAAAA',
    'AAAAAAAAAAB', // bits past the last byte
    'f_AAAAAAAAA', // infinity
    'f_gAAAAAAAA', // not a number
    'gAAAAAAAAAA', // minus zero
    "1' or 1=1 -",
  ])('refuse %j', (cursor) => {
    expect(decodeCursor(cursor, 1)).toBeNull()
  })
})
