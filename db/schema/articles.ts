// Official articles: their present text, every revision, what they are about, and whether they helped.
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { categories } from './catalogue.ts'
import { posts, threads } from './forum.ts'
import { users } from './people.ts'

export const articles = sqliteTable(
  'articles',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: ['code', 'guide', 'solution'] }).notNull(),
    categoryId: integer('category_id')
      .notNull()
      .references(() => categories.id),
    /** The published text; empty until the first publication. */
    title: text('title').notNull(),
    body: text('body').notNull(),
    html: text('html').notNull(),
    textVersion: integer('text_version').notNull(),
    /** The published revision; 0 until the first publication. */
    revision: integer('revision').notNull().default(0),
    ownerId: integer('owner_id')
      .notNull()
      .references(() => users.id),
    /** The accepted answer this article was promoted from, its thread, author and revision. */
    sourcePostId: integer('source_post_id').references(() => posts.id),
    sourceThreadId: integer('source_thread_id').references(() => threads.id),
    sourceAuthorId: integer('source_author_id').references(() => users.id),
    sourceRevision: integer('source_revision'),
    /** The widespread problem it tells of, whose end proposed it. */
    sourceProblemId: integer('source_problem_id'),
    /** Where the knowledge came from outside, as kept in the catalogue. */
    sourceUrl: text('source_url'),
    createdAt: integer('created_at').notNull(),
    publishedAt: integer('published_at'),
    verifiedAt: integer('verified_at'),
    archivedAt: integer('archived_at'),
    helpful: integer('helpful').notNull().default(0),
    unhelpful: integer('unhelpful').notNull().default(0),
    /** Questions asked by people who had been shown it, since staff last dealt with them. */
    askedAfter: integer('asked_after').notNull().default(0),
    /** The newest of those questions that was dealt with; 0 while none was. */
    askedAfterDealt: integer('asked_after_dealt').notNull().default(0),
  },
  (t) => [
    uniqueIndex('articles_slug').on(t.slug),
    uniqueIndex('articles_source_post').on(t.sourcePostId),
    index('articles_source_thread').on(t.sourceThreadId),
    index('articles_category').on(t.categoryId, t.kind, t.id),
    index('articles_published').on(t.publishedAt, t.id),
    index('articles_asked_after').on(t.askedAfter, t.id).where(sql`asked_after > 0`),
    index('articles_owner_id').on(t.ownerId),
    index('articles_source_author_id')
      .on(t.sourceAuthorId)
      .where(sql`source_author_id is not null`),
  ],
)

export const articleRevisions = sqliteTable(
  'article_revisions',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
    revision: integer('revision').notNull(),
    state: text('state', { enum: ['draft', 'submitted', 'approved', 'published'] }).notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    codes: text('codes', { mode: 'json' }).$type<string[]>().notNull(),
    devices: text('devices', { mode: 'json' }).$type<string[]>().notNull(),
    /** What changed and why, for the reviewer and the history. */
    note: text('note').notNull().default(''),
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    savedAt: integer('saved_at').notNull(),
    /** Raised by every save and review: whoever saw an older state is told, not overwritten. */
    saves: integer('saves').notNull().default(1),
    reviewerId: integer('reviewer_id').references(() => users.id),
    reviewedAt: integer('reviewed_at'),
    reviewNote: text('review_note').notNull().default(''),
    publishedAt: integer('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.revision] }),
    index('article_revisions_state').on(t.state, t.savedAt),
    index('article_revisions_author_id').on(t.authorId),
    index('article_revisions_reviewer_id').on(t.reviewerId).where(sql`reviewer_id is not null`),
  ],
)

/** What a published article is about; replaced at each publication. */
export const articleSubjects = sqliteTable(
  'article_subjects',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
    kind: text('kind', { enum: ['code', 'device'] }).notNull(),
    ref: text('ref').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.kind, t.ref] }),
    index('article_subjects_ref').on(t.kind, t.ref, t.articleId),
  ],
)

export const articleFeedback = sqliteTable(
  'article_feedback',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
    /** A member's id, or a keyed hash of a guest's address: one voice each. */
    voice: text('voice').notNull(),
    revision: integer('revision').notNull(),
    helpful: integer('helpful', { mode: 'boolean' }).notNull(),
    comment: text('comment').notNull().default(''),
    at: integer('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.articleId, t.voice] }),
    index('article_feedback_comments').on(t.articleId, t.at).where(sql`comment <> ''`),
  ],
)

/** Each time staff dealt with what was asked after an article: how many, and what they did. */
export const articleDealings = sqliteTable(
  'article_dealings',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id),
    /** The newest question it covers. */
    upTo: integer('up_to').notNull(),
    questions: integer('questions').notNull(),
    /** The published revision that answers them. */
    revision: integer('revision').notNull(),
    note: text('note').notNull(),
    byId: integer('by_id')
      .notNull()
      .references(() => users.id),
    at: integer('at').notNull(),
  },
  // Two people who deal with the same questions collide: the second is told.
  (t) => [
    primaryKey({ columns: [t.articleId, t.upTo] }),
    index('article_dealings_by_id').on(t.byId),
  ],
)
