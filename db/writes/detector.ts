// What the detector writes at the end of a tick: its memory, suspicions, and what belongs to them.
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'
import { detectorSite } from '../schema/signals.ts'

/** Keeps the site's memory; fails on NOT NULL of `detector_site.turn` where another tick was faster. */
export const putSiteMemory = (
  db: Database,
  { state, at, turn }: { state: string; at: number; turn: number },
) =>
  db.run(sql`insert into detector_site (id, state, at, turn) values (1, ${state}, ${at}, ${turn + 1})
    on conflict (id) do update set state = excluded.state, at = excluded.at,
      turn = case when detector_site.turn = ${turn} then excluded.turn end`)

/** The same guard for a tick that keeps nothing. */
export const claimTurn = (db: Database, turn: number) =>
  db
    .update(detectorSite)
    .set({ turn: sql`case when ${detectorSite.turn} = ${turn} then ${turn + 1} end` })
    .where(eq(detectorSite.id, 1))

/** Keeps the memories of keys. */
export const putKeyMemories = (
  db: Database,
  memories: readonly (readonly [key: string, state: string])[],
  at: number,
) =>
  db.run(sql`insert into detector_keys (key, state, at)
    select value ->> 0, value ->> 1, ${at} from json_each(${JSON.stringify(memories)}) where true
    on conflict (key) do update set state = excluded.state, at = excluded.at`)

type Problem = typeof problems.$inferInsert

/** What the detector saw. */
export type Seen = Pick<Problem, 'people' | 'newcomers' | 'windowMinutes' | 'expected' | 'score'>

type Raised = Seen & {
  id: number
  key: string
  codeId: string | null
  deviceId: string | null
  country: string | null
  appVersion: string | null
  /** What its title says of country and version, e.g. ` in Germany`. */
  where: string
  at: number
}

/**
 * A suspicion, named after its code and device; nothing when the key has an open problem already, or
 * names a code or a device there is not.
 */
export const insertSuspected = (db: Database, { codeId, deviceId, ...raised }: Raised) =>
  db.run(sql`insert or ignore into problems (id, key, code_id, unlisted_id, device_id, country,
      app_version, state, title, people, newcomers, window_minutes, expected, score, opened_at,
      seen_at)
    select ${raised.id}, ${raised.key}, c.id, iif(c.id is null, n.id, null), d.id,
      ${raised.country}, ${raised.appVersion}, 'suspected',
      coalesce(c.code, n.code, '')
        || iif(${codeId} is null or d.id is null, '', ' on ') || coalesce(d.name, '')
        || ${raised.where},
      ${raised.people}, ${raised.newcomers}, ${raised.windowMinutes}, ${raised.expected},
      ${raised.score}, ${raised.at}, ${raised.at}
    from (select 1) left join codes c on c.id = ${codeId}
      left join unlisted_codes n on n.id = ${codeId} left join devices d on d.id = ${deviceId}
    where coalesce(c.id, n.id) is ${codeId} and d.id is ${deviceId}
      and ${isFree(raised.key)}`)

/** It is about that key too, if it is there and open and no other problem has the key. */
export const joinProblem = (db: Database, problemId: number, key: string, at: number) =>
  db.run(sql`insert into problem_keys (problem_id, key, at)
    select id, ${key}, ${at} from problems where id = ${problemId} and closed_at is null
      and ${isFree(key)}
    on conflict (problem_id, key) do update set ended_at = null`)

/** The same people or more of them are still at it. */
export const renewProblem = (db: Database, id: number, seen: Seen, at: number) =>
  db
    .update(problems)
    .set({ ...seen, seenAt: at })
    .where(and(eq(problems.id, id), isNull(problems.closedAt)))

/** Something of it was seen, under another of its keys. */
export const touchProblems = (db: Database, ids: readonly number[], at: number) =>
  db
    .update(problems)
    .set({ seenAt: at })
    .where(and(inArray(problems.id, [...ids]), isNull(problems.closedAt)))

/**
 * Attaches the threads in which a key of the problem was signalled since then. A device brings
 * threads only to a problem that is about no code: most of what is asked about it is something else.
 */
export const attachThreadsBehind = (
  db: Database,
  { problemId, key, since, at }: { problemId: number; key: string; since: number; at: number },
) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at, key, post_id)
    select p.id, t.id, ${at}, ${key}, min(s.post_id) from signals s
      join problem_keys k on k.key = s.key and k.problem_id = ${problemId} and k.ended_at is null
      join problems p on p.id = k.problem_id and p.closed_at is null
      join threads d on d.id = s.thread_id
      join threads t on t.id = coalesce(d.merged_into, d.id) and t.hidden_at is null
    where s.key = ${key} and s.at > ${since}
      and (${key} glob 'c:*' or coalesce(p.code_id, p.unlisted_id) is null)
    group by t.id order by max(s.at) desc limit 200`)

const isFree = (key: string): SQL => sql`not exists (select 1 from problem_keys o
  where o.key = ${key} and o.ended_at is null)`
