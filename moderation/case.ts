// One case as a moderator works on it: the post now and as reported, who says what, and the past.
import type { SQL } from 'drizzle-orm'
import { writeAll } from '../db/batch.ts'
import { appealOfCase } from '../db/reads/appeals.ts'
import {
  exposedToday,
  exposureTo,
  leavesOfCase,
  lookingAt,
  moderatorHandles,
  notesOfCase,
  notesOnAuthor,
  recordOfAuthor,
} from '../db/reads/case-work.ts'
import { caseById, caseOfDecision } from '../db/reads/cases.ts'
import { decisionsOfCase, earlierDecisions } from '../db/reads/decisions.ts'
import { logOfCase } from '../db/reads/mod-log.ts'
import { flagsOfCase } from '../db/reads/problem-flags.ts'
import { reportsOfCase } from '../db/reads/reports.ts'
import { attackOfCase } from '../db/reads/signal-attacks.ts'
import { readPage } from '../src/page.ts'
import { isContestUndoable, mayMark } from '../src/policy/duplicates.ts'
import {
  interestIn,
  mayAskLeave,
  mayDecide,
  mayGrantLeave,
  maySeeCase,
  moderating,
} from '../src/policy/moderation.ts'
import { mayWrite, type Viewer } from '../src/policy/viewer.ts'
import { missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { appealIn } from './appeal-case.ts'
import { type Holder, holderOf, renewal } from './claim.ts'
import { consequencesFor } from './consequences.ts'
import { isHard, restAfter, startOfDay } from './exposure.ts'
import { isHeldCase, ruleOfHeld } from './held.ts'
import { lookLength } from './looking.ts'
import { namedKey } from './problems/key-names.ts'
import { reasonOf, reasons } from './reasons.ts'
import { threadLink } from './report-form.ts'
import { textConsequencesFor } from './text-decisions.ts'

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
  const { now } = scope
  const { frame, ...rows } = await readPage(scope, readsOf(scope, caseId))
  const viewer = moderating(frame.viewer)
  const [subject] = rows.cases
  if (!subject) throw missing()
  const holder = holderOf(subject, now)
  const isCovered = hardIn(subject) && rows.exposed.length === 0
  return {
    frame,
    subject: {
      ...subject,
      reportedFor: reasonOf(subject.reportedFor),
      /** Of a post that waits: the rule that what triage said of it breaks. */
      ruleFound: ruleOfHeld(subject.checkedAs),
      isHeld: isHeldCase(subject),
    },
    holder,
    reports: rows.reports.map(({ reporterId: id, reporter: handle, ...row }) => ({
      ...row,
      reporter: id !== null && handle !== null ? { id, handle } : null,
      reason: reasonOf(row.reason).label,
    })),
    snapshots: snapshotsOf(rows.reports, reportedText(subject)),
    decisions: rows.decisions.map((row) => ({
      ...row,
      rule: reasonOf(row.rule).label,
      mayUndo: mayUndo(viewer, subject, row, now),
    })),
    earlier: rows.earlier.map((row) => ({ ...row, rule: reasonOf(row.rule).label })),
    record: rows.records[0] ?? noRecord,
    notes: rows.notes,
    /** What was flagged to staff, with their answers. */
    flags: rows.flags,
    /** What was seen of made-up signals; null for a case of another kind. */
    attack: attackIn(scope, rows.attacks),
    notesOnAuthor: rows.notesOnAuthor,
    log: rows.log,
    appeal: appealIn(viewer, subject, rows.appeals, { holder, now }),
    looking: rows.looking.map(({ handle }) => handle),
    team: rows.team.filter(({ id }) => id !== viewer.id && id !== subject.authorId),
    /** What is covered until it is asked for, and how many such cases were seen today. */
    cover: { isCovered, seen: rows.exposedToday[0]?.cases ?? 0, restAfter },
    leaves: rows.leaves.map((leave) => ({
      ...leave,
      mayGrant: leave.grantedAt === null && mayGrantLeave(viewer, withAsker(subject, leave), now),
    })),
    interest: interestIn(viewer, subject),
    /** The address a report names as the original of this question, for those who may mark it. */
    proposed: isMarkable(viewer, subject, now) ? originalIn(rows.reports) : null,
    rules: reasons,
    possible: [
      ...consequencesFor(subject.subjectKind),
      ...textConsequencesFor(subject.subjectKind),
    ] as readonly string[],
    may: mayIn(viewer, subject, holder, now),
  }
}

