// One case as a moderator works on it: the post now and as reported, who says what, and the past.
import type { SQL } from 'drizzle-orm'
import { writeAll } from '../db/batch.ts'
import { caseById, caseOfDecision } from '../db/reads/cases.ts'
import { decisionsOfCase, earlierDecisions } from '../db/reads/decisions.ts'
import { logOfCase } from '../db/reads/mod-log.ts'
import { reportsOfCase } from '../db/reads/reports.ts'
import { readPage } from '../src/page.ts'
import { mayMark } from '../src/policy/duplicates.ts'
import { mayDecide, maySeeCase, moderating } from '../src/policy/moderation.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { holderOf, renewal } from './claim.ts'
import { reasonOf, reasons } from './reasons.ts'
import { threadLink } from './report.ts'

/** The case's page. */
export const loadCase = (scope: Scope, caseId: number) => load(scope, caseId)

/** The page of the case a decision belongs to. */
export const loadCaseOfDecision = (scope: Scope, decisionId: number) =>
  load(scope, caseOfDecision(decisionId))

/** The page for a form that needs another look; working on it renews the worker's claim. */
export const loadCaseAtWork = async (scope: Scope, caseId: number) => {
  const loaded = await load(scope, caseId)
  const { viewer } = loaded.frame
  if (viewer && loaded.holder?.id === viewer.id) {
    await writeAll(scope.db, [renewal(scope, caseId, viewer)])
  }
  return loaded
}

const load = async (scope: Scope, caseId: number | SQL) => {
  const { db, now } = scope
  const { frame, ...rows } = await readPage(scope, {
    cases: caseById(db, caseId, scope.session?.key ?? '', now),
    reports: reportsOfCase(db, caseId),
    decisions: decisionsOfCase(db, caseId),
    earlier: earlierDecisions(db, caseId),
    log: logOfCase(db, caseId),
  })
  const viewer = moderating(frame.viewer)
  const [subject] = rows.cases
  if (!subject) throw missing()
  if (!maySeeCase(viewer, subject)) {
    throw forbidden('This case is about your own post: another moderator decides it.')
  }
  const holder = holderOf(subject, now)
  const mayAct = mayDecide(viewer, subject, now)
  const isOpen = subject.closedAt === null
  return {
    frame,
    subject: { ...subject, reportedFor: reasonOf(subject.reportedFor) },
    holder,
    reports: rows.reports.map(({ reporterId: id, reporter: handle, ...row }) => ({
      ...row,
      reporter: id !== null && handle !== null ? { id, handle } : null,
      reason: reasonOf(row.reason).label,
    })),
    snapshots: snapshotsOf(rows.reports, reportedText(subject)),
    decisions: rows.decisions.map((row) => ({ ...row, rule: reasonOf(row.rule).label })),
    earlier: rows.earlier.map((row) => ({ ...row, rule: reasonOf(row.rule).label })),
    log: rows.log,
    /** The address a report names as the original of this question, for those who may mark it. */
    proposed:
      subject.kind === 'question' && mayMark(viewer, threadIn(subject), now)
        ? originalIn(rows.reports)
        : null,
    rules: reasons,
    may: {
      claim: mayAct && isOpen && holder?.id !== viewer.id,
      release: mayAct && isOpen && holder?.id === viewer.id,
      decide: mayAct && isOpen && (holder === null || holder.id === viewer.id),
      undo: mayAct && subject.caseKind === 'report',
    },
  }
}

const originalIn = (reports: { reason: string; note: string }[]): string | null =>
  reports
    .filter(({ reason }) => reason === 'duplicate')
    .map(({ note }) => threadLink.exec(note)?.[0] ?? null)
    .find((found) => found !== null) ?? null

const threadIn = ({ threadAuthorId: authorId, lockedAt, threadHiddenAt, mergedInto }: Subject) => ({
  authorId,
  lockedAt,
  hiddenAt: threadHiddenAt,
  mergedInto,
})

type Subject = Awaited<ReturnType<typeof caseById>>[number]
type Post = { kind: 'question' | 'answer'; title: string; body: string }

// As `insertReport` of db/writes writes it.
const reportedText = ({ kind, title, body }: Post): string =>
  kind === 'question' ? `${title}\n\n${body}` : body

type Report = { snapshot: string; revision: number; at: number }

/** The texts that were reported and are not the present one, each once, with the present one. */
const snapshotsOf = (reports: Report[], present: string) =>
  [...new Map(reports.map((report) => [report.snapshot, report])).values()]
    .filter(({ snapshot }) => snapshot !== present)
    .map(({ snapshot, revision, at }) => ({ before: snapshot, after: present, revision, at }))
