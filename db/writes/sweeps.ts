// One act on many posts, in a few statements however many they are: hiding them, and bringing them back.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

export type NewSweep = {
  id: number
  kind: 'person' | 'wave'
  userId: number | null
  reason: string
  byId: number
  at: number
}

/** Which posts: a query in brackets that gives their ids; db/reads/sweeps.ts makes it. */
export type Chosen = SQL

/** Fails on NOT NULL of `sweeps.reason` where there is no post to remove. */
export const insertSweep = (db: Database, sweep: NewSweep, chosen: Chosen) =>
  db.run(sql`insert into sweeps (id, kind, user_id, reason, by_id, at)
    values (${sweep.id}, ${sweep.kind}, ${sweep.userId},
      case when exists ${chosen} then ${sweep.reason} end, ${sweep.byId}, ${sweep.at})`)

export const insertSwept = (db: Database, sweepId: number, chosen: Chosen) =>
  db.run(sql`insert into swept_posts (sweep_id, post_id) select ${sweepId}, id from ${chosen}`)

/** The posts of a sweep, their threads, and who wrote them, each for `Which`. */
export const postsOfSweep = (sweepId: number): SQL =>
  sql`(select sp.post_id from swept_posts sp where sp.sweep_id = ${sweepId})`

export const threadsOfSweep = (sweepId: number): SQL =>
  sql`(select p.thread_id from swept_posts sp join posts p on p.id = sp.post_id
    where sp.sweep_id = ${sweepId})`

export const authorsOfSweep = (sweepId: number): SQL =>
  sql`(select p.author_id from swept_posts sp join posts p on p.id = sp.post_id
    where sp.sweep_id = ${sweepId})`

/** The posts of somebody that any sweep met, and their threads. */
export const sweptPostsBy = (userId: number): SQL =>
  sql`(select p.id from posts p where p.author_id = ${userId}
    and exists (select 1 from swept_posts sp where sp.post_id = p.id))`

export const sweptThreadsBy = (userId: number): SQL =>
  sql`(select p.thread_id from posts p where p.author_id = ${userId}
    and exists (select 1 from swept_posts sp where sp.post_id = p.id))`

/**
 * Upholds the open cases about what a sweep met; a decision on each, which restricts nothing itself.
 * Those that whoever sweeps reported, or in whose thread they wrote, wait on for somebody else.
 */
export const decideSweptCases = (db: Database, sweep: NewSweep) =>
  db.run(sql`insert into decisions (case_id, turn, verdict, consequence, rule, reason, decided_by, at,
      sweep_id)
    select c.id, c.version, 'uphold', 'none', 'spam', ${sweep.reason}, ${sweep.byId}, ${sweep.at},
      ${sweep.id}
    from cases c where c.closed_at is null and c.kind in ('report', 'held', 'finding')
      and c.id in (select k.id from swept_posts sp join cases k on k.post_id = sp.post_id
        where sp.sweep_id = ${sweep.id}
        union select k.id from cases k where k.author_id = ${sweep.userId} and k.post_id is null
          and k.subject_kind = 'profile')
      and not exists (select 1 from reports r where r.case_id = c.id
        and r.reporter_id = ${sweep.byId})
      and not exists (select 1 from posts w where w.thread_id = c.thread_id
        and w.author_id = ${sweep.byId})`)

/** A case on each author, opened and closed by the sweep, for the decision that gives the reasons. */
export const insertAuthorCases = (db: Database, sweep: NewSweep) =>
  db.run(sql`insert into cases (subject_kind, subject_id, author_id, kind, opened_at, closed_at)
    select 'profile', a.id, a.id, 'report', ${sweep.at}, ${sweep.at}
    from users a where a.id in ${authorsOfSweep(sweep.id)}`)

/** After `insertAuthorCases`: the decision that stands for the removal of all that an author wrote. */
export const decideAuthorCases = (db: Database, sweep: NewSweep) =>
  db.run(sql`insert into decisions (case_id, turn, verdict, consequence, rule, reason, decided_by, at,
      sweep_id)
    select c.id, c.version, 'uphold', 'hide', 'spam', ${sweep.reason}, ${sweep.byId}, ${sweep.at},
      ${sweep.id}
    from users a join cases c on c.subject_kind = 'profile' and c.subject_id = a.id
    where a.id in ${authorsOfSweep(sweep.id)} and c.opened_at = ${sweep.at}
      and c.closed_at = ${sweep.at}
      and not exists (select 1 from decisions d where d.case_id = c.id)`)

