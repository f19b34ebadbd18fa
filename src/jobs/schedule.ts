// The jobs that run by the clock, how often, and the tick that runs those that are due.
import { together, writeAll } from '../../db/batch.ts'
import { allJobs } from '../../db/reads/jobs.ts'
import { deleteLimitsBefore } from '../../db/writes/limits.ts'
import { deleteDoneOutbox } from '../../db/writes/outbox.ts'
import { deleteUnverified } from '../../db/writes/people.ts'
import { mergeArticlesIndex, mergePostsIndex } from '../../db/writes/search-index.ts'
import { deleteSearchCountsBefore, deleteSearchMarksBefore } from '../../db/writes/searches.ts'
import { deleteExpiredSessions } from '../../db/writes/sessions.ts'
import { deleteGuestSignalsBefore } from '../../db/writes/signals.ts'
import { deleteTokens } from '../../db/writes/tokens.ts'
import { recountWords } from '../../db/writes/words.ts'
import { remindOfOldCases, sealLog, watchForProblems } from '../../moderation/index.ts'
import { weighTrust } from '../accounts/trust.ts'
import { catchUp } from '../knowledge/catalogue.ts'
import { catchUpLikeness } from '../knowledge/likeness-upkeep.ts'
import { daysKept } from '../knowledge/searches.ts'
import type { Scope } from '../scope.ts'
import { withLease } from './lease.ts'
import { drainOutbox } from './outbox.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** `every` is in milliseconds; the ticker looks once a minute. */
export type Job = { name: string; every: number; run: (scope: Scope) => Promise<void> }

export const jobList: Job[] = [
  // A whole minute would miss every second tick: a run ends a little after the tick that began it.
  { name: 'problems', every: minute / 2, run: watchForProblems },
  { name: 'log', every: minute / 2, run: sealLog },
  { name: 'likeness', every: minute / 2, run: catchUpLikeness },
  { name: 'search-index', every: 5 * minute, run: tidySearch },
  { name: 'old-cases', every: 30 * minute, run: remindOfOldCases },
  { name: 'trust', every: day, run: weighTrust },
  { name: 'sweep', every: 6 * 60 * minute, run: sweep },
]

/** Runs what is due. Called every minute by both homes; a failing job does not stop the others. */
export const tick = async (scope: Scope): Promise<void> => {
  const { ran } = await together(scope.db, { ran: allJobs(scope.db) })
  const now = scope.platform.clock()
  const lastRun = (name: string) => ran.find((job) => job.name === name)?.ranAt ?? 0
  await attempt('catalogue', () => catchUp(scope))
  await attempt('outbox', () => drainOutbox(scope))
  for (const job of jobList.filter((job) => now - lastRun(job.name) >= job.every)) {
    await attempt(job.name, () => withLease(scope, job.name, () => job.run(scope)))
  }
}

const attempt = async (name: string, work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (error) {
    console.error(JSON.stringify({ job: name, error: String(error) }))
  }
}

// Some milliseconds of writing at a time: whoever writes meanwhile waits no longer than that.
const pagesAtATime = 400
const wordsAtATime = 1_000

async function tidySearch({ db }: Scope) {
  await writeAll(db, [
    mergePostsIndex(db, pagesAtATime),
    mergeArticlesIndex(db, pagesAtATime),
    ...recountWords(db, wordsAtATime),
  ])
}

async function sweep(scope: Scope) {
  const now = scope.platform.clock()
  await writeAll(scope.db, [
    deleteExpiredSessions(scope.db, now),
    deleteDoneOutbox(scope.db, now - 7 * day),
    deleteLimitsBefore(scope.db, now - 2 * day),
    deleteTokens(scope.db, now - 7 * day),
    deleteSearchCountsBefore(scope.db, now - daysKept * day),
    deleteSearchMarksBefore(scope.db, now - daysKept * day),
    deleteGuestSignalsBefore(scope.db, now - daysKept * day),
    deleteUnverified(scope.db, now - 7 * day),
  ])
}
