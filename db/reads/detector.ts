// What the detector reads at each tick: its own memory, new signals, and the problems there are.
import { eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { problems } from '../schema/problems.ts'
import { detectorKeys, detectorSite } from '../schema/signals.ts'

/** What it knows of the site, as its codec wrote it; no row before the first tick. */
export const siteMemory = (db: Database) =>
  db
    .select({ state: detectorSite.state, at: detectorSite.at, turn: detectorSite.turn })
    .from(detectorSite)
    .where(eq(detectorSite.id, 1))
    .limit(1)

/** What it knows of these keys. */
export const keyMemories = (db: Database, keys: readonly string[]) =>
  db
    .select({ key: detectorKeys.key, state: detectorKeys.state })
    .from(detectorKeys)
    .where(sql`${detectorKeys.key} in (select value from json_each(${JSON.stringify(keys)}))`)
    .limit(keys.length)

/** Where a page of signals begins: after this one, in the order of time, key and person. */
export type SignalPlace = { at: number; key: string; userId: number }

/** From where no signal is missing in the memory; one is written up to `late` ms after its time. */
export const sinceMemory = (
  now: number,
  { late, longest }: { late: number; longest: number },
): SQL =>
  sql`min(coalesce((select at from detector_site where id = 1), ${now - longest}), ${now - late})`

/**
 * The next signals up to now as `[key, user id, at, account age, post id or null, length of the key's
 * memory or null]`, packed into the JSON of one row: as rows they would be three times as long on
 * their way.
 */
export const signalsFrom = (
  db: Database,
  { at, key, userId }: { at: SQL; key: string; userId: number },
  { now, limit }: { now: number; limit: number },
) =>
  db.all<{ packed: string }>(sql`
    select json_group_array(json_array(key, user_id, at, account_age, post_id,
      (select length(k.state) from detector_keys k where k.key = page.key))) as packed from (
      select key, user_id, at, account_age, post_id from signals
      where (at, key, user_id) > (${at}, ${key}, ${userId}) and at <= ${now}
      order by at, key, user_id limit ${limit}) page`)

/** How many signals are dated later than that, 1,000 at most; they wait for their time. */
export const signalsAhead = (db: Database, after: number) =>
  db.all<{ signals: number }>(sql`
    select count(*) as signals from (select 1 from signals where at > ${after} limit 1000)`)

/** The problems that are open, were closed since then, or dismissed since then, with their keys. */
export const problemsWatched = (db: Database, closedSince: number, dismissedSince: number) =>
  db
    .select({
      id: problems.id,
      key: problems.key,
      state: problems.state,
      closedAt: problems.closedAt,
      seenAt: problems.seenAt,
      /** JSON of every key it has or had. */
      keys: sql<string>`(select json_group_array(k.key) from problem_keys k
        where k.problem_id = ${problems.id} and (${problems.closedAt} is not null
          or k.ended_at is null))`,
    })
    .from(problems)
    .where(
      or(
        isNull(problems.closedAt),
        sql`${problems.state} <> 'merged' and ${gt(problems.closedAt, closedSince)}`,
        sql`${problems.state} = 'dismissed' and ${gt(problems.closedAt, dismissedSince)}`,
      ),
    )
    .orderBy(sql`${problems.closedAt} is not null`, sql`${problems.openedAt} desc`)
    .limit(400)

/**
 * The posts of the time since then that signalled those of the keys that at least `fewest` people
 * did, latest first, with how they begin.
 */
export const textsBehind = (
  db: Database,
  keys: readonly string[],
  { since, now, fewest }: { since: number; now: number; fewest: number },
) =>
  db.all<{ postId: number; authorId: number; key: string; at: number; body: string }>(sql`
    with busy as (
      select key from signals where key in (select value from json_each(${JSON.stringify(keys)}))
        and at > ${since} and at <= ${now} group by key having count(*) >= ${fewest})
    select s.post_id as postId, s.user_id as authorId, min(s.key) as key, s.at,
      substr(p.body, 1, 400) as body
    from signals s join posts p on p.id = s.post_id
    where s.key in (select key from busy) and s.at > ${since} and s.at <= ${now}
    group by s.post_id order by s.at desc limit 300`)

/** Who of the newer members wrote so many posts that name one code, from an id on. */
export const floodsFrom = (
  db: Database,
  { from, fewest, trust }: { from: number; fewest: number; trust: number },
) =>
  db.all<{ userId: number; codeId: string; posts: number; threads: number; since: number }>(sql`
    select p.author_id as userId, m.ref as codeId, count(*) as posts,
      count(distinct p.thread_id) as threads, min(p.created_at) as since
    from posts p join mentions m on m.post_id = p.id and m.kind = 'code'
    join users u on u.id = p.author_id and u.role = 'member' and u.trust < ${trust}
    where p.id >= ${from} and p.deleted_at is null
    group by p.author_id, m.ref having count(*) >= ${fewest} order by posts desc limit 5`)

/**
 * How many of those who signalled each key since its time said it in their own words, and who the
 * first hundred are, first come first.
 */
export const voicesBehind = (
  db: Database,
  wanted: readonly (readonly [key: string, since: number])[],
  now: number,
) =>
  db.all<{ key: string; voices: number; userIds: string }>(sql`
    select key, count(*) filter (where kind = 'post') as voices,
      json_group_array(user_id) filter (where nth <= 100) as userIds
    from (select s.key, s.user_id, iif(max(s.kind = 'post'), 'post', '') as kind,
        row_number() over (partition by s.key order by min(s.at)) as nth
      from json_each(${JSON.stringify(wanted)}) w join signals s on s.key = w.value ->> 0
      where s.at > w.value ->> 1 and s.at <= ${now} group by s.key, s.user_id order by min(s.at))
    group by key limit ${wanted.length}`)
