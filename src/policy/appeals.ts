// Who may appeal against which decision, and who may decide an appeal.
import { type CaseSubject, interestIn } from './moderation.ts'
import { isModerator, mayWrite, type Viewer } from './viewer.ts'

/** A decision as far as appealing against it goes. */
export type Appealable = {
  caseKind: string
  verdict: 'uphold' | 'dismiss' | 'ignore'
  interim: boolean
  undoneAt: number | null
  /** Whom its statement restricts; null for nobody. */
  restricted: number | null
  viewerReported: boolean
}

/**
 * On which side the viewer may appeal: as the person restricted, or as somebody whose report was
 * refused; null for neither, and against what does not hold or holds only until a person decides.
 */
export const sideOf = (
  viewer: Pick<Viewer, 'id'> | null,
  decision: Appealable,
): 'author' | 'reporter' | null => {
  if (viewer === null || decision.interim || decision.undoneAt !== null) return null
  if (decision.restricted === viewer.id) return 'author'
  const isRefused = decision.verdict !== 'uphold' && decision.caseKind === 'report'
  return isRefused && decision.viewerReported ? 'reporter' : null
}

/** An appeal with who is concerned by it. */
export type Heard = {
  appellantId: number
  /** Who made the decision; null: a rule. */
  decidedBy: number | null
  /** Whom the decision's own case is about. */
  originalAuthorId: number
  viewerReported: boolean
}

/**
 * Why somebody else hears an appeal; null for whom nothing speaks against. Nobody gives leave to hear
 * an appeal against one's own decision, or one's own appeal.
 */
export const tieToAppeal = (viewer: Viewer, subject: CaseSubject, appeal: Heard): string | null => {
  if (viewer.id === appeal.appellantId) return `This is your own appeal: ${another}`
  if (viewer.id === appeal.decidedBy) return `It appeals against your own decision: ${another}`
  if (subject.viewerAllowed !== true) {
    if (viewer.id === appeal.originalAuthorId) return `It is about your own content: ${another}`
    if (appeal.viewerReported) return `You reported it yourself: ${another}`
  }
  return interestIn(viewer, subject)
}

const another = 'another moderator decides it.'

/** Decides appeals and takes outcomes back: a moderator who writes and has no part in it. */
export const mayHear = (
  viewer: Viewer | null,
  subject: CaseSubject,
  appeal: Heard,
  now: number,
): boolean =>
  mayWrite(viewer, now) && isModerator(viewer) && tieToAppeal(viewer, subject, appeal) === null
