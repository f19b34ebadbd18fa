// Appeals of the demo community, and what other moderators made of them.
import { together } from '../../../../db/batch.ts'
import { decisionAbout, openAppealAgainst } from '../../../../db/reads/playing.ts'
import { appeal, appealForm, hearAppeal, hearingForm } from '../../../../moderation/index.ts'
import type { PlayedAppeal } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const hour = 60 * 60_000

/** The appeal, and its outcome where it has one. */
export const momentsOfAppeal = (stage: Stage, played: PlayedAppeal): Moment[] => {
  const asked = askedAt(stage, threadOf(played.on.post))
  const at = asked + Math.round(played.hoursLater * hour)
  const { heard } = played
  const sent: Moment = { at, act: () => appealAs(stage, played, at) }
  if (!heard) return [sent]
  const heardAt = asked + Math.round(heard.hoursLater * hour)
  return [sent, { at: heardAt, act: () => hearAs(stage, played, heard, heardAt) }]
}

const decisionOn = async (stage: Stage, { on }: PlayedAppeal, at: number): Promise<number> => {
  const { questionId, answerIds } = writtenOf(stage, on.post)
  const postId = on.answer === undefined ? questionId : (answerIds[on.answer] ?? 0)
  const { db } = stage.alone(at)
  const { found } = await together(db, { found: decisionAbout(db, postId) })
  if (!found[0]) throw new Error(`Nothing was decided about ${on.post}`)
  return found[0].id
}

const appealAs = async (stage: Stage, played: PlayedAppeal, at: number) => {
  const { happened, wrong, change } = played
  const named = { happened: stage.named(happened), wrong, change }
  const decisionId = await decisionOn(stage, played, at)
  await appeal(stage.as(played.by, at), decisionId, appealForm.parse(named))
}

const hearAs = async (
  stage: Stage,
  played: PlayedAppeal,
  { by, outcome, reason }: NonNullable<PlayedAppeal['heard']>,
  at: number,
) => {
  const decisionId = await decisionOn(stage, played, at)
  const scope = stage.as(by, at)
  const { found } = await together(scope.db, { found: openAppealAgainst(scope.db, decisionId) })
  const [open] = found
  if (!open) throw new Error(`There is no open appeal on ${played.on.post}`)
  const form = { outcome, consequence: '', days: '', reason, version: String(open.version) }
  const heard = await hearAppeal(scope, open.id, hearingForm.parse(form))
  if (heard !== 'decided') throw new Error(`The appeal on ${played.on.post} was not decided`)
}
