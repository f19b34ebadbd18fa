// What the results of a search are about, counted over all of them: the ways to narrow it.
import { type SQL, sql } from 'drizzle-orm'

/** The results of `scored`, the step of a search that has them, as rows. */
export const hits: SQL = sql`(select value ->> 0 as kind, value ->> 1 as id, value ->> 2 as post_id,
  value ->> 3 as score, value ->> 4 as category_id, value ->> 5 as solved from json_each(scored.hits))`

export type CategoryFacet = { value: string; label: string; count: number }
/** A code or a device, and how many results are about it. */
export type RefFacet = [kind: 'code' | 'device', ref: string, count: number]

const mostCategories = 8
const mostRefs = 100

/** `kinds` is a list of three counts: articles, solved, unsolved; the others are lists of facets. */
export const facets: SQL = sql`
  (select json_array(sum(kind = 'article'), sum(solved), sum(kind = 'thread' and not solved))
    from ${hits}) as kinds,
  (select json_group_array(json_object('value', c.slug, 'label', c.label, 'count', n)) from (
    select category_id, count(*) as n from ${hits} group by category_id order by n desc, category_id
    limit ${mostCategories}) counted cross join categories c on c.id = counted.category_id) as categories,
  (select json_group_array(json_array(kind, ref, n)) from (
    select kind, ref, count(distinct id) as n from (
      select m.kind, m.ref, h.id from ${hits} h cross join mentions m on m.thread_id = h.id
        where h.kind = 'thread'
      union all
      select a.kind, a.ref, h.id from ${hits} h cross join article_subjects a on a.article_id = h.id
        where h.kind = 'article'
    ) group by kind, ref order by n desc, ref limit ${mostRefs})) as refs`
