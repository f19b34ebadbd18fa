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
  /** How many said of its solution that it worked. */
  worked: number
  meToos: number
  /** JSON lists of terms. */
  said: string
  implied: string
}

/** In how many threads each of these terms is; terms of no thread are left out. */
export const termCounts = (db: Database, terms: string[]) =>
  db.all<{ term: string; threads: number }>(sql`
    select t.term, t.threads from json_each(${JSON.stringify(terms)}) one
    cross join likeness_terms t on t.term = one.value
    order by t.term limit ${mostTerms}`)

// A rank is made of every row its terms are in. Rare terms are ranked until so many rows are read;
// of what is too common for that, the newest threads that have two of the terms are looked at.
const mostRanked = 2_500
const mostByRank = 60
const mostPaired = 5
const mostByPair = 60
const mostByOne = 20
const mostTerms = 120

/**
 * Up to 140 visible threads that have some of these terms, in no order that matters: ranking them
 * is for who asks. A merged thread is found by its own words and stands for its original, which may
 * then be there several times. What is read stays bounded however large the forum is.
 */
export const threadsAlike = (db: Database, terms: string[], except: number) =>
  db.all<AlikeThread>(sql`
    with asked as materialized (
      select t.term, sum(t.threads) over (order by t.threads, t.term
        rows between unbounded preceding and current row) <= ${mostRanked} as isRare, t.threads
      from json_each(${JSON.stringify(terms)}) one cross join likeness_terms t on t.term = one.value
      where t.threads > 0 and t.term <> 'all_'
    ), common as materialized (
      select '"' || term || '"' as phrase, row_number() over (order by threads, term) as n
      from asked where not isRare order by threads, term limit ${mostPaired}
    ), found as materialized (
      select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select group_concat('"' || term || '"', ' OR ')
          from asked where isRare`)}
        order by bm25(likeness_fts, 1.0, 0.5) limit ${mostByRank})
      union select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select group_concat(
          '(' || one.phrase || ' AND ' || other.phrase || ')', ' OR ')
          from common one join common other on other.n > one.n`)}
        order by rowid desc limit ${mostByPair})
      union select id from (select rowid as id from likeness_fts
        where likeness_fts match ${orNothing(sql`select phrase from common where n = 1`)}
        order by rowid desc limit ${mostByOne})
    )
    select t.id, t.author_id as authorId, t.title, t.slug, t.replies, t.solved_at as solvedAt, t.me_toos as meToos,
      coalesce((select p.worked from solutions s join posts p on p.id = s.post_id
        where s.thread_id = t.id and s.undone_at is null), 0) as worked,
      l.said, l.implied
    from found cross join threads d on d.id = found.id
    cross join threads t on t.id = coalesce(d.merged_into, d.id)
    cross join thread_likeness l on l.thread_id = d.id
    where t.hidden_at is null and d.hidden_at is null and t.id <> ${except} and d.id <> ${except}
    order by t.id desc limit ${mostByRank + mostByPair + mostByOne}`)

// MATCH of nothing fails; no text has this term.
const orNothing = (expression: SQL): SQL => sql`coalesce((${expression}), '"none_"')`
