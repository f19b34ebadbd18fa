// Articles as staff see them: what is being written, reviewed and published, and its history.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleFeedback, articleRevisions, articles } from '../schema/articles.ts'
import { categories } from '../schema/catalogue.ts'
import { posts, threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'

/** An article with what is published of it and where it came from; one row. */
export const articleOfStaff = (db: Database, id: number) =>
  db
    .select({
      id: articles.id,
      slug: articles.slug,
      kind: articles.kind,
      category: categories.label,
      title: articles.title,
      body: articles.body,
      revision: articles.revision,
      ownerId: articles.ownerId,
      publishedAt: articles.publishedAt,
      verifiedAt: articles.verifiedAt,
      archivedAt: articles.archivedAt,
      helpful: articles.helpful,
      unhelpful: articles.unhelpful,
      sourcePostId: articles.sourcePostId,
      sourceThreadId: articles.sourceThreadId,
      sourceAuthorId: articles.sourceAuthorId,
      sourceRevision: articles.sourceRevision,
      sourceAuthor: sql<
        string | null
      >`(select handle from users where id = ${articles.sourceAuthorId})`,
      /** JSON `{id, slug, title, replies}`. */
      sourceThread: sql<string | null>`(select json_object('id', t.id, 'slug', t.slug,
        'title', t.title, 'replies', t.replies) from threads t where t.id = ${articles.sourceThreadId})`,
      /** JSON `{revision, worked, failed}` of the answer as it stands now. */
      sourcePost: sql<string | null>`(select json_object('revision', p.revision, 'worked', p.worked,
        'failed', p.failed) from posts p where p.id = ${articles.sourcePostId})`,
    })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(eq(articles.id, id))
    .limit(1)

/** The newest revision, whole; one row. */
export const latestRevision = (db: Database, articleId: number) =>
  db
    .select({
      ...historyColumns,
      title: articleRevisions.title,
      body: articleRevisions.body,
      codes: articleRevisions.codes,
      devices: articleRevisions.devices,
      saves: articleRevisions.saves,
      reviewerId: articleRevisions.reviewerId,
      /** The codes as they are written, separated by commas. */
      codeNames: sql<string>`coalesce((select group_concat(c.code, ', ')
        from json_each(${articleRevisions.codes}) j join codes c on c.id = j.value), '')`,
    })
    .from(articleRevisions)
    .innerJoin(users, eq(users.id, articleRevisions.authorId))
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.revision))
    .limit(1)

/** Every revision without its text, newest first. */
export const revisionsOf = (db: Database, articleId: number) =>
  db
    .select(historyColumns)
    .from(articleRevisions)
    .innerJoin(users, eq(users.id, articleRevisions.authorId))
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.revision))
    .limit(50)

const historyColumns = {
  revision: articleRevisions.revision,
  state: articleRevisions.state,
  note: articleRevisions.note,
  authorId: articleRevisions.authorId,
  author: users.handle,
  savedAt: articleRevisions.savedAt,
  reviewer: sql<
    string | null
  >`(select handle from users where id = ${articleRevisions.reviewerId})`,
  reviewedAt: articleRevisions.reviewedAt,
  reviewNote: articleRevisions.reviewNote,
  publishedAt: articleRevisions.publishedAt,
}

/** The article made from a post, if there is one. */
export const articleOfPost = (db: Database, postId: number) =>
  db.select({ id: articles.id }).from(articles).where(eq(articles.sourcePostId, postId)).limit(1)

/** What readers wrote beside their yes or no, newest first. */
export const commentsOn = (db: Database, articleId: number) =>
  db
    .select({
      helpful: articleFeedback.helpful,
      comment: articleFeedback.comment,
      revision: articleFeedback.revision,
      at: articleFeedback.at,
    })
    .from(articleFeedback)
    .where(and(eq(articleFeedback.articleId, articleId), sql`${articleFeedback.comment} <> ''`))
    .orderBy(desc(articleFeedback.at))
    .limit(10)

export type StaffList = 'draft' | 'submitted' | 'approved' | 'published' | 'archived'

type Ask = { before: [at: number, id: number] | null; limit: number }

/** Articles whose newest revision is in that state, the last saved first. */
export const revisionsIn = (
  db: Database,
  state: 'draft' | 'submitted' | 'approved',
  { before, limit }: Ask,
) =>
  db
    .select({
      id: articleRevisions.articleId,
      title: articleRevisions.title,
      revision: articleRevisions.revision,
      kind: articles.kind,
      category: categories.label,
      handle: users.handle,
      at: articleRevisions.savedAt,
      isReturned: sql<number>`${articleRevisions.reviewedAt} is not null`.mapWith(Boolean),
    })
    .from(articleRevisions)
    .innerJoin(articles, eq(articles.id, articleRevisions.articleId))
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .innerJoin(users, eq(users.id, articleRevisions.authorId))
    .where(
      and(
        eq(articleRevisions.state, state),
        before ? isBefore(articleRevisions.savedAt, articleRevisions.articleId, before) : undefined,
      ),
    )
    .orderBy(desc(articleRevisions.savedAt), desc(articleRevisions.articleId))
    .limit(limit)

/** What readers can read, or could until it was archived, the last published first. */
export const articlesThatAre = (
  db: Database,
  state: 'published' | 'archived',
  { before, limit }: Ask,
) =>
  db
    .select({
      id: articles.id,
      title: articles.title,
      revision: articles.revision,
      kind: articles.kind,
      category: categories.label,
      handle: users.handle,
      at: sql<number>`${articles.publishedAt}`,
      isReturned: sql<number>`0`.mapWith(Boolean).as('is_returned'),
    })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .innerJoin(users, eq(users.id, articles.ownerId))
    .where(
      and(
        isNotNull(articles.publishedAt),
        state === 'published' ? isNull(articles.archivedAt) : isNotNull(articles.archivedAt),
        before ? isBefore(articles.publishedAt, articles.id, before) : undefined,
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)

const isBefore = (at: unknown, id: unknown, [t, n]: [number, number]): SQL =>
  sql`(${at}, ${id}) < (${t}, ${n})`

/** How many wait in each state, up to 100; one row. */
export const articleCounts = (db: Database) =>
  db.all<{ draft: number; submitted: number; approved: number }>(sql`
    select ${waiting('draft')} as draft, ${waiting('submitted')} as submitted,
      ${waiting('approved')} as approved`)

const waiting = (state: string): SQL => sql`(select count(*) from (
  select 1 from article_revisions where state = ${state} limit 100))`

/** What an answer brings into its article besides its text; `mentions` is JSON `[{kind, ref, name}]`. */
export const promotionSource = (db: Database, postId: number) =>
  db
    .select({
      categoryId: threads.categoryId,
      handle: users.handle,
      mentions: sql<string>`(select json_group_array(json_object('kind', kind, 'ref', ref, 'name', name))
        from (select distinct m.kind, m.ref, case m.kind
            when 'code' then (select c.code from codes c where c.id = m.ref)
            else (select d.name from devices d where d.id = m.ref) end as name
          from mentions m join posts q on q.id = m.post_id
          where m.thread_id = ${posts.threadId} and (q.id = ${posts.id} or q.kind = 'question')
          order by m.kind, m.ref limit 20))`,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(eq(posts.id, postId))
    .limit(1)
