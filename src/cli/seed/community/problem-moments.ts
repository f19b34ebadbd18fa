// Widespread problems of the demo community: people report them, the detector notices, staff speak.
import { together } from '../../../../db/batch.ts'
import { problemAbout } from '../../../../db/reads/playing.ts'
import {
  attachToProblem,
  confirmProblem,
  dismissProblem,
  mergeProblem,
  openProblem,
  resolveProblem,
  sayWhetherFixed,
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
  return [
    ...openingOf(stage, played, start),
    ...met,
    ...watches,
    ...said,
    ...attached,
    ...endsOf(stage, played, start),
  ]
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
    appVersion: reporter.appVersion ?? '',
    country: reporter.country ?? '',
    tried: '',
    notMeant: [],
  }
  return write(stage, keyOf(played, reporter.handle), scope, question)
}

const openingOf = (stage: Stage, played: PlayedProblem, at: number): Moment[] =>
  played.opened ? [{ at, act: () => openByHand(stage, played, played.opened, at) }] : []

const openByHand = async (
  stage: Stage,
  { code, device, title }: PlayedProblem,
  { by, body }: { by: string; body: string } = { by: '', body: '' },
  at: number,
) => {
  const { errors } = await openProblem(stage.as(by, at), {
    code,
    device,
    title,
    body: stage.named(body),
  })
  if (errors) throw new Error(`${title} was not opened: ${Object.values(errors).join(' ')}`)
}

/** What comes at the end: those who were asked say whether it is over, or it becomes a part. */
const endsOf = (stage: Stage, played: PlayedProblem, start: number): Moment[] => {
  const { merged, answers = [] } = played
  const answered = answers.map(({ by, fixed, hoursAfter }): Moment => {
    const at = start + Math.round(hoursAfter * hour)
    return { at, act: () => answer(played, fixed, stage.as(by, at)) }
  })
  if (!merged) return answered
  const at = start + Math.round(merged.hoursAfter * hour)
  return [...answered, { at, act: () => merge(played, merged, stage.as(merged.by, at)) }]
}

const answer = async (played: PlayedProblem, fixed: boolean, scope: Scope) => {
  const { id, round } = await problemOf(scope, played)
  return sayWhetherFixed(scope, id, { fixed, round })
}

const merge = async (
  played: PlayedProblem,
  { into, reason }: NonNullable<PlayedProblem['merged']>,
  scope: Scope,
) => {
  const { id, version } = await problemOf(scope, played)
  const whole = await problemOf(scope, { ...into, title: into.code })
  if (await mergeProblem(scope, id, { version, into: whole.id, reason })) return
  throw new Error(`${played.title} was not merged`)
}

const speak = async (stage: Stage, played: PlayedProblem, turn: number, scope: Scope) => {
  const problem = await problemOf(scope, played)
  const { state = '', body = '' } = played.updates[turn] ?? {}
  const form = { version: problem.version, body: stage.named(body) }
  if (state === 'resolved') return resolveProblem(scope, problem.id, form)
  if (state === 'dismissed') {
    return dismissProblem(scope, problem.id, { version: form.version, reason: form.body })
  }
  if (turn > 0 || played.opened)
    return updateProblem(scope, problem.id, { ...form, state: stateOf(state) })
  return confirmProblem(scope, problem.id, { ...form, title: played.title })
}

const attach = async (stage: Stage, played: PlayedProblem, key: string, scope: Scope) => {
  const { id, version } = await problemOf(scope, played)
  return attachToProblem(scope, id, { version, thread: writtenOf(stage, key).threadId })
}

const stateOf = (state: string) =>
  state === 'identified' || state === 'monitoring' ? state : ('confirmed' as const)

const problemOf = async (
  { db }: Scope,
  { code, device, title }: Pick<PlayedProblem, 'code' | 'device' | 'title'>,
) => {
  const codeId = code === '' ? null : code.toLowerCase().replaceAll('.', '-')
  const about = { codeId, deviceId: device === '' ? null : device }
  const { found } = await together(db, { found: problemAbout(db, about) })
  const [problem] = found
  if (!problem) throw new Error(`Nobody noticed ${title}`)
  return problem
}
