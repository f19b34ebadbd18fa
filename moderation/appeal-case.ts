// An appeal as its case's page shows it: what it is against, and what the viewer may do about it.
import type { appealOfCase } from '../db/reads/appeals.ts'
import type { caseById } from '../db/reads/cases.ts'
import { mayHear, tieToAppeal } from '../src/policy/appeals.ts'
import type { Viewer } from '../src/policy/viewer.ts'
import type { Holder } from './claim.ts'
import { consequencesFor, lengths } from './consequences.ts'

type Appeal = Awaited<ReturnType<typeof appealOfCase>>[number]
type Subject = Awaited<ReturnType<typeof caseById>>[number]

/** Null for cases of other kinds. */
export const appealIn = (
  viewer: Viewer,
  subject: Subject,
  [appeal]: Appeal[],
  { holder, now }: { holder: Holder | null; now: number },
) => {
  if (appeal === undefined) return null
  const mayAct = mayHear(viewer, subject, appeal, now)
  const isFree = holder === null || holder.id === viewer.id
  return {
    ...appeal,
    /** Why somebody else decides, or null. */
    tie: tieToAppeal(viewer, subject, appeal),
    /** What may take the decision's place; taking out text asks for the text. */
    possible: consequencesFor(appeal.originalSubject).filter((one) => !needsText.includes(one)),
    lengths,
    may: {
      decide: mayAct && appeal.outcome === null && isFree,
      undo: mayAct && appeal.outcome !== null,
    },
  }
}

const needsText = ['redact', 'remove-link']
