// Widespread problems that readers are told of: confirmed ones and those that seem mended.
import { and, desc, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'
import { ofThread } from '../writes/signal-keys.ts'
import { listOf } from './codes.ts'

/** Every problem the community knows of, latest first. */
export const openProblems = (db: Database) => openProblemsWhere(db, sql`true`)

/** Those about a code (`codes.id`, that of an unlisted one, or a query for one), wherever it shows. */
export const openProblemsOfCode = (db: Database, codeId: string | SQL) =>
  openProblemsWhere(
    db,
    withKey(sql`k.key = 'c:' || ${codeId} or k.key glob 'c:' || ${codeId} || '|*'`),
  )

/** Those about a device (`devices.id`, or a query for one), with whatever code. */
export const openProblemsOfDevice = (db: Database, deviceId: string | SQL) =>
  openProblemsWhere(
    db,
    withKey(sql`k.key = 'd:' || ${deviceId} or k.key glob '*|d:' || ${deviceId}`),
  )

/** Those an article tells of, and those about its code where it is about one (`codeId` as a query). */
export const openProblemsOfArticle = (db: Database, slug: string, codeId: SQL) =>
  openProblemsWhere(
    db,
    sql`(problems.article_id = (select id from articles where slug = ${slug})
      or ${withKey(sql`k.key = 'c:' || ${codeId} or k.key glob 'c:' || ${codeId} || '|*'`)})`,
  )

/**
 * Those about what a text names: a key counts when nothing in it is against the text. Whoever names
 * no device may be on any, and where they are is not asked of a text.
 */
export const openProblemsAbout = (db: Database, codeIds: string[], deviceIds: string[]) =>
  openProblemsWhere(
    db,
    withKey(sql`exists (select 1 from (${listOf(codeIds)}) c where k.key = 'c:' || c.value
        or k.key glob 'c:' || c.value || '|[rv]:*'
        or ${deviceIds.length === 0 ? sql`k.key glob 'c:' || c.value || '|d:*'` : sql`false`}
        or k.key in (select 'c:' || c.value || '|d:' || value from (${listOf(deviceIds)})))
      or k.key in (select 'd:' || value from (${listOf(deviceIds)}))`),
  )

/** Those a thread is attached to, or whose keys its question names; not those it was taken off. */
export const openProblemsOfThread = (db: Database, threadId: number) =>
  openProblemsWhere(
    db,
    sql`case (select detached_at is null from problem_threads
        where problem_id = problems.id and thread_id = ${threadId})
      when 1 then true when 0 then false else ${withKey(isNamedIn(threadId))} end`,
    sql<string | null>`coalesce((select json_object('key', a.key, 'postId', a.post_id,
        'byId', a.by_id, 'mergedFrom', a.merged_from) from problem_threads a
        where a.problem_id = problems.id and a.thread_id = ${threadId}),
      (select json_object('key', k.key) from problem_keys k where k.problem_id = problems.id
        and k.ended_at is null and ${isNamedIn(threadId)} order by length(k.key) desc limit 1))`,
  )

export type OpenProblem = Awaited<ReturnType<typeof openProblems>>[number]

// More than a handful of banners is a status page, and there is one.
const mostBanners = 10

const openProblemsWhere = (
  db: Database,
  which: SQL,
  why: SQL<string | null> = sql<string | null>`null`,
) =>
  db
    .select({
      id: problems.id,
      title: problems.title,
      state: sql<OngoingState>`${problems.state}`,
      confirmedAt: problems.confirmedAt,
      /** The latest public update, as it was typed. */
      note: sql<string>`coalesce((select body from problem_updates u where u.problem_id = problems.id
        and u.state in ${ongoingStates} order by u.version desc limit 1), '')`,
      /** Why a thread belongs to it, as JSON of `Why`; null where no thread is asked about. */
      why,
    })
    .from(problems)
    .where(and(isNull(problems.closedAt), sql`${problems.state} in ${ongoingStates}`, which))
    .orderBy(desc(problems.confirmedAt), desc(problems.id))
    .limit(mostBanners)

type OngoingState = 'confirmed' | 'identified' | 'monitoring'

/** The states of a problem that readers are told of while it lasts. */
export const ongoingStates = sql.raw("('confirmed', 'identified', 'monitoring')")

/** What attached a thread: a key, in which post; staff by hand; or a duplicate that brought it. */
export type Why = {
  key: string | null
  postId?: number | null
  byId?: number | null
  mergedFrom?: number | null
}

// By all keys that are its own at the moment: those of alarms and problems that joined it, too.
const withKey = (which: SQL): SQL => sql`exists (select 1 from problem_keys k
  where k.problem_id = problems.id and k.ended_at is null and (${which}))`

const isNamedIn = (threadId: number): SQL =>
  sql`k.key in (select key from (${ofThread({ threadId, deviceId: null, country: '', appVersion: '' })}))`

/** The latest known problem of a row of some list, as JSON of `ProblemBeside`; null for none. */
export type ProblemBeside = { id: number; title: string }

/** That of a code or device (`c:` or `d:` and its id, as SQL). */
export const problemOfKey = (key: SQL): SQL<string | null> =>
  beside(withKey(sql`k.key = ${key} or k.key glob ${key} || '|*' or k.key glob '*|' || ${key}`))

/** That a thread is attached to. */
export const problemOfThread = (threadId: SQL): SQL<string | null> =>
  beside(sql`exists (select 1 from problem_threads a where a.thread_id = ${threadId}
    and a.problem_id = problems.id and a.detached_at is null)`)

/** That an article tells of. */
export const problemOfArticle = (articleId: SQL): SQL<string | null> =>
  beside(sql`problems.article_id = ${articleId}`)

const beside = (which: SQL): SQL<string | null> => sql<string | null>`(
  select json_object('id', problems.id, 'title', problems.title) from problems
  where problems.closed_at is null and problems.state in ${ongoingStates} and ${which}
  order by problems.confirmed_at desc limit 1)`
