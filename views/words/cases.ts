// How cases read: what they are about, what opened them, who looks at them, what was noted.
import { postWords, reportsWords } from './moderation.ts'

type CaseSubject = {
  subjectKind: 'post' | 'thread' | 'profile' | 'article' | 'appeal'
  kind: 'question' | 'answer' | null
  author: string
  title: string
}

/** What a case is about, as its heading says it. */
export const caseTitle = ({ subjectKind, kind, author, title }: CaseSubject): string => {
  if (subjectKind === 'profile') return `Profile of ${author}`
  if (subjectKind === 'article') return `Article “${title}”`
  if (subjectKind === 'thread') return `Thread “${title}” by ${author}`
  if (subjectKind === 'appeal') return `Appeal by ${author} about “${title}”`
  return `${postWords[kind ?? 'answer']} by ${author} in “${title}”`
}

/** What opened a case. */
export const caseKindWords = {
  report: 'Report',
  held: 'Held before publishing',
  finding: 'Finding',
  appeal: 'Appeal',
  contest: 'Contested duplicate',
  attack: 'Made-up signals',
} as const

/** The same as tabs and filters name many. */
export const caseKindsWords = {
  report: 'Reports',
  held: 'Held posts',
  finding: 'Findings',
  appeal: 'Appeals',
  contest: 'Contested duplicates',
  attack: 'Made-up signals',
} as const

/** `3 reports`, or what else opened it. */
export const openedByWords = (opened: { caseKind: keyof typeof caseKindWords; reports: number }) =>
  opened.caseKind === 'report' || opened.reports > 0
    ? reportsWords(opened.reports)
    : caseKindWords[opened.caseKind]

/** `ana is looking`, `ana and ben are looking`; empty for nobody. */
export const lookingWords = (handles: string[]): string => {
  if (handles.length === 0) return ''
  const [last, ...others] = handles.toReversed()
  return others.length === 0
    ? `${last} is looking at it.`
    : `${others.toReversed().join(', ')} and ${last} are looking at it.`
}

/** How many hard cases were seen today, and when a break does good. */
export const seenWords = ({ seen, restAfter }: { seen: number; restAfter: number }): string => {
  if (seen === 0) return `Take a break after ${restAfter} such texts in a day.`
  const cases = seen === 1 ? '1 hard case' : `${seen} hard cases`
  return seen < restAfter
    ? `You have looked at ${cases} today; take a break after ${restAfter}.`
    : `You have looked at ${cases} today: take a break, colleagues can go on.`
}

/** Of a note among moderators. */
export const noteKindWords = (note: {
  kind: 'note' | 'escalation' | 'hand-over'
  to: string | null
}): string => {
  if (note.kind === 'escalation') return 'Escalated to the admins'
  return note.kind === 'note' ? 'Note' : `Handed to ${note.to}`
}
