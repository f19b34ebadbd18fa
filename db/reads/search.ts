// Search: codes and devices by name, and threads, answers and articles by their words with one score.
import { asc, type SQL, sql } from 'drizzle-orm'
import { hitEnd, hitStart } from '../../src/text/highlights.ts'
import type { Database } from '../client.ts'
import { codes, devices } from '../schema/catalogue.ts'
import { type Filter, haveAll, joined, listOf } from './codes.ts'

/** Codes that are named, first, and codes whose name or meaning has every word. */
export const codesFound = (db: Database, { words, ids }: Filter, limit: number) =>
  db
    .select({ id: codes.id, code: codes.code, meaning: codes.meaning })
    .from(codes)
    .where(namedOr(sql`${codes.id} in (${listOf(ids)})`, haveWords(codeText, words)))
    .orderBy(sql`${codes.id} in (${listOf(ids)}) desc`, asc(codes.position))
    .limit(limit)

/** Devices that are named, first, and devices one of whose names has every word. */
export const devicesFound = (db: Database, { words, ids }: Filter, limit: number) =>
  db
    .select({ id: devices.id, name: devices.name, maker: devices.maker, type: devices.type })
    .from(devices)
    .where(namedOr(sql`${devices.id} in (${listOf(ids)})`, haveWords(deviceText, words)))
    .orderBy(sql`${devices.id} in (${listOf(ids)}) desc`, asc(devices.position))
    .limit(limit)

const codeText = sql`lower(${codes.code} || ' ' || ${codes.meaning})`
const deviceText = sql`lower(${devices.name} || ' ' || ${joined(devices.aliases)})`

const namedOr = (isNamed: SQL, hasWords: SQL): SQL => sql`${isNamed} or ${hasWords}`

const haveWords = (text: SQL, words: string[]): SQL =>
  words.length === 0 ? sql`false` : sql`(${haveAll(text, words)})`

export type SearchAsk = {
  /** MATCH expressions: every word, and at least one. */
  all: string
  any: string
  /** Ids of codes the query names: threads that mention them are found however they write them. */
  codes: string[]
  /** The sort key of the last one shown. */
  after: [score: number, id: number] | null
  limit: number
}

export type Hit = {
  kind: 'thread' | 'article'
  id: number
  /** Larger is better; of no scale but that of this search. */
  score: number
  title: string
  slug: string
  /** Source text with the found words between `hitStart` and `hitEnd`. */
  excerpt: string
  category: string
  categorySlug: string
  at: number
  author: string
  replies: number
  meToos: number
  solvedAt: number | null
  isArticle: number
  /** The answer that was found; null for a question or an article. */
  answerId: number | null
}

// Best matches looked at: a common word must not bring half the forum into one page.
const mostStrict = 300
const mostLoose = 100
// With fewer than this, texts that have only some of the words are shown below.
const tooFew = 10

/** Visible threads and published articles, the best first. Drafts have no text to be found by. */
export const searchHits = (db: Database, ask: SearchAsk) =>
  db.all<Hit>(sql`
    with ${matches(ask)}, ${scored(ask.codes)}, hits as (
      select * from threads_hit union all select * from articles_hit
    )
    select h.kind, h.id, h.score, coalesce(t.title, a.title) as title,
      coalesce(t.slug, a.slug) as slug,
      coalesce(case h.kind when 'thread' then ${snippet('posts_fts', ask.any, sql`h.post_id`)}
        else ${snippet('articles_fts', ask.any, sql`h.id`)} end,
        (select substr(body, 1, 300) from posts where id = h.post_id), '') as excerpt,
      c.label as category, c.slug as categorySlug,
      coalesce(t.active_at, a.verified_at, a.published_at) as at, u.handle as author,
      coalesce(t.replies, 0) as replies, coalesce(t.me_toos, 0) as meToos, t.solved_at as solvedAt,
      h.kind = 'thread' and exists (select 1 from articles x where x.source_thread_id = h.id
        and x.published_at is not null and x.archived_at is null) as isArticle,
      case when p.kind = 'answer' then p.id end as answerId
    from (select * from hits where ${isAfter(ask.after)}
      order by score desc, id desc limit ${ask.limit}) h
    left join posts p on p.id = h.post_id
    left join threads t on h.kind = 'thread' and t.id = h.id
    left join articles a on h.kind = 'article' and a.id = h.id
    join categories c on c.id = coalesce(t.category_id, a.category_id)
    join users u on u.id = coalesce(p.author_id, a.owner_id)
    order by h.score desc, h.id desc`)

const isAfter = (after: SearchAsk['after']): SQL =>
  after === null ? sql`true` : sql`(score, id) < (${after[0]}, ${after[1]})`

// A title says more than a text of the same words. Ranks are negative, and the best is the smallest.
const matches = ({ all, any }: SearchAsk): SQL => sql`
  strict_posts as materialized (${matching('posts_fts', all, mostStrict)}),
  strict_articles as materialized (${matching('articles_fts', all, mostStrict)}),
  few as materialized (select (select count(*) from strict_posts)
    + (select count(*) from strict_articles) < ${tooFew} as are),
  loose_posts as materialized (${matching('posts_fts', any, mostLoose, sql`(select are from few)`)}),
  loose_articles as materialized (${matching('articles_fts', any, mostLoose, sql`(select are from few)`)})`

const matching = (
  table: 'posts_fts' | 'articles_fts',
  match: string,
  limit: number,
  only?: SQL,
) => {
  const fts = sql.raw(table)
  return sql`select rowid as id, bm25(${fts}, 4.0, 1.0) as rank from ${fts}
    where ${fts} match ${match} ${only ? sql`and ${only}` : sql``} order by rank limit ${limit}`
}

// 1 to 2 for texts with every word, 0 to 1 for others; what is solved or official counts for more.
const scored = (codes: string[]): SQL => sql`
  post_scores as (
    select id, ${share('strict_posts', 1)} as score from strict_posts
    union all select id, ${share('loose_posts', 0)} from loose_posts
    union all select mentioned.value, 1.2 from (${listOf(codes)}) code, json_each((
      select json_group_array(post_id) from (select post_id from mentions
        where kind = 'code' and ref = code.value order by thread_id desc limit 100))) mentioned
  ),
  threads_hit as (
    select 'thread' as kind, t.id, p.id as post_id,
      max(round(score * iif(t.solved_at is null, 1, 1.15), 6)) as score
    from post_scores cross join posts p on p.id = post_scores.id join threads t on t.id = p.thread_id
    where p.hidden_at is null and p.deleted_at is null and t.hidden_at is null
    group by t.id
  ),
  article_scores as (
    select id, ${share('strict_articles', 1)} as score from strict_articles
    union all select id, ${share('loose_articles', 0)} from loose_articles
  ),
  articles_hit as (
    select 'article' as kind, a.id, null as post_id, max(round(score * 1.25, 6)) as score
    from article_scores cross join articles a on a.id = article_scores.id
    where a.published_at is not null and a.archived_at is null
    group by a.id
  )`

const share = (table: string, base: number): SQL =>
  sql`${base} + coalesce(rank / nullif((select min(rank) from ${sql.raw(table)}), 0), 0)`

const snippet = (table: 'posts_fts' | 'articles_fts', match: string, id: SQL): SQL => {
  const fts = sql.raw(table)
  return sql`(select snippet(${fts}, 1, ${hitStart}, ${hitEnd}, '…', 28) from ${fts}
    where ${fts} match ${match} and rowid = ${id})`
}
