// Duplicates: a thread with its merge, a thread it may be merged into, and what was merged into one.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** A thread with its latest merge, whether it holds or was undone; without one those are null. */
export type DuplicateRow = {
  id: number
  slug: string
  title: string
  authorId: number
  questionId: number
  lockedAt: number | null
  hiddenAt: number | null
  mergedInto: number | null
  mergeId: number | null
  mergedBy: string
  mergedById: number
  mergedAt: number
  note: string
  /** What it was merged into then. */
  originalId: number
  originalSlug: string
  originalTitle: string
  originalHiddenAt: number | null
  undoneBy: string | null
  undoneAt: number | null
  undoReason: string | null
  contestedAt: number | null
  contestReason: string | null
  /** What was decided of the contest. */
  verdict: string | null
  decidedAt: number | null
  decision: string | null
}

/** One row. */
export const threadWithMerge = (db: Database, threadId: number) =>
  db.all<DuplicateRow>(sql`
    select t.id, t.slug, t.title, t.author_id as authorId, t.locked_at as lockedAt,
      t.hidden_at as hiddenAt, t.merged_into as mergedInto,
      (select id from posts where thread_id = t.id and kind = 'question') as questionId,
      m.id as mergeId, u.handle as mergedBy, m.by_id as mergedById, m.at as mergedAt, m.note,
      m.original_id as originalId, o.slug as originalSlug, o.title as originalTitle,
      o.hidden_at as originalHiddenAt,
      (select handle from users where id = m.undone_by) as undoneBy, m.undone_at as undoneAt,
      m.undo_reason as undoReason, m.contested_at as contestedAt,
      m.contest_reason as contestReason, d.verdict, d.at as decidedAt, d.reason as decision
    from threads t
    left join merges m on m.id = (select max(id) from merges where duplicate_id = t.id)
    left join threads o on o.id = m.original_id
    left join users u on u.id = m.by_id
    left join decisions d on d.case_id = (select c.id from cases c
      where c.post_id = (select id from posts where thread_id = t.id and kind = 'question')
        and c.merge_id = m.id) and d.undone_at is null
    where t.id = ${threadId} limit 1`)

/** A thread somebody named as the original, and the one that leads to; one row. */
export const threadToMergeInto = (db: Database, threadId: number) =>
  db.all<{
    id: number
    title: string
    /** The thread itself, or what it was merged into. */
    originalId: number
    originalSlug: string
    originalTitle: string
    originalHiddenAt: number | null
  }>(sql`
    select t.id, t.title, o.id as originalId, o.slug as originalSlug, o.title as originalTitle,
      o.hidden_at as originalHiddenAt
    from threads t join threads o on o.id = coalesce(t.merged_into, t.id)
    where t.id = ${threadId} limit 1`)

export type Duplicate = {
  id: number
  slug: string
  title: string
  replies: number
  createdAt: number
  /** Its present solution, with how many said that it worked. */
  solutionId: number | null
  worked: number
}

/** What was merged into a thread and may be read, the oldest first. */
export const duplicatesOf = (db: Database, threadId: number) =>
  db.all<Duplicate>(sql`
    select t.id, t.slug, t.title, t.replies, t.created_at as createdAt, p.id as solutionId,
      coalesce(p.worked, 0) as worked
    from threads t
    left join solutions s on s.thread_id = t.id and s.undone_at is null
    left join posts p on p.id = s.post_id and p.hidden_at is null and p.deleted_at is null
    where t.merged_into = ${threadId} and t.hidden_at is null order by t.id limit 50`)

// Not indexed: where little is merged, going through that index looks cheaper than asking by id.
/** The threads most others were merged into since then, with their solution and their article. */
export const mostDuplicated = (db: Database, since: number, limit: number) =>
  db.all<{
    id: number
    slug: string
    title: string
    duplicates: number
    meToos: number
    solutionId: number | null
    articleId: number | null
  }>(sql`
    select o.id, o.slug, o.title, count(*) as duplicates, o.me_toos as meToos,
      (select s.post_id from solutions s where s.thread_id = o.id and s.undone_at is null) as solutionId,
      (select a.id from articles a where a.source_thread_id = o.id limit 1) as articleId
    from (select duplicate_id from merges where at > ${since} and undone_at is null
      order by at desc limit 2000) m
    cross join threads t not indexed on t.id = m.duplicate_id
    cross join threads o on o.id = t.merged_into
    where o.hidden_at is null
    group by o.id order by duplicates desc, o.me_toos desc, o.id desc limit ${limit}`)

/** The thread and what was merged into it, as a query with the column `id`. */
export const withDuplicates = (threadId: number | SQL): SQL =>
  sql`select ${threadId} as id union all select id from threads where merged_into = ${threadId}`
