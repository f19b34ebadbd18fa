// Moderation's one door: everything the rest of the forum may use of it.

export { loadCase, loadCaseAtWork, loadCaseOfDecision } from './case.ts'
export { type LogRow, sealLog, start as startOfLog, type Walk, walk as walkLog } from './chain.ts'
export { claim, release } from './claim.ts'
export {
  type Checked,
  type CheckRows,
  type Choice,
  checked,
  checkReads,
  type Sent,
} from './check.ts'
export type { Left } from './check-texts.ts'
export { contest, contestForm } from './contest.ts'
export { type Decided, decide, decisionForm } from './decide.ts'
export { loadLog, loadPublicLog } from './log.ts'
export { checkStatements, profileFinding, refusalLogged } from './held.ts'
export { loadReceipt, noticeForm, sendNotice } from './illegal.ts'
export { learnFrom } from './learn.ts'
export { limitReports, limitReportsForm } from './limit-reports.ts'
export { loadMirror } from './mirror.ts'
export {
  type ActName,
  actForms,
  attachToProblem,
  confirmProblem,
  detachFromProblem,
  dismissProblem,
  resolveProblem,
  updateProblem,
} from './problems/acts.ts'
export { openForm, openProblem } from './problems/open.ts'
export {
  loadPublicProblem,
  loadStaffProblem,
  loadStaffProblems,
  loadStatus,
} from './problems/pages.ts'
export {
  followForm,
  followKnownProblem,
  haveProblemToo,
  sayStillBroken,
} from './problems/readers.ts'
export { signalsOf, signalsOfThread } from './problems/signals.ts'
export { watchForProblems } from './problems/watch.ts'
export { loadQueue } from './queue.ts'
export { loadReport, type Reported, report, reportForm } from './report.ts'
export { loadStatement } from './statement.ts'
export {
  loadTeamTransparency,
  loadTransparency,
  transparencyCsv,
  transparencyJson,
} from './transparency.ts'
export { undo, undoForm } from './undo.ts'
