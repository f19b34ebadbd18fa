// Undoing a sweep as a whole: what it alone hid is shown again, and the cases it closed wait again.
import { writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { sweepToUndo } from '../db/reads/sweeps.ts'
import {
  logSweptUndoings,
  markSweepUndone,
  reopenSweptCases,
  undoSweptDecisions,
} from '../db/writes/sweep-undo.ts'
import { logSweep, sweptAuthors, sweptReporters } from '../db/writes/sweeps.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { deciding, moderating } from '../src/policy/moderation.ts'
import { writing } from '../src/policy/viewer.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { settleSwept } from './standing.ts'
import { tellEach } from './sweep.ts'

/** Two trips; true also for a sweep that somebody undid first. */
export const undoSweep = async (scope: Scope, sweepId: number, reason: string): Promise<void> => {
  const { db, now: at } = scope
  const { viewer, sweeps, uses } = await learn(scope, {
    sweeps: sweepToUndo(db, sweepId),
    uses: usesByViewer(scope, limits.team),
  })
  const moderator = writing(moderating(viewer), at)
  const [sweep] = sweeps
  if (!sweep) throw missing('Nothing was removed under this address.')
  // Nobody brings back their own.
  if (sweep.userId !== null)
    deciding(moderator, { authorId: sweep.userId, viewerReported: false }, at)
  if (sweep.undoneAt !== null) return
  keepWithin(scope, limits.team, uses)
  const undone = { by: moderator.id, at, reason }
  try {
    await writeAll(db, [
      markSweepUndone(db, sweepId, undone),
      // Told while its decisions still count.
      ...tellEach(scope, 'sweep-undone', sweptAuthors(sweepId, reason)),
      ...tellEach(scope, 'outcome-undone', sweptReporters(sweepId, reason)),
      logSweptUndoings(db, sweepId, undone),
      reopenSweptCases(db, sweepId),
      undoSweptDecisions(db, sweepId, undone),
      ...settleSwept(scope, sweepId, { by: sweep.byId, at: sweep.at }),
      logSweep(
        db,
        { id: sweepId, userId: sweep.userId, byId: moderator.id, at },
        { action: 'unsweep', reason },
      ),
      count(scope, limits.team, moderator.id),
    ])
  } catch (error) {
    if (isNullConflict(error, 'sweeps.reason')) return
    if (!isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) throw error
    throw conflict('A colleague decided one of its cases at this moment. Look at it again.')
  }
}
