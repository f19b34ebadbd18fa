// Reporting a post, thread, profile or article: its report, the one case all reports join, and hiding.
import { type Statement, together } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { type SubjectKey, type SubjectRow, subjectToReport } from '../db/reads/report-subjects.ts'
import { lastReportByViewer, reporterRecord } from '../db/reads/reports.ts'
import { insertReport, openCase, recountReports } from '../db/writes/reports.ts'
import { recogniserOf } from '../src/knowledge/catalogue.ts'
import { sightingsOf } from '../src/knowledge/unlisted-codes.ts'
import { countWithin, keepWithin, limits, slowDownIfOver, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import {
  mayHideItself,
  mayReport,
  mayTakeAction,
  mayWithdraw,
  reportsADay,
  withdrawingFor,
} from '../src/policy/reports.ts'
import { signedIn, type Viewer, writing } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { readSettings, settingsOf } from '../src/settings.ts'
import { foresee, hidingStatements } from './auto-hide.ts'
import { signalsOf, signalsOfThread } from './problems/signals.ts'
import { reasonOf, reasons } from './reasons.ts'
import { noteOf, type ReportForm } from './report-form.ts'
import { isPublic, keyOf, type ReportOf, reportable, reporterOf, shown } from './report-subject.ts'
import { weightOf } from './weight.ts'

// A moderator has just said what they think of this text; more of the same opens nothing anew.
const decidedFor = 24 * 60 * 60_000

/** How a report ended: taken up, kept with a decision made lately, or made already. */
export type Reported = 'taken' | 'kept' | 'already'

/** The report page: the subject, what the viewer reported of it before, and the reasons to choose from. */
export const loadReport = async (scope: Scope, of: ReportOf) => {
  const { frame, ...rows } = await readPage(scope, readsOf(scope, of))
  const viewer = signedIn(frame.viewer)
  const subject = reportable(viewer, rows.subjects)
  const [mine] = rows.mine
  if (mine === undefined) refuseHidden(subject)
  const limited = limitOf(scope, rows.records)
  const joined = mine !== undefined && mine.withdrawnAt === null && mine.caseId === subject.joins
  const about = { authorId: subject.authorId, isPublic: isPublic(subject) }
  return {
    frame,
    subject: shown(of.kind, subject),
    mine: mine
      ? {
          ...mine,
          reason: reasonOf(mine.reason).label,
          until: mine.at + withdrawingFor,
          may: { withdraw: mayWithdraw(viewer, { ...mine, reporterId: viewer.id }, scope.now) },
        }
      : null,
    limited,
    may: {
      report: !joined && limited === null && mayReport(viewer, about, scope.now),
      act: mayTakeAction(viewer) && mayHideItself(of.kind),
    },
    reasons,
  }
}

/** Two trips. Reports something; when reports of others come between, it is tried anew. */
export const report = async (scope: Scope, of: ReportOf, form: ReportForm): Promise<Reported> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const reported = await reportOnce(scope, of, form)
    if (reported !== 'changed') return reported
  }
  throw conflict('Many people are reporting this at the moment. Try again in a minute.')
}

// Each time one of those at once succeeds.
const mostTries = 8

const reportOnce = async (scope: Scope, of: ReportOf, form: ReportForm) => {
  const { viewer, uses, settings, ...rows } = await learn(scope, {
    ...readsOf(scope, of),
    uses: usesByViewer(scope, limits.report),
    settings: readSettings(scope.db),
  })
  const reporter = writing(viewer, scope.now)
  const subject = reportable(reporter, rows.subjects)
  const [mine] = rows.mine
  if (mine && mine.withdrawnAt === null && mine.caseId === subject.joins) return 'already'
  refuseHidden(subject)
  if (limitOf(scope, rows.records) !== null) {
    throw forbidden('Your reports are not taken at the moment; the report page says until when.')
  }
  const set = settingsOf(settings)
  const limit = { ...limits.report, most: reportsADay(reporter, set['report-limit'].aDay) }
  keepWithin(scope, limit, uses)
  const weighed = weightOf(reporterOf(reporter, rows.records[0]), {
    priority: reasonOf(form.reason).priority,
    acts: form.act === 'yes',
  })
  const foreseen = foresee(scope, {
    kind: of.kind,
    subject,
    reporter,
    reason: form.reason,
    weight: weighed.weight,
    level: set['report-sensitivity'].level,
  })
  const row = {
    ...joining(scope, of.kind, subject),
    ...weighed,
    reporterId: reporter.id,
    reason: form.reason,
    note: noteOf(form),
  }
  const signals = signalsOfReport(scope, reporter, { ...form, threadId: subject.threadId })
  return write(scope, { row, foreseen, limit, subject, kind: of.kind, signals })
}

