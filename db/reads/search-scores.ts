// What a found text is worth: its words, what its thread came to, and whether it is about what was named.
import { type SQL, sql } from 'drizzle-orm'
import { listOf } from './codes.ts'
import {
  articleFilter,
  articlesListed,
  postsListed,
  type SearchFilters,
  threadFilter,
} from './search-filters.ts'
import type { SearchTerm } from './search-terms.ts'

export type SearchAsk = {
  terms: SearchTerm[]
  /** Ids the words name: what mentions them is found however it writes them. */
  named: { codes: string[]; devices: string[] }
  filters: SearchFilters
  /** What was last touched before this moment counts for less. */
  staleBefore: number
  /** The sort key of the last one shown. */
  after: [score: number, id: number] | null
  limit: number
}

/** Whether there are words to look for, and not only operators. */
export const hasTerms = ({ terms }: SearchAsk): boolean => terms.length > 0

/** Texts with some of the words, or that mention what was named, looked at. */
export const mostLoose = 100

// 1 to 2 for texts with every word, 0 to 1 for others; the first of a list is its best.
const scores = (
  list: 'ranked' | 'official' | 'loose' | 'looseOfficial' | 'formedTexts',
  base: number,
): SQL => {
  const rows = sql.raw(`tried.${list}`)
  return sql`select value ->> 0 as id, ${base} + coalesce((value ->> 1) / nullif(${rows} ->> '$[0][1]', 0), 0) as score
    from json_each(${rows})`
}

/** A row of `hits`: kind, id, post, score, category, whether it is solved. */
export const hitsOf = (ask: SearchAsk): SQL => sql`(
  select json_group_array(json_array(kind, id, post_id, score, category_id, solved)) from (
    select 'thread' as kind, t.id, p.id as post_id, t.category_id, t.solved_at is not null as solved,
      max(round(score * ${standing(ask.staleBefore)} * ${aboutNamed(ask, 'thread')}, 6)) as score
    from (
      ${scores('ranked', 1)}
      union all select value ->> 0, 1.6 from json_each(tried.titles)
      union all select value ->> 0, 1.2 from json_each(tried.newest)
      union all ${scores('loose', 0)}
      union all select id, score / 2 from (${scores('formedTexts', 0)})
      union all ${mentioning(ask)}
      union all ${postsListed(ask.filters, !hasTerms(ask))}
    ) found cross join posts p on p.id = found.id cross join threads d on d.id = p.thread_id
    cross join threads t on t.id = coalesce(d.merged_into, d.id)
    where p.hidden_at is null and p.deleted_at is null and t.hidden_at is null and d.hidden_at is null
      and ${threadFilter(ask.filters)}
    group by t.id
    union all
    select 'article', a.id, null, a.category_id, 0,
      max(round(score * ${keeping(ask.staleBefore)} * ${aboutNamed(ask, 'article')}, 6))
    from (
      ${scores('official', 1)}
      union all ${scores('looseOfficial', 0)}
      union all ${articlesOnNamed(ask)}
      union all ${articlesListed(ask.filters, !hasTerms(ask))}
    ) found cross join articles a on a.id = found.id
    where a.published_at is not null and a.archived_at is null and ${articleFilter(ask.filters)}
    group by a.id
  ))`

// What is solved counts for more, what most people say did not help them for less, and so does what
// nobody solved in a year.
const standing = (staleBefore: number): SQL => sql`case
  when t.solved_at is null then iif(t.active_at < ${staleBefore}, 0.85, 1)
  when exists (select 1 from solutions s join posts x on x.id = s.post_id where s.thread_id = t.id
    and s.undone_at is null and x.failed > 1 and x.failed > x.worked) then 0.85
  else 1.15 end`

// Official articles stand on top unless nobody checked them for a year or readers say they do not help.
const keeping = (staleBefore: number): SQL => sql`(1.25
  * iif(coalesce(a.verified_at, a.published_at) < ${staleBefore}, 0.85, 1)
  * iif(a.unhelpful > 2 and a.unhelpful > a.helpful, 0.85, 1))`

const hasNamed = ({ named }: SearchAsk): boolean => named.codes.length + named.devices.length > 0

const aboutNamed = (ask: SearchAsk, kind: 'thread' | 'article'): SQL => {
  if (!hasNamed(ask)) return sql`1`
  const subjects =
    kind === 'thread'
      ? sql`select 1 from mentions m where m.thread_id = t.id`
      : sql`select 1 from article_subjects m where m.article_id = a.id`
  return sql`iif(exists (${subjects} and ${isOneOf(ask.named)}), 1.25, 1)`
}

const isOneOf = ({ codes, devices }: SearchAsk['named']): SQL => sql`(
  (m.kind = 'code' and m.ref in (${listOf(codes)}))
  or (m.kind = 'device' and m.ref in (${listOf(devices)})))`

// A code says what is wrong, a device only where.
const namedRefs = ({ codes, devices }: SearchAsk['named']): string =>
  JSON.stringify([
    ...codes.map((ref) => ({ kind: 'code', ref, score: 0.9 })),
    ...devices.map((ref) => ({ kind: 'device', ref, score: 0.5 })),
  ])

// Where nothing else is asked for, what mentions them is what is looked for; else it fills a short list.
const mentioning = (ask: SearchAsk): SQL => onNamed(ask, 'mentions', 'post_id', 'thread_id')

const articlesOnNamed = (ask: SearchAsk): SQL =>
  onNamed(ask, 'article_subjects', 'article_id', 'article_id')

const onNamed = ({ terms, named }: SearchAsk, table: string, id: string, by: string): SQL => {
  const isAll = terms.every(({ isNamed, isOut }) => isNamed || isOut)
  const refs = sql`select value ->> 'kind' as kind, value ->> 'ref' as ref, value ->> 'score' as score
    from json_each(${namedRefs(named)})`
  return sql`select one.value, ${isAll ? sql`1.1` : sql`r.score`} from (${refs}) r, json_each((
    select json_group_array(id) from (select ${sql.raw(id)} as id from ${sql.raw(table)}
      where kind = r.kind and ref = r.ref order by ${sql.raw(by)} desc limit ${mostLoose}))) one
    ${isAll ? sql`` : sql`where tried.isFew`}`
}
