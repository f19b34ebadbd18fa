// What moderation looks like from outside: agreement, pace, workload, and what waits, in sums.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'
import type { Span } from './transparency.ts'

export type Agreement = { name: string; upheld: number; dismissed: number; ignored: number }

/** Reports by their reason, as the decisions of the span that stand judged them. */
export const agreementByReason = (db: Database, { from, until }: Span) =>
  db.all<Agreement>(sql`
    select r.reason as name, sum(d.verdict = 'uphold') as upheld,
      sum(d.verdict = 'dismiss') as dismissed, sum(d.verdict = 'ignore') as ignored
    from decisions d join reports r on r.case_id = d.case_id
    where d.at >= ${from} and d.at < ${until} and d.decided_by is not null
      and d.undone_at is null and r.withdrawn_at is null
    group by r.reason order by count(*) desc, r.reason limit 50`)

export type RuleAgreement = Agreement & { fired: number }

/**
 * What the rules of triage found in posts of the span, by rule, and how people last decided about
 * those posts; what nobody decided counts as found alone.
 */
export const agreementByRule = (db: Database, { from, until }: Span) =>
  db.all<RuleAgreement>(sql`
    with checked as (
      select k.reasons, (select d.verdict from cases c join decisions d on d.case_id = c.id
        where c.post_id = k.post_id and c.kind in ('held', 'finding', 'report')
          and d.decided_by is not null and d.undone_at is null
        order by d.id desc limit 1) as verdict
      from post_checks k where k.at >= ${from} and k.at < ${until}
    )
    select found.value ->> 'rule' as name, count(*) as fired,
      coalesce(sum(verdict = 'uphold'), 0) as upheld,
      coalesce(sum(verdict = 'dismiss'), 0) as dismissed,
      coalesce(sum(verdict = 'ignore'), 0) as ignored
    from checked, json_each(checked.reasons) found
    group by name order by fired desc, name limit 50`)

export type WeekOfDecisions = {
  /** 0 is the first week of the span. */
  week: number
  decisions: number
  /** From the case's opening, in ms. */
  median: number
  p90: number
}

const week = 7 * 86_400_000

/** How long people took to decide, for each week with a decision, by nearest rank. */
export const decisionTimesByWeek = (db: Database, { from, until }: Span) =>
  db.all<WeekOfDecisions>(sql`
    with made as (
      select cast((d.at - ${from}) / ${week} as integer) as week, d.at - c.opened_at as took
      from decisions d join cases c on c.id = d.case_id
      where d.at >= ${from} and d.at < ${until} and d.decided_by is not null
    ), placed as (
      select week, took, row_number() over (partition by week order by took) as place,
        count(*) over (partition by week) as total
      from made
    )
    select week, max(total) as decisions, min(case when place * 2 >= total then took end) as median,
      min(case when place * 10 >= total * 9 then took end) as p90
    from placed group by week order by week limit 60`)

export type Workload = { handle: string; action: string; times: number; last: number }

/** How often each of the team did what the log records. */
export const workloadInSpan = (db: Database, { from, until }: Span, actions: readonly string[]) =>
  db.all<Workload>(sql`
    select u.handle, l.action, count(*) as times, max(l.at) as last
    from mod_log l join users u on u.id = l.actor_id
    where l.at >= ${from} and l.at < ${until}
      and l.action in (${sql.join(
        actions.map((action) => sql`${action}`),
        sql`, `,
      )})
    group by l.actor_id, l.action order by u.handle_key, l.action limit 500`)

/** How many open cases each of the team holds at this moment. */
export const heldNow = (db: Database, now: number) =>
  db.all<{ handle: string; cases: number }>(sql`
    select u.handle, count(*) as cases from cases c join users u on u.id = c.claimed_by
    where c.closed_at is null and c.claimed_until > ${now}
    group by c.claimed_by order by u.handle_key limit 200`)

export type WaitingCases = { kind: string; age: number; cases: number; unclaimed: number }

/**
 * Open cases by kind and age: `age` is how many of the bounds (ms, ascending) they have outlived.
 * Goes through the open ones alone.
 */
export const openCasesByAge = (db: Database, now: number, bounds: readonly number[]) => {
  const outlived = bounds.map((bound) => sql`(opened_at <= ${now - bound})`)
  return db.all<WaitingCases>(sql`
    select kind, ${sql.join(outlived, sql` + `)} as age, count(*) as cases,
      sum(claimed_by is null or claimed_until <= ${now}) as unclaimed
    from cases where closed_at is null
    group by 1, 2 order by 2 desc, 1 limit 100`)
}
