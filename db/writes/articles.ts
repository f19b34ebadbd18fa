// Articles: making, saving, and changing what is published.
import type { Database } from '../client.ts'
import { articleRevisions, articleSubjects, articles } from '../schema/articles.ts'

export type NewArticle = typeof articles.$inferInsert
export type NewRevision = typeof articleRevisions.$inferInsert
export type NewSubject = typeof articleSubjects.$inferInsert

/** Many at once, 200 at most: a statement may carry only so many values. */
export const insertArticles = (db: Database, rows: NewArticle[]) => db.insert(articles).values(rows)

export const insertRevisions = (db: Database, rows: NewRevision[]) =>
  db.insert(articleRevisions).values(rows)

export const insertSubjects = (db: Database, rows: NewSubject[]) =>
  db.insert(articleSubjects).values(rows).onConflictDoNothing()
