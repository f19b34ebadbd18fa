// Threads whose questions have the same terms, found by the rare ones among them.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type AlikeThread = {
  id: number
  authorId: number
  title: string
  slug: string
  replies: number
  solvedAt: number | null
  activeAt: number
  /** How many said of its solution that it worked. */
  worked: number
  meToos: number
  /** JSON lists of terms. */
  said: string
  implied: string
}

/** Terms as they come with a request. */
export const termsGiven = (terms: string[]): SQL =>
  sql`select value from json_each(${JSON.stringify(terms)})`

/** The terms kept of a thread. */
export const termsOfThread = (id: number): SQL => sql`
  select one.value from thread_likeness l, json_each(l.said) one where l.thread_id = ${id}
  union all
  select one.value from thread_likeness l, json_each(l.implied) one where l.thread_id = ${id}`

/** The JSON lists of terms kept of a thread. */
export const likenessOfThread = (db: Database, id: number) =>
  db.all<{ said: string; implied: string }>(sql`
    select said, implied from thread_likeness where thread_id = ${id} limit 1`)

/** In how many threads each of these terms is; terms of no thread are left out. */
export const termCounts = (db: Database, terms: SQL) =>
  db.all<{ term: string; threads: number }>(sql`
    select t.term, t.threads from (${terms}) one cross join likeness_terms t on t.term = one.value
    order by t.term limit ${mostTerms}`)

/**
 * How far threads are looked for. A rank is made of every row its terms are in: rare terms are
 * ranked until `ranked` rows are read, the best `byRank` count. Of what is too common for that, the
 * newest threads that have two of the terms are looked at, and the newest that have one; not where
 * the question has `enough` rare ones.
 */
export type Reach = {
  ranked: number
  byRank: number
  byPair: number
  byOne: number
  enough: number
}

const mostPaired = 5
const mostTerms = 120

/**
 * Visible threads that have some of these terms, in no order that matters: ranking them
 * is for who asks. A merged thread is found by its own words and stands for its original, which may
 * then be there several times. What is read stays bounded however large the forum is.
 */
export const threadsAlike = (db: Database, terms: SQL, except: number, reach: Reach) =>
  db.all<AlikeThread>(sql`
    with asked as materialized (
      select t.term, sum(t.threads) over (order by t.threads, t.term
        rows between unbounded preceding and current row) <= ${reach.ranked} as isRare, t.threads
      from (${terms}) one cross join likeness_terms t on t.term = one.value
      where t.threads > 0 and t.term <> 'all_'
    ), common as materialized (
      select '"' || term || '"' as phrase, row_number() over (order by threads, term) as n
      from asked where not isRare and (select count(*) from asked where isRare) < ${reach.enough}
      order by threads, term limit ${mostPaired}
    ), found as materialized (
      select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select group_concat('"' || term || '"', ' OR ')
          from asked where isRare`)}
        order by bm25(likeness_fts, 1.0, 0.5) limit ${reach.byRank})
      union select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select group_concat(
          '(' || one.phrase || ' AND ' || other.phrase || ')', ' OR ')
          from common one join common other on other.n > one.n`)}
        order by rowid desc limit ${reach.byPair})
      union select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select phrase from common where n = 1`)}
        order by rowid desc limit ${reach.byOne})
    )
    select t.id, t.author_id as authorId, t.title, t.slug, t.replies, t.solved_at as solvedAt,
      t.active_at as activeAt, t.me_toos as meToos,
      coalesce((select p.worked from solutions s join posts p on p.id = s.post_id
        where s.thread_id = t.id and s.undone_at is null), 0) as worked,
      l.said, l.implied
    from found cross join threads d on d.id = found.id
    cross join threads t on t.id = coalesce(d.merged_into, d.id)
    cross join thread_likeness l on l.thread_id = d.id
    where t.hidden_at is null and d.hidden_at is null and t.id <> ${except} and d.id <> ${except}
    order by t.id desc limit ${reach.byRank + reach.byPair + reach.byOne}`)

// MATCH of nothing fails; no text has this term.
const orNothing = (expression: SQL): SQL => sql`coalesce((${expression}), '"none_"')`
