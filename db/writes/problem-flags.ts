// Cases that moderators flag to staff as a sign of a widespread problem, and the answers.
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problemFlags } from '../schema/alerts.ts'

type Flag = typeof problemFlags.$inferSelect

/** One waits for an answer at a time; a second rejects. */
export const insertFlag = (
  db: Database,
  flag: Pick<Flag, 'id' | 'caseId' | 'byId' | 'note' | 'at'>,
) => db.insert(problemFlags).values(flag)

type Answered = {
  flagId: number
  answer: NonNullable<Flag['answer']>
  reply: string
  by: number
  at: number
  problemId: number | null
}

/** Answers a flag; where somebody was faster, its whole batch stops at the note that may not go. */
export const answerFlagged = (db: Database, { flagId, by, at, ...said }: Answered) =>
  db
    .update(problemFlags)
    .set({
      ...said,
      answeredBy: by,
      answeredAt: at,
      note: sql`case when answered_at is null then note end`,
    })
    .where(and(eq(problemFlags.id, flagId)))
