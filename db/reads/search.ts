// Search: visible threads and published articles by their words and what they are about, in one order.
import { type SQL, sql } from 'drizzle-orm'
import { hitEnd, hitStart } from '../../src/text/highlights.ts'
import type { Database } from '../client.ts'
import { listOf } from './codes.ts'
import { type ProblemBeside, problemOfArticle, problemOfThread } from './problems.ts'
import { facets, hits } from './search-facets.ts'
import { isFiltered, type SearchFilters } from './search-filters.ts'
import { hasTerms, hitsOf, mostLoose, type SearchAsk } from './search-scores.ts'
import { expressions } from './search-terms.ts'

/** One row; the lists are JSON: `hits` of `Hit`, the others as search-facets.ts says. */
export type Found = {
  hits: string
  total: number
  /** Whether more texts have the words than were looked at. */
  isCapped: number
  kinds: string
  categories: string
  refs: string
  corrections: string
  unknownIn: string
  unknownBy: string
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
  /** A known widespread problem it belongs to. */
  problem: ProblemBeside | null
}

/** Texts looked at: a common word must not bring half the forum into one page. */
const mostTexts = 600
// Filters take most of them away again.
const mostFiltered = 2_500
const mostTitles = 300
// With fewer than this, texts that have only some of the words are shown below.
const tooFew = 10

/**
 * Everything a page of results shows but codes and devices; drafts have no text to be found by. Each
 * step is one row that hands its lists on as JSON: SQLite compiles a step anew wherever it is named,
 * so each is named once.
 */
export const searchFound = (db: Database, ask: SearchAsk) =>
  db.all<Found>(sql`
    with ${expressions(ask.terms)},
    texts as materialized (select expr.*, ${strictTexts(ask)} from expr),
    tried as materialized (select texts.*, ${looseTexts(ask)} from texts),
    scored as materialized (select tried.*, ${hitsOf(ask)} as hits from tried)
    select ${shownHits(ask)} as hits, json_array_length(scored.hits) as total,
      max(json_array_length(scored.ranked), json_array_length(scored.newest)) >= ${mostOf(ask)} as isCapped,
      ${facets},
      corrections, ${unknownValues(ask.filters)}
    from scored limit 1`)

type Fts = 'posts_fts' | 'articles_fts'

const onlyIf = (condition: SQL, list: SQL): SQL => sql`iif(${condition}, ${list}, '[]')`

const none = sql`'[]'`

const mostOf = ({ filters }: SearchAsk): number => (isFiltered(filters) ? mostFiltered : mostTexts)

const strictTexts = (ask: SearchAsk): SQL => {
  const most = mostOf(ask)
  if (!hasTerms(ask))
    return sql`${none} as ranked, ${none} as titles, ${none} as newest, ${none} as official`
  return sql`
    ${onlyIf(sql`not expr.isCommon`, ranked('posts_fts', sql`expr.every`, most))} as ranked,
    ${onlyIf(sql`expr.isCommon`, newest(sql`expr.titled`, mostTitles))} as titles,
    ${onlyIf(sql`expr.isCommon`, newest(sql`expr.every`, most))} as newest,
    ${ranked('articles_fts', sql`expr.every`, mostTexts)} as official`
}

const looseTexts = (ask: SearchAsk): SQL => {
  if (!hasTerms(ask))
    return sql`${none} as loose, ${none} as looseOfficial, 0 as isFew,
    ${none} as formedTexts`
  const isFew = sql`json_array_length(texts.ranked) + json_array_length(texts.newest)
    + json_array_length(texts.official) < ${tooFew}`
  return sql`${onlyIf(isFew, ranked('posts_fts', sql`texts.some`, mostLoose))} as loose,
    ${onlyIf(isFew, ranked('articles_fts', sql`texts.some`, mostLoose))} as looseOfficial,
    ${onlyIf(isFew, ranked('posts_fts', sql`texts.formed`, mostLoose))} as formedTexts,
    ${isFew} as isFew`
}

// A title says more than a text of the same words. Ranks are negative, and the best is the smallest.
const ranked = (table: Fts, match: SQL, limit: number): SQL => {
  const fts = sql.raw(table)
  return sql`(select json_group_array(json_array(id, rank)) from (
    select rowid as id, bm25(${fts}, 4.0, 1.0) as rank from ${fts}
    where ${fts} match ${match} order by rank limit ${limit}))`
}

const newest = (match: SQL, limit: number): SQL => sql`(select json_group_array(json_array(id, -1))
  from (select rowid as id from posts_fts where posts_fts match ${match}
    order by rowid desc limit ${limit}))`

const shownHits = (ask: SearchAsk): SQL => sql`(
  select json_group_array(json_object('kind', h.kind, 'id', h.id,
    'score', h.score, 'title', coalesce(t.title, a.title), 'slug', coalesce(t.slug, a.slug),
    'excerpt', coalesce(case h.kind when 'thread' then ${snippet('posts_fts', sql`h.post_id`)}
      else ${snippet('articles_fts', sql`h.id`)} end, substr(coalesce(p.body, a.body), 1, 300)),
    'category', c.label, 'categorySlug', c.slug,
    'at', coalesce(t.active_at, a.verified_at, a.published_at), 'author', u.handle,
    'replies', coalesce(t.replies, 0), 'meToos', coalesce(t.me_toos, 0), 'solvedAt', t.solved_at,
    'isArticle', h.kind = 'thread' and exists (select 1 from articles x
      where x.source_thread_id = h.id and x.published_at is not null and x.archived_at is null),
    'problem', json(case h.kind when 'thread' then ${problemOfThread(sql`h.id`)}
      else ${problemOfArticle(sql`h.id`)} end),
    'answerId', case when p.kind = 'answer' and p.thread_id = h.id then p.id end))
  from (select kind, id, post_id, score, category_id from ${hits} where ${isAfter(ask.after)}
    order by score desc, id desc limit ${ask.limit}) h
  left join posts p on p.id = h.post_id
  left join threads t on h.kind = 'thread' and t.id = h.id
  left join articles a on h.kind = 'article' and a.id = h.id
  join categories c on c.id = h.category_id
  join users u on u.id = coalesce(p.author_id, a.owner_id))`

const isAfter = (after: SearchAsk['after']): SQL =>
  after === null ? sql`true` : sql`(score, id) < (${after[0]}, ${after[1]})`

const snippet = (table: Fts, id: SQL): SQL => {
  const fts = sql.raw(table)
  return sql`(select snippet(${fts}, 1, ${hitStart}, ${hitEnd}, '…', 28) from ${fts}
    where ${fts} match scored.marked and rowid = ${id})`
}

const unknownValues = ({ categories, authors }: SearchFilters): SQL => sql`
  (select json_group_array(value) from (${listOf(categories)}) v where not exists
    (select 1 from categories c where v.value in (c.slug, lower(c.label)))) as unknownIn,
  (select json_group_array(value) from (${listOf(authors)}) v where not exists
    (select 1 from users u where u.handle_key = v.value)) as unknownBy`
