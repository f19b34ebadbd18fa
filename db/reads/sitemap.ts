// The addresses worth a search engine's visit, the latest first.
import { and, desc, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { threads } from '../schema/forum.ts'

export const visibleThreads = (db: Database, limit: number) =>
  db
    .select({ id: threads.id, slug: threads.slug, at: threads.activeAt })
    .from(threads)
    .where(and(isNull(threads.hiddenAt), isNull(threads.mergedInto)))
    .orderBy(desc(threads.activeAt), desc(threads.id))
    .limit(limit)

export const publishedArticles = (db: Database, limit: number) =>
  db
    .select({ slug: articles.slug, at: articles.publishedAt })
    .from(articles)
    .where(and(isNotNull(articles.publishedAt), isNull(articles.archivedAt)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