type Writing = {
  row: Parameters<typeof insertReport>[1]
  foreseen: ReturnType<typeof foresee>
  limit: (typeof limits)['report']
  subject: SubjectRow
  kind: SubjectKey['kind']
  signals: Statement[]
}

const write = async (scope: Scope, writing: Writing) => {
  const { row, foreseen, limit, subject, kind } = writing
  const { db } = scope
  const hiding = hidingStatements(scope, { kind, subject, foreseen, reason: row.reason })
  const following = [...hiding, ...writing.signals]
  try {
    const { reported } = await together(db, {
      opened: openCase(db, foreseen.caseId, row),
      reported: insertReport(db, row),
      recounted: recountReports(db, row, foreseen),
      counted: countWithin(scope, limit, row.reporterId ?? 0),
      ...Object.fromEntries(following.map((statement, at) => [`following${at}`, statement])),
    })
    if (reported.rowsAffected === 0) throw conflict(alreadyHidden)
    return subject.joinsClosed === null ? 'taken' : 'kept'
  } catch (error) {
    if (isNullConflict(error, 'reports.at')) return 'already'
    if (isNullConflict(error, 'cases.opened_at')) return 'changed'
    slowDownIfOver(scope, limit, error)
    throw error
  }
}

// Spam reported beneath a question says nothing about the service. A note that names a code does,
// and so does advice that is said to be wrong: what helped yesterday may not help in an outage.
const signalsOfReport = (
  scope: Scope,
  reporter: Viewer,
  { reason, note, threadId }: { reason: string; note: string; threadId: number | null },
): Statement[] => {
  const accountAgeMs = scope.now - reporter.createdAt
  const signal = { userId: reporter.id, accountAgeMs, kind: 'report' as const, threadId }
  const named = recogniserOf(scope).recognise({ title: '', body: note })
  const codes = [...named.codes, ...sightingsOf(named.unknown)].map(({ id }) => id)
  if (codes.length > 0) {
    return signalsOf(scope, { ...signal, codes, devices: named.devices.map(({ id }) => id) })
  }
  return reason === 'wrong-advice' && threadId !== null
    ? signalsOfThread(scope, { ...signal, threadId })
    : []
}

/** The same for a notice from outside, which is always looked at: it joins no decided case. */
export const joining = (
  scope: Scope,
  kind: SubjectKey['kind'],
  { id }: { id: number },
  since = scope.now - decidedFor,
) => ({ subject: { kind, id }, since, at: scope.now })

const readsOf = (scope: Scope, of: ReportOf) => {
  const key = keyOf(of)
  const session = scope.session?.key ?? ''
  return {
    subjects: subjectToReport(scope.db, key, scope.now - decidedFor),
    mine: lastReportByViewer(scope.db, key, session, scope.now),
    records: reporterRecord(scope.db, session, scope.now),
  }
}

type Record = Awaited<ReturnType<typeof reporterRecord>>[number]

const limitOf = (scope: Scope, [record]: Record[]) =>
  record?.limitedUntil && record.limitedUntil > scope.now
    ? { until: record.limitedUntil, decisionId: record.limitedBy }
    : null

const alreadyHidden = 'It is hidden already, and a moderator looks at it.'

const refuseHidden = (subject: SubjectRow) => {
  if (subject.hiddenAt !== null) throw conflict(alreadyHidden)
  if (subject.threadHiddenAt !== null) throw missing()
}
