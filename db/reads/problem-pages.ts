// Widespread problems as their pages show them, to readers and to staff.
import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { codes, devices } from '../schema/catalogue.ts'
import { threads } from '../schema/forum.ts'
import { users } from '../schema/people.ts'
import { problems, problemThreads, problemUpdates } from '../schema/problems.ts'

const day = 86_400_000

/** The problems readers know of that are open or were resolved since then; open ones first. */
export const publicProblems = (db: Database, resolvedSince: number) =>
  db
    .select({ ...problemColumns, ...subjectColumns, note: latestNote })
    .from(problems)
    .leftJoin(codes, eq(codes.id, problems.codeId))
    .leftJoin(devices, eq(devices.id, problems.deviceId))
    .where(
      or(
        inArray(problems.state, ['confirmed', 'monitoring']),
        and(eq(problems.state, 'resolved'), gt(problems.closedAt, resolvedSince)),
      ),
    )
    .orderBy(
      sql`${problems.closedAt} is not null`,
      desc(problems.closedAt),
      desc(problems.confirmedAt),
    )
    .limit(100)

/** One problem, whatever its state, with what it is to the viewer; one row. */
export const problemById = (db: Database, id: number, viewer: SQL<number>) =>
  db
    .select({
      ...problemColumns,
      ...subjectColumns,
      ...evidenceColumns,
      note: latestNote,
      peopleSoFar: sql<number>`(select count(distinct user_id) from signals s
        where s.key = ${problems.key} and s.at > ${problems.openedAt} - ${day})`,
      stillBroken: sql<number>`(select count(*) from signals s where s.key = 'p:' || ${problems.id})`,
      followers: sql<number>`(select count(*) from follows f
        where f.kind = 'problem' and f.subject_id = ${problems.id})`,
      isFollowed: sql<number>`exists (select 1 from follows f where f.user_id = ${viewer}
        and f.kind = 'problem' and f.subject_id = ${problems.id})`.mapWith(Boolean),
      isCounted: sql<number>`exists (select 1 from signals s where s.user_id = ${viewer}
        and s.key = ${problems.key} and s.at > ${problems.openedAt} - ${day})`.mapWith(Boolean),
      saysStillBroken: sql<number>`exists (select 1 from signals s where s.user_id = ${viewer}
        and s.key = 'p:' || ${problems.id})`.mapWith(Boolean),
    })
    .from(problems)
    .leftJoin(codes, eq(codes.id, problems.codeId))
    .leftJoin(devices, eq(devices.id, problems.deviceId))
    .where(eq(problems.id, id))
    .limit(1)

/** What was done and said about a problem, latest first. */
export const updatesOfProblem = (db: Database, id: number) =>
  db
    .select({
      version: problemUpdates.version,
      state: problemUpdates.state,
      html: problemUpdates.html,
      at: problemUpdates.at,
      by: users.handle,
    })
    .from(problemUpdates)
    .innerJoin(users, eq(users.id, problemUpdates.byId))
    .where(eq(problemUpdates.problemId, id))
    .orderBy(desc(problemUpdates.version))
    .limit(200)

/** The threads attached to a problem that everyone may read, latest activity first. */
export const threadsOfProblem = (db: Database, id: number) =>
  db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      by: users.handle,
      createdAt: threads.createdAt,
      activeAt: threads.activeAt,
      replies: threads.replies,
      meToos: threads.meToos,
      solvedAt: threads.solvedAt,
    })
    .from(problemThreads)
    .innerJoin(threads, eq(threads.id, problemThreads.threadId))
    .innerJoin(users, eq(users.id, threads.authorId))
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

/** Open problems, and those closed since then: suspected first, the least likely chance on top. */
export const staffProblems = (db: Database, closedSince: number, now: number) =>
  db
    .select({
      ...problemColumns,
      ...subjectColumns,
      ...evidenceColumns,
      threads: sql<number>`(select count(*) from problem_threads t
        where t.problem_id = ${problems.id} and t.detached_at is null and not exists (
          select 1 from threads d where d.id = t.thread_id and d.merged_into is not null))`,
      stillBroken: sql<number>`(select count(*) from signals s where s.key = 'p:' || ${problems.id})`,
      // The plus keeps SQLite from reading all a key ever had, person by person.
      /** When each person of the last 24 hours first signalled, as JSON; 400 at most. */
      recent: sql<string>`(select json_group_array(at) from (select min(s.at) as at from signals s
        where s.key = ${problems.key} and s.at > ${now - day} group by +s.user_id limit 400))`,
    })
    .from(problems)
    .leftJoin(codes, eq(codes.id, problems.codeId))
    .leftJoin(devices, eq(devices.id, problems.deviceId))
    .where(or(isNull(problems.closedAt), gt(problems.closedAt, closedSince)))
    .orderBy(
      sql`case ${problems.state} when 'suspected' then 0 when 'confirmed' then 1
        when 'monitoring' then 2 else 3 end`,
      desc(problems.closedAt),
      desc(problems.score),
      asc(problems.id),
    )
    .limit(100)

const problemColumns = {
  id: problems.id,
  key: problems.key,
  title: problems.title,
  state: problems.state,
  version: problems.version,
  openedAt: problems.openedAt,
  confirmedAt: problems.confirmedAt,
  closedAt: problems.closedAt,
}

const subjectColumns = {
  codeId: problems.codeId,
  code: codes.code,
  deviceId: problems.deviceId,
  device: devices.name,
}

const evidenceColumns = {
  people: problems.people,
  newcomers: problems.newcomers,
  windowMinutes: problems.windowMinutes,
  expected: problems.expected,
  score: problems.score,
  seenAt: problems.seenAt,
}

/** The latest public words about a problem, as they were typed. */
const latestNote = sql<string>`coalesce((select u.body from problem_updates u
  where u.problem_id = ${problems.id} and u.state in ('confirmed', 'monitoring', 'resolved')
  order by u.version desc limit 1), '')`
