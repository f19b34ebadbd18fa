// The queue: open cases of every kind in the order of their priority, with what each part of it is.
import { and, asc, desc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { posts, threads } from '../schema/forum.ts'
import { cases } from '../schema/moderation.ts'
import { users } from '../schema/people.ts'
import { postChecks } from '../schema/triage.ts'
import { viewerColumns } from './cases.ts'
import { viewerId } from './viewer.ts'

type CaseKind = (typeof cases.$inferSelect)['kind']

/** Points by what weighs: whole numbers, so that every page adds them up alike. */
export type Weights = {
  /** Hundredths of the reports' score that make one point. */
  hundredths: number
  hour: number
  mostHours: number
  kind: Record<CaseKind, number>
  /** By the gravest reason of the reports, or what triage found. */
  reason: Record<string, number>
  escalated: number
  /** An appeal gets them when its target has passed. */
  overdue: number
  targetHours: number
}

export type QueueShown = 'all' | 'mine' | 'unclaimed' | 'handed' | 'escalated'

/** Null lets everything through. */
export type QueueFilter = {
  show: QueueShown
  kind: CaseKind | null
  /** A reason, and what triage calls the same. */
  reason: { id: string; label: string | null } | null
  category: string | null
  lang: string | null
  /** A handle in lower case. */
  author: string | null
}

export type QueueAsk = {
  filter: QueueFilter
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
const holders = alias(users, 'holders')
const colleagues = alias(users, 'colleagues')

/** Open cases, highest priority first, the oldest of equals first. */
export const openCases = (db: Database, ask: QueueAsk) => {
  const parts = partsOf(ask.weights, ask.asOf)
  const score = sql<number>`cast(${sql.join(Object.values(parts), sql` + `)} as integer)`
  const { after } = ask
  return db
    .select({ ...entryColumns, ...viewerColumns(ask.key, ask.now), ...parts, score })
    .from(cases)
    .innerJoin(authors, eq(authors.id, cases.authorId))
    .leftJoin(posts, eq(posts.id, cases.postId))
    .leftJoin(threads, eq(threads.id, cases.threadId))
    .leftJoin(articles, eq(articles.id, cases.articleId))
    .leftJoin(postChecks, eq(postChecks.postId, cases.postId))
    .leftJoin(holders, eq(holders.id, cases.claimedBy))
    .leftJoin(colleagues, eq(colleagues.id, cases.handedTo))
    .where(
      and(
        isNull(cases.closedAt),
        ...filtered(ask),
        after
          ? sql`(${score} < ${after.score} or (${score} = ${after.score} and ${cases.id} > ${after.id}))`
          : undefined,
      ),
    )
    .orderBy(desc(score), asc(cases.id))
    .limit(ask.limit)
}

/** How many open cases there are, in whose hands they are, and of which kind; one row. */
export const queueCounts = (db: Database, key: string, now: number) =>
  db
    .select({
      all: sql<number>`count(*)`,
      mine: sumOf(shownIn('mine', key, now)),
      unclaimed: sumOf(shownIn('unclaimed', key, now)),
      handed: sumOf(shownIn('handed', key, now)),
      escalated: sumOf(shownIn('escalated', key, now)),
      report: sumOf(eq(cases.kind, 'report')),
      held: sumOf(eq(cases.kind, 'held')),
      finding: sumOf(eq(cases.kind, 'finding')),
      appeal: sumOf(eq(cases.kind, 'appeal')),
      contest: sumOf(eq(cases.kind, 'contest')),
      attack: sumOf(eq(cases.kind, 'attack')),
    })
    .from(cases)
    .where(isNull(cases.closedAt))
    .limit(1)

const entryColumns = {
  id: cases.id,
  caseKind: cases.kind,
  subjectKind: cases.subjectKind,
  openedAt: cases.openedAt,
  version: cases.version,
  reports: cases.reports,
  reasons: sql<string>`(select json_group_array(reason) from (select reason from reports
    where case_id = ${cases.id} order by id limit 50))`,
  /** The answer to what was flagged to staff last; empty while they have not answered. */
  flag: sql<string | null>`(select coalesce(f.answer, '') from problem_flags f
    where f.case_id = ${cases.id} order by f.id desc limit 1)`,
  /** What an asker or appellant says for themselves. */
  plea: sql<string | null>`coalesce(
    (select contest_reason from merges where id = ${cases.mergeId}),
    (select wrong from appeals where id = ${cases.subjectId} and ${cases.kind} = 'appeal'))`,
  claimedBy: cases.claimedBy,
  claimedUntil: cases.claimedUntil,
  holder: holders.handle,
  handedTo: colleagues.handle,
  escalatedAt: cases.escalatedAt,
  authorId: cases.authorId,
  author: authors.handle,
  kind: posts.kind,
  body: sql<string>`substr(coalesce(${posts.body}, ${articles.body}, ${authors.bio}), 1, 1000)`,
  title: sql<string>`coalesce(${threads.title}, ${articles.title}, ${authors.handle})`,
  checkedAs: postChecks.label,
  /** Who of the team asks for leave to decide it in spite of their interest. */
  asking: sql<string | null>`(select group_concat(u.handle, ', ') from overrides o
    join users u on u.id = o.user_id where o.case_id = ${cases.id} and o.granted_at is null)`,
}

// Bound numbers may arrive as floating point over HTTP: whole hours are cut out explicitly.
const partsOf = (weights: Weights, asOf: number) => ({
  byReports: sql<number>`cast(${cases.score} / ${whole(weights.hundredths)} as integer)`,
  byWaiting: sql<number>`${whole(weights.hour)} * min(${whole(weights.mostHours)},
    ${hoursSince(asOf)})`,
  byKind: chosen(sql`${cases.kind}`, weights.kind),
  byReason: sql<number>`max(${chosen(sql`coalesce(${postChecks.label}, '')`, weights.reason)},
    coalesce((select max(${chosen(sql`r.reason`, weights.reason)}) from reports r
      where r.case_id = ${cases.id}), 0))`,
  byEscalation: sql<number>`case when ${cases.escalatedAt} is null then 0
    else ${whole(weights.escalated)} end`,
  byTarget: sql<number>`case when ${cases.kind} = 'appeal'
    and ${hoursSince(asOf)} >= ${whole(weights.targetHours)} then ${whole(weights.overdue)} else 0 end`,
})

const hoursSince = (asOf: number): SQL =>
  sql`max(0, cast((${asOf} - ${cases.openedAt}) / 3600000 as integer))`

const whole = (n: number): SQL => sql.raw(String(Math.trunc(n)))

const chosen = (by: SQL, points: Record<string, number>): SQL<number> => {
  const cases = Object.entries(points).map(([is, n]) => sql`when ${is} then ${whole(n)}`)
  return sql<number>`case ${by} ${sql.join(cases, sql` `)} else 0 end`
}

const filtered = ({ filter, key, now }: QueueAsk): (SQL | undefined)[] => [
  filter.show === 'all' ? undefined : shownIn(filter.show, key, now),
  filter.kind === null ? undefined : eq(cases.kind, filter.kind),
  filter.reason === null ? undefined : forReason(filter.reason),
  filter.category === null
    ? undefined
    : sql`coalesce(${threads.categoryId}, ${articles.categoryId}) =
        (select id from categories where slug = ${filter.category})`,
  filter.lang === null ? undefined : eq(threads.lang, filter.lang),
  filter.author === null ? undefined : eq(authors.handleKey, filter.author),
]

const forReason = ({ id, label }: { id: string; label: string | null }) =>
  or(
    sql`exists (select 1 from reports where case_id = ${cases.id} and reason = ${id})`,
    label === null ? undefined : eq(postChecks.label, label as 'spam'),
  )

const shownIn = (show: Exclude<QueueShown, 'all'>, key: string, now: number) => {
  if (show === 'mine')
    return and(eq(cases.claimedBy, viewerId(key, now)), gt(cases.claimedUntil, now))
  if (show === 'unclaimed') return or(isNull(cases.claimedBy), lte(cases.claimedUntil, now))
  return show === 'handed' ? eq(cases.handedTo, viewerId(key, now)) : isNotNull(cases.escalatedAt)
}

const sumOf = (is: SQL | undefined) => sql<number>`coalesce(sum(${is}), 0)`
