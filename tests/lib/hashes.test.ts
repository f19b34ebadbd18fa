// Digests against published vectors, tokens, and comparison.
import { describe, expect, it } from 'vitest'
import { constantTimeEqual, randomToken, sha256Hex } from '../../src/lib/hashes.ts'

describe('sha256Hex', () => {
  // FIPS 180-2, appendix B.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['é', '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c'],
  ])('of %j', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest)
  })
})

describe('randomToken', () => {
  it.each([
    [1, 2],
    [5, 8],
    [16, 26],
    [20, 32],
    [32, 52],
  ])('of %i bytes has %i url-safe letters', (bytes, letters) => {
    expect(randomToken(bytes)).toMatch(new RegExp(`^[a-z2-7]{${letters}}$`))
  })

  it('is 20 bytes long by default and never repeats', () => {
    const tokens = new Set(Array.from({ length: 1000 }, () => randomToken()))

    expect(tokens.size).toBe(1000)
    expect([...tokens][0]).toHaveLength(32)
  })

  it('uses every letter', () => {
    const letters = new Set(Array.from({ length: 200 }, () => randomToken()).join(''))

    expect(letters.size).toBe(32)
  })
})

describe('constantTimeEqual', () => {
  it.each([
    ['', '', true],
    ['secret', 'secret', true],
    ['secret', 'secreT', false],
    ['secret', 'secre', false],
    ['secre', 'secret', false],
    ['', 'x', false],
    ['a\u0000', 'a', false],
    ['a', 'a\u0000', false],
  ])('%j and %j: %s', (a, b, equal) => {
    expect(constantTimeEqual(a, b)).toBe(equal)
  })
})
