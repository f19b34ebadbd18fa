// Running the steps of a batch on a connection, each if its condition holds, with patience for
// locks.
import { setTimeout as pause } from 'node:timers/promises'
import type { Connection } from './connections.ts'
import type { Condition, StatementResult, WireError } from './protocol.ts'
import { rejection } from './protocol.ts'
import { wireErrorOf } from './sqlite-errors.ts'
import { type Query, run } from './statements.ts'

export type Step = { condition: Condition | null; query: Query }

/** What became of a step: null when its condition did not hold. */
export type Outcome = { result: StatementResult } | { error: WireError } | null

// Shorter than a batch takes over HTTP, and long enough not to keep a core busy.
const BETWEEN_TRIES = 5

/**
 * Runs the steps in order and tells what became of each. A statement that finds the database
 * locked is tried again until `patience` ms have passed, if nothing was done before it in its
 * transaction. Throws a rejection (400) for a condition about a step that has not run yet.
 */
export async function runSteps(
  connection: Connection,
  steps: Step[],
  patience: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const { condition, query } of steps) {
    if (condition && !holds(condition, outcomes, connection)) {
      outcomes.push(null)
      continue
    }
    // Not awaited unless it must wait: a batch without contention is one uninterrupted piece, so
    // that no other stream finds the database locked by half of it.
    let outcome = attempt(connection, query)
    const giveUpAt = performance.now() + patience
    while (isLocked(outcome) && mayTryAgain(connection) && performance.now() < giveUpAt) {
      await pause(BETWEEN_TRIES)
      outcome = attempt(connection, query)
    }
    outcomes.push(outcome)
  }
  return outcomes
}

function attempt(connection: Connection, query: Query): Outcome {
  try {
    return { result: run(connection, query) }
  } catch (error) {
    return { error: wireErrorOf(error) }
  }
}

function isLocked(outcome: Outcome): boolean {
  return outcome !== null && 'error' in outcome && outcome.error.code === 'SQLITE_BUSY'
}

// With a snapshot taken or a row written, waiting helps nobody: the holder of the lock will have
// changed what this transaction has already seen. SQLite's own waiting draws the same line.
function mayTryAgain({ native, untouched }: Connection): boolean {
  return untouched || !native.inTransaction
}

function holds(condition: Condition, outcomes: Outcome[], connection: Connection): boolean {
  const isTrue = (inner: Condition) => holds(inner, outcomes, connection)
  switch (condition.type) {
    case 'ok':
      return 'result' in (outcomeOf(condition.step, outcomes) ?? {})
    case 'error':
      return 'error' in (outcomeOf(condition.step, outcomes) ?? {})
    case 'not':
      return !isTrue(condition.cond)
    case 'and':
      return condition.conds.every(isTrue)
    case 'or':
      return condition.conds.some(isTrue)
    case 'is_autocommit':
      return !connection.native.inTransaction
  }
}

function outcomeOf(step: number, outcomes: Outcome[]): Outcome {
  const outcome = outcomes[step]
  if (outcome === undefined)
    throw rejection(400, `A condition names step ${step}, which has not run`)
  return outcome
}
