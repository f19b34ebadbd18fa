// Identifiers: order, range, and the strict reading of their written form.
import { describe, expect, it } from 'vitest'
import { ID_EPOCH, idFromUrl, idToUrl, newId, timeOfId } from '../../src/lib/ids.ts'

const noon = Date.UTC(2026, 7, 22, 12)

describe('newId', () => {
  it('orders by millisecond', () => {
    const ids = Array.from({ length: 500 }, (_, ms) => newId(noon + ms))

    expect([...ids].sort((a, b) => a - b)).toEqual(ids)
  })

  it('tells its millisecond', () => {
    expect(timeOfId(newId(noon))).toBe(noon)
    expect(timeOfId(newId(noon + 0.9))).toBe(noon)
  })

  it('is never the same twice within a millisecond, whatever else is made between', () => {
    const ids = Array.from({ length: 2000 }, () => [newId(noon), newId(noon + 1)]).flat()

    expect(new Set(ids).size).toBe(4000)
  })

  it('stays a positive safe integer at both ends of its range', () => {
    const last = ID_EPOCH + 2 ** 41 - 1

    for (let i = 0; i < 50; i++) {
      expect(newId(ID_EPOCH)).toBeGreaterThan(0)
      expect(Number.isSafeInteger(newId(last))).toBe(true)
    }
    expect(() => newId(last + 1)).toThrow(RangeError)
    expect(() => newId(ID_EPOCH - 1)).toThrow(RangeError)
    expect(() => newId(Number.NaN)).toThrow(RangeError)
  })
})

describe('idFromUrl', () => {
  it('reads what idToUrl wrote', () => {
    const ids = [1, 35, 36, newId(noon), Number.MAX_SAFE_INTEGER]

    expect(ids.map((id) => idFromUrl(idToUrl(id)))).toEqual(ids)
  })

  it.each([
    '',
    '0',
    '01',
    'A1',
    ' 1',
    '1 ',
    '1\n',
    '-1',
    '1.5',
    '+1',
    'zzzzzzzzzzz',
    '2gosa7pa2gw',
    '１',
  ])('refuses %j', (text) => {
    expect(idFromUrl(text)).toBeNull()
  })
})
