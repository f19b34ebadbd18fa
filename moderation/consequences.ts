// What each consequence does, and how undoing takes exactly that back.
import type { Statement } from '../db/batch.ts'
import {
  type Deed,
  endSolution,
  hidePost,
  lockThread,
  restoreSolution,
  settleSilence,
  settleSolved,
  settleThreadHiding,
  unhidePost,
  unlockThread,
} from '../db/writes/consequences.ts'
import { recountReplies } from '../db/writes/counters.ts'
import type { Scope } from '../src/scope.ts'

export const consequences = ['none', 'hide', 'lock', 'warn', 'silence'] as const

export type Consequence = (typeof consequences)[number]

/** What a consequence falls on. */
export type Target = { postId: number; threadId: number; authorId: number }

const silenceLength = 3 * 24 * 60 * 60_000

/** After the decision's own row was written: silences are read from the decisions that stand. */
export const impose = (
  scope: Scope,
  consequence: Consequence,
  target: Target,
  deed: Deed,
): Statement[] => {
  const { db } = scope
  const { postId, threadId, authorId } = target
  const deeds: Record<Consequence, () => Statement[]> = {
    none: () => [],
    // A warning is what the notice says.
    warn: () => [],
    hide: () => [
      hidePost(db, postId, deed.at),
      endSolution(db, postId, deed),
      ...settleThread(scope, threadId),
    ],
    lock: () => [lockThread(db, threadId, deed)],
    silence: () => [settleSilence(db, authorId, silenceLength)],
  }
  return deeds[consequence]()
}

/** After the decision was marked as undone; `deed` is who had decided it and when. */
export const lift = (
  scope: Scope,
  consequence: Consequence,
  target: Target,
  deed: Deed,
): Statement[] => {
  const { db } = scope
  const { postId, threadId, authorId } = target
  const deeds: Record<Consequence, () => Statement[]> = {
    none: () => [],
    warn: () => [],
    hide: () => [
      unhidePost(db, postId),
      restoreSolution(db, postId, deed),
      ...settleThread(scope, threadId),
    ],
    lock: () => [unlockThread(db, threadId, deed)],
    silence: () => [settleSilence(db, authorId, silenceLength)],
  }
  return deeds[consequence]()
}

const settleThread = ({ db }: Scope, threadId: number): Statement[] => [
  settleThreadHiding(db, threadId),
  settleSolved(db, threadId),
  recountReplies(db, threadId),
]
