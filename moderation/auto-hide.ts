// Hiding a post by the weight of its reports, until a moderator decides.
import type { Statement } from '../db/batch.ts'
import type { SubjectKey, SubjectRow } from '../db/reads/report-subjects.ts'
import type { Foreseen } from '../db/writes/reports.ts'
import { newId } from '../src/lib/ids.ts'
import { countsTowardsHiding, hidesAtOnce, mayHideItself } from '../src/policy/reports.ts'
import type { Viewer } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { decisionStatements } from './decision.ts'
import { caseOf } from './report-subject.ts'
import { hideThreshold, type Sensitivity } from './weight.ts'

type Weighing = {
  kind: SubjectKey['kind']
  subject: SubjectRow
  reporter: Viewer
  reason: string
  weight: number
  level: Sensitivity
}

/**
 * Whether this report hides the post, from what the first trip read. The batch itself counts anew and
 * fails where that comes out differently: of two reports at once, one hides it, and never none.
 */
export const foresee = (scope: Scope, weighing: Weighing): Foreseen => {
  const { kind, subject, reporter, reason, weight, level } = weighing
  const author = { role: subject.authorRole, trust: subject.authorTrust }
  const most = mayHideItself(kind) ? hideThreshold(level) : null
  const threshold = most !== null && hidesAtOnce(reporter, reason, author) ? 0 : most
  const sum = subject.weighs + (countsTowardsHiding(reporter, author) ? weight : 0)
  return {
    caseId: subject.joins ?? newId(scope.now),
    threshold,
    hides:
      threshold !== null &&
      subject.joinsClosed === null &&
      subject.isInterim === 0 &&
      sum >= threshold,
  }
}

type Hiding = {
  kind: SubjectKey['kind']
  subject: SubjectRow
  foreseen: Foreseen
  reason: string
}

/** The interim decision with its statement, where the report hides the post. */
export const hidingStatements = (
  scope: Scope,
  { kind, subject, foreseen, reason }: Hiding,
): Statement[] =>
  foreseen.hides
    ? decisionStatements(scope, caseOf(kind, subject, foreseen.caseId), {
        id: newId(scope.now),
        turn: null,
        verdict: 'uphold',
        consequence: 'hide',
        rule: reason,
        reason: said,
        detection: 'reports',
        decidedBy: null,
        interim: true,
        at: scope.now,
      })
    : []

const said =
  'Readers reported it, and their reports weigh enough together to hide it until a moderator has looked at it.'
