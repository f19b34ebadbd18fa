// Problems as the detector and staff write them: raised, renewed, moved on, with threads and people.
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'

type Problem = typeof problems.$inferInsert

/** What the detector saw. */
export type Seen = Pick<Problem, 'people' | 'newcomers' | 'windowMinutes' | 'expected' | 'score'>

type Raised = Seen & Pick<Problem, 'id' | 'key' | 'codeId' | 'deviceId'> & { at: number }

/** A suspicion, named after its code and device; nothing when the key has an open problem already. */
export const insertSuspected = (db: Database, { codeId, deviceId, ...raised }: Raised) =>
  db.run(sql`insert or ignore into problems (id, key, code_id, device_id, state, title, people,
      newcomers, window_minutes, expected, score, opened_at, seen_at)
    select ${raised.id}, ${raised.key}, c.id, d.id, 'suspected',
      coalesce(c.code, '') || iif(c.id is null or d.id is null, '', ' on ') || coalesce(d.name, ''),
      ${raised.people}, ${raised.newcomers}, ${raised.windowMinutes}, ${raised.expected},
      ${raised.score}, ${raised.at}, ${raised.at}
    from (select 1) left join codes c on c.id = ${codeId ?? null}
      left join devices d on d.id = ${deviceId ?? null}
    where c.id is ${codeId ?? null} and d.id is ${deviceId ?? null}`)

/** The same people or more of them are still at it. */
export const renewProblem = (db: Database, id: number, seen: Seen, at: number) =>
  db
    .update(problems)
    .set({ ...seen, seenAt: at })
    .where(and(eq(problems.id, id), sql`closed_at is null`))

/** Attaches the threads in which the key of an open problem was signalled since then. */
export const attachThreadsOfKey = (db: Database, key: string, since: number, at: number) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at)
    select p.id, t.id, ${at} from signals s
      join problems p on p.key = s.key and p.closed_at is null
      join threads t on t.id = s.thread_id and t.hidden_at is null
    where s.key = ${key} and s.at > ${since} group by t.id order by max(s.at) desc limit 200`)
