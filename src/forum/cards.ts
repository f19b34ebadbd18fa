// An official article as a card beside a thread or under the ask form shows it.
import type { ArticleBeside } from '../../db/reads/beside.ts'
import { excerpt } from '../text/excerpts.ts'
import { wordsOfHtml } from '../text/html-words.ts'

export type ArticleCard = ReturnType<typeof articleCardOf>

/** The article with its first words; `checkedAt` is when somebody last made sure that it holds. */
export const articleCardOf = (row: ArticleBeside) => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  opening: excerpt(wordsOfHtml(row.opening), 150),
  isPromoted: row.promoted === 1,
  checkedAt: row.verifiedAt ?? row.publishedAt,
})
