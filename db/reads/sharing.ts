// Threads that are about the codes and devices something else is about.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type SharingThread = {
  id: number
  title: string
  slug: string
  replies: number
  solvedAt: number | null
  activeAt: number
}

// A code everyone has must not make the read longer than a code nobody has.
const newestOfEach = 40
const mostRefs = 8

/** Each ref's newest threads, each once; `refs` is a query with the columns `kind` and `ref`. */
export const threadsSharing = (db: Database, refs: SQL) =>
  db.all<SharingThread>(sql`
    select t.id, t.title, t.slug, t.replies, t.solved_at as solvedAt, t.active_at as activeAt
    from (
      select one.value as thread_id, r.kind
      from (select distinct kind, ref from (${refs}) order by kind, ref limit ${mostRefs}) r,
        json_each((select json_group_array(thread_id) from (
          select distinct m.thread_id from mentions m where m.kind = r.kind and m.ref = r.ref
          order by m.thread_id desc limit ${newestOfEach}))) one
    ) found join threads d on d.id = found.thread_id
    join threads t on t.id = coalesce(d.merged_into, d.id)
    where t.hidden_at is null
    group by t.id
    order by sum(case when found.kind = 'code' then 5 else 2 end) desc,
      t.solved_at is not null desc, t.id desc
    limit 20`)
