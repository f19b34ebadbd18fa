// What is waiting for moderators: cases, the reports they are made of, and notices of illegal content.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { posts, threads } from './forum.ts'
import { merges } from './merges.ts'
import { users } from './people.ts'

/** One entry of the queue: at most one open case of a kind per subject. */
export const cases = sqliteTable(
  'cases',
  {
    id: integer('id').primaryKey(),
    /** What it is about; an appeal is a subject of its own, for a decision may have several. */
    subjectKind: text('subject_kind', {
      enum: ['post', 'thread', 'profile', 'article', 'appeal'],
    })
      .notNull()
      .default('post'),
    /** The id of the post, thread, person, article or appeal. */
    subjectId: integer('subject_id').notNull().default(0),
    /** The post, or the question of the thread; null for profiles and articles. */
    postId: integer('post_id').references(() => posts.id),
    threadId: integer('thread_id').references(() => threads.id),
    articleId: integer('article_id').references(() => articles.id),
    /** Whom it is about: who wrote the post, asked the thread, has the profile, keeps the article. */
    authorId: integer('author_id')
      .notNull()
      .references(() => users.id),
    /**
     * What opened it: reports, a post held back before publishing, something found in a published
     * one, an appeal, an asker who says that theirs is no duplicate, or made-up signals (the case is
     * about the profile of who began them; `signal_attacks` has the rest).
     */
    kind: text('kind', { enum: ['report', 'held', 'finding', 'appeal', 'contest', 'attack'] })
      .notNull()
      .default('report'),
    /** Of a contest: which merge. */
    mergeId: integer('merge_id').references(() => merges.id),
    openedAt: integer('opened_at').notNull(),
    closedAt: integer('closed_at'),
    reports: integer('reports').notNull().default(0),
    /** The sum of its reports' weights, in hundredths. */
    score: integer('score').notNull().default(0),
    /** Grows with each decision and each undo; a decision names the version it was made on. */
    version: integer('version').notNull().default(0),
    claimedBy: integer('claimed_by').references(() => users.id),
    claimedUntil: integer('claimed_until'),
    /** The colleague it was handed to; only a wish, a claim is theirs to make. */
    handedTo: integer('handed_to').references(() => users.id),
    /** Since when it waits for an admin; the notes say why. */
    escalatedAt: integer('escalated_at'),
    /** When the team was last reminded that it is old. */
    remindedAt: integer('reminded_at'),
  },
  (t) => [
    uniqueIndex('cases_open').on(t.subjectKind, t.subjectId, t.kind).where(sql`closed_at is null`),
    index('cases_queue').on(t.closedAt, t.openedAt, t.id),
    index('cases_subject').on(t.subjectKind, t.subjectId, t.id),
    index('cases_thread').on(t.threadId, t.id).where(sql`thread_id is not null`),
    index('cases_article').on(t.articleId).where(sql`article_id is not null`),
    index('cases_author').on(t.authorId, t.id),
    index('cases_handed_to').on(t.handedTo).where(sql`handed_to is not null`),
    index('cases_post').on(t.postId, t.id),
    index('cases_claimed_by').on(t.claimedBy).where(sql`claimed_by is not null`),
  ],
)

export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    postId: integer('post_id').references(() => posts.id),
    /** Null for a notice from outside: `illegal_notices` has who sent it. */
    reporterId: integer('reporter_id').references(() => users.id),
    reason: text('reason').notNull(),
    note: text('note').notNull().default(''),
    /** What it counts towards the case's score, in hundredths, and the sum it came from. */
    weight: integer('weight').notNull().default(100),
    parts: text('parts', { mode: 'json' })
      .$type<{ label: string; points: number }[]>()
      .notNull()
      .default(sql`'[]'`),
    /** Taken back by the reporter within the first minutes: it counts no more. */
    withdrawnAt: integer('withdrawn_at'),
    /** The subject's text and revision as they were when reported. */
    snapshot: text('snapshot').notNull(),
    revision: integer('revision').notNull(),
    at: integer('at').notNull(),
  },
  (t) => [
    uniqueIndex('reports_once').on(t.caseId, t.reporterId),
    index('reports_reporter').on(t.reporterId, t.at),
    index('reports_post').on(t.postId, t.id),
    index('reports_at').on(t.at),
  ],
)

/** A notice of illegal content sent without an account (DSA, Art. 16); its report has the text. */
export const illegalNotices = sqliteTable(
  'illegal_notices',
  {
    /** SHA-256 (hex) of the receipt's token: who has the link sees what became of the notice. */
    id: text('id').primaryKey(),
    caseId: integer('case_id')
      .notNull()
      .references(() => cases.id),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** The address of the content, as it was given. */
    url: text('url').notNull(),
    /** Which law, in the sender's words; may be empty. */
    law: text('law').notNull(),
    explanation: text('explanation').notNull(),
    at: integer('at').notNull(),
    /** When the outcome was mailed. */
    toldAt: integer('told_at'),
  },
  (t) => [index('illegal_notices_case').on(t.caseId), index('illegal_notices_at').on(t.at)],
)
