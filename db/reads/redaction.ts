// Where the words of a thread's posts stand besides the posts themselves, and their texts.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { mentionRemovals, posts, threads } from '../schema/forum.ts'
import { threadLikeness } from '../schema/likeness.ts'

/**
 * How a column is cleaned: word by word, as an address whose slug may have the words, as JSON, or as
 * a reason of the log, which goes as a whole.
 */
export type Cleaning = 'text' | 'address' | 'json' | 'reason'

type Place = { table: string; column: string; cleaning: Cleaning; of: SQL }

// The thread, its posts, its cases and their decisions, by name in `textsOfThread`.
const ofPosts = sql`post_id in (select id from p)`
const ofCases = sql`case_id in (select id from c)`
const ofDecisions = sql`decision_id in (select id from d)`
const ofThread = sql`thread_id = (select id from t)`
const ofDuplicates = sql`duplicate_id = (select id from t) or original_id = (select id from t)`
const ofSources = sql`source_thread_id = (select id from t)`
const ofArticles = sql`article_id in (select id from articles where ${ofSources})`
// One way by an index each: one on an expression is used for neither lists nor typed columns.
const ofNotices = sql`rowid in (
  select n.rowid from notices n where n.data ->> '$.threadId' = +(select id from t)
  union select n.rowid from notices n where n.data ->> '$.originalId' = +(select id from t)
  union select n.rowid from d cross join notices n where n.data ->> '$.decisionId' = +d.id)`
// Of mail only what is on its way, or was given up, still has its words.
const ofMails = sql`rowid in (
  select m.rowid from outbox m where m.done_at is null and m.failed_at is null and m.due_at > 0
  union select m.rowid from outbox m where m.failed_at > 0)
  and (payload ->> '$.data.threadId' = (select id from t)
    or payload ->> '$.data.originalId' = (select id from t)
    or payload ->> '$.data.decisionId' in (select id from d)
    or payload ->> '$.url' in (select url from illegal_notices where ${ofCases}))`

const place = (name: string, of: SQL, cleaning: Cleaning = 'text'): Place => {
  const [table = '', column = ''] = name.split('.')
  return { table, column, cleaning, of }
}

/** Every column besides those of `madeAnew` that may repeat what a post says. */
export const places: Place[] = [
  place('threads.app_version', sql`id = (select id from t)`),
  place('threads.tried', sql`id = (select id from t)`),
  place('post_revisions.title', ofPosts),
  place('post_revisions.body', ofPosts),
  place('mention_removals.text', ofPosts),
  place('outcomes.app_version', ofPosts),
  place('reports.snapshot', ofCases),
  place('reports.note', ofCases),
  place('illegal_notices.url', ofCases, 'address'),
  place('illegal_notices.law', ofCases),
  place('illegal_notices.explanation', ofCases),
  place('decisions.reason', ofCases),
  place('decisions.note', ofCases),
  place('decisions.undo_reason', ofCases),
  place('statements.place', ofDecisions),
  place('statements.path', ofDecisions, 'address'),
  place('statements.law', ofDecisions),
  place('statements.facts', ofDecisions),
  place('appeals.happened', ofDecisions),
  place('appeals.wrong', ofDecisions),
  place('appeals.change', ofDecisions),
  place('appeals.reason', ofDecisions),
  place('case_notes.body', ofCases),
  place('overrides.reason', ofCases),
  place('person_notes.body', sql`user_id in (select author_id from posts where ${ofThread})`),
  place('sweeps.reason', sql`id in (select sweep_id from swept_posts where ${ofPosts})`),
  place('sweeps.undo_reason', sql`id in (select sweep_id from swept_posts where ${ofPosts})`),
  place('problem_flags.note', ofCases),
  place('problem_flags.reply', ofCases),
  place('signal_attacks.evidence', ofCases, 'json'),
  place('mod_log.reason', ofThread, 'reason'),
  place('merges.note', ofDuplicates),
  place('merges.undo_reason', ofDuplicates),
  place('merges.contest_reason', ofDuplicates),
  place('post_checks.reasons', ofPosts, 'json'),
  place('articles.title', ofSources),
  place('articles.body', ofSources),
  place('article_revisions.title', ofArticles),
  place('article_revisions.body', ofArticles),
  place('article_revisions.note', ofArticles),
  place('article_revisions.review_note', ofArticles),
  place('notices.data', ofNotices, 'json'),
  place('outbox.payload', ofMails, 'json'),
]

/** Columns that follow from the texts of posts and threads and are written with them. */
export const madeAnew = [
  'posts.body',
  'posts.html',
  'posts.fingerprint',
  'threads.title',
  'threads.slug',
  'articles.html',
  'mentions.text',
  'unlisted_sightings.written',
  'unlisted_codes.id',
  'unlisted_codes.code',
  'unlisted_sightings.code_id',
  'thread_likeness.said',
  'thread_likeness.implied',
  'likeness_terms.term',
  'words.word',
  'learnt_posts.features',
  'feature_counts.feature',
]

/** The thread of a case, as an SQL expression. */
export const threadOfCase = (caseId: number): SQL<number> =>
  sql<number>`(select thread_id from cases where id = ${caseId})`

export type TextRow = { place: string; row: number; text: string }

/** Every text of `places` that belongs to a thread, in one statement. */
export const textsOfThread = (db: Database, threadId: SQL | number) =>
  db.all<TextRow>(sql`with t(id) as (select ${threadId}),
    p(id) as (select id from posts where ${ofThread}),
    c(id) as (select id from cases where ${ofThread}),
    d(id) as (select id from decisions where ${ofCases})
    ${sql.join(
      places.map(
        ({ table, column, of }) => sql`select ${`${table}.${column}`} as place, rowid as row,
          ${sql.identifier(column)} as text from ${sql.identifier(table)}
          where ${sql.identifier(column)} is not null and (${of})`,
      ),
      sql` union all `,
    )}`)

/** What a post's text is made anew from, when words or links go out of it. */
export const editable = {
  id: posts.id,
  kind: posts.kind,
  authorId: posts.authorId,
  createdAt: posts.createdAt,
  revision: posts.revision,
  body: posts.body,
  threadId: posts.threadId,
  title: threads.title,
  deviceId: threads.deviceId,
}

/** The posts of a thread with what their text is made from, the question first. */
export const postsToClean = (db: Database, threadId: SQL | number) =>
  db
    .select({
      ...editable,
      slug: threads.slug,
      terms: threadLikeness.said,
      reports: sql<number>`(select count(*) from reports r join cases c on c.id = r.case_id
        where c.thread_id = posts.thread_id)`.as('reports'),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(threadLikeness, eq(threadLikeness.threadId, posts.threadId))
    .where(eq(posts.threadId, sql`${threadId}`))
    .orderBy(posts.id)

/** What the posts of a thread do not mean. */
export const removalsOfThread = (db: Database, threadId: SQL | number) =>
  db
    .select({
      postId: mentionRemovals.postId,
      kind: mentionRemovals.kind,
      ref: mentionRemovals.ref,
      byId: mentionRemovals.byId,
    })
    .from(mentionRemovals)
    .innerJoin(posts, eq(posts.id, mentionRemovals.postId))
    .where(eq(posts.threadId, sql`${threadId}`))