const readsOf = ({ db, session, now }: Scope, caseId: number | SQL) => {
  const key = session?.key ?? ''
  const day = startOfDay(now)
  return {
    cases: caseById(db, caseId, key, now),
    reports: reportsOfCase(db, caseId),
    decisions: decisionsOfCase(db, caseId),
    earlier: earlierDecisions(db, caseId),
    records: recordOfAuthor(db, caseId),
    notes: notesOfCase(db, caseId),
    flags: flagsOfCase(db, caseId),
    attacks: attackOfCase(db, caseId),
    notesOnAuthor: notesOnAuthor(db, caseId),
    appeals: appealOfCase(db, caseId, key, now),
    log: logOfCase(db, caseId),
    looking: lookingAt(db, { caseId, key, now, since: now - lookLength }),
    team: moderatorHandles(db),
    leaves: leavesOfCase(db, caseId),
    exposed: exposureTo(db, { caseId, key, now, day }),
    exposedToday: exposedToday(db, key, now, day),
  }
}

const attackIn = (scope: Scope, [attack]: Awaited<ReturnType<typeof attackOfCase>>) =>
  attack
    ? {
        ...attack,
        ...namedKey(scope, attack.key),
        people: JSON.parse(attack.people) as string[],
      }
    : null

const noRecord = { reportsMade: 0, reportsUpheld: 0, reportsDismissed: 0, reportsAgainst: 0 }

const mayIn = (viewer: Viewer, subject: Subject, holder: Holder | null, now: number) => {
  const maySee = maySeeCase(viewer, subject)
  const mayAct = mayDecide(viewer, subject, now)
  const isOpen = subject.closedAt === null
  const isMine = holder?.id === viewer.id
  return {
    see: maySee,
    claim: mayAct && isOpen && !isMine,
    release: mayAct && isOpen && isMine,
    decide: mayAct && isOpen && (holder === null || isMine),
    /** Notes, handing over, escalating: also for whom something ties to it. */
    work: maySee && mayWrite(viewer, now),
    askLeave: isOpen && mayAskLeave(viewer, subject, now),
  }
}

const mayUndo = (
  viewer: Viewer,
  subject: Subject,
  { at, undoneAt }: { at: number; undoneAt: number | null },
  now: number,
): boolean =>
  undoneAt === null &&
  mayDecide(viewer, subject, now) &&
  (subject.caseKind !== 'contest' || isContestUndoable(at, now))

const hardIn = (subject: Subject): boolean =>
  isHard({ reasons: JSON.parse(subject.reasons) as string[], checkedAs: subject.checkedAs })

const withAsker = (subject: Subject, { askerId }: { askerId: number }) => ({ ...subject, askerId })

const isMarkable = (viewer: Viewer, subject: Subject, now: number): boolean => {
  const { threadAuthorId: authorId, lockedAt, threadHiddenAt: hiddenAt, mergedInto } = subject
  if (subject.kind !== 'question' || authorId === null) return false
  return mayMark(viewer, { authorId, lockedAt, hiddenAt, mergedInto }, now)
}

const originalIn = (reports: { reason: string; note: string }[]): string | null =>
  reports
    .filter(({ reason }) => reason === 'duplicate')
    .map(({ note }) => threadLink.exec(note)?.[0] ?? null)
    .find((found) => found !== null) ?? null

type Subject = Awaited<ReturnType<typeof caseById>>[number]
type Post = { kind: 'question' | 'answer' | null; title: string; body: string }

// As `insertReport` of db/writes writes it: only answers have no title of their own.
const reportedText = ({ kind, title, body }: Post): string =>
  kind === 'answer' ? body : `${title}\n\n${body}`

type Report = { snapshot: string; revision: number; at: number }

/** The texts that were reported and are not the present one, each once, with the present one. */
const snapshotsOf = (reports: Report[], present: string) =>
  [...new Map(reports.map((report) => [report.snapshot, report])).values()]
    .filter(({ snapshot }) => snapshot !== present)
    .map(({ snapshot, revision, at }) => ({ before: snapshot, after: present, revision, at }))
