// What was told to a person.
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { notices } from '../schema/notices.ts'
import { viewerId } from './viewer.ts'

/** Whether it is fixed for them: the problem, how often it was resolved, and what they said. */
export type Asked = { id: number; round: number; fixed: 0 | 1 | null }

/** The viewer's notices, the newest first; `before` is the id of the last one shown, or null. */
export const noticesOfViewer = (
  db: Database,
  viewer: { key: string; now: number },
  before: number | null,
  limit: number,
) =>
  db
    .select({
      id: notices.id,
      kind: notices.kind,
      data: notices.data,
      at: notices.at,
      readAt: notices.readAt,
      /** Of a problem that was resolved, and not again since: what is asked, as JSON of `Asked`. */
      asked: sql<string | null>`case when notices.kind = 'problem-resolved' then (
        select json_object('id', p.id, 'round', p.round, 'fixed', (select a.fixed
          from problem_answers a where a.problem_id = p.id and a.round = p.round
          and a.user_id = notices.user_id))
        from problems p where p.id = notices.data ->> 'problemId' and p.state = 'resolved'
          and p.closed_at <= notices.at) end`,
    })
    .from(notices)
    .where(
      and(
        eq(notices.userId, viewerId(viewer.key, viewer.now)),
        before === null ? undefined : lt(notices.id, before),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit)
