// Codes that people write and the catalogue does not list, for staff.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { unlistedCodes } from '../schema/unlisted.ts'

type UnlistedRow = {
  id: string
  code: string
  familyId: string
  family: string
  seen: number
  people: number
  firstAt: number
  latestAt: number
  /** `[{id, slug, title}]`, the latest five that everyone reads. */
  threads: string
  /** `[{id, name}]`, those most often named in the latest threads. */
  devices: string
}

/** Whether an unlisted code, as `u`, waits for the word of staff. */
export const isOpen = sql`u.dismissed_at is null and u.seen > 0
  and not exists (select 1 from codes c where c.id = u.id)`

/** Those that may be new codes, written by most people first. */
export const openUnlisted = (db: Database, most: number) =>
  db.all<UnlistedRow>(sql`
    select u.id, u.code, u.family_id as familyId, f.shape as family, u.seen, u.people, u.first_at as firstAt,
      u.latest_at as latestAt,
      (select json_group_array(json_object('id', id, 'slug', slug, 'title', title)) from (
        select distinct t.id, t.slug, t.title from unlisted_sightings s
        join threads t on t.id = s.thread_id
        where s.code_id = u.id and t.hidden_at is null order by s.at desc limit 5)) as threads,
      (select json_group_array(json_object('id', id, 'name', name)) from (
        select d.id, d.name from (select distinct thread_id from (select thread_id
          from unlisted_sightings where code_id = u.id order by at desc limit 100)) r
        join mentions m on m.thread_id = r.thread_id and m.kind = 'device'
        join devices d on d.id = m.ref
        group by d.id order by count(*) desc, d.name limit 4)) as devices
    from unlisted_codes u join families f on f.id = u.family_id
    where ${isOpen}
    order by u.people desc, u.latest_at desc
    limit ${most}`)

/** Those that staff said are no codes, with the latest word on each. */
export const dismissedUnlisted = (db: Database, most: number) =>
  db.all<{ id: string; code: string; seen: number; at: number; by: string; note: string }>(sql`
    select u.id, u.code, u.seen, u.dismissed_at as at, p.handle as by, a.note
    from unlisted_codes u
    join unlisted_acts a on a.id = (select max(l.id) from unlisted_acts l where l.code_id = u.id)
    join users p on p.id = a.by_id
    where u.dismissed_at is not null
    order by u.dismissed_at desc
    limit ${most}`)

/** One of them; one row. */
export const unlistedCode = (db: Database, id: string) =>
  db
    .select({
      id: unlistedCodes.id,
      code: unlistedCodes.code,
      dismissedAt: unlistedCodes.dismissedAt,
    })
    .from(unlistedCodes)
    .where(eq(unlistedCodes.id, id))
    .limit(1)
