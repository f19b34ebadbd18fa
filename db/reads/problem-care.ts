// What staff may choose for a problem: who of them owns it, and the article about it.
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { users } from '../schema/people.ts'

/** Everyone who may speak for the service. */
export const staffPeople = (db: Database) =>
  db
    .select({ id: users.id, handle: users.handle })
    .from(users)
    .where(sql`${users.role} <> 'member' and ${users.role} in ('staff', 'admin')`)
    // The plus keeps it from going through everybody in the order of their names.
    .orderBy(sql`+${users.handleKey}`)
    .limit(500)

/** A published article by its slug; one row. */
export const publishedArticle = (db: Database, slug: string) =>
  db
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(
      and(eq(articles.slug, slug), isNotNull(articles.publishedAt), isNull(articles.archivedAt)),
    )
    .limit(1)
