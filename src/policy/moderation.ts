// Who may moderate what: nobody decides about themselves or about what they reported.
import { forbidden } from '../refusal.ts'
import { isModerator, mayWrite, type Role, signedIn, type Viewer, writing } from './viewer.ts'

/** A case as far as its rules need it. */
export type CaseSubject = {
  authorId: number
  viewerReported: boolean
  /** Whether it contests a merge the viewer made. */
  viewerMerged?: boolean
}

/** The viewer as a moderator, or a refusal. */
export const moderating = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isModerator(person)) throw forbidden('Only moderators can open this.')
  return person
}

/** A moderator sees every case but those about themselves, which name who reported them. */
export const maySeeCase = (viewer: Viewer | null, subject: CaseSubject): boolean =>
  isModerator(viewer) && viewer?.id !== subject.authorId

/** Claims, decides and undoes: a moderator who neither wrote, reported nor merged what it is about. */
export const mayDecide = (viewer: Viewer | null, subject: CaseSubject, now: number): boolean =>
  mayWrite(viewer, now) && maySeeCase(viewer, subject) && !isPartOf(subject)

const isPartOf = (subject: CaseSubject): boolean =>
  subject.viewerReported || subject.viewerMerged === true

/** The viewer as one who may decide the case, or a refusal that says why not. */
export const deciding = (viewer: Viewer | null, subject: CaseSubject, now: number): Viewer => {
  const person = moderating(viewer)
  if (person.id === subject.authorId) {
    throw forbidden('This case is about your own post: another moderator decides it.')
  }
  if (subject.viewerReported) {
    throw forbidden('You reported this post yourself: another moderator decides it.')
  }
  if (subject.viewerMerged) {
    throw forbidden('You marked this as a duplicate yourself: another moderator decides it.')
  }
  return writing(person, now)
}

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
