// Whether the forum can do its work: the database answers, the jobs run, no mail is stuck.
import { type Rows, together } from '../../db/batch.ts'
import { isUnreachable } from '../../db/failures.ts'
import { allJobs, failedOutbox } from '../../db/reads/jobs.ts'
import type { Scope } from '../scope.ts'
import { jobList } from './schedule.ts'

// A job is late when it missed two of its turns, and a quarter of an hour besides.
const grace = 15 * 60_000

/** One trip; what is wrong, in words for whoever runs the forum. */
export const readiness = async (scope: Scope) => {
  const problems = await troublesNow(scope)
  return { ready: problems.length === 0, problems }
}

const troublesNow = async (scope: Scope): Promise<string[]> => {
  try {
    return troublesIn(scope, await together(scope.db, readinessReads(scope)))
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return ['The database is away.']
  }
}

/** What `troublesIn` needs, to be sent with the reads of a page. */
export const readinessReads = ({ db }: Scope) => ({ jobs: allJobs(db), failed: failedOutbox(db) })

/** What is wrong with the forum's own work; empty when all is well. */
export const troublesIn = (
  scope: Scope,
  { jobs, failed }: Rows<ReturnType<typeof readinessReads>>,
): string[] => {
  const late = jobList
    .filter(({ name, every }) => {
      const ranAt = jobs.find((job) => job.name === name)?.ranAt
      return ranAt !== null && ranAt !== undefined && scope.now - ranAt > 2 * every + grace
    })
    .map(({ name }) => `The job ${name} did not run when it should.`)
  const stuck = failed[0]?.n ?? 0
  return stuck > 0 ? [...late, `${stuck} outbox entries were given up.`] : late
}