/** Ends the turn of every case the sweep decided, in the log too: whoever decides one now is too late. */
export const logSweptDecisions = (db: Database, sweep: NewSweep) =>
  db.run(sql`insert into mod_log (case_id, turn, action, actor_id, user_id, post_id, thread_id,
      decision_id, verdict, consequence, reason, at)
    select c.id, d.turn, 'decide', ${sweep.byId}, c.author_id, c.post_id, c.thread_id, d.id,
      d.verdict, d.consequence, ${sweep.reason}, ${sweep.at}
    from decisions d join cases c on c.id = d.case_id where d.sweep_id = ${sweep.id}`)

export const closeSweptCases = (db: Database, sweep: NewSweep) =>
  db.run(sql`update cases set closed_at = ${sweep.at}, version = version + 1, claimed_by = null,
      claimed_until = null
    where id in (select d.case_id from decisions d where d.sweep_id = ${sweep.id})`)

/** A statement of reasons for each author. */
export const insertSweepReasons = (db: Database, sweep: NewSweep, appealUntil: number) =>
  db.run(sql`insert into statements (decision_id, user_id, place, path, ground, law, facts, detection,
      automated, at, appeal_until)
    select d.id, u.id, ${postsWords(sql`u.id`, sweep.id)} || ' and the profile of @' || u.handle,
      '/u/' || u.handle, 'rule', '', ${sweep.reason}, 'moderator', 0, ${sweep.at}, ${appealUntil}
    from decisions d join cases c on c.id = d.case_id join users u on u.id = c.author_id
    where d.sweep_id = ${sweep.id} and d.consequence = 'hide'`)

// `1 post`, `12 posts`.
const postsWords = (author: SQL, sweepId: number): SQL => {
  const n = sql`(select count(*) from swept_posts sp join posts p on p.id = sp.post_id
    where sp.sweep_id = ${sweepId} and p.author_id = ${author})`
  return sql`(${n} || case ${n} when 1 then ' post' else ' posts' end)`
}

/** Each author of a sweep with what they are told of it, for `tellEach`. */
export const sweptAuthors = (sweepId: number, reason: string): SQL =>
  sql`select c.author_id as user_id, json_object('decisionId', d.id, 'title',
      ${postsWords(sql`c.author_id`, sweepId)}, 'reason', ${reason}) as data
    from decisions d join cases c on c.id = d.case_id
    where d.sweep_id = ${sweepId} and d.consequence = 'hide' and d.undone_at is null`

/** Everyone who had reported what a sweep removed, for each case, in the shape of its notice. */
export const sweptReporters = (sweepId: number, reason: string): SQL =>
  sql`select r.reporter_id as user_id, json_object('decisionId', d.id, 'verdict', d.verdict,
      'reason', ${reason}, 'about', c.subject_kind, 'title',
      coalesce((select t.title from threads t where t.id = c.thread_id),
        (select u.handle from users u where u.id = c.author_id))) as data
    from decisions d join cases c on c.id = d.case_id join reports r on r.case_id = c.id
    where d.sweep_id = ${sweepId} and d.consequence = 'none' and d.undone_at is null
      and r.reporter_id is not null
      and r.withdrawn_at is null`

/** A notice for every row of a query with `user_id` and `data`, each with data of its own. */
export const insertNoticesEach = (db: Database, each: SQL, kind: string, at: number) =>
  db.run(sql`insert into notices (user_id, kind, data, at)
    select e.user_id, ${kind}, e.data, ${at} from (${each}) e`)

/** The mails of the same. */
export const insertNoticeMailsEach = (db: Database, each: SQL, kind: string, at: number) =>
  db.run(sql`insert into outbox (kind, payload, at, due_at)
    select 'notice-mail', json_object('to', u.email, 'handle', u.handle, 'kind', ${kind},
      'data', json(e.data)), ${at}, ${at}
    from (${each}) e join users u on u.id = e.user_id
    where u.mail_notices = 1 and u.verified_at is not null`)

/** What the sweep removed, with its counts, in one row of the log. */
export const logSweep = (
  db: Database,
  { id, userId, byId, at }: Pick<NewSweep, 'id' | 'userId' | 'byId' | 'at'>,
  { action, reason }: { action: string; reason: string },
) =>
  db.run(sql`insert into mod_log (action, actor_id, user_id, reason, at)
    select ${action}, ${byId}, ${userId}, ${reason} || ' ('
      || ${counted(sql`count(*)`, 'post')} || ', '
      || ${counted(sql`coalesce(sum(p.kind = 'question'), 0)`, 'thread')} || ', '
      || ${counted(sql`count(distinct p.author_id)`, 'account')} || ', '
      || ${counted(
        sql`(select count(*) from decisions d
          where d.sweep_id = ${id} and d.consequence = 'none')`,
        'case',
      )} || ')', ${at}
    from swept_posts sp join posts p on p.id = sp.post_id where sp.sweep_id = ${id}`)

const counted = (number: SQL, one: string): SQL =>
  sql`(${number} || iif(${number} = 1, ${` ${one}`}, ${` ${one}s`}))`
