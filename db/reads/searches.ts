// What people searched for and did not find, or found and did not open, and the article begun for it.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'

export type SearchTally = {
  words: string
  /** Different networks whose search ended so, and whose search for the same was opened. */
  networks: number
  opened: number
}

/** Since a day, the most asked first: only words of at least `least` networks. */
export const searchesEnding = (
  db: Database,
  ask: { ending: 'nothing' | 'unopened'; since: number; least: number; limit: number },
) =>
  db.all<SearchTally>(sql`
    select found.words, found.networks, coalesce((select sum(o.networks) from search_counts o
      where o.ending = 'opened' and o.day >= ${ask.since} and o.words = found.words), 0) as opened
    from (select words, sum(networks) as networks from search_counts
      where ending = ${ask.ending} and day >= ${ask.since}
      group by words having sum(networks) >= ${ask.least}
      order by sum(networks) desc, words limit ${ask.limit}) found
    order by found.networks desc, found.words`)

/** The unpublished article whose title gives this slug; one row or none. */
export const begunArticle = (db: Database, slug: string) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.slug, slug), isNull(articles.publishedAt)))
    .limit(1)
