// Keeping what people were shown before they asked anyway, and that staff dealt with it.
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleDealings, articles } from '../schema/articles.ts'

export type Shown = { kind: 'article' | 'thread'; id: number }
type Row = { id: number; rank: number; opened: 0 | 1 }

/** Articles in force among those that were shown to the asker of a thread. */
export const insertArticlesShown = (db: Database, threadId: number, rows: Row[], at: number) =>
  db.run(sql`insert or ignore into asked_after (thread_id, kind, ref, rank, opened, at)
    select ${threadId}, 'article', a.id, shown.value ->> 'rank', shown.value ->> 'opened', ${at}
    from json_each(${JSON.stringify(rows)}) shown cross join articles a on a.id = shown.value ->> 'id'
    where a.published_at is not null and a.archived_at is null`)

/** Visible threads among those that were shown, never the asker's own new one. */
export const insertThreadsShown = (db: Database, threadId: number, rows: Row[], at: number) =>
  db.run(sql`insert or ignore into asked_after (thread_id, kind, ref, rank, opened, at)
    select ${threadId}, 'thread', t.id, shown.value ->> 'rank', shown.value ->> 'opened', ${at}
    from json_each(${JSON.stringify(rows)}) shown cross join threads t on t.id = shown.value ->> 'id'
    where t.hidden_at is null and t.id <> ${threadId}`)

/** One more question for each article that was shown to its asker. */
export const countAskedAfter = (db: Database, threadId: number) =>
  db
    .update(articles)
    .set({ askedAfter: sql`${articles.askedAfter} + 1` })
    .where(
      sql`${articles.id} in (select ref from asked_after
        where thread_id = ${threadId} and kind = 'article')`,
    )

/** That somebody dealt with the questions up to one of them; the same questions only once. */
export const insertDealing = (db: Database, row: typeof articleDealings.$inferInsert) =>
  db.insert(articleDealings).values(row)

/** The count begins anew, with the questions that came since the page was read. */
export const restartAskedAfter = (db: Database, articleId: number, upTo: number) =>
  db
    .update(articles)
    .set({
      askedAfterDealt: upTo,
      askedAfter: sql`(select count(*) from asked_after
        where kind = 'article' and ref = ${articleId} and thread_id > ${upTo})`,
    })
    .where(eq(articles.id, articleId))
