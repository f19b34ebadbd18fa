// Signals as people read them: how many a day named a key.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

const day = 86_400_000

/** How many people a day signalled a key in the `days` days to `now`; no row for a day of nobody. */
export const signalsByDay = (db: Database, key: string, now: number, days: number) =>
  db.all<{ day: number; people: number }>(sql`
    select cast(at / ${day} as integer) as day, count(*) as people from signals
    where key = ${key} and at >= ${(Math.floor(now / day) - days + 1) * day} and at <= ${now}
    group by 1 order by 1 limit ${days}`)
