// Who may do what with a widespread problem: staff speak of it, everyone else takes part.
import { forbidden } from '../refusal.ts'
import { isStaff, mayWrite, signedIn, type Viewer, writing } from './viewer.ts'

export type ProblemState =
  | 'suspected'
  | 'confirmed'
  | 'identified'
  | 'monitoring'
  | 'resolved'
  | 'dismissed'
  | 'merged'
export type ProblemSubject = { state: ProblemState; closedAt: number | null }

/** The viewer as staff, or a refusal. */
export const staffed = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isStaff(person)) throw forbidden('Only staff can open this.')
  return person
}

/** The viewer as staff who may write, or a refusal that says why not. */
export const speaking = (viewer: Viewer | null, now: number): Viewer =>
  writing(staffed(viewer), now)

/** A suspicion is nobody's business yet, and a dismissed one never was. */
export const isPublic = (problem: ProblemSubject): boolean =>
  isOngoing(problem) || problem.state === 'resolved'

/** Known to the community and not over. */
export const isOngoing = ({ state }: ProblemSubject): boolean =>
  state === 'confirmed' || state === 'identified' || state === 'monitoring'

/** What staff may do with a problem in its present state. */
export type StaffMay = {
  confirm: boolean
  dismiss: boolean
  update: boolean
  resolve: boolean
  attach: boolean
  /** Put a suspicion off, and take it up again. */
  snooze: boolean
  wake: boolean
  /** Severity, area, owner, article: also once it is over, for that is when the article comes. */
  details: boolean
  /** Make an article of it, or say that none is needed. */
  article: boolean
  merge: boolean
  split: boolean
  /** Undo a merge or a split it took part in. */
  undo: boolean
}

export const staffMay = (
  viewer: Viewer | null,
  problem: ProblemSubject & { snoozedUntil: number | null },
  now: number,
): StaffMay => {
  const may = mayWrite(viewer, now) && isStaff(viewer)
  const isSuspected = may && problem.state === 'suspected'
  const isOpen = may && isOngoing(problem)
  return {
    confirm: isSuspected,
    dismiss: isSuspected,
    update: isOpen,
    resolve: isOpen,
    attach: may && problem.closedAt === null,
    snooze: isSuspected,
    wake: isSuspected && isSnoozed(problem, now),
    details: may && (problem.closedAt === null || problem.state === 'resolved'),
    article: may && problem.state === 'resolved',
    merge: may && problem.closedAt === null,
    split: may && problem.closedAt === null,
    undo: may,
  }
}

/** Whether staff do not want to hear of it yet. */
export const isSnoozed = ({ snoozedUntil }: { snoozedUntil: number | null }, now: number) =>
  snoozedUntil !== null && snoozedUntil > now

/** What people know of cannot become a part of what they do not: its page would be gone. */
export const mayMergeInto = (part: ProblemSubject, whole: ProblemSubject): boolean =>
  whole.closedAt === null && (isPublic(whole) || !isPublic(part))

/** Answers what a moderator flagged, once. */
export const staffMayAnswer = (
  viewer: Viewer | null,
  flag: { answeredAt: number | null },
  now: number,
): boolean => mayWrite(viewer, now) && isStaff(viewer) && flag.answeredAt === null

/** What a reader may do on the problem's public page. */
export type ReaderMay = { follow: boolean; meToo: boolean; answer: boolean; handle: boolean }

export const readerMay = (
  viewer: Viewer | null,
  problem: ProblemSubject,
  now: number,
): ReaderMay => {
  const may = mayWrite(viewer, now)
  return {
    follow: viewer !== null && isOngoing(problem),
    meToo: may && isOngoing(problem),
    answer: may && problem.state === 'resolved',
    handle: isStaff(viewer),
  }
}
