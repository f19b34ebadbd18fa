// What the threads that mention a code or a device say of it; only the newest are looked at.
import { desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import type { Ref } from './beside.ts'
import { rowColumns } from './thread-lists.ts'

/** The page of a code everyone has must not take longer than that of a code nobody has. */
export const newestMentioning = 500

/** Visible threads with a visible post that mentions it, newest first, as rows of a list. */
export const threadsMentioning = (db: Database, about: Ref, limit: number) =>
  db
    .select(rowColumns)
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(
      // A hidden thread among the newest leaves a gap; twice as many are enough to fill it.
      sql`${threads.id} in (${mentioning(about, 2 * limit)}) and ${isNull(threads.hiddenAt)}
        and ${isNull(threads.mergedInto)}`,
    )
    .orderBy(desc(threads.id))
    .limit(limit)

/** How many threads mention it and how many of them are solved, among the newest; one row. */
export const tallyOfMentioning = (db: Database, about: Ref) =>
  db.all<{ threads: number; solved: number }>(sql`
    select count(*) as threads, count(t.solved_at) as solved
    from (${mentioning(about)}) found join threads t on t.id = found.thread_id
    where t.hidden_at is null and t.merged_into is null limit 1`)

export type SeenWith = { ref: string; name: string; meaning: string; threads: number }

/** The devices a code was seen on, or the codes seen on a device, with the number of threads. */
export const seenWith = (db: Database, about: Ref, limit: number) => {
  const other = about.kind === 'code' ? 'device' : 'code'
  const names =
    other === 'device'
      ? sql`select id, name, '' as meaning from devices`
      : sql`select id, code as name, meaning from codes`
  return db.all<SeenWith>(sql`
    select n.id as ref, n.name, n.meaning, count(distinct coalesce(t.merged_into, t.id)) as threads
    from (${mentioning(about)}) found
    join mentions m on m.thread_id = found.thread_id and m.kind = ${other}
    join posts p on p.id = m.post_id and p.hidden_at is null and p.deleted_at is null
    join threads t on t.id = found.thread_id and t.hidden_at is null
    join (${names}) n on n.id = m.ref
    group by n.id order by threads desc, n.name limit ${limit}`)
}

/** A solution with what readers said of it. */
export type ProvenSolution = {
  postId: number
  threadId: number
  slug: string
  title: string
  replies: number
  authorHandle: string
  acceptedAt: number
  /** The first characters of the source text. */
  opening: string
  worked: number
  failed: number
}

// As sure as Wilson's lower bound where nobody says that it failed, and close to it elsewhere: the
// best by the one are among the best by the other, and this needs no square root.
const surest = (worked: SQL, failed: SQL): SQL =>
  sql`${worked} / (${worked} + ${failed} + 3.84) desc, ${worked} desc`

/** The solutions of the newest threads that mention it, the most proven first. */
export const solutionsMentioning = (db: Database, about: Ref, limit: number) =>
  db.all<ProvenSolution>(sql`
    select ${solutionColumns}, p.worked, p.failed
    from (${mentioning(about)}) found
    join threads t on t.id = found.thread_id
    join solutions s on s.thread_id = t.id and s.undone_at is null
    join posts p on p.id = s.post_id join users u on u.id = p.author_id
    where ${isVisible}
    order by ${surest(sql`p.worked`, sql`p.failed`)}, s.accepted_at desc limit ${limit}`)

// A person reports once for a post, so this is as many people.
const newestOutcomes = 2000

/** The solutions that worked for somebody on this device; `worked` and `failed` count it alone. */
export const solutionsOnDevice = (db: Database, deviceId: string, limit: number) =>
  db.all<ProvenSolution>(sql`
    select ${solutionColumns}, sum(said.worked) as worked, sum(not said.worked) as failed
    from (select post_id, worked from outcomes where device_id = ${deviceId}
      order by post_id desc limit ${newestOutcomes}) said
    join posts p on p.id = said.post_id
    join solutions s on s.post_id = p.id and s.undone_at is null
    join threads t on t.id = p.thread_id join users u on u.id = p.author_id
    where ${isVisible}
    group by p.id having sum(said.worked) > 0
    order by ${surest(sql`sum(said.worked)`, sql`sum(not said.worked)`)}, p.id desc
    limit ${limit}`)

const solutionColumns = sql`p.id as postId, t.id as threadId, t.slug, t.title, t.replies,
  u.handle as authorHandle, s.accepted_at as acceptedAt, substr(p.body, 1, 400) as opening`

const isVisible = sql`p.hidden_at is null and p.deleted_at is null and t.hidden_at is null
  and t.merged_into is null`

const mentioning = ({ kind, ref }: Ref, limit = newestMentioning): SQL => sql`
  select distinct m.thread_id from mentions m join posts p on p.id = m.post_id
  where m.kind = ${kind} and m.ref = ${ref} and p.hidden_at is null and p.deleted_at is null
  order by m.thread_id desc limit ${limit}`
