// Signing up: an account that can do nothing until its address is confirmed.
import { type Statement, together, writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { accountOf } from '../../db/reads/accounts.ts'
import { insertPerson } from '../../db/writes/people.ts'
import { newId } from '../lib/ids.ts'
import {
  countFirst,
  countWithin,
  giveBack,
  keepWithin,
  limits,
  slowDownIfOver,
  usesOf,
} from '../limits.ts'
import { mailLater } from '../notices/mail.ts'
import { maySignIn } from '../policy/accounts.ts'
import type { Scope } from '../scope.ts'
import { emailKeyOf, handleKeyOf } from './handles.ts'
import { addressHash, mailLink } from './mailed-links.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

export type NewAccount = { handle: string; email: string; password: string }

/**
 * Makes an unconfirmed account and mails its link; an address that has an account is told so by
 * mail instead, and nothing else differs. `taken`: someone has the handle, which is public anyway.
 */
export const signUp = async (scope: Scope, wanted: NewAccount): Promise<'mailed' | 'taken'> => {
  const { db } = scope
  const mailbox = addressHash(scope, emailKeyOf(wanted.email))
  const { byCaller, byAddress, holders, owners } = await together(db, {
    byCaller: countFirst(scope, limits.signUp, scope.caller),
    byAddress: usesOf(scope, limits.mailAsk, mailbox),
    holders: accountOf(db, handleKeyOf(wanted.handle)),
    owners: accountOf(db, emailKeyOf(wanted.email)),
  })
  keepWithin(scope, limits.signUp, byCaller)
  keepWithin(scope, limits.mailAsk, byAddress)
  const [holder] = holders
  const [owner] = owners
  if (holder) return signUpAgain(scope, wanted, { holder, mailbox })

  const account = await accountRow(scope, wanted)
  const consequence =
    owner && maySignIn(owner)
      ? [mailOwner(scope, owner)]
      : [insertPerson(db, account), ...mailLink(scope, account, 'verify')]
  const isDone = await write(scope, mailbox, consequence)
  // Someone took the handle meanwhile, perhaps this very form sent twice: look again.
  return isDone ? 'mailed' : signUp(scope, wanted)
}

type Known = Awaited<ReturnType<typeof accountOf>>[number]

const minute = 60_000

// A known handle: the same person with the same form gets the same answer, and in time a new link.
const signUpAgain = async (
  scope: Scope,
  wanted: NewAccount,
  { holder, mailbox }: { holder: Known; mailbox: string },
): Promise<'mailed' | 'taken'> => {
  if (maySignIn(holder)) {
    await writeAll(scope.db, [giveBack(scope, limits.signUp, scope.caller)])
    return 'taken'
  }
  // Asked whatever the address is: the time does not tell whose handle it is.
  const isPassword = await verifyPassword(scope.config, wanted.password, holder.passwordHash)
  if (!isPassword || holder.emailKey !== emailKeyOf(wanted.email)) return 'taken'
  if (scope.now - holder.createdAt > minute) {
    await write(scope, mailbox, mailLink(scope, holder, 'verify'))
  }
  return 'mailed'
}

// The password is hashed for a known address too: the answer takes as long.
const accountRow = async (scope: Scope, { handle, email, password }: NewAccount) => ({
  id: newId(scope.now),
  handle,
  handleKey: handleKeyOf(handle),
  email,
  emailKey: emailKeyOf(email),
  passwordHash: await hashPassword(scope.config, password),
  createdAt: scope.now,
})

const mailOwner = ({ db, now }: Scope, { email, handle }: Known): Statement =>
  mailLater(db, now, { template: 'known-address', to: email, handle })

/** False when the handle was taken since it was read. */
const write = async (scope: Scope, mailbox: string, consequence: Statement[]) => {
  try {
    await writeAll(scope.db, [countWithin(scope, limits.mailAsk, mailbox), ...consequence])
    return true
  } catch (error) {
    slowDownIfOver(scope, limits.mailAsk, error)
    if (isUniqueConflict(error, 'users.handle_key')) return false
    throw error
  }
}
