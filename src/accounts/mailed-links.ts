// Mailed links: a random token of which only the hash is stored, good once and not for long.
import type { Statement } from '../../db/batch.ts'
import { tokenWithPerson } from '../../db/reads/accounts.ts'
import { insertToken } from '../../db/writes/tokens.ts'
import { randomToken, sha256Hex } from '../lib/hashes.ts'
import { mailLater } from '../notices/mail.ts'
import type { Scope } from '../scope.ts'

export type Purpose = 'verify' | 'reset'

const hour = 60 * 60_000

/** The letters say these times too. */
const lifeOf: Record<Purpose, number> = { verify: 24 * hour, reset: hour }

// 160 bits: nobody guesses one.
const tokenBytes = 20

/** Statements that make a link and mail it to the person. */
export const mailLink = (
  scope: Scope,
  person: { id: number; handle: string; email: string },
  purpose: Purpose,
): Statement[] => {
  const { db, now } = scope
  const token = randomToken(tokenBytes)
  const row = {
    id: sha256Hex(token),
    userId: person.id,
    purpose,
    createdAt: now,
    expiresAt: now + lifeOf[purpose],
  }
  const { handle, email: to } = person
  return [insertToken(db, row), mailLater(db, now, { template: purpose, to, handle, token })]
}

/** The read that finds a presented link with its person; `hash` is of `linkHash`. */
export const linkOf = (scope: Scope, hash: string, purpose: Purpose) =>
  tokenWithPerson(scope.db, hash, purpose)

/** What a presented token is stored under. */
export const linkHash = (token: string): string => sha256Hex(token)

/** The key under which mails to an address are counted; the address itself is not kept there. */
export const addressHash = (scope: Scope, emailKey: string): string =>
  sha256Hex(`${scope.config.secretKey} ${emailKey}`)
