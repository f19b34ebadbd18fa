// What is kept of a person about widespread problems: for themselves, beside their other data.
import { eq, type SQL } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problemAnswers } from '../schema/problems.ts'
import { signals } from '../schema/signals.ts'

/** Statements by the name of what they give, of one person, at most so many rows each. */
export const ownSigns = (db: Database, viewer: SQL, most: number) => ({
  /** Whether a widespread problem was over for them. */
  problemAnswers: db
    .select({
      problemId: problemAnswers.problemId,
      fixed: problemAnswers.fixed,
      at: problemAnswers.at,
    })
    .from(problemAnswers)
    .where(eq(problemAnswers.userId, viewer))
    .orderBy(problemAnswers.problemId)
    .limit(most),
  /** What they did that counted as a sign of a problem, with where they were. */
  signals: db
    .select({
      key: signals.key,
      kind: signals.kind,
      threadId: signals.threadId,
      postId: signals.postId,
      country: signals.country,
      appVersion: signals.appVersion,
      at: signals.at,
    })
    .from(signals)
    .where(eq(signals.userId, viewer))
    .orderBy(signals.at, signals.key)
    .limit(most),
})
