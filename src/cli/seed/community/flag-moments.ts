// Cases of the demo community that moderators flagged to staff, and what staff said to it.
import { together } from '../../../../db/batch.ts'
import { openCaseOf, openFlagOf } from '../../../../db/reads/playing.ts'
import { answerFlag, flagAnswerForm, flagCase, flagForm } from '../../../../moderation/index.ts'
import type { PlayedFlag } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const hour = 60 * 60_000

/** The flag, and its answer where it has one. */
export const momentsOfFlag = (stage: Stage, played: PlayedFlag): Moment[] => {
  const asked = askedAt(stage, threadOf(played.on.post))
  const at = asked + Math.round(played.hoursLater * hour)
  const { answered } = played
  const raised: Moment = { at, act: () => flagAs(stage, played, at) }
  if (!answered) return [raised]
  const answeredAt = asked + Math.round(answered.hoursLater * hour)
  return [raised, { at: answeredAt, act: () => answerAs(stage, played, answered, answeredAt) }]
}

const postOf = (stage: Stage, { on }: PlayedFlag): number => {
  const { questionId, answerIds } = writtenOf(stage, on.post)
  return on.answer === undefined ? questionId : (answerIds[on.answer] ?? 0)
}

const flagAs = async (stage: Stage, played: PlayedFlag, at: number) => {
  const scope = stage.as(played.by, at)
  const { found } = await together(scope.db, { found: openCaseOf(scope.db, postOf(stage, played)) })
  if (!found[0]) throw new Error(`There is no open case on ${played.on.post}`)
  await flagCase(scope, found[0].id, flagForm.parse({ body: played.note }))
}

const answerAs = async (
  stage: Stage,
  played: PlayedFlag,
  { by, answer, reply, code = '', device = '', title = '', body = '' }: Answered,
  at: number,
) => {
  const scope = stage.as(by, at)
  const { found } = await together(scope.db, { found: openFlagOf(scope.db, postOf(stage, played)) })
  if (!found[0]) throw new Error(`Nobody flagged the case on ${played.on.post}`)
  const form = { answer, reply, problem: '', code, device, title, body: stage.named(body) }
  const wrong = await answerFlag(scope, found[0].id, flagAnswerForm.parse(form))
  if (wrong) throw new Error(`The flag on ${played.on.post}: ${Object.values(wrong).join(' ')}`)
}

type Answered = NonNullable<PlayedFlag['answered']>
