// Widespread problems as staff see them: all of them in a list, one of them, and how often alarms were right.
import { asc, desc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { articles } from '../schema/articles.ts'
import { categories, codes, devices } from '../schema/catalogue.ts'
import { users } from '../schema/people.ts'
import { problems, problemUpdates } from '../schema/problems.ts'
import { unlistedCodes } from '../schema/unlisted.ts'
import { isHeld } from './problem-answers.ts'

const day = 86_400_000

/** The keys whose signals are a problem's own, to its end, as a query; `id` in the terms of the query. */
export const keysOwned = (id: SQL): SQL =>
  sql`select k.key from problem_keys k where k.problem_id = ${id} and ${isHeld('k')}`

/** Open problems, and those closed since then: suspected first, the least likely chance on top. */
export const staffProblems = (db: Database, closedSince: number, now: number) =>
  db
    .select({
      ...columns,
      owner: users.handle,
      threads: attachedCount,
      stillBroken,
      // The plus keeps SQLite from reading all a key ever had, person by person.
      /** When each person of the last 24 hours first signalled, as JSON; 400 at most. */
      recent: sql<string>`(select json_group_array(at) from (select min(s.at) as at
        from problem_keys k cross join signals s on s.key = k.key
        where k.problem_id = problems.id and ${isHeld('k')} and s.at > ${now - day}
        group by +s.user_id limit 400))`,
    })
    .from(problems)
    .leftJoin(codes, eq(codes.id, problems.codeId))
    .leftJoin(devices, eq(devices.id, problems.deviceId))
    .leftJoin(unlistedCodes, eq(unlistedCodes.id, problems.unlistedId))
    .leftJoin(users, eq(users.id, problems.ownerId))
    .where(or(isNull(problems.closedAt), gt(problems.closedAt, closedSince)))
    .orderBy(
      sql`case ${problems.state} when 'suspected' then 0 when 'confirmed' then 1
        when 'identified' then 2 when 'monitoring' then 3 else 4 end`,
      desc(problems.closedAt),
      sql`case ${problems.severity} when 'critical' then 0 when 'major' then 1 else 2 end`,
      desc(problems.score),
      asc(problems.id),
    )
    .limit(100)

/** One problem, whatever its state; one row. */
export const staffProblem = (db: Database, id: number) =>
  db
    .select({
      ...columns,
      closedBy: sql<string | null>`(select handle from users where id = problems.closed_by)`,
      owner: users.handle,
      area: categories.slug,
      areaLabel: categories.label,
      articleSlug: articles.slug,
      articleTitle: articles.title,
      mergedInto: problems.mergedInto,
      mergedTitle: sql<string | null>`(select w.title from problems w
        where w.id = problems.merged_into)`,
      stillBroken,
      /** Different people who signalled, from a day before it was noticed to its end. */
      peopleSoFar: sql<number>`(select count(distinct s.user_id) from problem_keys k
        cross join signals s on s.key = k.key
        where k.problem_id = problems.id and ${isHeld('k')}
          and s.at > problems.opened_at - ${day} and s.at <= coalesce(problems.closed_at, 9e15))`,
      followers: sql<number>`(select count(*) from follows f
        where f.kind = 'problem' and f.subject_id = problems.id)`,
    })
    .from(problems)
    .leftJoin(codes, eq(codes.id, problems.codeId))
    .leftJoin(devices, eq(devices.id, problems.deviceId))
    .leftJoin(unlistedCodes, eq(unlistedCodes.id, problems.unlistedId))
    .leftJoin(users, eq(users.id, problems.ownerId))
    .leftJoin(categories, eq(categories.id, problems.categoryId))
    .leftJoin(articles, eq(articles.id, problems.articleId))
    .where(eq(problems.id, id))
    .limit(1)

/** All that was done and said about a problem, latest first; without a name what Foyer did by itself. */
export const historyOfProblem = (db: Database, id: number) =>
  db
    .select({
      version: problemUpdates.version,
      state: problemUpdates.state,
      html: problemUpdates.html,
      at: problemUpdates.at,
      by: users.handle,
    })
    .from(problemUpdates)
    .leftJoin(users, eq(users.id, problemUpdates.byId))
    .where(eq(problemUpdates.problemId, id))
    .orderBy(desc(problemUpdates.version))
    .limit(200)

export type AlarmMonth = { month: string; alarms: number; problems: number; dismissed: number }

/** By month (UTC): how many alarms were raised, and what staff found them to be; latest first. */
export const alarmMonths = (db: Database, since: number) =>
  db.all<AlarmMonth>(sql`
    select strftime('%Y-%m', p.opened_at / 1000, 'unixepoch') as month, count(*) as alarms,
      count(*) filter (where p.confirmed_at is not null or exists (select 1 from problems w
        where w.id = p.merged_into and w.confirmed_at is not null)) as problems,
      count(*) filter (where p.state = 'dismissed') as dismissed
    from problems p where p.state in ('suspected', 'confirmed', 'identified', 'monitoring',
        'resolved', 'dismissed', 'merged')
      and p.opened_at >= ${since} and p.raised_by = 'detector'
    group by 1 order by 1 desc limit 13`)

const columns = {
  id: problems.id,
  key: problems.key,
  title: problems.title,
  state: problems.state,
  version: problems.version,
  openedAt: problems.openedAt,
  confirmedAt: problems.confirmedAt,
  closedAt: problems.closedAt,
  snoozedUntil: problems.snoozedUntil,
  severity: problems.severity,
  raisedBy: problems.raisedBy,
  codeId: problems.codeId,
  /** As it is written, also where it is not in the catalogue. */
  code: sql<string | null>`coalesce(${codes.code}, ${unlistedCodes.code})`,
  isListed: sql<number>`${codes.code} is not null`.mapWith(Boolean),
  deviceId: problems.deviceId,
  device: devices.name,
  country: problems.country,
  appVersion: problems.appVersion,
  people: problems.people,
  newcomers: problems.newcomers,
  windowMinutes: problems.windowMinutes,
  expected: problems.expected,
  score: problems.score,
  seenAt: problems.seenAt,
}

const stillBroken = sql<number>`(select count(*) from problem_answers a
  where a.problem_id = problems.id and a.round = problems.round and a.fixed = 0)`

const attachedCount = sql<number>`(select count(*) from problem_threads t
  where t.problem_id = problems.id and t.detached_at is null and not exists (
    select 1 from threads d where d.id = t.thread_id and d.merged_into is not null))`
