// The statement of reasons of a decision, for those it concerns.
import { decisionById } from '../db/reads/decisions.ts'
import { readPage } from '../src/page.ts'
import { mayReadDecision, mayReadReportedText } from '../src/policy/moderation.ts'
import { isModerator, signedIn } from '../src/policy/viewer.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { reasonOf } from './reasons.ts'

/** What was decided, where, by which rule, on what facts; the quoted text only for whom it is. */
export const loadStatement = async (scope: Scope, decisionId: number) => {
  const { rows, frame } = await readPage(scope, {
    rows: decisionById(scope.db, decisionId, scope.session?.key ?? '', scope.now),
  })
  const viewer = signedIn(frame.viewer)
  const [row] = rows
  if (!row) throw missing()
  if (!mayReadDecision(viewer, row)) {
    throw forbidden('A decision is read by the people it concerns and by moderators.')
  }
  const { snapshot, rule, ...decision } = row
  return {
    frame,
    decision: { ...decision, rule: reasonOf(rule) },
    text: mayReadReportedText(viewer, row) ? snapshot : null,
    isAuthor: viewer.id === row.authorId,
    may: { openCase: isModerator(viewer) && viewer.id !== row.authorId },
  }
}
