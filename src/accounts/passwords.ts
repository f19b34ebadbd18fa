// Passwords as they are stored: scrypt with its parameters beside the salt and the key.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'

/** `logN` is the power of two of scrypt's N. */
type Cost = { logN: number; r: number; p: number }

// An OWASP setting: 32 MiB and about a quarter of a second in either home.
const strong: Cost = { logN: 15, r: 8, p: 3 }
// Tests sign in hundreds of times.
const cheap: Cost = { logN: 10, r: 8, p: 1 }

const saltBytes = 16
const keyBytes = 32

/** The password as `scrypt$logN$r$p$salt$key`, salt and key in base 64. */
export const hashPassword = async (config: Config, password: string): Promise<string> => {
  const cost = costOf(config)
  const salt = randomBytes(saltBytes)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.logN, cost.r, cost.p, base64(salt), base64(key)].join('$')
}

/**
 * Whether the password is the stored one. Null, for nobody or someone without a password, is never
 * right and takes as long, so that the time does not tell who is here.
 */
export const verifyPassword = async (
  config: Config,
  password: string,
  stored: string | null,
): Promise<boolean> => {
  const { cost, salt, key } = parse(stored ?? '') ?? decoy(config)
  return timingSafeEqual(await derive(password, salt, cost), key)
}

const costOf = (config: Config): Cost => (config.env === 'test' ? cheap : strong)

type Kept = { cost: Cost; salt: Uint8Array; key: Uint8Array }

// A random key: no password leads to it.
const decoy = (config: Config): Kept => ({
  cost: costOf(config),
  salt: randomBytes(saltBytes),
  key: randomBytes(keyBytes),
})

const parse = (stored: string): Kept | null => {
  const found = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w+/=]+)\$([\w+/=]+)$/.exec(stored)
  if (!found) return null
  const [, logN, r, p, salt = '', key = ''] = found
  const kept = {
    cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  }
  return kept.key.length === keyBytes ? kept : null
}

const derive = (password: string, salt: Uint8Array, { logN, r, p }: Cost): Promise<Uint8Array> => {
  const N = 2 ** logN
  // Node's own ceiling is a few bytes below what N = 2^15 needs.
  const maxmem = 2 * 128 * N * r
  return new Promise((resolve, reject) => {
    // The same letters may be typed as different code points on another keyboard.
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
