// What makes two submits the same: the place, the words, and the ten minutes they fall in.
import { sha256Hex } from '../lib/hashes.ts'

// Longer than any impatience with a slow page; the same words on purpose are welcome later.
export const sameWithin = 10 * 60_000

/** For the unique key of posts: a double submit collides on (author, fingerprint, bucket). */
export const fingerprintOf = (now: number, ...parts: string[]) => ({
  fingerprint: sha256Hex(JSON.stringify(parts)),
  bucket: Math.floor(now / sameWithin),
})
