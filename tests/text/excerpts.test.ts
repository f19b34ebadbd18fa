// Excerpts: length, edges and honesty about what was left out.
import { describe, expect, it } from 'vitest'
import { excerpt } from '../../src/text/excerpts.ts'

describe('excerpt', () => {
  it.each([
    ['short', 20, 'short'],
    ['  two\n\nlines ', 20, 'two lines'],
    ['exactly ten', 11, 'exactly ten'],
    ['the screen goes black', 15, 'the screen…'],
    ['the screen, goes black', 15, 'the screen…'],
    ['abcdefghijklmnop', 10, 'abcdefghi…'],
    ['', 10, ''],
  ])('%j in %i', (text, max, expected) => {
    expect(excerpt(text, max)).toBe(expected)
  })

  it('never cuts a letter in half', () => {
    for (let max = 2; max < 12; max++) expect(excerpt('😀'.repeat(20), max)).toMatch(/^(😀)*…$/u)
  })

  it('holds to its length whatever comes', () => {
    const texts = [
      `${' '.repeat(5000)}late`,
      'a '.repeat(9000),
      'x'.repeat(9000),
      '\n'.repeat(9000),
    ]

    for (const text of texts) expect(excerpt(text, 80).length).toBeLessThanOrEqual(80)
  })
})
