// An article that begins with a title and no answer: one unpublished article for each title.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleRevisions, articles } from '../schema/articles.ts'
import type { NewArticle, NewRevision } from './articles.ts'

type Started = Omit<NewArticle, 'slug' | 'categoryId'> & {
  slug: string
  spareSlug: string
  category: string
}

/**
 * An unpublished article in a category, by its slug, or in the first where there is none such; nothing
 * where one of the same title was begun already.
 */
export const insertStarted = (db: Database, { slug, spareSlug, category, ...article }: Started) =>
  db
    .insert(articles)
    .values({
      ...article,
      slug: sql`case when exists (select 1 from articles where slug = ${slug}
        and published_at is not null) then ${spareSlug} else ${slug} end`,
      categoryId: categoryCalled(category),
    })
    .onConflictDoNothing()

/** An unpublished article of a widespread problem, in a category as above. */
export const insertArticleOfProblem = (
  db: Database,
  { slug, spareSlug, category, ...article }: Started & { sourceProblemId: number },
) =>
  db.insert(articles).values({
    ...article,
    slug: sql`case when exists (select 1 from articles where slug = ${slug})
      then ${spareSlug} else ${slug} end`,
    categoryId: categoryCalled(category),
  })

const categoryCalled = (slug: string) =>
  sql`(select id from categories order by slug = ${slug} desc, position limit 1)`

/** Its first revision; nothing where it has one. */
export const insertStartedRevision = (
  db: Database,
  begun: { id: number; slug: string },
  revision: Omit<NewRevision, 'articleId' | 'revision'>,
) =>
  db
    .insert(articleRevisions)
    .values({
      ...revision,
      articleId: sql`(select id from articles where id = ${begun.id}
        or (slug = ${begun.slug} and published_at is null) limit 1)`,
      revision: 1,
    })
    .onConflictDoNothing()
