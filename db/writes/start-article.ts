// An article that begins with a title and no answer.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import type { NewArticle } from './articles.ts'

type Started = Omit<NewArticle, 'slug' | 'categoryId'> & {
  slug: string
  spareSlug: string
  category: string
}

/** An unpublished article in a category, by its slug, or in the first where there is none such. */
export const insertStarted = (db: Database, { slug, spareSlug, category, ...article }: Started) =>
  db.insert(articles).values({
    ...article,
    slug: sql`case when exists (select 1 from articles where slug = ${slug})
      then ${spareSlug} else ${slug} end`,
    categoryId: sql`(select id from categories order by slug = ${category} desc, position limit 1)`,
  })
