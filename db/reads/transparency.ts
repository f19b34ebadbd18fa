// What the transparency report counts: reports, restrictions, decisions and appeals of one period.
import { sql } from 'drizzle-orm'
import type { Database } from '../client.ts'

/** From a moment (ms UTC) to just before another. */
export type Span = { from: number; until: number }

export type ReportTally = { reason: string; members: number; outside: number }

/** Reports and notices by their reason and by who sent them, the most first. */
export const reportsInSpan = (db: Database, { from, until }: Span) =>
  db.all<ReportTally>(sql`
    select reason, count(reporter_id) as members, count(*) - count(reporter_id) as outside
    from reports where at >= ${from} and at < ${until} and withdrawn_at is null
    group by reason order by count(*) desc, reason limit 50`)

export type RestrictionTally = {
  ground: 'rule' | 'law'
  /** Which law; empty for a rule. */
  law: string
  rule: string
  consequence: string
  total: number
  automated: number
}

/** Restrictions with a statement of reasons, by what they stand on and what they did. */
export const restrictionsInSpan = (db: Database, { from, until }: Span) =>
  db.all<RestrictionTally>(sql`
    select s.ground, s.law, d.rule, d.consequence, count(*) as total, sum(s.automated) as automated
    from statements s join decisions d on d.id = s.decision_id
    where s.at >= ${from} and s.at < ${until}
    group by s.ground, s.law, d.rule, d.consequence
    order by count(*) desc, d.rule, d.consequence limit 200`)

export type SanctionTally = {
  total: number
  automated: number
  /** How what was restricted came to notice. */
  byReports: number
  byNotice: number
  byRule: number
  byModerator: number
  /** Different people. */
  suspended: number
  /** Posts something was taken out of. */
  redacted: number
}

/** The same in sums; one row. */
export const sanctionsInSpan = (db: Database, { from, until }: Span) =>
  db.all<SanctionTally>(sql`
    select count(*) as total, coalesce(sum(s.automated), 0) as automated,
      coalesce(sum(s.detection = 'reports'), 0) as byReports,
      coalesce(sum(s.detection = 'notice'), 0) as byNotice,
      coalesce(sum(s.detection = 'automatic'), 0) as byRule,
      coalesce(sum(s.detection = 'moderator'), 0) as byModerator,
      count(distinct case when d.consequence = 'suspend' then s.user_id end) as suspended,
      coalesce(sum(d.consequence in ('redact', 'remove-link')), 0) as redacted
    from statements s join decisions d on d.id = s.decision_id
    where s.at >= ${from} and s.at < ${until}`)

export type DecisionTally = {
  total: number
  upheld: number
  dismissed: number
  ignored: number
  /** Taken back by a person since. */
  undone: number
  /** From the case's opening, in ms; null without decisions. */
  median: number | null
  p90: number | null
}

/** Decisions of people on cases and how long they took, by nearest rank; one row. */
export const decisionsInSpan = (db: Database, { from, until }: Span) =>
  db.all<DecisionTally>(sql`
    with made as (
      select d.verdict, d.undone_by, d.at - c.opened_at as took,
        row_number() over (order by d.at - c.opened_at) as place, count(*) over () as total
      from decisions d join cases c on c.id = d.case_id
      where d.at >= ${from} and d.at < ${until} and d.decided_by is not null
    )
    select count(*) as total, coalesce(sum(verdict = 'uphold'), 0) as upheld,
      coalesce(sum(verdict = 'dismiss'), 0) as dismissed,
      coalesce(sum(verdict = 'ignore'), 0) as ignored, count(undone_by) as undone,
      min(case when place * 2 >= total then took end) as median,
      min(case when place * 10 >= total * 9 then took end) as p90
    from made`)

export type AppealTally = {
  total: number
  byAuthors: number
  byReporters: number
  open: number
  upheld: number
  varied: number
  reversed: number
  median: number | null
  p90: number | null
}

/** Appeals sent in the period, what became of them, and how long that took; one row. */
export const appealsInSpan = (db: Database, { from, until }: Span) =>
  db.all<AppealTally>(sql`
    with heard as (
      select side, outcome, decided_at - at as took,
        row_number() over (order by decided_at is null, decided_at - at) as place,
        count(decided_at) over () as decided
      from appeals where at >= ${from} and at < ${until}
    )
    select count(*) as total, coalesce(sum(side = 'author'), 0) as byAuthors,
      coalesce(sum(side = 'reporter'), 0) as byReporters,
      coalesce(sum(outcome is null), 0) as open,
      coalesce(sum(outcome = 'upheld'), 0) as upheld,
      coalesce(sum(outcome = 'varied'), 0) as varied,
      coalesce(sum(outcome = 'reversed'), 0) as reversed,
      min(case when took is not null and place * 2 >= decided then took end) as median,
      min(case when took is not null and place * 10 >= decided * 9 then took end) as p90
    from heard`)
