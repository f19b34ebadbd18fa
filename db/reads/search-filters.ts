// What operators narrow a search to, as conditions, and where the search has no words, its candidates.
import { type SQL, sql } from 'drizzle-orm'
import { listOf } from './codes.ts'

export type SearchFilters = {
  codes: string[]
  devices: string[]
  /** Slugs or labels in lower case; those that no category has narrow nothing. */
  categories: string[]
  /** Keys of handles; those that nobody has narrow nothing. */
  authors: string[]
  is: ('solved' | 'unsolved' | 'open' | 'official')[]
}

export const isFiltered = (filters: SearchFilters): boolean =>
  Object.values(filters).some(({ length }) => length > 0)

/** A condition on `t` and `p`, a thread and one of its posts. */
export const threadFilter = ({ codes, devices, categories, authors, is }: SearchFilters): SQL =>
  allOf([
    codes.length > 0 &&
      sql`exists (select 1 from mentions m where m.thread_id = t.id
      and m.kind = 'code' and m.ref in (${listOf(codes)}))`,
    devices.length > 0 &&
      sql`(t.device_id in (${listOf(devices)}) or exists (select 1
      from mentions m where m.thread_id = t.id and m.kind = 'device'
      and m.ref in (${listOf(devices)})))`,
    categories.length > 0 && inCategory(sql`t.category_id`, categories),
    authors.length > 0 && byAuthor(sql`p.author_id`, authors),
    ...is.map((state) => threadStates[state]),
  ])

const threadStates = {
  solved: sql`t.solved_at is not null`,
  unsolved: sql`t.solved_at is null`,
  open: sql`t.solved_at is null and t.locked_at is null`,
  official: sql`false`,
}

/** A condition on `a`, an article. */
export const articleFilter = ({ codes, devices, categories, authors, is }: SearchFilters): SQL =>
  allOf([
    codes.length > 0 && isAbout('code', codes),
    devices.length > 0 && isAbout('device', devices),
    categories.length > 0 && inCategory(sql`a.category_id`, categories),
    authors.length > 0 && byAuthor(sql`a.owner_id`, authors),
    is.some((state) => state !== 'official') && sql`false`,
  ])

const isAbout = (kind: 'code' | 'device', refs: string[]): SQL =>
  sql`exists (select 1 from article_subjects s where s.article_id = a.id and s.kind = ${kind}
    and s.ref in (${listOf(refs)}))`

const inCategory = (id: SQL, categories: string[]): SQL =>
  orUnknown(
    id,
    sql`select c.id from categories c, (${listOf(categories)}) v
      where v.value in (c.slug, lower(c.label))`,
  )

const byAuthor = (id: SQL, authors: string[]): SQL =>
  orUnknown(
    id,
    sql`select u.id from (${listOf(authors)}) v cross join users u on u.handle_key = v.value`,
  )

// What nobody has is told beside the field, and the rest of the search is answered.
const orUnknown = (id: SQL, ids: SQL): SQL => sql`(${id} in (${ids}) or not exists (${ids}))`

const allOf = (conditions: (SQL | false)[]): SQL => {
  const some = conditions.filter((condition) => condition !== false)
  return some.length === 0 ? sql`true` : sql.join(some, sql` and `)
}

// Enough for any page of a search without words.
const mostListed = 500

/** Posts to look through where operators are all there is: ids and a score; nothing otherwise. */
export const postsListed = (filters: SearchFilters, isAll: boolean): SQL => {
  if (!isAll || !isFiltered(filters)) return sql`select null, null where false`
  return sql`select one.value, 1 from json_each((select json_group_array(id) from (${newestOf(filters)}))) one`
}

const newestOf = ({ codes, devices, categories, authors }: SearchFilters): SQL => {
  if (codes.length > 0) return mentioning('code', codes)
  if (devices.length > 0) return mentioning('device', devices)
  if (authors.length > 0) {
    return sql`select p.id from (${listOf(authors)}) v cross join users u on u.handle_key = v.value
      cross join posts p on p.author_id = u.id order by p.id desc limit ${mostListed}`
  }
  return questionsOf(
    categories.length > 0
      ? sql`select t.id from threads t where t.category_id in (select c.id from categories c,
          (${listOf(categories)}) v where v.value in (c.slug, lower(c.label)))
          order by t.active_at desc limit ${mostListed}`
      : sql`select t.id from threads t order by t.active_at desc limit ${mostListed}`,
  )
}

const mentioning = (kind: 'code' | 'device', refs: string[]): SQL =>
  sql`select m.post_id as id from mentions m where m.kind = ${kind} and m.ref in (${listOf(refs)})
    order by m.thread_id desc limit ${mostListed}`

const questionsOf = (threads: SQL): SQL =>
  sql`select p.id from (${threads}) t cross join posts p on p.thread_id = t.id and p.kind = 'question'`

/** The same for articles. */
export const articlesListed = (filters: SearchFilters, isAll: boolean): SQL =>
  isAll && isFiltered(filters)
    ? sql`select one.value, 0.9 from json_each((select json_group_array(id) from (select id
        from articles where published_at is not null order by published_at desc limit ${mostListed}))) one`
    : sql`select null, null where false`
