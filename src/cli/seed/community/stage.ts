// The stage a community is played on: its people with sessions, and what has been written so far.
import { writeAll } from '../../../../db/batch.ts'
import { insertPeople } from '../../../../db/writes/people.ts'
import { deleteSessionsOf, insertSessions } from '../../../../db/writes/sessions.ts'
import type { Config } from '../../../config.ts'
import { randomToken, sha256Hex } from '../../../lib/hashes.ts'
import { ID_EPOCH, newId } from '../../../lib/ids.ts'
import { type Platform, type Scope, type SessionClaim, scopeOfHome } from '../../../scope.ts'
import { demoHost } from '../demo-people.ts'
import { cast } from './files.ts'

const minute = 60_000
const day = 86_400_000

export type Written = { threadId: number; questionId: number; answerIds: number[] }

export type Stage = {
  /** The moment of seeding. */
  now: number
  /** Somebody's scope at some time: commands cannot tell it from a person's request. */
  as: (handle: string, at: number) => Scope
  /** Nobody's scope at some time, for jobs. */
  alone: (at: number) => Scope
  written: Map<string, Written>
  /** The text with the settings' names in their places. */
  named: (text: string) => string
  close: () => Promise<void>
}

/** Lets the cast in: everyone joined when the file says, and is signed in until `close`. */
export const openStage = async (platform: Platform, config: Config): Promise<Stage> => {
  const home = scopeOfHome(platform, config)
  const people = cast.map((member, n) => personOf(home.now, member, n))
  const claims = new Map(people.map(claimOf))
  await writeAll(platform.db, [
    insertPeople(platform.db, people),
    insertSessions(
      platform.db,
      people.map(({ id, handle }) => ({
        id: claims.get(handle)?.key ?? '',
        userId: id,
        createdAt: home.now,
        // The plays begin weeks ago and end now; a session that outlives them all is never renewed.
        expiresAt: home.now + 365 * day,
      })),
    ),
  ])
  return {
    now: home.now,
    as: (handle, at) => ({ ...home, now: at, caller: handle, session: claims.get(handle) ?? null }),
    alone: (at) => ({ ...home, now: at, platform: { ...platform, clock: () => at } }),
    written: new Map(),
    named: (text) =>
      text.replaceAll('{service}', config.serviceName).replaceAll('{site}', config.siteName),
    close: async () => {
      await writeAll(
        platform.db,
        people.map(({ id }) => deleteSessionsOf(platform.db, id)),
      )
    },
  }
}

const personOf = (
  now: number,
  { handle, role, trust, bio, joinedDaysAgo }: (typeof cast)[number],
  n: number,
) => {
  const joined = now - joinedDaysAgo * day
  return {
    // Identifiers begin with 2024; some of the cast have been here longer.
    id: newId(Math.max(joined, ID_EPOCH + n * minute)),
    handle,
    handleKey: handle.toLowerCase(),
    email: handle + demoHost,
    emailKey: handle.toLowerCase() + demoHost,
    role,
    trust,
    bio,
    createdAt: joined,
    verifiedAt: joined,
    mailNotices: false,
  }
}

const claimOf = ({ handle }: { handle: string }): [string, SessionClaim] => {
  const token = randomToken(25)
  return [handle, { token, key: sha256Hex(token) }]
}
