// What speaks for a problem, and against it: who signalled, of what, from where, in which words.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import { keysOwned } from './staff-problems.ts'

const day = 86_400_000

/** A person's first signal of the 24 hours that are looked at. */
export type Person = {
  userId: number
  at: number
  accountAge: number
  trust: number
  threadId: number | null
}

/** The people of a problem in the 24 hours to now, or to its last sign, in order of time; 400 at most. */
export const peopleOfProblem = (db: Database, id: number, now: number) =>
  db.all<Person>(sql`select f.user_id as userId, f.at, f.account_age as accountAge, u.trust,
      f.thread_id as threadId
    from (select s.user_id, min(s.at) as at, s.account_age, s.thread_id from signals s
      where s.key in (${keysOwned(sql`${id}`)}) and s.at > ${endOf(id, now)} - ${day}
        and s.at <= ${endOf(id, now)}
      group by +s.user_id limit 400) f
    join users u on u.id = f.user_id order by f.at limit 400`)

export type Facet = {
  facet: 'device' | 'code' | 'country' | 'version' | 'kind'
  name: string
  people: number
}

/** Of the people in the window that was noticed: by device, code, country, version and what they did. */
export const facetsOfProblem = (db: Database, id: number) =>
  db.all<Facet>(sql`
    with span as (select seen_at as until, seen_at - window_minutes * 60000 as since,
        code_id, device_id from problems where id = ${id}),
      own as (select s.user_id, s.kind, s.country, s.app_version from signals s, span
        where s.key in (${keysOwned(sql`${id}`)}) and s.at > span.since and s.at <= span.until
        limit 2000),
      named as (select s.user_id, s.key from (select distinct user_id from own) o
        cross join signals s on s.user_id = o.user_id
        where s.at > (select since from span) and s.at <= (select until from span)
          and instr(s.key, '|') = 0)
    select facet, name, people from (
      select 'device' as facet, d.name, count(distinct n.user_id) as people from named n
        join devices d on n.key = 'd:' || d.id
        where d.id is not (select device_id from span) group by d.id
      union all select 'code', c.code, count(distinct n.user_id) from named n
        join codes c on n.key = 'c:' || c.id
        where c.id is not (select code_id from span) group by c.id
      union all select 'country', country, count(distinct user_id) from own
        where country <> '' group by country
      union all select 'version', app_version, count(distinct user_id) from own
        where app_version <> '' group by app_version
      union all select 'kind', kind, count(distinct user_id) from own group by kind
    ) order by facet, people desc, name limit 60`)

export type PostBehind = {
  id: number
  kind: 'question' | 'answer'
  threadId: number
  slug: string
  title: string
  body: string
  by: string
  trust: number
  at: number
  accountAge: number
}

/** The posts people were counted by, latest first, their first 600 characters; those to be read. */
export const postsOfProblem = (db: Database, id: number, now: number) =>
  db.all<PostBehind>(sql`
    select p.id, p.kind, t.id as threadId, t.slug, t.title, substr(p.body, 1, 600) as body,
      u.handle as "by", u.trust, f.at, f.account_age as accountAge
    from (select coalesce(s.post_id, (select q.id from posts q
          where q.thread_id = s.thread_id and q.kind = 'question')) as post_id,
        min(s.at) as at, s.account_age from signals s
      where s.key in (${keysOwned(sql`${id}`)}) and s.kind = 'post'
        and s.at > ${endOf(id, now)} - ${day} and s.at <= ${endOf(id, now)}
      group by 1 order by 2 desc limit 40) f
    join posts p on p.id = f.post_id and p.hidden_at is null and p.deleted_at is null
    join threads t on t.id = p.thread_id and t.hidden_at is null
    join users u on u.id = p.author_id
    order by f.at desc limit 40`)

