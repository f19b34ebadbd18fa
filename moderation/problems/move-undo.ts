// Undoing a merge or a split: what went along goes back, and what was settled is settled anew.
import type { z } from 'zod'
import { problemForAct } from '../../db/reads/problem-acts.ts'
import { moveForUndo, otherOfMove } from '../../db/reads/problem-moves.ts'
import {
  endMove,
  forgetFollowers,
  freeThreads,
  giveKeys,
  settleParts,
  takeKeysBack,
} from '../../db/writes/problem-moves.ts'
import { followersOfThreadsFollow } from '../../db/writes/problems.ts'
import { isOngoing, mayMergeInto } from '../../src/policy/problems.ts'
import { conflict } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { actOf } from './acts.ts'
import type { moveForms } from './moves.ts'
import { actOn, type ProblemForAct } from './turns.ts'

/** Undoes a merge or a split this problem took part in. False when there is none that stands. */
export const undoMove = (scope: Scope, id: number, form: z.infer<typeof moveForms.undo>) =>
  actOn(
    scope,
    actOf(id, form, 'undo'),
    (problem, by, { moves: [move], others: [other] }) => {
      if (!move || !other || move.undoneAt !== null) return null
      if (id !== move.fromId && id !== move.intoId) return null
      const [from, into] = id === move.fromId ? [problem, other] : [other, problem]
      const undone =
        move.kind === 'merge'
          ? unmerged(scope, { ...move, from, into })
          : unsplit(scope, { ...move, from, into })
      const [mine, theirs] = from === problem ? undone.steps : [...undone.steps].reverse()
      if (!mine || !theirs) return null
      return {
        ...mine,
        other: { ...theirs, problem: other },
        before: [endMove(scope.db, move.id, { by: by.id, at: scope.now }), ...undone.before],
        after: undone.after,
      }
    },
    {
      moves: moveForUndo(scope.db, form.move),
      others: problemForAct(scope.db, otherOfMove(form.move, id), 0),
    },
  )

type Undone = Awaited<ReturnType<typeof moveForUndo>>[number] & {
  from: ProblemForAct
  into: ProblemForAct
}

/** The part is open again, in the state it had, with the keys that went along and its own rows. */
const unmerged = (scope: Scope, { id, from, into, holder }: Undone) => {
  if (holder !== null) {
    throw conflict(`What “${from.title}” is about belongs to “${holder}” by now: merge that first.`)
  }
  return {
    steps: [
      {
        state: 'unmerged',
        body: `It was a part of “${into.title}”.`,
        set: { state: from.openState, mergedInto: null, closedAt: null, closedBy: null },
      },
      { state: 'parted', body: `“${from.title}”.`, set: {} },
    ],
    before: [takeKeysBack(scope.db, id, from.id)],
    after: [
      ...(from.openState === 'suspected' ? [forgetFollowers(scope.db, from.id)] : []),
      ...settleParts(scope.db, into.id),
    ],
  }
}

/** The part becomes one with the problem again, with all that came to it since. */
const unsplit = (scope: Scope, { id, from, into, topId, topState, topClosedAt }: Undone) => {
  const whole = { state: topState, closedAt: topClosedAt }
  if (topId === into.id) {
    throw conflict(`“${from.title}” is a part of “${into.title}” by now: undo that merge first.`)
  }
  if (into.closedAt !== null || whole.closedAt !== null) {
    throw conflict('A part can be taken back only while both are open.')
  }
  if (!mayMergeInto(into, whole)) {
    throw conflict(
      `People know of “${into.title}”, and not of “${from.title}”: confirm that first.`,
    )
  }
  return {
    steps: [
      { state: 'unsplit', body: `“${into.title}”.`, set: {} },
      {
        state: 'merged',
        body: `Taken back into “${from.title}”.`,
        set: {
          state: 'merged' as const,
          mergedInto: from.id,
          closedAt: scope.now,
          snoozedUntil: null,
        },
      },
    ],
    before: [giveKeys(scope.db, into.id, topId)],
    after: [
      freeThreads(scope.db, id),
      ...(isOngoing(whole) && !isOngoing(into)
        ? [followersOfThreadsFollow(scope.db, into.id, scope.now)]
        : []),
      ...settleParts(scope.db, from.id),
    ],
  }
}
