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
import { write, writtenOf } from './thread-moments.ts'

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
  return [...met, ...watches, ...said]
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
  const question = { title, body, category: '', device: played.device, appVersion: '', tried: '' }
  return write(stage, keyOf(played, reporter.handle), scope, question)
}

const speak = async (stage: Stage, played: PlayedProblem, turn: number, scope: Scope) => {
  const codeId = played.code.toLowerCase().replaceAll('.', '-')
  const { found } = await together(scope.db, { found: openProblemAbout(scope.db, codeId) })
  const [problem] = found
  if (!problem) throw new Error(`Nobody noticed ${played.title}`)
  const { state = '', body = '' } = played.updates[turn] ?? {}
  const form = { version: problem.version, body: stage.named(body) }
  if (state === 'resolved') return resolveProblem(scope, problem.id, form)
  if (turn > 0) {
    const next = state === 'monitoring' ? 'monitoring' : 'confirmed'
    return updateProblem(scope, problem.id, { ...form, state: next })
  }
  await confirmProblem(scope, problem.id, { ...form, title: played.title })
  for (const [n, key] of (played.attached ?? []).entries()) {
    const thread = writtenOf(stage, key).threadId
    await attachToProblem(scope, problem.id, { version: problem.version + 1 + n, thread })
  }
}
