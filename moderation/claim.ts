// Holding a case for fifteen minutes, so that two moderators do not work on it at once.
import { together, writeAll } from '../db/batch.ts'
import { claimCase, releaseCase, renewClaim } from '../db/writes/cases.ts'
import { logClaim, logRelease, logTakeOver } from '../db/writes/decisions.ts'
import { count, keepWithin, limits } from '../src/limits.ts'
import type { Viewer } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { learnCase } from './subject.ts'

const claimLength = 15 * 60_000

export type Holder = { id: number; handle: string; until: number }

type Held = { claimedBy: number | null; claimedUntil: number | null; holder: string | null }

/** Who holds a case at this moment; a claim that has run out holds nothing. */
export const holderOf = (row: Held, now: number): Holder | null =>
  row.claimedBy !== null && row.holder !== null && (row.claimedUntil ?? 0) > now
    ? { id: row.claimedBy, handle: row.holder, until: row.claimedUntil ?? 0 }
    : null

/**
 * Claims a case or renews the claim; false when it is somebody else's or decided. `from` is the
 * person it is knowingly taken from: a claim is never lost to somebody who has not seen it.
 */
export const claim = async (
  scope: Scope,
  caseId: number,
  from: number | null,
): Promise<boolean> => {
  const { db, now } = scope
  const { subject, person } = await workOn(scope, caseId)
  if (subject.closedAt !== null) return false
  const act = { caseId, actorId: person.id, at: now }
  const { claimed } = await together(db, {
    // Renewing is no act of its own.
    logged: logClaim(db, act),
    ...(from === null || from === person.id ? {} : { taken: logTakeOver(db, { ...act, from }) }),
    claimed: claimCase(db, { caseId, userId: person.id, until: now + claimLength, now, from }),
    counted: count(scope, limits.team, person.id),
  })
  return claimed.rowsAffected > 0
}

/** Gives a case back; without effect for anyone but its holder. */
export const release = async (scope: Scope, caseId: number): Promise<void> => {
  const { person } = await workOn(scope, caseId)
  await writeAll(scope.db, [
    logRelease(scope.db, { caseId, actorId: person.id, at: scope.now }),
    releaseCase(scope.db, caseId, person.id),
    count(scope, limits.team, person.id),
  ])
}

/** Working on a case renews the claim of its holder: one statement. */
export const renewal = (scope: Scope, caseId: number, viewer: Viewer) =>
  renewClaim(scope.db, {
    caseId,
    userId: viewer.id,
    until: scope.now + claimLength,
    now: scope.now,
  })

const workOn = async (scope: Scope, caseId: number) => {
  const { subject, person, uses } = await learnCase(scope, caseId)
  keepWithin(scope, limits.team, uses)
  return { subject, person }
}
