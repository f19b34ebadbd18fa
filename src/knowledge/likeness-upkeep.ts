// The job that makes the terms of threads that have none yet, or those of older rules.
import { together, writeAll } from '../../db/batch.ts'
import { threadsBehind } from '../../db/reads/likeness.ts'
import { putLikeness } from '../../db/writes/likeness.ts'
import type { Scope } from '../scope.ts'
import { knownTo } from './catalogue.ts'
import { LIKENESS_VERSION, likenessRow } from './likeness.ts'

// Some ten milliseconds of writing at a time, and no longer in all than a job may take.
const atATime = 100
const longest = 20_000

/** Until none is behind, or for twenty seconds; the next run goes on from there. */
export const catchUpLikeness = async (scope: Scope): Promise<void> => {
  const until = scope.platform.clock() + longest
  for (let rounds = 0; rounds < mostRounds && scope.platform.clock() < until; rounds++) {
    const { behind } = await together(scope.db, {
      behind: threadsBehind(scope.db, LIKENESS_VERSION, atATime),
    })
    if (behind.length === 0) return
    await writeAll(scope.db, [
      putLikeness(
        scope.db,
        behind.map(({ id, refs, ...question }) =>
          likenessRow(id, { ...question, refs: JSON.parse(refs) }, knownTo(scope)),
        ),
      ),
    ])
  }
}

// The clock of a test stands still.
const mostRounds = 2_000
