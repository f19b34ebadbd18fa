// Signals towards widespread problems, and the threads they bring to a problem that is open.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { signals } from '../schema/signals.ts'

export type NewSignal = typeof signals.$inferInsert

/** A person counts once a day for a key: what is already there stays. */
export const insertSignals = (db: Database, rows: NewSignal[]) =>
  db.insert(signals).values(rows).onConflictDoNothing()

/** Who signals, and how; the keys come from the thread. */
export type ThreadSignal = Omit<NewSignal, 'key' | 'threadId'> & {
  threadId: number
  /** The person's own device where they named it; the question's otherwise. */
  deviceId: string | null
}

/** Signals for the codes and devices of a thread's question. */
export const insertSignalsOfThread = (db: Database, signal: ThreadSignal) =>
  db.run(sql`insert or ignore into signals (key, user_id, day, at, kind, thread_id, account_age)
    select key, ${signal.userId}, ${signal.day}, ${signal.at}, ${signal.kind}, ${signal.threadId},
      ${signal.accountAge}
    from (${keysOfThread(signal.threadId, signal.deviceId)}) where true`)

/** Attaches a thread to the open problems of these keys; one that staff took off stays off. */
export const attachToOpenProblems = (
  db: Database,
  keys: string[],
  threadId: number,
  at: number,
) => {
  const named = keys.map((key) => sql`${key}`)
  return attach(db, sql.join(named, sql`, `), threadId, at)
}

/** The same for the keys of the thread's question. */
export const attachThreadToOpenProblems = (
  db: Database,
  threadId: number,
  deviceId: string | null,
  at: number,
) => attach(db, keysOfThread(threadId, deviceId), threadId, at)

/**
 * Signals of a post that was held, by its author and as of its publishing; an answer without a code
 * gives none, as one that is posted at once.
 */
export const insertSignalsOfPost = (db: Database, { postId, at }: { postId: number; at: number }) =>
  db.run(sql`insert or ignore into signals (key, user_id, day, at, kind, thread_id, account_age)
    select k.key, p.author_id, ${Math.floor(at / 86_400_000)}, ${at}, 'post', p.thread_id,
      ${at} - u.created_at
    from (${keysOfPost(postId)}) k join posts p on p.id = ${postId}
    join users u on u.id = p.author_id where true`)

/** Attaches its thread to the open problems of these keys. */
export const attachPostToOpenProblems = (db: Database, postId: number, at: number) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at)
    select r.id, coalesce(t.merged_into, t.id), ${at}
    from problems r, posts p join threads t on t.id = p.thread_id
    where p.id = ${postId} and r.closed_at is null and r.key in (${keysOfPost(postId)})`)

const keysOfPost = (postId: number): SQL => sql`
  with named_codes as (select ref from mentions where kind = 'code'
      and post_id = ${postId} order by ref limit 5),
    named_devices as (select ref from mentions where kind = 'device'
      and post_id = ${postId} order by ref limit 5)
  select key from (
    select 'c:' || ref as key, 1 as coded from named_codes
    union all select 'd:' || ref, 0 from named_devices
    union all select 'c:' || c.ref || '|d:' || d.ref, 1 from named_codes c, named_devices d)
  where coded = 1 or exists (select 1 from named_codes)
    or exists (select 1 from posts where id = ${postId} and kind = 'question')`

const attach = (db: Database, keys: SQL, threadId: number, at: number) =>
  db.run(sql`insert or ignore into problem_threads (problem_id, thread_id, attached_at)
    select id, (select coalesce(merged_into, id) from threads where id = ${threadId}), ${at}
    from problems where closed_at is null and key in (${keys})`)

// At most five codes and five devices: a post that lists them all says nothing about any of them.
const keysOfThread = (threadId: number, deviceId: string | null): SQL => sql`
  with question as (select id from posts where thread_id = ${threadId} and kind = 'question'),
    named_codes as (select ref from mentions where kind = 'code'
      and post_id = (select id from question) order by ref limit 5),
    named_devices as (${deviceId === null ? devicesOfThread(threadId) : sql`select ${deviceId} as ref`})
  select 'c:' || ref as key from named_codes
  union all select 'd:' || ref from named_devices
  union all select 'c:' || c.ref || '|d:' || d.ref from named_codes c, named_devices d`

const devicesOfThread = (threadId: number): SQL => sql`
  select device_id as ref from threads where id = ${threadId} and device_id is not null
  union select ref from mentions where kind = 'device' and post_id = (select id from question)
  order by ref limit 5`
