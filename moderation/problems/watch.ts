// The job that notices widespread problems: one trip to read what people signalled, one to write.
import { together, writeAll } from '../../db/batch.ts'
import { knownProblems } from '../../db/reads/problems.ts'
import { signalsByKey, touchedKeys } from '../../db/reads/signals.ts'
import {
  attachThreadsOfKey,
  insertSuspected,
  renewProblem,
  type Seen,
} from '../../db/writes/problems.ts'
import { newId } from '../../src/lib/ids.ts'
import type { Scope } from '../../src/scope.ts'
import { type Alarm, detect, fewest } from './detector.ts'
import { dismissalHolds, settle, withoutAnswered } from './incidents.ts'
import { partsOf } from './keys.ts'
import { recordsFrom, siteFrom, siteReads } from './read-records.ts'
import { day, windows } from './records.ts'

/** Raises suspected problems and renews open ones. Tells nobody: staff see the count in the header. */
export const watchForProblems = async (scope: Scope): Promise<void> => {
  const { db, now } = scope
  const { keys, known, ...habits } = await together(db, {
    ...siteReads(scope),
    keys: signalsByKey(db, { keys: touchedKeys(now), now, windows, fewest }),
    known: knownProblems(db, now - day, now - dismissalHolds),
  })
  const records = withoutAnswered(recordsFrom(keys), known)
  const { raise, renew } = settle(detect(now, records, siteFrom(now, habits)), known, records)
  await writeAll(db, [
    ...raise.flatMap((alarm) => [
      insertSuspected(db, {
        ...seenIn(alarm),
        ...partsOf(alarm.key),
        key: alarm.key,
        id: newId(now),
        at: now,
      }),
      attachThreadsOfKey(db, alarm.key, now - day, now),
    ]),
    ...renew.map(({ id, alarm }) => renewProblem(db, id, seenIn(alarm), now)),
  ])
}

const seenIn = ({ people, newcomers, minutes, expected, score }: Alarm): Seen => {
  return { people, newcomers, windowMinutes: minutes, expected, score }
}
