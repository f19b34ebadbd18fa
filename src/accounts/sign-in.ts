// Signing in and out: a guess is counted before it is tried, and nobody learns which part was wrong.
import { together, writeAll } from '../../db/batch.ts'
import { accountIdOr, accountOf } from '../../db/reads/accounts.ts'
import { count, countFirst, giveBack, keepWithin, limits, usesOf } from '../limits.ts'
import { maySignIn } from '../policy/accounts.ts'
import type { Scope } from '../scope.ts'
import { addressHash, mailLink } from './mailed-links.ts'
import { verifyPassword } from './passwords.ts'
import { closeSession, openSession } from './sessions.ts'

/** `login` is a handle or an e-mail address; `agent` names the browser in the list of sessions. */
export type Credentials = { login: string; password: string; agent: string }

export type SignedIn =
  | { is: 'in'; token: string }
  /** Nobody, or another password: not told which. */
  | { is: 'wrong' }
  /** The right password of an unconfirmed account: a fresh link was mailed. */
  | { is: 'unconfirmed' }

/** Throws `slow-down` after too many wrong guesses from one caller or at one account. */
export const signIn = async (scope: Scope, given: Credentials): Promise<SignedIn> => {
  const key = given.login.trim().toLowerCase()
  // An unknown name is counted like an account: being slowed down does not tell either.
  const who = accountIdOr(key, addressHash(scope, key))
  const found = await together(scope.db, {
    byAccount: countFirst(scope, limits.signIn, who),
    byCaller: countFirst(scope, limits.signIn, scope.caller),
    mails: usesOf(scope, limits.mailAsk, who),
    accounts: accountOf(scope.db, key),
  })
  keepWithin(scope, limits.signIn, found.byCaller)
  keepWithin(scope, limits.signIn, found.byAccount)

  const [account] = found.accounts
  const stored = account?.passwordHash ?? null
  const isRight = await verifyPassword(scope.config, given.password, stored)
  if (!account || !isRight) return { is: 'wrong' }

  const noGuess = [
    giveBack(scope, limits.signIn, who),
    giveBack(scope, limits.signIn, scope.caller),
  ]
  if (!maySignIn(account)) {
    keepWithin(scope, limits.mailAsk, found.mails)
    const link = mailLink(scope, account, 'verify')
    await writeAll(scope.db, [...noGuess, count(scope, limits.mailAsk, account.id), ...link])
    return { is: 'unconfirmed' }
  }
  const session = await openSession(scope, account.id, given.agent)
  await writeAll(scope.db, [...noGuess, ...(await closeSession(scope)), ...session.statements])
  return { is: 'in', token: session.token }
}

/** One trip, signed in or not. */
export const signOut = async (scope: Scope): Promise<void> => {
  await writeAll(scope.db, await closeSession(scope))
}
