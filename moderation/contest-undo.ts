// Undoing what was decided on a contested duplicate: the thread is merged again, and the contest waits again.
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { reopenCase } from '../db/writes/appeals.ts'
import type { NewDecision } from '../db/writes/decisions.ts'
import { keepMerge } from '../db/writes/merges.ts'
import { aboutMerge, remergeStatements } from '../src/forum/merge.ts'
import { count, limits } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { isContestUndoable } from '../src/policy/duplicates.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { type ContestedCase, mergedIn } from './contest.ts'
import { undoneRecord } from './decision.ts'

type Decided = {
  id: number
  verdict: NewDecision['verdict']
  consequence: 'unmerge' | 'stay-merged'
  decidedBy: number | null
  at: number
}

type Undone = { by: number; at: number; reason: string }

/** The case that waits again, or null when somebody undid the decision first. */
export const undoContest = async (
  scope: Scope,
  subject: ContestedCase,
  decision: Decided,
  undone: Undone,
): Promise<number | null> => {
  if (!isContestUndoable(decision.at, scope.now)) {
    throw conflict('What was decided on a contest can be undone for thirty days: those are over.')
  }
  try {
    await writeAll(scope.db, everything(scope, subject, decision, undone))
    return subject.id
  } catch (error) {
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) return null
    const isInTheWay =
      isNullConflict(error, 'merges.at') || isUniqueConflict(error, 'merges.duplicate_id')
    throw isInTheWay ? conflict(inTheWay[decision.consequence]) : error
  }
}

const inTheWay = {
  unmerge:
    'The merge cannot stand again: since then one of the two threads was merged anew or hidden. Look at them.',
  'stay-merged': 'The merge itself was undone since: there is nothing left to decide.',
}

const everything = (
  scope: Scope,
  subject: ContestedCase,
  decision: Decided,
  undone: Undone,
): Statement[] => {
  const { db } = scope
  const merged = mergedIn(subject)
  if (merged === null) throw missing()
  const told = [merged.authorId, merged.byId]
  const ended = { by: decision.decidedBy ?? 0, at: decision.at }
  return [
    ...undoneRecord(scope, subject, decision, undone),
    ...(decision.consequence === 'unmerge'
      ? remergeStatements(scope, merged, { ...undone, told, ended })
      : [keepMerge(db, merged.mergeId)]),
    reopenCase(db, subject.id),
    ...notify(scope, told, {
      kind: 'contest-reopened',
      actorId: null,
      data: { ...aboutMerge(merged, undone.reason), verdict: decision.verdict },
    }),
    count(scope, limits.team, undone.by),
  ]
}
