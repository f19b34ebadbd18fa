// Widespread problems that readers are told of: confirmed ones and those that seem mended.
import { and, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'

/** Every problem the community knows of, latest first. */
export const openProblems = (db: Database) => openProblemsWhere(db, undefined)

/** Those about a code (`codes.id`, or a query for one), on whatever device. */
export const openProblemsOfCode = (db: Database, codeId: string | SQL) =>
  openProblemsWhere(db, eq(problems.codeId, codeId))

/** Those about a device (`devices.id`, or a query for one), with whatever code. */
export const openProblemsOfDevice = (db: Database, deviceId: string | SQL) =>
  openProblemsWhere(db, eq(problems.deviceId, deviceId))

/** Those about what a text names: its codes where it names any, else its devices. */
export const openProblemsAbout = (db: Database, codeIds: string[], deviceIds: string[]) =>
  openProblemsWhere(
    db,
    or(
      and(
        inArray(problems.codeId, codeIds),
        deviceIds.length === 0
          ? undefined
          : or(isNull(problems.deviceId), inArray(problems.deviceId, deviceIds)),
      ),
      and(isNull(problems.codeId), inArray(problems.deviceId, deviceIds)),
    ),
  )

/** Those a thread is attached to, or whose code and device its question names; not those it was taken off. */
export const openProblemsOfThread = (db: Database, threadId: number | SQL) =>
  openProblemsWhere(
    db,
    sql`case (select detached_at is null from problem_threads
        where problem_id = problems.id and thread_id = ${threadId})
      when 1 then true when 0 then false
      else (problems.code_id is null or problems.code_id in (${named(threadId, 'code')}))
        and (problems.device_id is null or problems.device_id in (${named(threadId, 'device')})
          or problems.device_id = (select device_id from threads where id = ${threadId})) end`,
  )

export type OpenProblem = Awaited<ReturnType<typeof openProblems>>[number]

// More than a handful of banners is a status page, and there is one.
const mostBanners = 10

const openProblemsWhere = (db: Database, which: SQL | undefined) =>
  db
    .select({
      id: problems.id,
      title: problems.title,
      state: sql<'confirmed' | 'monitoring'>`${problems.state}`,
      codeId: problems.codeId,
      deviceId: problems.deviceId,
      confirmedAt: problems.confirmedAt,
      /** The latest public update, as it was typed. */
      note: sql<string>`coalesce((select body from problem_updates u where u.problem_id = problems.id
        and u.state in ('confirmed', 'monitoring') order by u.version desc limit 1), '')`,
    })
    .from(problems)
    .where(
      and(isNull(problems.closedAt), inArray(problems.state, ['confirmed', 'monitoring']), which),
    )
    .orderBy(desc(problems.confirmedAt), desc(problems.id))
    .limit(mostBanners)

const named = (threadId: number | SQL, kind: 'code' | 'device'): SQL =>
  sql`select ref from mentions where kind = ${kind}
    and post_id = (select id from posts where thread_id = ${threadId} and kind = 'question')`

/** What the detector must know of: what is open, closed since then, or dismissed since then. */
export const knownProblems = (db: Database, closedSince: number, dismissedSince: number) =>
  db
    .select({
      id: problems.id,
      key: problems.key,
      state: problems.state,
      closedAt: problems.closedAt,
    })
    .from(problems)
    .where(
      or(
        isNull(problems.closedAt),
        gt(problems.closedAt, closedSince),
        and(eq(problems.state, 'dismissed'), gt(problems.closedAt, dismissedSince)),
      ),
    )
    .orderBy(desc(problems.openedAt))
    .limit(500)
