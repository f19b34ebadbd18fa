// Threads that may be about the same thing: by what they mention, and by their words.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** A thread that shares codes and devices; `shared` holds them as `code:<id>` and `device:<id>`. */
export type SharingThread = ThreadFacts & { shared: string }

/** A thread found by its words; the smaller the rank the better, as bm25 gives it. */
export type WordsThread = ThreadFacts & {
  rank: number
  /** The first characters of its question. */
  opening: string
}

type ThreadFacts = {
  id: number
  title: string
  slug: string
  replies: number
  solvedAt: number | null
  activeAt: number
  /** How many said of its solution that it worked. */
  worked: number
}

// A code everyone has must not make the read longer than a code nobody has.
const newestOfEach = 40
const mostRefs = 8

/**
 * Threads that mention the same codes and devices, each ref's newest ones. `refs` is a query with
 * the columns `kind` and `ref`; `except` is a thread to leave out, or 0.
 */
export const threadsSharing = (db: Database, refs: SQL, except: number) =>
  db.all<SharingThread>(sql`
    select ${threadFacts}, json_group_array(distinct found.about) as shared
    from (
      select one.value as thread_id, r.kind || ':' || r.ref as about
      from (select distinct kind, ref from (${refs}) order by kind, ref limit ${mostRefs}) r,
        json_each((select json_group_array(thread_id) from (
          select distinct m.thread_id from mentions m where m.kind = r.kind and m.ref = r.ref
          order by m.thread_id desc limit ${newestOfEach}))) one
    ) found join threads d on d.id = found.thread_id
    join threads t on t.id = coalesce(d.merged_into, d.id)
    where t.hidden_at is null and t.id <> ${except} and d.id <> ${except}
    group by t.id
    order by sum(case when found.about like 'code:%' then 5 else 2 end) desc,
      t.solved_at is not null desc, t.id desc
    limit 20`)

/**
 * Threads whose question or answers have these words, the newest first; `match` is an FTS5
 * expression. Ranking a common word would take milliseconds where this takes a fraction of one:
 * every rank is -1.
 */
export const newestWithWords = (db: Database, match: string, except: number) =>
  db.all<WordsThread>(sql`
    select ${threadFacts}, -1 as rank, (select substr(q.body, 1, 400) from posts q
      where q.thread_id = t.id and q.kind = 'question') as opening
    from (select rowid as post_id from posts_fts
      where posts_fts match ${match} order by rowid desc limit 40) found
    join posts p on p.id = found.post_id
    join threads d on d.id = p.thread_id join threads t on t.id = coalesce(d.merged_into, d.id)
    where p.hidden_at is null and p.deleted_at is null and t.hidden_at is null and t.id <> ${except}
      and d.id <> ${except}
    group by t.id order by t.id desc limit 40`)

/** What a thread's posts mention, as the `refs` of `threadsSharing`. */
export const refsOfThread = (threadId: number): SQL =>
  sql`select m.kind, m.ref from mentions m join posts p on p.id = m.post_id
    where m.thread_id = ${threadId} and p.kind = 'question'`

const threadFacts = sql`t.id, t.title, t.slug, t.replies, t.solved_at as solvedAt,
  t.active_at as activeAt, coalesce((select p.worked from solutions s join posts p on p.id = s.post_id
    where s.thread_id = t.id and s.undone_at is null), 0) as worked`