/** What guests did about it in the same 24 hours: searches and articles that did not help. */
export const guestsOfProblem = (db: Database, id: number, now: number) =>
  db.all<{ kind: 'search' | 'feedback'; guests: number }>(sql`
    select g.kind, count(distinct g.mark) as guests from guest_signals g
    where g.key in (${keysOwned(sql`${id}`)}) and g.at > ${endOf(id, now)} - ${day}
      and g.at <= ${endOf(id, now)}
    group by g.kind order by g.kind limit 2`)

export type PastProblem = {
  id: number
  title: string
  state: 'resolved' | 'dismissed'
  openedAt: number
  closedAt: number
  people: number
  note: string
}

/** Closed problems about the same code or device, the most alike first, and how they ended. */
export const pastProblems = (db: Database, id: number) =>
  db.all<PastProblem>(sql`
    select p.id, p.title, p.state, p.opened_at as openedAt, p.closed_at as closedAt, p.people,
      coalesce((select u.body from problem_updates u where u.problem_id = p.id
        and u.state = p.state order by u.version desc limit 1), '') as note
    from problems me join problems p on p.id <> me.id and p.id in (
        select id from (select q.id from problems q where q.code_id = me.code_id
          and q.closed_at is not null order by q.closed_at desc limit 30)
        union select id from (select q.id from problems q where q.device_id = me.device_id
          and q.closed_at is not null order by q.closed_at desc limit 30)
        union select q.id from problems q where q.unlisted_id = me.unlisted_id)
    where me.id = ${id} and p.state in ('resolved', 'dismissed')
    order by p.key = me.key desc, p.code_id is me.code_id and p.code_id is not null desc,
      p.closed_at desc limit 8`)

export type AttachedThread = {
  id: number
  slug: string
  title: string
  by: string
  createdAt: number
  replies: number
  meToos: number
  /** Why it is here: the key that brought it, who of the staff, a duplicate, or a merged problem. */
  key: string | null
  byId: number | null
  mergedFrom: number | null
  part: string | null
}

/** The threads attached to a problem that everyone may read, latest activity first. */
export const threadsForStaff = (db: Database, id: number) =>
  db.all<AttachedThread>(sql`
    select t.id, t.slug, t.title, u.handle as "by", t.created_at as createdAt, t.replies,
      t.me_toos as meToos, a.key,
      a.by_id as byId, a.merged_from as mergedFrom,
      (select title from problems where id = a.carried_from) as part
    from problem_threads a join threads t on t.id = a.thread_id join users u on u.id = t.author_id
    where a.problem_id = ${id} and a.detached_at is null and t.hidden_at is null
      and t.merged_into is null
    order by t.active_at desc, t.id desc limit 200`)

/**
 * What a part of a problem may be about, with how many attached threads signalled it: its keys and
 * those of its threads, but for its own and those other open problems have.
 */
export const keysToSplit = (db: Database, id: number) =>
  db.all<{ key: string; threads: number }>(sql`
    select key, sum(threads) as threads from (
      select s.key, count(distinct s.thread_id) as threads from problem_threads a
        cross join signals s on s.thread_id = a.thread_id
      where a.problem_id = ${id} and a.detached_at is null group by s.key
      union all select key, 0 from problem_keys where problem_id = ${id} and ended_at is null) c
    where c.key <> (select key from problems where id = ${id}) and not exists (
      select 1 from problem_keys o where o.key = c.key and o.ended_at is null
        and o.problem_id <> ${id})
    group by key order by 2 desc, key limit 20`)

/** What the detector knows of a problem's own key, and of its code and device, as its codec wrote it. */
export const memoriesOfProblem = (db: Database, id: number) =>
  db.all<{ key: string; state: string }>(sql`
    select key, state from detector_keys where key in (
      select key from problems where id = ${id}
      union select 'c:' || coalesce(code_id, unlisted_id) from problems where id = ${id}
      union select 'd:' || device_id from problems where id = ${id}) limit 3`)

// A problem that is over is looked at as it was when something of it was last seen.
const endOf = (id: number, now: number): SQL =>
  sql`(select iif(closed_at is null, ${now}, min(seen_at, closed_at)) from problems where id = ${id})`
