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
import type { NewDecision } from '../db/writes/decisions.ts'
import type { Scope } from '../src/scope.ts'

export const consequences = ['none', 'hide', 'lock', 'warn', 'silence'] as const

export type Consequence = Exclude<NewDecision['consequence'], 'stay-merged' | 'unmerge'>

/** What a consequence falls on. */
export type Target = { postId: number; threadId: number; authorId: number }

const silenceLength = 3 * 24 * 60 * 60_000

type Doing = (scope: Scope, target: Target, deed: Deed) => Statement[]

const nothing: Doing = () => []

// Both ways the same: it is read from the decisions that stand.
const settle: Doing = ({ db }, { authorId }) => [settleSilence(db, authorId, silenceLength)]

const doings: Record<Consequence, { impose: Doing; lift: Doing }> = {
  none: { impose: nothing, lift: nothing },
  // A warning is what the notice says.
  warn: { impose: nothing, lift: nothing },
  hide: {
    impose: ({ db }, { postId, threadId }, deed) => [
      hidePost(db, postId, deed.at),
      endSolution(db, postId, deed),
      ...settleThread(db, threadId),
    ],
    lift: ({ db }, { postId, threadId }, deed) => [
      unhidePost(db, postId),
      restoreSolution(db, postId, deed),
      ...settleThread(db, threadId),
    ],
  },
  lock: {
    impose: ({ db }, { threadId }, deed) => [lockThread(db, threadId, deed)],
    lift: ({ db }, { threadId }, deed) => [unlockThread(db, threadId, deed)],
  },
  silence: { impose: settle, lift: settle },
  suspend: { impose: nothing, lift: nothing },
  'limit-reports': { impose: nothing, lift: nothing },
  'remove-link': { impose: nothing, lift: nothing },
  redact: { impose: nothing, lift: nothing },
}

const settleThread = (db: Scope['db'], threadId: number): Statement[] => [
  settleThreadHiding(db, threadId),
  settleSolved(db, threadId),
  recountReplies(db, threadId),
]

/** After the decision's own row was written: silences are read from the decisions that stand. */
export const impose = (
  scope: Scope,
  consequence: Consequence,
  target: Target,
  deed: Deed,
): Statement[] => doings[consequence].impose(scope, target, deed)

/** After the decision was marked as undone; `deed` is who had decided it and when. */
export const lift = (
  scope: Scope,
  consequence: Consequence,
  target: Target,
  deed: Deed,
): Statement[] => doings[consequence].lift(scope, target, deed)
