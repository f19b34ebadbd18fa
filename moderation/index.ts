// Moderation's one door: everything the rest of the forum may use of it.

export { acknowledgeForm, acknowledgeWarning } from './acknowledge.ts'
export { appeal, appealForm } from './appeal.ts'
export { type HeardHow, hearAppeal, hearingForm } from './appeal-hearing.ts'
export { undoHearing } from './appeal-undo.ts'
export {
  type BulkOutcome,
  bulkForm,
  decideMany,
  loadBulk,
} from './bulk.ts'
export { loadCase, loadCaseAtWork, loadCaseOfDecision } from './case.ts'
export { type LogRow, sealLog, start as startOfLog, type Walk, walk as walkLog } from './chain.ts'
export {
  type Checked,
  type CheckRows,
  type Choice,
  checked,
  checkReads,
  type Sent,
} from './check.ts'
export type { Left } from './check-texts.ts'
export { claim, release } from './claim.ts'
export { contest, contestForm } from './contest.ts'
export { type Decided, decide, decisionForm } from './decide.ts'
export { reveal } from './exposure.ts'
export { checkStatements, profileFinding, refusalLogged } from './held.ts'
export { loadReceipt, noticeForm, sendNotice } from './illegal.ts'
export { learnFrom } from './learn.ts'
export { limitReports, limitReportsForm, loadLimitReports } from './limit-reports.ts'
export { loadLog, loadPublicLog } from './log.ts'
export { look } from './looking.ts'
export { loadMirror } from './mirror.ts'
export { addNote, escalate, handOver, handOverForm, noteForm } from './notes.ts'
export { askToDecide, leaveForm, letDecide } from './overrides.ts'
export { loadOwnReports } from './own-reports.ts'
export {
  loadPersonForTeam,
  notePerson,
  personNoteForm,
  revealForm,
  revealPerson,
} from './person.ts'
export {
  attachToProblem,
  confirmProblem,
  detachFromProblem,
  dismissProblem,
  resolveProblem,
  updateProblem,
} from './problems/acts.ts'
export { alertForm, loadAlerts, saveAlerts } from './problems/alert-wishes.ts'
export { type AlertMail, alertMailDue } from './problems/alerts.ts'
export { keepDetails, snoozeProblem, wakeProblem } from './problems/care.ts'
export {
  type Alarm as SurgeAlarm,
  freshSite,
  type KeyState,
  type Report as SurgeReport,
  tick as tickDetector,
} from './problems/detector/detector.ts'
export { answerFlag, flagAnswerForm } from './problems/flag-answers.ts'
export { flagCase, flagForm, loadFlag } from './problems/flags.ts'
export { reasonOf } from './problems/key-names.ts'
export { undoMove } from './problems/move-undo.ts'
export { mergeProblem, splitProblem } from './problems/moves.ts'
export { openForm, openProblem } from './problems/open.ts'
export { proposalForm, refuseProposal, takeProposal } from './problems/proposal.ts'
export {
  loadApiProblem,
  loadApiProblems,
  loadPublicProblem,
  loadStatus,
  loadStatusFeed,
  loadStatusMonth,
} from './problems/public-pages.ts'
export {
  answerForm,
  followForm,
  followKnownProblem,
  haveProblemToo,
  sayWhetherFixed,
} from './problems/readers.ts'
export {
  signalsOf,
  signalsOfFeedback,
  signalsOfSearch,
  signalsOfThread,
} from './problems/signals.ts'
export { type ActName, staffForms } from './problems/staff-forms.ts'
export { loadStaffProblem, loadStaffProblems } from './problems/staff-pages.ts'
export { watchForProblems } from './problems/watch.ts'
export { loadQueue, type QueueAddress } from './queue.ts'
export { remindOfOldCases } from './reminders.ts'
export { loadReport, type Reported, report } from './report.ts'
export { reportForm } from './report-form.ts'
export type { ReportOf } from './report-subject.ts'
export {
  addPattern,
  loadRules,
  loadTrial,
  patternForm,
  postsTried,
  removePattern,
  trialForm,
} from './rules.ts'
export { loadSettings, saveSetting, switchWave, waveForm, whyRule } from './settings.ts'
export { slowDownThread, slowForm } from './slow.ts'
export { restorePost } from './standing.ts'
export { loadStatement } from './statement.ts'
export {
  loadPersonSweep,
  loadSweep,
  loadWave,
  type SweepCounts,
  type SweepRow,
  sweepForm,
  sweepPerson,
  sweepWave,
  waveRange,
  waveSweepForm,
} from './sweep.ts'
export { undoSweep } from './sweep-undo.ts'
export {
  loadTeamTransparency,
  loadTransparency,
  transparencyCsv,
  transparencyJson,
} from './transparency.ts'
export {
  emptyKnown,
  featuresOf,
  type Incoming,
  type Label,
  labels,
  likenessFeaturesOf,
  scaleOf,
  strengthOf,
  triage,
} from './triage/triage.ts'
export { giveTrust, loadTrustForm } from './trust.ts'
export { undo, undoForm } from './undo.ts'
export { editedWhileWaiting, type WaitingPost, withdrawnWhileWaiting } from './waiting.ts'
export { withdraw } from './withdraw.ts'
