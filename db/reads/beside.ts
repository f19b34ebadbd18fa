// What stands beside a question: official articles on the codes and devices it is about.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type ArticleBeside = {
  id: number
  slug: string
  title: string
  /** The first characters of its HTML. */
  opening: string
  /** 1 if it was made from an answer of this very thread. */
  promoted: number
  verifiedAt: number | null
  publishedAt: number
  /** The code or device it was found by; empty for a promoted one. */
  about: string
}

/** Published articles for a thread: made from it, on its codes, on its devices; three at most. */
export const articlesBeside = (db: Database, threadId: number) =>
  db.all<ArticleBeside>(sql`
    select a.id, a.slug, a.title, substr(a.html, 1, 900) as opening,
      max(found.weight = 100) as promoted, a.verified_at as verifiedAt,
      a.published_at as publishedAt, min(found.about) as about
    from (
      select id as article_id, 100 as weight, '' as about
        from articles where source_thread_id = ${threadId}
      union all
      ${articlesAbout(sql`select m.kind, m.ref, p.kind = 'question' as asked
        from mentions m join posts p on p.id = m.post_id
        where m.thread_id = ${threadId} and p.hidden_at is null and p.deleted_at is null`)}
    ) found join articles a on a.id = found.article_id
    where a.published_at is not null and a.archived_at is null
    group by a.id order by max(found.weight) desc, a.kind = 'guide', sum(found.weight) desc,
      a.helpful desc, a.id
    limit 3`)

export type Ref = { kind: 'code' | 'device'; ref: string }

/** Published articles on these codes and devices, best first. */
export const articlesOn = (db: Database, refs: Ref[], limit: number) =>
  db.all<ArticleBeside>(sql`
    select a.id, a.slug, a.title, substr(a.html, 1, 900) as opening, 0 as promoted,
      a.verified_at as verifiedAt, a.published_at as publishedAt, min(found.about) as about
    from (${articlesAbout(sql`select kind, ref, 1 as asked from (${refRows(refs)})`)}) found
    join articles a on a.id = found.article_id
    where a.published_at is not null and a.archived_at is null
    group by a.id order by max(found.weight) desc, a.kind = 'guide', sum(found.weight) desc,
      a.helpful desc, a.id
    limit ${limit}`)

/** Published articles with these words in their title; `match` is an FTS5 expression. */
export const articlesWithWords = (db: Database, match: string, limit: number) =>
  db.all<ArticleBeside>(sql`
    select a.id, a.slug, a.title, substr(a.html, 1, 900) as opening, 0 as promoted,
      a.verified_at as verifiedAt, a.published_at as publishedAt, '' as about
    from (select rowid as id, rank from articles_fts
      where articles_fts match ${`title : (${match})`} order by rank limit 20) found
    join articles a on a.id = found.id
    where a.published_at is not null and a.archived_at is null
    order by found.rank limit ${limit}`)

/** A list of codes and devices as a query with the columns `kind` and `ref`. */
export const refRows = (refs: Ref[]): SQL =>
  sql`select value ->> 'kind' as kind, value ->> 'ref' as ref from json_each(${JSON.stringify(
    refs.map(({ kind, ref }) => ({ kind, ref })),
  )})`

// `subjects` has the columns kind, ref and asked. An article on another code is not found by its
// device alone: most articles name a device, and few of them are about this question. A guide names
// many codes, and comes after the article on the one.
const articlesAbout = (subjects: SQL): SQL => sql`
  select s.article_id, case s.kind when 'code' then 10 else 2 end + 5 * r.asked as weight,
    s.kind || ':' || s.ref as about
  from (${subjects}) r join article_subjects s on s.kind = r.kind and s.ref = r.ref
  where s.kind = 'code' or not exists (select 1 from article_subjects x
    where x.article_id = s.article_id and x.kind = 'code')`
