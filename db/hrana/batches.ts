// Running the steps of a batch on a connection, each if its condition holds, with patience for
// locks.
import { type Connection, mayWait, patiently } from '../file/connection.ts'
import { type Query, run } from '../file/statements.ts'
import { type Condition, rejection, type StatementResult, type WireError } from './protocol.ts'
import { wireErrorOf } from './sqlite-errors.ts'
import { wireResultOf } from './values.ts'

export type Step = { condition: Condition | null; query: Query; wantRows: boolean }

/** What became of a step: null when its condition did not hold. */
export type Outcome = { result: StatementResult } | { error: WireError } | null

/**
 * Runs the steps in order and tells what became of each. A statement that finds the database
 * locked waits up to `busyTimeout` ms, if waiting can help. Throws a rejection (400) for a
 * condition about a step that has not run yet.
 */
export async function runSteps(
  connection: Connection,
  steps: Step[],
  busyTimeout: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const step of steps) {
    const isDue = !step.condition || holds(step.condition, outcomes, connection)
    outcomes.push(isDue ? await runStep(connection, step, busyTimeout) : null)
  }
  return outcomes
}

async function runStep(connection: Connection, { query, wantRows }: Step, busyTimeout: number) {
  try {
    const result = await patiently(
      busyTimeout,
      () => run(connection, query),
      () => mayWait(connection),
    )
    return { result: wireResultOf(result, wantRows) }
  } catch (error) {
    return { error: wireErrorOf(error) }
  }
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
