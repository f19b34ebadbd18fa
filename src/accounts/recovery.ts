// Getting back in: a link by mail, the same answer for every address, and a new password.
import { type Statement, together, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import { accountOf } from '../../db/reads/accounts.ts'
import { setPassword } from '../../db/writes/people.ts'
import { spendToken, spendTokensOf } from '../../db/writes/tokens.ts'
import {
  count,
  countWithin,
  keepWithin,
  limits,
  slowDownIfOver,
  usesByCaller,
  usesOf,
} from '../limits.ts'
import { mailLater } from '../notices/mail.ts'
import { isUsable, maySignIn } from '../policy/accounts.ts'
import type { Scope } from '../scope.ts'
import { emailKeyOf } from './handles.ts'
import { addressHash, linkHash, linkOf, mailLink, type Purpose } from './mailed-links.ts'
import { holdsHandle } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { closeSessionsOf, openSession } from './sessions.ts'

/** Mails whoever has this address what helps them, if anyone has; the caller learns nothing. */
export const askForLink = async (scope: Scope, email: string, wish: Purpose): Promise<void> => {
  const emailKey = emailKeyOf(email)
  const mailbox = addressHash(scope, emailKey)
  const { byCaller, byAddress, accounts } = await together(scope.db, {
    byCaller: usesByCaller(scope, limits.account),
    byAddress: usesOf(scope, limits.mailAsk, mailbox),
    accounts: accountOf(scope.db, emailKey),
  })
  keepWithin(scope, limits.account, byCaller)
  keepWithin(scope, limits.mailAsk, byAddress)
  const [account] = accounts
  try {
    await writeAll(scope.db, [
      countWithin(scope, limits.mailAsk, mailbox),
      count(scope, limits.account, scope.caller),
      ...(account ? helpfulMail(scope, account, wish) : []),
    ])
  } catch (error) {
    slowDownIfOver(scope, limits.mailAsk, error)
    throw error
  }
}

type Account = Awaited<ReturnType<typeof accountOf>>[number]

// An unconfirmed account first needs its address confirmed; a confirmed one needs no second time.
const helpfulMail = (scope: Scope, account: Account, wish: Purpose): Statement[] => {
  if (!maySignIn(account)) return mailLink(scope, account, 'verify')
  if (wish === 'reset') return mailLink(scope, account, 'reset')
  const { email: to, handle } = account
  return [mailLater(scope.db, scope.now, { template: 'known-address', to, handle })]
}

export type Recovered =
  | { is: 'in'; token: string }
  | { is: 'dead' }
  /** The new password holds the person's handle. */
  | { is: 'named' }

/** Sets the password, ends every session, opens a new one and says so by mail. */
export const resetPassword = async (
  scope: Scope,
  { token, password, agent }: { token: string; password: string; agent: string },
): Promise<Recovered> => {
  const { db, now } = scope
  const hash = linkHash(token)
  const { links, uses } = await together(db, {
    links: linkOf(scope, hash, 'reset'),
    uses: usesByCaller(scope, limits.account),
  })
  keepWithin(scope, limits.account, uses)
  const [link] = links
  if (!link || !isUsable(link, now)) return { is: 'dead' }
  if (holdsHandle(password, link.handle)) return { is: 'named' }

  const session = await openSession(scope, link.userId, agent)
  const { email: to, handle } = link
  try {
    await writeAll(db, [
      spendToken(db, hash, now),
      spendTokensOf(db, link.userId, 'reset', now),
      setPassword(db, link.userId, await hashPassword(scope.config, password)),
      count(scope, limits.account, scope.caller),
      ...(await closeSessionsOf(scope, link.userId)),
      ...session.statements,
      mailLater(db, now, { template: 'password-changed', to, handle }),
    ])
  } catch (error) {
    if (isNullConflict(error, 'tokens.user_id')) return { is: 'dead' }
    throw error
  }
  return { is: 'in', token: session.token }
}
