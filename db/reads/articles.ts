// Published articles as readers see them: by area, by subject, and one with all that belongs to it.
import { and, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articleFeedback, articleSubjects, articles } from '../schema/articles.ts'
import { categories } from '../schema/catalogue.ts'
import type { ArticleBeside, Ref } from './beside.ts'

/** Articles about a code or device, the code's own article first. */
export const articlesAbout = (db: Database, { kind, ref }: Ref, limit: number) =>
  db.all<ArticleBeside>(sql`
    select a.id, a.slug, a.title, substr(a.html, 1, 900) as opening, 0 as promoted,
      a.verified_at as verifiedAt, a.published_at as publishedAt, s.kind || ':' || s.ref as about
    from article_subjects s join articles a on a.id = s.article_id
    where s.kind = ${kind} and s.ref = ${ref}
      and a.published_at is not null and a.archived_at is null
    order by a.kind = 'code' desc, a.helpful - a.unhelpful desc, a.id desc limit ${limit}`)

export type AreaOfHelp = {
  slug: string
  label: string
  about: string
  /** JSON: `[{slug, title}]`, the first few. */
  articles: string
}

/** Every area with its first articles: from the community, then guides, then codes. */
export const areasOfHelp = (db: Database, each: number) =>
  db.all<AreaOfHelp>(sql`
    select categories.slug, categories.label, categories.about, (
      select json_group_array(json_object('slug', slug, 'title', title)) from (
        select a.slug, a.title from articles a where a.category_id = categories.id
          and a.published_at is not null and a.archived_at is null
        order by a.kind desc, a.id desc limit ${each})) as articles
    from categories order by position limit 100`)

export type ArticleKind = (typeof articles.$inferSelect)['kind']

/** `before` is the sort key of the last one shown. */
export type AreaAsk = { area: string; before: [ArticleKind, number] | null; limit: number }

/** The articles of an area, in the order of `areasOfHelp`. */
export const articlesOfArea = (db: Database, { area, before, limit }: AreaAsk) =>
  db
    .select({
      id: articles.id,
      slug: articles.slug,
      kind: articles.kind,
      title: articles.title,
      opening: sql<string>`substr(${articles.body}, 1, 400)`,
      checkedAt: sql<number>`coalesce(${articles.verifiedAt}, ${articles.publishedAt})`,
    })
    .from(articles)
    .where(
      and(
        sql`${articles.categoryId} = (select id from categories where slug = ${area})`,
        isNotNull(articles.publishedAt),
        isNull(articles.archivedAt),
        before ? sql`(${articles.kind}, ${articles.id}) < (${before[0]}, ${before[1]})` : undefined,
      ),
    )
    .orderBy(desc(articles.kind), desc(articles.id))
    .limit(limit)

/** One published article, archived or not, with where it came from; one row. */
export const publishedArticle = (db: Database, slug: string) =>
  db
    .select({
      id: articles.id,
      slug: articles.slug,
      kind: articles.kind,
      title: articles.title,
      html: articles.html,
      opening: sql<string>`substr(${articles.body}, 1, 400)`,
      category: categories.label,
      categorySlug: categories.slug,
      publishedAt: articles.publishedAt,
      verifiedAt: articles.verifiedAt,
      archivedAt: articles.archivedAt,
      revision: articles.revision,
      authorId: publisherOf('articles'),
      helpful: articles.helpful,
      unhelpful: articles.unhelpful,
      sourcePostId: articles.sourcePostId,
      sourceAuthor: sql<
        string | null
      >`(select handle from users where id = ${articles.sourceAuthorId})`,
      /** JSON `{id, slug, title, replies}` of the thread it came from, unless that is hidden. */
      sourceThread: sql<string | null>`(select json_object('id', t.id, 'slug', t.slug,
        'title', t.title, 'replies', t.replies) from threads t
        where t.id = ${articles.sourceThreadId} and t.hidden_at is null)`,
    })
    .from(articles)
    .innerJoin(categories, eq(categories.id, articles.categoryId))
    .where(and(eq(articles.slug, slug), isNotNull(articles.publishedAt)))
    .limit(1)

/** Who wrote what was published last, of the row of articles that goes by this name. */
export const publisherOf = (a: 'a' | 'articles'): SQL<number> => {
  const row = sql.identifier(a)
  return sql<number>`coalesce((select v.author_id from article_revisions v
    where v.article_id = ${row}.id and v.revision = ${row}.revision), ${row}.owner_id)`
}

/** What a published article is about, with names. */
export const subjectsOfArticle = (db: Database, slug: string) =>
  db
    .select({
      kind: articleSubjects.kind,
      ref: articleSubjects.ref,
      name: sql<string>`case ${articleSubjects.kind}
        when 'code' then (select c.code from codes c where c.id = ${articleSubjects.ref})
        else (select d.name from devices d where d.id = ${articleSubjects.ref}) end`,
    })
    .from(articleSubjects)
    .where(sql`${articleSubjects.articleId} = ${idOf(slug)}`)
    .orderBy(articleSubjects.kind, articleSubjects.ref)
    .limit(40)

/** The codes of an article, else its devices: the `refs` of `threadsSharing`. */
export const refsOfArticle = (slug: string): SQL => sql`
  select s.kind, s.ref from article_subjects s where s.article_id = ${idOf(slug)}
    and (s.kind = 'code' or not exists (select 1 from article_subjects x
      where x.article_id = s.article_id and x.kind = 'code'))`

/** The code an article is about, where it is about one. */
export const onlyCodeOf = (slug: string): SQL => sql`
  (select min(ref) from article_subjects where article_id = ${idOf(slug)} and kind = 'code'
    having count(*) = 1)`

/** What one voice said of an article; `voice` as SQL, so that the session's person may be it. */
export const voiceOnArticle = (db: Database, slug: string, voice: SQL) =>
  db
    .select({ helpful: articleFeedback.helpful, comment: articleFeedback.comment })
    .from(articleFeedback)
    .where(
      sql`${articleFeedback.articleId} = ${idOf(slug)} and ${articleFeedback.voice} = ${voice}`,
    )
    .limit(1)

const idOf = (slug: string): SQL => sql`(select id from articles where slug = ${slug})`
