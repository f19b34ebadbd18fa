// How often each thing may be done: every write has a limit, and going over it says when to come back.
import type { SQL } from 'drizzle-orm'
import { isNullConflict } from '../db/failures.ts'
import { limitKey, usesOfViewer, usesSince, type Who } from '../db/reads/limits.ts'
import { countUse, countUseIf, countUseUpTo, returnUse, takeUse } from '../db/writes/limits.ts'
import { slowDown } from './refusal.ts'
import type { Scope } from './scope.ts'

/** `most` uses in each window of `per` milliseconds. */
export type Limit = { name: string; most: number; per: number }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// Generous to a busy helper, hopeless for a script.
export const limits = {
  signUp: { name: 'sign-up', most: 10, per: hour },
  signIn: { name: 'sign-in', most: 20, per: 15 * minute },
  mailAsk: { name: 'mail-ask', most: 5, per: hour },
  ask: { name: 'ask', most: 10, per: day },
  reply: { name: 'reply', most: 30, per: hour },
  edit: { name: 'edit', most: 60, per: hour },
  react: { name: 'react', most: 200, per: hour },
  // By trust: see src/policy/reports.ts.
  report: { name: 'report', most: 20, per: day },
  // Shorter than the time in which a report can be taken back.
  withdraw: { name: 'withdraw', most: 20, per: 5 * minute },
  // Of illegal content, by anyone.
  notice: { name: 'notice', most: 10, per: day },
  contest: { name: 'contest', most: 5, per: day },
  appeal: { name: 'appeal', most: 10, per: day },
  feedback: { name: 'feedback', most: 20, per: day },
  suggest: { name: 'suggest', most: 600, per: hour },
  searchTold: { name: 'search-told', most: 120, per: hour },
  reading: { name: 'reading', most: 240, per: hour },
  looking: { name: 'looking', most: 600, per: hour },
  team: { name: 'team', most: 1000, per: hour },
  account: { name: 'account', most: 30, per: hour },
  /** Everything of a person in one file is the largest answer there is. */
  export: { name: 'export', most: 10, per: day },
} satisfies Record<string, Limit>

/** The read that says how often the viewer did this; part of the first trip. */
export const usesByViewer = (scope: Scope, limit: Limit) =>
  usesOfViewer(
    scope.db,
    limit.name,
    { key: scope.session?.key ?? '', now: scope.now },
    windowOf(scope, limit),
  )

/** The same for the caller's network address, for what guests may do. */
export const usesByCaller = (scope: Scope, limit: Limit) =>
  usesSince(scope.db, `${limit.name}:${scope.caller}`, windowOf(scope, limit))

/** The statement that counts one use; `who` is a user's id, or `scope.caller`. */
export const count = (scope: Scope, limit: Limit, who: number | string) =>
  countUse(scope.db, `${limit.name}:${who}`, windowOf(scope, limit))

/** The same for any other key: an address' hash, or an id found by SQL. */
export const usesOf = (scope: Scope, limit: Limit, who: Who) =>
  usesSince(scope.db, limitKey(limit.name, who), windowOf(scope, limit))

/**
 * Counts a use before it is tried, giving how many came before: guesses sent at once all count.
 * What turns out not to be a guess is given back with `giveBack`.
 */
export const countFirst = (scope: Scope, limit: Limit, who: Who) =>
  takeUse(scope.db, limitKey(limit.name, who), windowOf(scope, limit))

export const giveBack = (scope: Scope, limit: Limit, who: Who) =>
  returnUse(scope.db, limitKey(limit.name, who), windowOf(scope, limit))

/** Counts one use and fails its batch when the limit is reached: requests sent at once hold to it. */
export const countWithin = (scope: Scope, limit: Limit, who: Who) =>
  countUseUpTo(scope.db, limitKey(limit.name, who), windowOf(scope, limit), limit.most)

/** Counts one use and fails its batch where the condition does not hold any more. */
export const countIf = (scope: Scope, limit: Limit, who: number, holds: SQL) =>
  countUseIf(scope.db, `${limit.name}:${who}`, windowOf(scope, limit), holds)

/** Whether a batch rejected because a counted use was one too many, or its condition did not hold. */
export const isOver = (error: unknown): boolean => isNullConflict(error, 'limits.uses')

/** For what a batch with `countWithin` rejected with: throws `slow-down` if the limit was why. */
export const slowDownIfOver = (scope: Scope, limit: Limit, error: unknown) => {
  if (isOver(error)) keepWithin(scope, limit, [{ uses: limit.most }])
}

/** Throws a `slow-down` refusal when the uses read have reached the limit. */
export const keepWithin = (scope: Scope, limit: Limit, rows: { uses: number }[]) => {
  if ((rows[0]?.uses ?? 0) < limit.most) return
  const left = windowOf(scope, limit) + limit.per - scope.now
  throw slowDown(
    `You have done this ${limit.most} times; try again ${inWords(left)}.`,
    Math.ceil(left / 1000),
  )
}

const windowOf = (scope: Scope, limit: Limit): number => scope.now - (scope.now % limit.per)

const inWords = (ms: number): string =>
  ms < hour ? `in ${Math.ceil(ms / minute)} minutes` : `in ${Math.ceil(ms / hour)} hours`
