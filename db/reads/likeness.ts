// Threads whose terms are yet to be made, or were made by older rules.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type ThreadBehind = {
  id: number
  title: string
  body: string
  area: string
  /** JSON list of `{kind, ref}`: what its question mentions, and the device chosen for it. */
  refs: string
}

/** Some threads whose terms are of an older version, the oldest rules first. */
export const threadsBehind = (db: Database, version: number, limit: number) =>
  db.all<ThreadBehind>(sql`
    select t.id, t.title, coalesce(q.body, '') as body, c.slug as area,
      (select json_group_array(json_object('kind', m.kind, 'ref', m.ref)) from (
        select kind, ref from mentions where post_id = q.id
        union select 'device', t.device_id where t.device_id is not null) m) as refs
    from (select thread_id as id from thread_likeness where version < ${version}
      order by version, thread_id limit ${limit}) l
    cross join threads t on t.id = l.id
    join categories c on c.id = t.category_id
    left join posts q on q.thread_id = t.id and q.kind = 'question'
    order by t.id limit ${limit}`)
