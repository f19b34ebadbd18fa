// Cases: the queue in the order of its priority, and one case with its post, thread, author and holder.
import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { posts, threads } from '../schema/forum.ts'
import { merges } from '../schema/merges.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { viewerId } from './viewer.ts'

/** Points a case gets for each report, and for each hour it waits up to so many hours. */
export type Weights = { report: number; hour: number; mostHours: number }

export type QueueShown = 'all' | 'mine' | 'unclaimed'

export type QueueAsk = {
  show: QueueShown
  key: string
  now: number
  weights: Weights
  /** The moment ages are counted to: the same on every page of one walk through the queue. */
  asOf: number
  /** Where the last page ended. */
  after: { score: number; id: number } | null
  limit: number
}

const authors = alias(users, 'authors')
const mergers = alias(users, 'mergers')
const originals = alias(threads, 'originals')
const holders = alias(users, 'holders')

/** Open cases, highest priority first, the oldest of equals first. */
export const openCases = (db: Database, ask: QueueAsk) => {
  const score = scoreOf(ask.weights, ask.asOf)
  const { after } = ask
  return db
    .select({
      id: cases.id,
      caseKind: cases.kind,
      openedAt: cases.openedAt,
      reports: cases.reports,
      score,
      reasons: sql<string>`(select json_group_array(reason) from (select reason from reports
        where case_id = ${cases.id} order by id limit 50))`,
      viewerReported: viewerReported(ask.key, ask.now),
      viewerMerged: viewerMerged(ask.key, ask.now),
      contestReason: sql<string | null>`(select contest_reason from merges
        where id = ${cases.mergeId})`,
      claimedBy: cases.claimedBy,
      claimedUntil: cases.claimedUntil,
      holder: holders.handle,
      authorId: cases.authorId,
      author: authors.handle,
      kind: posts.kind,
      body: sql<string>`substr(${posts.body}, 1, 1000)`,
      title: threads.title,
    })
    .from(cases)
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, cases.threadId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(holders, eq(holders.id, cases.claimedBy))
    .where(
      and(
        isNull(cases.closedAt),
        shownIn(ask),
        after
          ? sql`(${score} < ${after.score} or (${score} = ${after.score} and ${cases.id} > ${after.id}))`
          : undefined,
      ),
    )
    .orderBy(desc(score), asc(cases.id))
    .limit(ask.limit)
}

/** How many open cases there are, the viewer holds, and nobody holds; one row. */
export const queueCounts = (db: Database, key: string, now: number) =>
  db
    .select({
      all: sql<number>`count(*)`,
      mine: sql<number>`coalesce(sum(${heldByViewer(key, now)}), 0)`,
      unclaimed: sql<number>`coalesce(sum(${unclaimed(now)}), 0)`,
    })
    .from(cases)
    .where(isNull(cases.closedAt))
    .limit(1)

/** The case of a decision, as an SQL expression. */
export const caseOfDecision = (decisionId: number): SQL<number> =>
  sql<number>`(select case_id from decisions where id = ${decisionId})`

/** One case with its post as it is now, its thread, its author, and who holds it; one row. */
export const caseById = (db: Database, caseId: number | SQL, key: string, now: number) =>
  db
    .select({
      id: cases.id,
      caseKind: cases.kind,
      openedAt: cases.openedAt,
      closedAt: cases.closedAt,
      reports: cases.reports,
      version: cases.version,
      claimedBy: cases.claimedBy,
      claimedUntil: cases.claimedUntil,
      holder: holders.handle,
      viewerReported: viewerReported(key, now),
      viewerMerged: viewerMerged(key, now),
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
      reportedFor: sql<string | null>`(select reason from reports where case_id = ${cases.id}
        group by reason order by count(*) desc, min(id) limit 1)`,
      authorId: cases.authorId,
      author: authors.handle,
      authorRole: authors.role,
      authorTrust: authors.trust,
      authorSince: authors.createdAt,
      authorSilencedUntil: authors.silencedUntil,
      postId: posts.id,
      kind: posts.kind,
      body: posts.body,
      html: posts.html,
      revision: posts.revision,
      postedAt: posts.createdAt,
      editedAt: posts.editedAt,
      hiddenAt: posts.hiddenAt,
      deletedAt: posts.deletedAt,
      threadId: threads.id,
      slug: threads.slug,
      title: threads.title,
      lockedAt: threads.lockedAt,
      threadAuthorId: threads.authorId,
      threadHiddenAt: threads.hiddenAt,
      mergedInto: threads.mergedInto,
    })
    .from(cases)
    .innerJoin(posts, eq(posts.id, cases.postId))
    .innerJoin(threads, eq(threads.id, cases.threadId))
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(holders, eq(holders.id, cases.claimedBy))
    .leftJoin(merges, eq(merges.id, cases.mergeId))
    .leftJoin(mergers, eq(mergers.id, merges.byId))
    .leftJoin(originals, eq(originals.id, merges.originalId))
    .where(eq(cases.id, caseId))
    .limit(1)

// Bound numbers may arrive as floating point over HTTP: whole hours are cut out explicitly.
const scoreOf = ({ report, hour, mostHours }: Weights, asOf: number): SQL<number> =>
  sql<number>`cast(${report} * ${cases.reports} + ${hour} * min(${mostHours},
    max(0, cast((${asOf} - ${cases.openedAt}) / 3600000 as integer))) as integer)`

const viewerReported = (key: string, now: number) =>
  sql`exists (select 1 from reports where case_id = ${cases.id}
    and reporter_id = ${viewerId(key, now)})`.mapWith(Boolean)

const viewerMerged = (key: string, now: number) =>
  sql`exists (select 1 from merges where id = ${cases.mergeId}
    and by_id = ${viewerId(key, now)})`.mapWith(Boolean)

const shownIn = ({ show, key, now }: QueueAsk): SQL | undefined => {
  if (show === 'mine') return heldByViewer(key, now)
  return show === 'unclaimed' ? unclaimed(now) : undefined
}

const heldByViewer = (key: string, now: number) =>
  and(eq(cases.claimedBy, viewerId(key, now)), gt(cases.claimedUntil, now))

const unclaimed = (now: number) => or(isNull(cases.claimedBy), lte(cases.claimedUntil, now))
