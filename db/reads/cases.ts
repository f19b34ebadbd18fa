// One case of any kind: what it is about, its author, who holds it, and what binds the viewer to it.
import { eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { merges } from '../schema/merges.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { postChecks } from '../schema/triage.ts'
import { viewerId } from './viewer.ts'

const authors = alias(users, 'authors')
const mergers = alias(users, 'mergers')
const originals = alias(threads, 'originals')
const holders = alias(users, 'holders')
const colleagues = alias(users, 'colleagues')

/** The case of a decision, as an SQL expression. */
export const caseOfDecision = (decisionId: number): SQL<number> =>
  sql<number>`(select case_id from decisions where id = ${decisionId})`

/**
 * One case with its subject as it is now, its author, and who holds it; one row. A profile has
 * neither post nor thread, an article neither, an appeal those of the decision it is against.
 */
export const caseById = (db: Database, caseId: number | SQL, key: string, now: number) =>
  db
    .select({
      ...caseColumns,
      ...mergeColumns,
      ...subjectColumns,
      ...viewerColumns(key, now),
    })
    .from(cases)
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(postChecks, eq(postChecks.postId, cases.postId))
    .leftJoin(holders, eq(holders.id, cases.claimedBy))
    .leftJoin(colleagues, eq(colleagues.id, cases.handedTo))
    .leftJoin(merges, eq(merges.id, cases.mergeId))
    .leftJoin(mergers, eq(mergers.id, merges.byId))
    .leftJoin(originals, eq(originals.id, merges.originalId))
    .where(eq(cases.id, caseId))
    .limit(1)

/** What makes the viewer a party to the case, and whether a second of the team let them decide. */
export const viewerColumns = (key: string, now: number) => ({
  viewerReported: isSo(sql`select 1 from reports where case_id = ${cases.id}
    and reporter_id = ${viewerId(key, now)}`),
  viewerMerged: isSo(sql`select 1 from merges where id = ${cases.mergeId}
    and by_id = ${viewerId(key, now)}`),
  viewerWrote: isSo(sql`select 1 from posts p where p.thread_id = ${cases.threadId}
    and p.author_id = ${viewerId(key, now)}`),
  viewerDecided: isSo(sql`select 1 from appeals a join decisions d on d.id = a.decision_id
    where ${cases.subjectKind} = 'appeal' and a.id = ${cases.subjectId}
      and d.decided_by = ${viewerId(key, now)}`),
  viewerAllowed: isSo(sql`select 1 from overrides o where o.case_id = ${cases.id}
    and o.user_id = ${viewerId(key, now)} and o.granted_at is not null`),
})

const isSo = (found: SQL) => sql`exists (${found})`.mapWith(Boolean)

/** The title of what a case is about: of the thread, of the article, or whose profile it is. */
export const subjectTitle = sql<string>`coalesce(${threads.title}, ${articles.title},
  (select u.handle from appeals a join decisions d on d.id = a.decision_id
    join cases o on o.id = d.case_id join users u on u.id = o.author_id
    where ${cases.subjectKind} = 'appeal' and a.id = ${cases.subjectId}),
  ${authors.handle})`

const caseColumns = {
  id: cases.id,
  caseKind: cases.kind,
  subjectKind: cases.subjectKind,
  subjectId: cases.subjectId,
  openedAt: cases.openedAt,
  closedAt: cases.closedAt,
  reports: cases.reports,
  score: cases.score,
  version: cases.version,
  claimedBy: cases.claimedBy,
  claimedUntil: cases.claimedUntil,
  holder: holders.handle,
  handedTo: colleagues.handle,
  escalatedAt: cases.escalatedAt,
  reportedFor: sql<string | null>`(select reason from reports where case_id = ${cases.id}
    and withdrawn_at is null group by reason order by count(*) desc, min(id) limit 1)`,
  reasons: sql<string>`(select json_group_array(distinct reason) from reports
    where case_id = ${cases.id})`,
}

const mergeColumns = {
  mergeId: cases.mergeId,
  mergedBy: mergers.handle,
  mergedById: merges.byId,
  mergedAt: merges.at,
  mergeNote: merges.note,
  contestReason: merges.contestReason,
  unmergedAt: merges.undoneAt,
  originalId: originals.id,
  originalSlug: originals.slug,
  originalTitle: originals.title,
}

const subjectColumns = {
  authorId: cases.authorId,
  author: authors.handle,
  authorRole: authors.role,
  authorTrust: authors.trust,
  authorSince: authors.createdAt,
  authorSilencedUntil: authors.silencedUntil,
  authorSuspendedUntil: authors.suspendedUntil,
  postId: posts.id,
  /** Null for profiles and articles. */
  kind: posts.kind,
  /** The text it is about: of the post or article, or what a person wrote about themselves. */
  body: sql<string>`coalesce(${posts.body}, ${articles.body}, ${authors.bio})`,
  /** Null for a profile, which is plain text. */
  html: sql<string | null>`coalesce(${posts.html}, ${articles.html})`,
  revision: sql<number>`coalesce(${posts.revision}, ${articles.revision}, 1)`,
  postedAt: sql<number>`coalesce(${posts.createdAt}, ${articles.publishedAt}, ${authors.createdAt})`,
  editedAt: posts.editedAt,
  hiddenAt: sql<
    number | null
  >`coalesce(${posts.hiddenAt}, ${articles.archivedAt}, case when ${cases.subjectKind} = 'profile'
    then ${authors.profileHiddenAt} end)`,
  heldAt: posts.heldAt,
  /** Whether it is removed with everything its author wrote, and nobody gave them that back. */
  isSwept: sql<number>`exists (select 1 from swept_posts w join sweeps s on s.id = w.sweep_id
    where w.post_id = ${posts.id} and s.undone_at is null
      and not exists (select 1 from cases pc join decisions pd on pd.case_id = pc.id
        where pc.author_id = ${cases.authorId} and pc.subject_kind = 'profile'
          and +pd.sweep_id = s.id and pd.consequence = 'hide' and pd.undone_at is not null))`.mapWith(
    Boolean,
  ),
  deletedAt: posts.deletedAt,
  articleId: articles.id,
  threadId: threads.id,
  appVersion: threads.appVersion,
  country: threads.country,
  /** Of the thread, or of the article. */
  slug: sql<string | null>`coalesce(${threads.slug}, ${articles.slug})`,
  title: subjectTitle,
  lockedAt: threads.lockedAt,
  threadAuthorId: threads.authorId,
  threadHiddenAt: threads.hiddenAt,
  mergedInto: threads.mergedInto,
  /** What triage said of the post as it was sent. */
  checkedAs: postChecks.label,
  checkReasons: postChecks.reasons,
}
