// The people of the demo as those who play them: let in for as long as it takes, without a password.
import { together, writeAll } from '../../../db/batch.ts'
import { peopleByHandle } from '../../../db/reads/people.ts'
import { deleteSession, insertSessions } from '../../../db/writes/sessions.ts'
import { randomToken, sha256Hex } from '../../lib/hashes.ts'
import { conflict } from '../../refusal.ts'
import type { Platform } from '../../scope.ts'
import { cast } from '../seed/community/files.ts'
import { demoHost, demoPeople } from '../seed/demo-people.ts'

const hour = 60 * 60_000

/**
 * Members who have been here long enough to be believed, but for those a newcomer may be: who signs
 * up for it now would be taken for a ring of new accounts, and rightly so.
 */
const members = cast
  .filter(({ role, trust, joinedDaysAgo }) => role === 'member' && trust > 0 && joinedDaysAgo > 20)
  .map(({ handle }) => handle)
  .filter((handle) => demoPeople.every((demo) => demo.handle !== handle))

/** Who looks on for the staff. */
const watcher = 'sam'

export type Crowd = { members: string[]; watcher: string; tokenOf: (handle: string) => string }

/** Sessions for all of them, straight in the database; they end with `work`. */
export const withCrowd = async <T>(
  { db, clock }: Platform,
  work: (crowd: Crowd) => Promise<T>,
): Promise<T> => {
  const { found } = await together(db, { found: peopleByHandle(db, [...members, watcher]) })
  const people = found.filter(({ email }) => email.endsWith(demoHost))
  if (people.length < members.length) {
    throw conflict('This database holds no demo community: start the forum with npm start first.')
  }
  const sessions = people.map(({ id, handle }) => ({ id, handle, token: randomToken(25) }))
  const now = clock()
  const rows = sessions.map(({ id: userId, token }) => {
    return { id: sha256Hex(token), userId, createdAt: now, expiresAt: now + hour }
  })
  await writeAll(db, [insertSessions(db, rows)])
  const tokens = new Map(sessions.map(({ handle, token }) => [handle, token]))
  try {
    return await work({ members, watcher, tokenOf: (handle) => tokens.get(handle) ?? '' })
  } finally {
    await writeAll(
      db,
      rows.map(({ id }) => deleteSession(db, id)),
    )
  }
}
