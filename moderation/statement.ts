// The statement of reasons of a decision: written with it, and read by those it concerns.
import type { Statement } from '../db/batch.ts'
import { groundsOfAppeal } from '../db/reads/appeals.ts'
import { decisionById, otherStatements } from '../db/reads/decisions.ts'
import { insertReasons, type NewReasons } from '../db/writes/decisions.ts'
import { readPage } from '../src/page.ts'
import { mayReadDecision, mayReadReportedText } from '../src/policy/moderation.ts'
import { isModerator, signedIn } from '../src/policy/viewer.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { appealStateOf } from './appeal-state.ts'
import { sixMonthsAfter } from './deadlines.ts'
import { type Placed, placeOf } from './place.ts'
import { reasonOf } from './reasons.ts'

/**
 * What a statement says besides its decision. `law` is empty where a rule of the community is the
 * ground; `facts` where the reason says them; `detection` where the case's kind does.
 */
export type Grounds = {
  law?: string
  facts?: string
  detection?: NewReasons['detection']
}

type Restriction = Grounds & {
  id: number
  verdict: string
  consequence: string
  reason: string
  decidedBy: number | null
  at: number
}

/** For a decision that restricts somebody; a person's report refused, or a merge, is no restriction. */
export const reasonsStatement = (
  scope: Scope,
  subject: Placed & { id: number; caseKind: string; authorId: number },
  { id, verdict, consequence, reason, decidedBy, at, ...grounds }: Restriction,
): Statement[] => {
  if (verdict !== 'uphold' || consequence === 'none') return []
  const { law = '', facts = '', detection = detectionOf(subject.caseKind) } = grounds
  return [
    insertReasons(scope.db, subject.id, {
      decisionId: id,
      userId: subject.authorId,
      ...placeOf(subject),
      ground: law === '' ? 'rule' : 'law',
      law,
      facts: facts || reason,
      detection,
      automated: decidedBy === null,
      at,
      appealUntil: sixMonthsAfter(at),
    }),
  ]
}

const detectionOf = (caseKind: string): NewReasons['detection'] => {
  if (caseKind === 'report') return 'reports'
  return caseKind === 'held' || caseKind === 'finding' ? 'automatic' : 'moderator'
}

/** What was decided, where, by which rule, on what facts; the quoted text only for whom it is. */
export const loadStatement = async (scope: Scope, decisionId: number) => {
  const { rows, grounds, others, frame } = await readPage(
    scope,
    {
      rows: decisionById(scope.db, decisionId, scope.session?.key ?? '', scope.now),
      grounds: groundsOfAppeal(scope.db, decisionId, scope.session?.key ?? '', scope.now),
      others: otherStatements(scope.db, decisionId, scope.session?.key ?? '', scope.now),
    },
    { forBarred: true },
  )
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
    /** What else was decided about whoever reads their own: a suspended person has no other way there. */
    others: viewer.id === row.authorId ? others : [],
    /** Where the post may be put right by its author: from when, or null. */
    restorableFrom: viewer.id === row.authorId ? standsHidden(row) : null,
    /** How the viewer can appeal against it, or has. */
    appeal: appealStateOf(viewer, grounds, scope.now),
    may: { openCase: isModerator(viewer) && viewer.id !== row.authorId },
  }
}

const standsHidden = (row: {
  consequence: string
  undoneAt: number | null
  restoredAt: number | null
  restorableFrom: number | null
}): number | null =>
  row.consequence === 'hide' && row.undoneAt === null && row.restoredAt === null
    ? row.restorableFrom
    : null
