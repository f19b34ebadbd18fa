// The transparency report: what was reported, restricted, decided, appealed and taken back in a period.
import {
  type AppealTally,
  appealsInSpan,
  type DecisionTally,
  decisionsInSpan,
  type ReportTally,
  type RestrictionTally,
  reportsInSpan,
  restrictionsInSpan,
  type SanctionTally,
  sanctionsInSpan,
} from '../db/reads/transparency.ts'
import { type Cell, csvOf } from '../src/lib/csv.ts'
import { readPage } from '../src/page.ts'
import { reporting } from '../src/policy/figures.ts'
import { isModerator } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { besides, type Period, periodAt, periodOf, type Typed } from './periods.ts'
import { reasonOf } from './reasons.ts'

/** In a period, without a name of anybody; times in ms. */
export type Transparency = {
  period: Period
  reports: (ReportTally & { label: string })[]
  restrictions: (RestrictionTally & { label: string })[]
  sanctions: SanctionTally
  decisions: DecisionTally
  appeals: AppealTally
}

/** The report for everyone, on whole months, quarters and years. */
export const loadTransparency = (scope: Scope, { period }: Typed) => load(scope, { period })

/** The same for the team, also from one day to another. */
export const loadTeamTransparency = async (scope: Scope, typed: Typed) => {
  const loaded = await load(scope, typed)
  const viewer = reporting(loaded.frame.viewer)
  return { ...loaded, figuresOnly: !isModerator(viewer) }
}

const load = async (scope: Scope, typed: Typed) => {
  const { period, errors } = periodOf(typed, scope.now)
  const { frame, ...rows } = await readPage(scope, {
    reports: reportsInSpan(scope.db, period),
    restrictions: restrictionsInSpan(scope.db, period),
    sanctions: sanctionsInSpan(scope.db, period),
    decisions: decisionsInSpan(scope.db, period),
    appeals: appealsInSpan(scope.db, period),
  })
  const report: Transparency = {
    period,
    reports: rows.reports.map((row) => ({ ...row, label: reasonOf(row.reason).label })),
    restrictions: rows.restrictions.map((row) => ({ ...row, label: reasonOf(row.rule).label })),
    sanctions: rows.sanctions[0] ?? noSanctions,
    decisions: rows.decisions[0] ?? noDecisions,
    appeals: rows.appeals[0] ?? noAppeals,
  }
  return {
    frame,
    report,
    typed: { from: typed.from ?? '', to: typed.to ?? '' },
    errors,
    ...besides(period, scope.now),
    running: {
      month: periodAt('month', scope.now).name,
      quarter: periodAt('quarter', scope.now).name,
      year: periodAt('year', scope.now).name,
    },
  }
}

const noSanctions: SanctionTally = {
  total: 0,
  automated: 0,
  byReports: 0,
  byNotice: 0,
  byRule: 0,
  byModerator: 0,
  suspended: 0,
  redacted: 0,
}
const times = { median: null, p90: null }
const noDecisions: DecisionTally = {
  total: 0,
  upheld: 0,
  dismissed: 0,
  ignored: 0,
  undone: 0,
  ...times,
}
const noAppeals: AppealTally = {
  total: 0,
  byAuthors: 0,
  byReporters: 0,
  open: 0,
  upheld: 0,
  varied: 0,
  reversed: 0,
  ...times,
}

/** For programs: days as ISO dates, the last one included; times in whole minutes. */
export const transparencyJson = (report: Transparency) => ({
  ...report,
  period: { name: report.period.name, ...daysOf(report.period) },
  decisions: inMinutes(report.decisions),
  appeals: inMinutes(report.appeals),
})

/** One figure a line: `section,item,detail,measure,value`. */
export const transparencyCsv = (report: Transparency): string => {
  const { from, to } = daysOf(report.period)
  const lines: Cell[][] = [
    ...report.reports.flatMap(({ reason, members, outside }) => [
      ['reports', reason, '', 'members', members],
      ['reports', reason, '', 'outside', outside],
    ]),
    ...report.restrictions.flatMap(({ ground, law, rule, consequence, total, automated }) => {
      const item = ground === 'law' && law !== '' ? law : rule
      return [
        [`restrictions by ${ground}`, item, consequence, 'total', total],
        [`restrictions by ${ground}`, item, consequence, 'automated', automated],
      ]
    }),
    ...figures('restrictions', report.sanctions),
    ...figures('decisions', inMinutes(report.decisions)),
    ...figures('appeals', inMinutes(report.appeals)),
  ]
  const head = ['from', 'to', 'section', 'item', 'detail', 'measure', 'value']
  return csvOf([head, ...lines.map((line) => [from, to, ...line])])
}

const figures = (section: string, sums: Record<string, number | null>): Cell[][] =>
  Object.entries(sums).map(([measure, value]) => [section, '', '', measure, value])

const inMinutes = <T extends { median: number | null; p90: number | null }>({
  median,
  p90,
  ...sums
}: T) => ({ ...sums, medianMinutes: minutes(median), p90Minutes: minutes(p90) })

const minutes = (ms: number | null): number | null => (ms === null ? null : Math.round(ms / 60_000))

const daysOf = ({ from, until }: Period) => ({ from: dateOf(from), to: dateOf(until - 1) })

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
