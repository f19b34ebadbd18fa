// Signals as the detector reads them: the people of each key, its history, and the site's habits.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

const day = 86_400_000

/** The keys somebody signalled since the detector last ran, and those of problems not long settled. */
export const touchedKeys = (now: number): SQL => sql`
  select distinct key from signals where at > max(${now - day},
    coalesce((select ran_at from jobs where name = 'problems'), 0) - ${late}) and at <= ${now}
    and key not glob 'p:*'
  union select key from problems where closed_at is null or closed_at > ${now - day}`

/** The keys of a problem: its own, its code's and its device's. */
export const keysOfProblem = (problemId: number): SQL => sql`
  select key from problems where id = ${problemId}
  union select 'c:' || code_id from problems where id = ${problemId} and code_id is not null
  union select 'd:' || device_id from problems where id = ${problemId} and device_id is not null`

// A signal carries the time its request came in, and may be written this much later.
const late = 5 * 60_000

// A key with more people than this in a day is beyond doubt without the rest of them.
const mostPeople = 400
const mostKeys = 300

type KeyRow = {
  key: string
  /** People of the last 24 hours. */
  people: number
  /** `[user id, at, account age, thread id or null]`, in no order; 400 at most, the latest. */
  latest: string
  /** `[person-days in the 28 days before, then those at this time of day for each window]`. */
  history: string
}

/** One row for each of those keys that at least `fewest` people signalled in the 24 hours to `now`. */
export const signalsByKey = (
  db: Database,
  { keys, now, windows, fewest }: { keys: SQL; now: number; windows: number[]; fewest: number },
) => {
  const times = windows.map((window) => atThisTime(now, window))
  return db.all<KeyRow>(sql`
    with firsts as (
      select key, user_id, min(at) as at, account_age, thread_id from signals
      where key in (${keys}) and at > ${now - day} and at <= ${now} group by key, user_id
    ), ranked as (
      select *, row_number() over (partition by key order by at desc) as place,
        count(*) over (partition by key) as people
      from firsts
    )
    select key, people,
      json_group_array(json_array(user_id, at, account_age, thread_id)) as latest,
      (select json_array(count(*), ${sql.join(times, sql`, `)}) from signals b
        where b.key = ranked.key and at > ${now - 29 * day} and at <= ${now - day}) as history
    from ranked where people >= ${fewest} and place <= ${mostPeople}
    group by key order by max(at) desc limit ${mostKeys}`)
}

const atThisTime = (now: number, window: number): SQL =>
  sql`count(*) filter (where (${now} - at) % ${day} < ${window})`

// The plus keeps SQLite from reading every device signal there is instead of the latest by time.
/** The latest signals that name a device, before the last 24 hours, counted by device. */
export const deviceHabits = (db: Database, now: number, newcomerAge: number) =>
  db.all<{ deviceId: string; people: number; newcomers: number }>(sql`
    select substr(key, 3) as deviceId, count(*) as people,
      count(*) filter (where account_age < ${newcomerAge}) as newcomers
    from (select key, account_age from signals
      where at <= ${now - day} and +key glob 'd:*' order by at desc limit 5000)
    group by key order by people desc limit 300`)

/** When the first signal of all came; one row, null on a new site. */
export const firstSignal = (db: Database) =>
  db.all<{ at: number | null }>(sql`select min(at) as at from signals limit 1`)

/** How the people of a problem's key signalled in the 24 hours to `now`, by kind. */
export const signalKinds = (db: Database, problemId: number, now: number) =>
  db.all<{ kind: string; people: number }>(sql`
    select kind, count(distinct user_id) as people from signals
    where key = (select key from problems where id = ${problemId})
      and at > ${now - day} and at <= ${now}
    group by kind order by people desc, kind limit 10`)

/** How many people a day signalled a key in the `days` days to `now`; no row for a day of nobody. */
export const signalsByDay = (db: Database, key: string, now: number, days: number) =>
  db.all<{ day: number; people: number }>(sql`
    select cast(at / ${day} as integer) as day, count(*) as people from signals
    where key = ${key} and at >= ${(Math.floor(now / day) - days + 1) * day} and at <= ${now}
    group by 1 order by 1 limit ${days}`)
