// The statements of a tick's outcome: suspicions with all that follows, and what joins open problems.
import type { Statement } from '../../db/batch.ts'
import {
  attachThreadsBehind,
  insertSuspected,
  joinProblem,
  renewProblem,
  type Seen,
  touchProblems,
} from '../../db/writes/detector.ts'
import { countryName } from '../../src/lib/countries.ts'
import type { Scope } from '../../src/scope.ts'
import { alertStatements } from './alerts.ts'
import type { Alarm } from './detector/detector.ts'
import { partsOf } from './keys.ts'
import { type Outcome, saysLess } from './outcome.ts'

const day = 24 * 60 * 60_000

/** Raises, joins and renews; each of them does nothing where somebody was faster. */
export const outcomeStatements = (
  scope: Scope,
  { raise, join, renew, seen }: Outcome,
): Statement[] => [
  ...raise.flatMap(({ id, alarm }) => raising(scope, id, alarm)),
  ...join
    .map(({ problemId, of, alarm }) => {
      const own = raise.find(({ id }) => id === problemId)?.alarm.key ?? of
      return { problemId, own, key: alarm.key }
    })
    .filter(({ own, key }) => !saysLess(key, own))
    .flatMap(({ problemId, key }) => joining(scope, problemId, key)),
  ...(seen.length > 0 ? [touchProblems(scope.db, seen, scope.now)] : []),
  ...renew.map(({ id, alarm }) => renewProblem(scope.db, id, seenIn(alarm), scope.now)),
]

const raising = (scope: Scope, id: number, alarm: Alarm): Statement[] => {
  const { codeId, deviceId, country, version } = partsOf(alarm.key)
  const row = { id, key: alarm.key, codeId, deviceId, country, appVersion: version, at: scope.now }
  return [
    insertSuspected(scope.db, { ...row, ...seenIn(alarm), where: whereWords(alarm.key) }),
    ...joining(scope, id, alarm.key),
    ...alertStatements(scope, { problemId: id, event: 'suspected', turn: 0, byId: null }),
  ]
}

const joining = ({ db, now }: Scope, problemId: number, key: string): Statement[] => [
  joinProblem(db, problemId, key, now),
  attachThreadsBehind(db, { problemId, key, since: now - day, at: now }),
]

const whereWords = (key: string): string => {
  const { country, version } = partsOf(key)
  return `${country ? ` in ${countryName(country)}` : ''}${version ? ` in version ${version}` : ''}`
}

const seenIn = ({ observed, newcomers, windowMinutes, expected, score }: Alarm): Seen => {
  return { people: observed, newcomers, windowMinutes, expected, score }
}
