// Duplicates of the demo community: who merged what into what, and which asker does not agree.
import { contest } from '../../../../moderation/index.ts'
import { markDuplicate } from '../../../forum/duplicate.ts'
import type { Scope } from '../../../scope.ts'
import type { PlayedMerge } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { threadOf, writtenOf } from './thread-moments.ts'

const day = 86_400_000

export const momentsOfMerge = (stage: Stage, played: PlayedMerge): Moment[] => {
  const at = stage.now - Math.round(played.daysAgo * day)
  const merged: Moment = { at, act: () => merge(stage, played, stage.as(played.by, at)) }
  if (!played.contest) return [merged]
  const { daysAgo, reason } = played.contest
  const contestedAt = stage.now - Math.round(daysAgo * day)
  const { asker } = threadOf(played.duplicate)
  const act = () =>
    contest(stage.as(asker, contestedAt), writtenOf(stage, played.duplicate).threadId, { reason })
  return [merged, { at: contestedAt, act }]
}

const merge = async (stage: Stage, { duplicate, original, note }: PlayedMerge, scope: Scope) => {
  const { errors } = await markDuplicate(scope, writtenOf(stage, duplicate).threadId, {
    original: writtenOf(stage, original).threadId,
    note,
  })
  if (errors) throw new Error(`${duplicate} was not merged: ${Object.values(errors).join(' ')}`)
}
