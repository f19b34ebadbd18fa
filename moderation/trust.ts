// Trust given by hand: the one way to level 4, logged and told like every act of the team.
import type { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { personToSweep } from '../db/reads/sweeps.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { stillTrusted } from '../db/writes/trust.ts'
import { handleKeyOf } from '../src/accounts/handles.ts'
import { handStatements, type trustForm } from '../src/accounts/trust.ts'
import { levelName } from '../src/accounts/trust-levels.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import { administering } from '../src/policy/settings.ts'
import { givingTrust } from '../src/policy/trust.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

/** The person with their level, for a form that was refused; for admins. */
export const loadTrustForm = async (scope: Scope, handle: string) => {
  const { frame, people } = await readPage(scope, {
    people: personToSweep(scope.db, handleKeyOf(handle)),
  })
  administering(frame.viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  return { frame, person }
}

/** Two trips. The same level given twice is given, and logged, once. */
export const giveTrust = async (
  scope: Scope,
  handle: string,
  { level, reason }: z.infer<typeof trustForm>,
): Promise<string> => {
  const { db, now: at } = scope
  const { viewer, people, uses } = await learn(scope, {
    people: personToSweep(db, handleKeyOf(handle)),
    uses: usesByViewer(scope, limits.team),
  })
  administering(viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  const admin = givingTrust(viewer, person, at)
  keepWithin(scope, limits.team, uses)
  const change = { userId: person.id, before: person.trust, after: Number(level) }
  if (change.before === change.after) return person.handle
  try {
    await writeAll(db, [
      stillTrusted(db, change),
      insertLog(db, {
        action: 'trust',
        actorId: admin.id,
        userId: person.id,
        reason: `${reason} (${levelName(change.before)} → ${levelName(change.after)})`,
        at,
      }),
      ...handStatements(scope, { ...change, why: reason, byId: admin.id }),
      count(scope, limits.team, admin.id),
    ])
  } catch (error) {
    // Somebody gave it at the same moment.
    if (!isNullConflict(error, 'users.trust')) throw error
  }
  return person.handle
}
