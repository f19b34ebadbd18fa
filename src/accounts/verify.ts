// Confirming an address: the mailed link opens a page, its button confirms and signs in.
import { writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import { verifyPerson } from '../../db/writes/people.ts'
import { spendToken, spendTokensOf } from '../../db/writes/tokens.ts'
import { count, keepWithin, limits, usesByCaller } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { isUsable } from '../policy/accounts.ts'
import type { Scope } from '../scope.ts'
import { linkHash, linkOf, type Purpose } from './mailed-links.ts'
import { closeSession, openSession } from './sessions.ts'

/** What a mailed link leads to: whose it is, or null when it works no more. One trip. */
export const loadLink = async (scope: Scope, token: string, purpose: Purpose) => {
  const hash = linkHash(token)
  const { links, frame } = await readPage(scope, { links: linkOf(scope, hash, purpose) })
  const [link] = links
  return { frame, handle: link && isUsable(link, scope.now) ? link.handle : null }
}

export type Verified =
  | { is: 'in'; token: string }
  /** Used, expired, or never mailed. */
  | { is: 'dead' }
  /** Another account has confirmed the same address since. */
  | { is: 'owned' }

/** Confirms the address the link was mailed to and opens a session; the link works no more. */
export const verify = async (scope: Scope, token: string, agent: string): Promise<Verified> => {
  const { db, now } = scope
  const hash = linkHash(token)
  const { links, uses } = await learn(scope, {
    links: linkOf(scope, hash, 'verify'),
    uses: usesByCaller(scope, limits.account),
  })
  keepWithin(scope, limits.account, uses)
  const [link] = links
  if (!link || !isUsable(link, now)) return { is: 'dead' }

  const session = await openSession(scope, link.userId, agent)
  try {
    await writeAll(db, [
      spendToken(db, hash, now),
      spendTokensOf(db, link.userId, 'verify', now),
      verifyPerson(db, link.userId, now),
      count(scope, limits.account, scope.caller),
      ...(await closeSession(scope)),
      ...session.statements,
    ])
  } catch (error) {
    if (isNullConflict(error, 'tokens.user_id')) return { is: 'dead' }
    if (isUniqueConflict(error, 'users.email_key')) return { is: 'owned' }
    throw error
  }
  return { is: 'in', token: session.token }
}
