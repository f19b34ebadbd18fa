// The staff's first page: what waits for them, and how the forum's own work goes, in one trip.
import { mostDuplicated } from '../../db/reads/merges.ts'
import { staffCounts } from '../../db/reads/staff-counts.ts'
import { readPage } from '../page.ts'
import { staffed } from '../policy/problems.ts'
import type { Scope } from '../scope.ts'
import { readinessReads, troublesIn } from './readiness.ts'

const day = 86_400_000

const none = { suspected: 0, flags: 0, ongoing: 0, reviews: 0, unanswered: 0, newCodes: 0 }

export const loadDashboard = async (scope: Scope) => {
  const { frame, counts, duplicated, ...rows } = await readPage(scope, {
    ...readinessReads(scope),
    counts: staffCounts(scope.db, { before: scope.now - day, now: scope.now }),
    duplicated: mostDuplicated(scope.db, scope.now - 30 * day, 5),
  })
  staffed(frame.viewer)
  const [waiting] = counts
  return {
    frame,
    counts: waiting ?? none,
    /** The threads most others were merged into in thirty days. */
    duplicated,
    troubles: troublesIn(scope, rows),
  }
}
