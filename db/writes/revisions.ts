// How an article comes to be published: drafts, saves, reviews; each step holds only from where it was seen.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleRevisions, articleSubjects, articles } from '../schema/articles.ts'
import type { NewArticle, NewRevision } from './articles.ts'

type Draft = Omit<NewArticle, 'slug'> & { slug: string; spareSlug: string; sourcePostId: number }

/** An unpublished article from an answer; nothing where the answer has one. */
export const insertPromoted = (db: Database, { slug, spareSlug, ...article }: Draft) =>
  db
    .insert(articles)
    .values({
      ...article,
      slug: sql`case when exists (select 1 from articles where slug = ${slug})
        then ${spareSlug} else ${slug} end`,
    })
    .onConflictDoNothing({ target: articles.sourcePostId })

/** The first revision of the article of a post; nothing where it has one. */
export const insertFirstRevision = (
  db: Database,
  postId: number,
  revision: Omit<NewRevision, 'articleId' | 'revision'>,
) =>
  db
    .insert(articleRevisions)
    .values({
      ...revision,
      articleId: sql`(select id from articles where source_post_id = ${postId})`,
      revision: 1,
    })
    .onConflictDoNothing()

/** A revision after a published one; fails on its key when somebody began it meanwhile. */
export const insertRevision = (db: Database, revision: NewRevision) =>
  db.insert(articleRevisions).values(revision)

/** A revision in the state and with the saves somebody saw it with. */
export type Seen = {
  articleId: number
  revision: number
  state: 'draft' | 'submitted' | 'approved'
  saves: number
}

type Changes = Partial<
  Omit<typeof articleRevisions.$inferInsert, 'articleId' | 'revision' | 'saves'>
>

/**
 * Changes a revision that is still as it was seen; otherwise its state would become null, which
 * fails the whole batch (`isNullConflict` of `article_revisions.state`). Raises its saves.
 */
export const changeRevision = (
  db: Database,
  seen: Seen,
  { state, ...changes }: Changes & { state: NonNullable<Changes['state']> },
) =>
  db
    .update(articleRevisions)
    .set({
      ...changes,
      saves: seen.saves + 1,
      state: sql`case when ${articleRevisions.state} = ${seen.state}
        and ${articleRevisions.saves} = ${seen.saves} then ${state} end`,
    })
    .where(
      and(
        eq(articleRevisions.articleId, seen.articleId),
        eq(articleRevisions.revision, seen.revision),
      ),
    )

type Filing = Pick<NewArticle, 'kind'>

/** How an article is filed; what it says is in its revisions. */
export const fileArticle = (db: Database, id: number, { kind }: Filing) =>
  db.update(articles).set({ kind }).where(eq(articles.id, id))

type Published = Pick<NewArticle, 'title' | 'body' | 'html' | 'textVersion' | 'revision'>

/** What readers read from now on; it counts as checked now, and is not archived any more. */
export const publishText = (db: Database, id: number, text: Published, at: number) =>
  db
    .update(articles)
    .set({ ...text, publishedAt: at, verifiedAt: at, archivedAt: null })
    .where(eq(articles.id, id))

export const deleteSubjects = (db: Database, articleId: number) =>
  db.delete(articleSubjects).where(eq(articleSubjects.articleId, articleId))

/** Somebody made sure that a published article still holds; `NOT NULL` guards as above. */
export const verifyArticle = (db: Database, id: number, at: number) =>
  db
    .update(articles)
    .set({ verifiedAt: at, revision: whileInForce(sql`${articles.revision}`) })
    .where(eq(articles.id, id))

/** Takes a published article out of every list; fails on `articles.revision` if it was archived. */
export const archiveArticle = (db: Database, id: number, at: number) =>
  db
    .update(articles)
    .set({ archivedAt: at, revision: whileInForce(sql`${articles.revision}`) })
    .where(eq(articles.id, id))

const whileInForce = (value: SQL): SQL<number> =>
  sql`case when ${articles.publishedAt} is not null and ${articles.archivedAt} is null
    then ${value} end`
