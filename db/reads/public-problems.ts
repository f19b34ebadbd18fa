// Widespread problems as everyone may read them: on the status page, in its feed, and one with all of it.
import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { threads } from '../schema/forum.ts'
import { problems, problemThreads, problemUpdates } from '../schema/problems.ts'
import { isHeld } from './problem-answers.ts'
import { ongoingStates } from './problems.ts'

const day = 86_400_000

/** What is going on now, the latest confirmed first. */
export const ongoingProblems = (db: Database, limit: number) =>
  publicProblems(db)
    .where(and(sql`${problems.state} in ${ongoingStates}`, isNull(problems.closedAt)))
    .orderBy(desc(problems.confirmedAt), desc(problems.id))
    .limit(limit)

/** When resolved ones ended: from and before these times, and after that place of the list. */
export type Ended = { from: number; before: number; after: [number, number] | null }

/** Those that were resolved then, the latest first. */
export const resolvedProblems = (db: Database, { from, before, after }: Ended, limit: number) =>
  publicProblems(db)
    .where(
      and(
        eq(problems.state, 'resolved'),
        gte(problems.closedAt, from),
        lt(problems.closedAt, before),
        after ? sql`(closed_at, problems.id) < (${after[0]}, ${after[1]})` : undefined,
      ),
    )
    .orderBy(desc(problems.closedAt), desc(problems.id))
    .limit(limit)

/** How many were resolved in each month (`2026-11`, UTC), the latest first. */
export const monthsOfProblems = (db: Database) =>
  db.all<{ month: string; problems: number }>(sql`
    select strftime('%Y-%m', closed_at / 1000, 'unixepoch') as month, count(*) as problems
    from problems where state = 'resolved' group by 1 order by 1 desc limit 36`)

/** Those that an article tells of, present and past. */
export const problemsToldIn = (db: Database, slug: string) =>
  db
    .select({ id: problems.id, title: problems.title, closedAt: problems.closedAt })
    .from(problems)
    .where(
      and(
        sql`${problems.articleId} = (select id from articles where slug = ${slug})`,
        sql`${problems.state} in ('resolved', 'confirmed', 'identified', 'monitoring')`,
      ),
    )
    .orderBy(desc(problems.id))
    .limit(5)

/** One problem, whatever its state, with what it is to the viewer; one row. */
export const problemForReader = (db: Database, id: number, viewer: SQL<number>) =>
  db
    .select({
      ...publicColumns,
      mergedInto: problems.mergedInto,
      round: problems.round,
      people: sql<number>`(select count(distinct s.user_id) from problem_keys k
        join signals s on s.key = k.key where k.problem_id = ${id} and ${isHeld('k')}
        and s.at > problems.opened_at - ${day}
        and (problems.closed_at is null or s.at <= problems.closed_at))`,
      followers: sql<number>`(select count(*) from follows f
        where f.kind = 'problem' and f.subject_id = ${id})`,
      isFollowed: sql<number>`exists (select 1 from follows f where f.user_id = ${viewer}
        and f.kind = 'problem' and f.subject_id = ${id})`.mapWith(Boolean),
      isCounted: sql<number>`exists (select 1 from problem_keys k join signals s on s.key = k.key
        where k.problem_id = ${id} and ${isHeld('k')} and s.user_id = ${viewer}
        and s.at > problems.opened_at - ${day})`.mapWith(Boolean),
      /** What the viewer said of its end: 1 for fixed, 0 for not, null for nothing yet. */
      fixed: sql<number | null>`(select a.fixed from problem_answers a where a.problem_id = ${id}
        and a.round = problems.round and a.user_id = ${viewer})`,
    })
    .from(problems)
    .where(eq(problems.id, id))
    .limit(1)

/** What was said to everyone about a problem, latest first. */
export const publicUpdates = (db: Database, id: number) =>
  db
    .select({
      version: problemUpdates.version,
      state: problemUpdates.state,
      body: problemUpdates.body,
      html: problemUpdates.html,
      at: problemUpdates.at,
      /** Nobody wrote it: people said that it is not over. */
      isOwn: sql<number>`${problemUpdates.byId} is null`.mapWith(Boolean),
    })
    .from(problemUpdates)
    .where(and(eq(problemUpdates.problemId, id), isPublicUpdate(sql`${problemUpdates.state}`)))
    .orderBy(desc(problemUpdates.version))
    .limit(100)

/** The threads of a problem that everyone may read, latest activity first, and why they belong to it. */
export const threadsForReader = (db: Database, id: number) =>
  db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      activeAt: threads.activeAt,
      replies: threads.replies,
      solvedAt: threads.solvedAt,
      key: problemThreads.key,
      postId: problemThreads.postId,
      byId: problemThreads.byId,
      mergedFrom: problemThreads.mergedFrom,
    })
    .from(problemThreads)
    .innerJoin(threads, eq(threads.id, problemThreads.threadId))
    .where(
      and(
        eq(problemThreads.problemId, id),
        isNull(problemThreads.detachedAt),
        isNull(threads.hiddenAt),
        isNull(threads.mergedInto),
      ),
    )
    .orderBy(desc(threads.activeAt), desc(threads.id))
    .limit(50)

/** The latest problems that were told of or changed, each with its public words as JSON. */
export const problemsOfFeed = (db: Database, limit: number) =>
  db
    .select({
      ...publicColumns,
      updates: sql<string>`(select json_group_array(json_object('state', state, 'html', html,
        'at', at)) from (select u.state, u.html, u.at from problem_updates u
        where u.problem_id = problems.id and ${isPublicUpdate(sql`u.state`)}
        order by u.version desc limit 20))`,
    })
    .from(problems)
    .where(sql`${problems.state} in ('confirmed', 'identified', 'monitoring', 'resolved')`)
    .orderBy(desc(problems.confirmedAt), asc(problems.id))
    .limit(limit)

// What staff attached, moved or answered is their bookkeeping.
const isPublicUpdate = (state: SQL): SQL =>
  sql`${state} in ('confirmed', 'identified', 'monitoring', 'resolved')`

/** The latest public words about a problem, as they were typed, and when. */
const latest = (column: 'body' | 'at'): SQL =>
  sql`(select ${sql.identifier(column)} from problem_updates u where u.problem_id = problems.id
    and ${isPublicUpdate(sql`u.state`)} order by u.version desc limit 1)`

const publicColumns = {
  id: problems.id,
  title: problems.title,
  state: problems.state,
  severity: problems.severity,
  openedAt: problems.openedAt,
  confirmedAt: problems.confirmedAt,
  closedAt: problems.closedAt,
  code: sql<string | null>`coalesce((select code from codes where id = problems.code_id),
    (select code from unlisted_codes where id = problems.unlisted_id))`,
  deviceId: problems.deviceId,
  device: sql<string | null>`(select name from devices where id = problems.device_id)`,
  country: problems.country,
  appVersion: problems.appVersion,
  area: sql<string | null>`(select label from categories where id = problems.category_id)`,
  /** The official article about it, while it is in force, as JSON: `{slug, title}`. */
  article: sql<string | null>`(select json_object('slug', slug, 'title', title) from articles
    where id = problems.article_id and published_at is not null and archived_at is null)`,
  note: sql<string>`coalesce(${latest('body')}, '')`,
  updatedAt: sql<number>`coalesce(${latest('at')}, problems.opened_at)`,
}

const publicProblems = (db: Database) => db.select(publicColumns).from(problems).$dynamic()
