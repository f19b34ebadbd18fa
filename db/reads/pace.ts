// What somebody wrote of late and where, for limits that depend on it.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { users } from '../schema/people.ts'

export type PaceAsk = {
  /** The thread that is answered; null for a question. */
  threadId: number | null
  /** The first id of the last day, and since when reports count unless a setting says otherwise. */
  from: number
  now: number
  hours: number
}

/** One row about the viewer, none for a guest; what was deleted counts, too. */
export const paceOfViewer = (
  db: Database,
  viewer: SQL<number>,
  { threadId, from, now, hours }: PaceAsk,
) => {
  const thread = sql`(select coalesce(t.merged_into, t.id) from threads t where t.id = ${threadId})`
  const since = sql`${now} - 3600000 * coalesce((select json_extract(s.value, '$.hours')
    from settings s where s.name = 'slow-mode'), ${hours})`
  const reportsHere = (by: SQL) => sql<number>`(select count(*) from cases c
    join reports r on r.case_id = c.id
    where c.thread_id = ${thread} and r.at >= ${since} and r.withdrawn_at is null ${by})`
  const today = (kind: 'question' | 'answer') => sql<number>`(select count(*) from posts p
    where p.author_id = users.id and p.id >= ${from} and p.kind = ${kind})`
  const here = sql`from posts p where p.author_id = users.id and p.thread_id = ${thread}`
  return db
    .select({
      questionsToday: today('question'),
      answersToday: today('answer'),
      lastQuestionAt: sql<number | null>`(select max(p.created_at) from posts p
        where p.author_id = users.id and p.id >= ${from} and p.kind = 'question')`,
      lastPostAt: sql<number | null>`(select max(p.created_at) from posts p
        where p.author_id = users.id and p.id >= ${from})`,
      answersHere: sql<number>`(select count(*) ${here} and p.kind = 'answer')`,
      lastHereAt: sql<number | null>`(select max(p.created_at) ${here} and p.kind = 'answer')`,
      slowSeconds: sql<
        number | null
      >`(select t.slow_seconds from threads t where t.id = ${thread})`,
      reportsHere: reportsHere(sql``),
      ownReportsHere: reportsHere(sql`and r.reporter_id = users.id`),
      /** The newest post, whatever became of it. */
      newestId: sql<number | null>`(select max(p.id) from posts p where p.author_id = users.id)`,
    })
    .from(users)
    .where(eq(users.id, viewer))
    .limit(1)
}

/** Whether somebody has written nothing since, but the post with this id; for a guard in SQL. */
export const wroteNothingSince = (userId: number, newestId: number | null, but: number): SQL =>
  sql`(select max(p.id) from posts p where p.author_id = ${userId} and p.id <> ${but}) is ${newestId}`
