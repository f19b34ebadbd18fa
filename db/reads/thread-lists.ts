// Lists of threads by keyset: the latest, the unanswered, the solved; of the community or a category.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { categories } from '../schema/catalogue.ts'
import { threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'

/** Which threads; each list has its own order. */
export type Show = 'latest' | 'unanswered' | 'solved'

/** `before` is the sort key of the last row shown; `category` is a slug. */
export type ListAsk = {
  show: Show
  category?: string
  before: [at: number, id: number] | null
  limit: number
}

/** Visible threads, newest first; `chips` is JSON: `[{kind, ref, name}]`. */
export const listedThreads = (db: Database, ask: ListAsk) => {
  const at = ask.show === 'solved' ? threads.solvedAt : threads.activeAt
  return db
    .select(rowColumns)
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(
      and(
        isNull(threads.hiddenAt),
        isNull(threads.mergedInto),
        shown(ask.show),
        ask.category === undefined
          ? undefined
          : sql`${threads.categoryId} = (select id from categories where slug = ${ask.category})`,
        ask.before ? sql`(${at}, ${threads.id}) < (${ask.before[0]}, ${ask.before[1]})` : undefined,
      ),
    )
    .orderBy(desc(at), desc(threads.id))
    .limit(ask.limit)
}

export type ThreadRow = Awaited<ReturnType<typeof listedThreads>>[number]

// Written out, not bound: the partial index is used only for a condition it can recognise.
const shown = (show: Show): SQL | undefined => {
  if (show === 'unanswered') return sql`replies = 0`
  return show === 'solved' ? isNotNull(threads.solvedAt) : undefined
}

/** What a row of a list shows; for other lists of threads, too. */
export const rowColumns = {
  id: threads.id,
  title: threads.title,
  slug: threads.slug,
  category: categories.label,
  categorySlug: categories.slug,
  authorHandle: users.handle,
  activeAt: threads.activeAt,
  replies: threads.replies,
  meToos: threads.meToos,
  solvedAt: threads.solvedAt,
  isArticle: sql<number>`exists (select 1 from articles a where a.source_thread_id = ${threads.id}
    and a.published_at is not null and a.archived_at is null)`.mapWith(Boolean),
  chips: sql<string>`(select json_group_array(json_object('kind', kind, 'ref', ref, 'name', name)) from (
    select m.kind, m.ref, case m.kind when 'code' then (select c.code from codes c where c.id = m.ref)
      else (select d.name from devices d where d.id = m.ref) end as name
    from mentions m where m.post_id = (select p.id from posts p
      where p.thread_id = ${threads.id} and p.kind = 'question')
    order by m.kind, m.ref limit 6))`,
}
