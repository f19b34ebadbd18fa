// How verdicts, consequences, claims and acts of moderators read.
import { agoWords, dateOf } from './times.ts'

type Decision = { verdict: string | null; consequence: string | null; days?: number | null }

export const verdictChoices = [
  { value: 'uphold', label: 'Uphold', hint: 'The post breaks a rule.' },
  { value: 'dismiss', label: 'Dismiss', hint: 'The post is fine.' },
  { value: 'ignore', label: 'Ignore', hint: 'There is nothing to judge.' },
]

export const consequenceChoices = [
  { value: 'none', label: 'Nothing more', hint: 'The reason alone is enough.' },
  { value: 'hide', label: 'Hide the post', hint: 'Only its author and moderators can read it.' },
  {
    value: 'remove-link',
    label: 'Take links out',
    hint: 'The words stay. Undoing gives the links back.',
  },
  {
    value: 'redact',
    label: 'Take private data out',
    hint: 'From the post, its past, quotations, notices and mail. The text is gone for good.',
  },
  { value: 'lock', label: 'Lock the thread', hint: 'Only moderators can write in it.' },
  { value: 'warn', label: 'Warn the author', hint: 'They read your reason as a warning.' },
  { value: 'silence', label: 'Silence', hint: 'The author can read but not write.' },
  {
    value: 'suspend',
    label: 'Suspend',
    hint: 'The author can sign in only to read the statement, appeal and take their data along.',
  },
  { value: 'limit-reports', label: 'Take no reports', hint: 'What they report is not taken.' },
]

/** How long a silence, a suspension or a limit lasts. */
export const lengthChoices = [1, 3, 7, 30].map((days) => ({
  value: String(days),
  label: daysWords(days),
}))

/** `3 days`. */
function daysWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** Of a contested duplicate. */
export const contestChoices = [
  { value: 'uphold', label: 'Keep it merged', hint: 'Both threads ask the same.' },
  {
    value: 'dismiss',
    label: 'Undo the merge',
    hint: 'The asker is right: it is another question.',
  },
]

const verdictWords: Record<string, string> = {
  uphold: 'Upheld',
  dismiss: 'Dismissed',
  ignore: 'Closed without a verdict',
}

const consequenceWords: Record<string, string> = {
  hide: 'post hidden',
  lock: 'thread locked',
  warn: 'author warned',
  silence: 'author silenced',
  suspend: 'author suspended',
  'limit-reports': 'their reports not taken',
  'remove-link': 'link removed',
  redact: 'private data blacked out',
}

const mergeWords: Record<string, string> = {
  'stay-merged': 'Contested duplicate: stays merged',
  unmerge: 'Contested duplicate: merge undone',
}

/** `Upheld: post hidden`; what is decided need not have been reported. */
export const decisionWords = ({ verdict, consequence, days }: Decision): string =>
  mergeWords[consequence ?? ''] ??
  [verdictWords[verdict ?? ''] ?? '', consequenceText(consequence, days)].filter(Boolean).join(': ')

const consequenceText = (consequence: string | null, days: number | null | undefined): string =>
  [consequenceWords[consequence ?? ''], days ? `for ${daysWords(days)}` : '']
    .filter(Boolean)
    .join(' ')

/** How something came to notice. */
export const detectionWords = {
  reports: 'Readers reported it',
  notice: 'Somebody sent a notice of illegal content',
  automatic: 'An automatic check found it',
  moderator: 'A moderator saw it',
} as const

/** What part automatic means had in it. */
export const automationWords: Record<keyof typeof detectionWords, string> = {
  reports: 'None: people reported it and a person decided.',
  notice: 'None: somebody sent a notice and a person decided.',
  automatic: 'An automatic check found it; a person decided.',
  moderator: 'None: a person saw it and a person decided.',
}

const consequencesForAuthor: Record<string, string> = {
  'stay-merged': 'The question stays merged into the other thread.',
  unmerge: 'The merge is undone: the question is a thread of its own again.',
  hide: 'The post is hidden: only its author and moderators can read it.',
  lock: 'The thread is locked: only moderators can write in it.',
  warn: 'The author is warned and confirms to have read it. The post stays.',
  'remove-link': 'A link was taken out of the post.',
  redact: 'Private data was taken out of the post, for good.',
}

type Effect = Decision & {
  kind: string | null
  at: number
  subjectKind?: string
  sweepId?: number | null
}

