// What was recognised and not meant: of one post for its forms, and of all posts for staff.
import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { mentionRemovals } from '../schema/forum.ts'

/** Everything that a post does not mean, with who said so. */
export const removalsOfPost = (db: Database, postId: number) =>
  db
    .select({ kind: mentionRemovals.kind, ref: mentionRemovals.ref, byId: mentionRemovals.byId })
    .from(mentionRemovals)
    .where(eq(mentionRemovals.postId, postId))
    .orderBy(asc(mentionRemovals.kind), asc(mentionRemovals.ref))
    .limit(mostOfPost)

// The device of a form and a text of thirty thousand characters hold no more.
const mostOfPost = 500

/** A code or device with how often it was removed, and how often it stayed, since then. */
export type DoubtedRow = {
  kind: 'code' | 'device'
  ref: string
  /** Null for what the catalogue no longer has. */
  name: string | null
  removed: number
  byTeam: number
  kept: number
}

/** What was removed since then, the largest share first. */
export const mostRemoved = (db: Database, since: number, limit: number) =>
  db.all<DoubtedRow>(sql`
    with counts as (
      select r.kind, r.ref, count(*) as removed, sum(r.by_id <> p.author_id) as by_team
      from mention_removals r cross join posts p on p.id = r.post_id
      where r.at >= ${since} group by r.kind, r.ref
    ), shares as materialized (
      select counts.*, (select count(*) from mentions m where m.kind = counts.kind
        and m.ref = counts.ref and m.at >= ${since}) as kept
      from counts
    )
    select kind, ref, removed, by_team as byTeam, kept,
      case kind when 'code' then (select c.code from codes c where c.id = ref)
        else (select d.name from devices d where d.id = ref) end as name
    from shares order by removed * 1.0 / (removed + kept) desc, removed desc, kind, ref
    limit ${limit}`)

/** One removal with the post it was in, as far as everyone may read that. */
export type RemovalRow = {
  kind: 'code' | 'device'
  ref: string
  text: string
  at: number
  postId: number
  threadId: number
  slug: string
  title: string
  replies: number
}

/** The latest removals of each code and device since then, a few of each, in readable posts. */
export const latestRemovals = (
  db: Database,
  since: number,
  { each, limit }: { each: number; limit: number },
) =>
  db.all<RemovalRow>(sql`
    select kind, ref, text, at, postId, threadId, slug, title, replies from (
      select r.kind, r.ref, r.text, r.at, p.id as postId, t.id as threadId, t.slug, t.title,
        t.replies, row_number() over (partition by r.kind, r.ref order by r.at desc, p.id) as place
      from mention_removals r
      cross join posts p on p.id = r.post_id and p.hidden_at is null and p.deleted_at is null
      cross join threads t on t.id = p.thread_id and t.hidden_at is null
      where r.at >= ${since}
    ) where place <= ${each} order by at desc limit ${limit}`)
