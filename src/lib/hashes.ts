// Digests, random tokens and comparison without a timing leak.
import { createHash, createHmac } from 'node:crypto'

/** The SHA-256 digest of bytes, a text's in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string | Uint8Array): string {
  // Not by WebCrypto: it hands each text to another thread, which takes a hundred times as long.
  return createHash('sha256').update(text).digest('hex')
}

/** The HMAC-SHA-256 of a text under a key, as 64 lower-case hexadecimal digits. */
export function hmacHex(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

// No 0, 1, 8 or 9 (RFC 4648), so a token read aloud or copied by hand keeps its meaning.
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** A secret of that many random bytes in base 32, safe in addresses; 20 bytes give 32 letters. */
export function randomToken(bytes = 20): string {
  let token = ''
  let pending = 0
  let bits = 0
  for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) {
    pending = (pending << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      token += BASE32.charAt((pending >> bits) & 31)
    }
    pending &= (1 << bits) - 1
  }
  return bits > 0 ? token + BASE32.charAt((pending << (5 - bits)) & 31) : token
}

/** Whether two strings are equal, in a time that depends on their lengths only. */
export function constantTimeEqual(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let i = 0; i < a.length; i++) {
    // Past the end of `b` charCodeAt is NaN, which counts as 0; the lengths already differ then.
    difference |= a.charCodeAt(i) ^ b.charCodeAt(i)
  }
  return difference === 0
}
