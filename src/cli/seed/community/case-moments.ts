// What moderators of the demo community wrote to each other at cases that are open still.
import { together } from '../../../../db/batch.ts'
import { openCaseOf } from '../../../../db/reads/playing.ts'
import {
  addNote,
  escalate,
  handOver,
  handOverForm,
  noteForm,
} from '../../../../moderation/index.ts'
import type { PlayedCaseNote } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const hour = 60 * 60_000

/** A note, with what goes along with it: handing the case over, or up. */
export const momentOfCaseNote = (stage: Stage, played: PlayedCaseNote): Moment => {
  const at = askedAt(stage, threadOf(played.on.post)) + Math.round(played.hoursLater * hour)
  return { at, act: () => writeNote(stage, played, at) }
}

const writeNote = async (stage: Stage, played: PlayedCaseNote, at: number) => {
  const { on, handTo: to, note: body } = played
  const scope = stage.as(played.by, at)
  const { questionId, answerIds } = writtenOf(stage, on.post)
  const postId = on.answer === undefined ? questionId : (answerIds[on.answer] ?? 0)
  const { found } = await together(scope.db, { found: openCaseOf(scope.db, postId) })
  const [open] = found
  if (!open) throw new Error(`There is no open case on ${on.post}`)
  if (played.isEscalation) return escalate(scope, open.id, noteForm.parse({ body }))
  if (to === undefined) return addNote(scope, open.id, noteForm.parse({ body }))
  const refused = await handOver(scope, open.id, handOverForm.parse({ body, to }))
  if (refused) throw new Error(`The case on ${on.post} was not handed to ${to}`)
}
