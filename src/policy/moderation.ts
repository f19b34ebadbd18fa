// Who may moderate what: nobody decides about themselves or about what they reported.
import { forbidden } from '../refusal.ts'
import { isContestUndoable } from './duplicates.ts'
import { isModerator, mayWrite, type Role, signedIn, type Viewer, writing } from './viewer.ts'

/** A case as far as its rules need it: whom it is about, and what ties the viewer to it. */
export type CaseSubject = {
  authorId: number
  viewerReported: boolean
  /** Whether it contests a merge the viewer made. */
  viewerMerged?: boolean
  /** Whether the viewer wrote in the thread it is about. */
  viewerWrote?: boolean
  /** Whether it appeals against a decision of the viewer. */
  viewerDecided?: boolean
  /** Whether a second of the team let the viewer decide in spite of all that. */
  viewerAllowed?: boolean
}

/** The viewer as a moderator, or a refusal. */
export const moderating = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isModerator(person)) throw forbidden('Only moderators can open this.')
  return person
}

/**
 * A moderator sees every case but those about themselves, which name who reported them, unless a
 * second of the team let them.
 */
export const maySeeCase = (viewer: Viewer | null, subject: CaseSubject): boolean =>
  isModerator(viewer) && (viewer?.id !== subject.authorId || subject.viewerAllowed === true)

/** Claims, decides and undoes: a moderator with no interest in it, or with leave in spite of one. */
export const mayDecide = (viewer: Viewer | null, subject: CaseSubject, now: number): boolean =>
  mayWrite(viewer, now) && isModerator(viewer) && interestIn(viewer, subject) === null

/** Why somebody else decides, as the person reads it; null for whom nothing speaks against. */
export const interestIn = (viewer: Viewer, subject: CaseSubject): string | null =>
  subject.viewerAllowed === true ? null : tieTo(viewer, subject)

/** What ties the viewer to a case, whether or not they have leave; null for nothing. */
export const tieTo = (viewer: Viewer, subject: CaseSubject): string | null => {
  if (viewer.id === subject.authorId) return `This case is about your own content: ${another}`
  if (subject.viewerReported) return `You reported it yourself: ${another}`
  if (subject.viewerMerged) return `You marked it as a duplicate yourself: ${another}`
  if (subject.viewerDecided) return `It appeals against your own decision: ${another}`
  return subject.viewerWrote ? `You wrote in this thread: ${another}` : null
}

const another = 'another moderator decides it.'

/** The viewer as one who may decide the case, or a refusal that says why not. */
export const deciding = (viewer: Viewer | null, subject: CaseSubject, now: number): Viewer => {
  const person = moderating(viewer)
  const interest = interestIn(person, subject)
  if (interest !== null) throw forbidden(interest)
  return writing(person, now)
}

/** Writes notes, hands on and escalates: a moderator who may see the case. */
export const workingOn = (viewer: Viewer | null, subject: CaseSubject, now: number): Viewer => {
  const person = moderating(viewer)
  if (!maySeeCase(person, subject)) throw forbidden(interestIn(person, subject) ?? another)
  return writing(person, now)
}

/** Asks for leave to decide: a moderator whom something ties to the case, and who has none yet. */
export const mayAskLeave = (viewer: Viewer | null, subject: CaseSubject, now: number): boolean =>
  mayWrite(viewer, now) && isModerator(viewer) && interestIn(viewer, subject) !== null

/** Gives a colleague leave: a second moderator, whom nothing ties to the case. */
export const mayGrantLeave = (
  viewer: Viewer | null,
  subject: CaseSubject & { askerId: number },
  now: number,
): boolean =>
  mayWrite(viewer, now) &&
  isModerator(viewer) &&
  viewer.id !== subject.askerId &&
  tieTo(viewer, subject) === null

/** Only members are silenced; for anyone of the team an admin decides. */
export const maySilence = (viewer: Viewer, author: { role: Role }): boolean =>
  author.role === 'member' || viewer.role === 'admin'

/** A statement of reasons is for its author, for those who reported, and for moderators. */
export const mayReadDecision = (viewer: Viewer | null, subject: CaseSubject): boolean =>
  viewer !== null &&
  (isModerator(viewer) || viewer.id === subject.authorId || subject.viewerReported)

/** The quoted text is not repeated to those who reported it. */
export const mayReadReportedText = (viewer: Viewer | null, subject: CaseSubject): boolean =>
  isModerator(viewer) || viewer?.id === subject.authorId

/** A decision in the log that holds, about somebody else; on a contest for thirty days. */
export const mayUndoLogged = (
  viewer: Viewer,
  entry: { stands: boolean; subject: string | null; consequence: string | null; at: number },
  now: number,
): boolean =>
  mayWrite(viewer, now) &&
  entry.stands &&
  entry.subject !== viewer.handle &&
  (!isOfContest(entry.consequence) || isContestUndoable(entry.at, now))

// What a decision on a contested duplicate has as its consequence, and no other.
const isOfContest = (consequence: string | null): boolean =>
  consequence === 'unmerge' || consequence === 'stay-merged'
