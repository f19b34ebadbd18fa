// Widespread problems of the demo community: people report them, the detector notices, staff speak.
import { together } from '../../../../db/batch.ts'
import { openProblemAbout } from '../../../../db/reads/playing.ts'
import {
  attachToProblem,
  confirmProblem,
  resolveProblem,
  updateProblem,
  watchForProblems,
} from '../../../../moderation/index.ts'
import { meToo } from '../../../forum/react.ts'
import type { Scope } from '../../../scope.ts'
import type { PlayedProblem, Reporter } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, write, writtenOf } from './thread-moments.ts'

const minute = 60_000
const hour = 60 * minute

export const momentsOfProblem = (stage: Stage, played: PlayedProblem): Moment[] => {
  const start = stage.now - Math.round(played.startedHoursAgo * hour)
  const met = played.reporters.map((reporter): Moment => {
    const at = metAt(stage, reporter)
    return { at, act: () => meet(stage, played, reporter, at) }
  })
  // As the ticker does every minute; here once after each report.
  const watches = met.map(({ at }): Moment => {
    const later = at + minute
    return { at: later, act: () => watchForProblems(stage.alone(later)) }
  })
  const said = played.updates.map((update, turn): Moment => {
    const at = start + Math.round(update.hoursAfter * hour)
    return { at, act: () => speak(stage, played, turn, stage.as(update.by, at)) }
  })
  const attached = (played.attached ?? []).map((key): Moment => {
    const confirmedAt = said[0]?.at ?? start
    const at = Math.max(confirmedAt, askedAt(stage, threadOf(key))) + 5 * minute
    const by = played.updates[0]?.by ?? ''
    return { at, act: () => attach(stage, played, key, stage.as(by, at)) }
  })
  return [...met, ...watches, ...said, ...attached]
}

const metAt = (stage: Stage, { minutesAgo = 0, hoursAgo = 0 }: Reporter): number =>
  stage.now - Math.round(minutesAgo * minute + hoursAgo * hour)

const keyOf = (played: PlayedProblem, handle: string): string => `${played.code} ${handle}`

const meet = async (stage: Stage, played: PlayedProblem, reporter: Reporter, at: number) => {
  const scope = stage.as(reporter.handle, at)
  if (reporter.meToo) {
    return meToo(scope, writtenOf(stage, keyOf(played, reporter.meToo)).threadId, 'on')
  }
  const { title = '', body = '' } = reporter.post ?? {}
  const question = {
    title,
    body,
    category: '',
    device: played.device,
    appVersion: '',
    tried: '',
    notMeant: [],
  }
  return write(stage, keyOf(played, reporter.handle), scope, question)
}

const speak = async (stage: Stage, played: PlayedProblem, turn: number, scope: Scope) => {
  const problem = await problemOf(scope, played)
  const { state = '', body = '' } = played.updates[turn] ?? {}
  const form = { version: problem.version, body: stage.named(body) }
  if (state === 'resolved') return resolveProblem(scope, problem.id, form)
  if (turn > 0) {
    const next = state === 'monitoring' ? 'monitoring' : 'confirmed'
    return updateProblem(scope, problem.id, { ...form, state: next })
  }
  return confirmProblem(scope, problem.id, { ...form, title: played.title })
}

const attach = async (stage: Stage, played: PlayedProblem, key: string, scope: Scope) => {
  const { id, version } = await problemOf(scope, played)
  return attachToProblem(scope, id, { version, thread: writtenOf(stage, key).threadId })
}

const problemOf = async (scope: Scope, played: PlayedProblem) => {
  const { found } = await together(scope.db, {
    found: openProblemAbout(scope.db, played.code.toLowerCase().replaceAll('.', '-')),
  })
  const [problem] = found
  if (!problem) throw new Error(`Nobody noticed ${played.title}`)
  return problem
}