/** What a decision means for the post and its author, as a statement says it. */
export const effectWords = ({
  consequence,
  kind,
  days,
  at,
  subjectKind,
  sweepId = null,
}: Effect): string => {
  if (sweepId !== null) {
    return consequence === 'hide'
      ? 'All that this person wrote here was removed.'
      : 'It was removed with everything its author wrote.'
  }
  const end = `until ${dateOf(at + (days ?? 3) * dayLength)}`
  if (consequence === 'silence') return `The author cannot write ${end}. The post stays.`
  if (consequence === 'suspend') {
    return `The account is suspended ${end}: its owner can read statements, appeal and take their data along.`
  }
  if (consequence === 'limit-reports') return `This person's reports are not taken ${end}.`
  if (consequence === 'hide' && subjectKind === 'profile') {
    return 'What this person wrote about themselves is hidden.'
  }
  return consequence === 'hide' && kind === 'question'
    ? 'The question is hidden with its thread: only its author and moderators can read it.'
    : (consequencesForAuthor[consequence ?? ''] ?? 'Nothing changes: it stays as it is.')
}

const dayLength = 24 * 60 * 60_000

export const actionWords: Record<string, string> = {
  decide: 'Decided',
  interim: 'Decided by a rule',
  undo: 'Undone',
  claim: 'Claimed',
  release: 'Given back',
  'take-over': 'Taken over',
  appeal: 'Appealed',
  'appeal-upheld': 'Appeal decided: the decision stands',
  'appeal-varied': 'Appeal decided: replaced by another decision',
  'appeal-reversed': 'Appeal decided: taken back',
  'appeal-undone': 'Outcome of the appeal undone',
  restore: 'Stands again after an appeal',
  note: 'Note kept',
  look: 'Private data looked at',
  'hand-over': 'Handed over',
  escalate: 'Escalated',
  flag: 'Flagged to staff',
  'ask-leave': 'Leave to decide asked for',
  'give-leave': 'Leave to decide given',
  correct: 'Codes corrected',
  merge: 'Marked as duplicate',
  unmerge: 'Merge undone',
  contest: 'Contested by the asker',
  refuse: 'Refused before posting',
  'add-pattern': 'Listed for triage',
  'remove-pattern': 'Taken off the list',
  setting: 'Setting changed',
  'wave-on': 'Spam wave: new accounts held back',
  'wave-off': 'Spam wave over',
  sweep: 'Everything removed',
  unsweep: 'Removal of everything undone',
  slow: 'Slow mode',
  trust: 'Trust given by hand',
  withdrawn: 'Closed: reports taken back',
  'held-edited': 'Edited by its author while it waited',
  'held-withdrawn': 'Closed: taken back by its author while it waited',
}

/** `9 min left`; the last started minute counts. */
export const leftWords = (until: number, now: number): string =>
  `${Math.max(1, Math.ceil((until - now) / 60_000))} min left`

type Made = Decision & {
  /** Null: a rule did. */
  decider: string | null
  at: number
  reason: string
  undoer: string | null
  undoneAt: number | null
  undoReason: string | null
}

/** `ines decided this 2 min ago: uphold, hide. Reason: …`, for who came too late. */
export const tooLateWords = (made: Made, now: number): string =>
  made.undoneAt === null
    ? `${made.decider ?? 'A rule'} decided this ${agoWords(made.at, now)}: ${made.verdict}, ${made.consequence}. Reason: ${made.reason}`
    : `${made.undoer} undid this decision ${agoWords(made.undoneAt, now)}. Reason: ${made.undoReason}`

/** The same of an appeal, or of the decision it is against; null when neither has changed. */
export const appealTooLateWords = (
  appeal: {
    outcome: string | null
    hearer: string | null
    heardAt: number | null
    reason: string | null
    undoneAt: number | null
    undoer: string | null
    undoReason: string | null
  },
  now: number,
): string | null => {
  const { outcome, heardAt, undoneAt } = appeal
  if (outcome !== null && heardAt !== null) {
    return `${appeal.hearer} decided this appeal ${agoWords(heardAt, now)}: ${outcome}. Reason: ${appeal.reason}`
  }
  return undoneAt === null
    ? null
    : `${appeal.undoer ?? 'A rule'} undid the decision itself ${agoWords(undoneAt, now)}. Reason: ${appeal.undoReason}`
}

/** Who is on a case, for someone else who would act on it. */
export const heldWords = (holder: { handle: string; until: number } | null, now: number): string =>
  holder
    ? `${holder.handle} is on this case (${leftWords(holder.until, now)}): take it over first.`
    : 'This case has changed meanwhile: look at it again.'

/** `3 reports`. */
export const reportsWords = (n: number): string => (n === 1 ? '1 report' : `${n} reports`)

export const postWords = { question: 'Question', answer: 'Answer' } as const
