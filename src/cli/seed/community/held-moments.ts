// Posts of the demo community that waited for a moderator, and what became of them.
import { together } from '../../../../db/batch.ts'
import { openHeldCaseOf } from '../../../../db/reads/playing.ts'
import { claim, decide, decisionForm } from '../../../../moderation/index.ts'
import type { PlayedHeld } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const minute = 60_000

/** The decision; that the post waits came of posting it. */
export const momentOfHeld = (stage: Stage, held: PlayedHeld): Moment => {
  const at = askedAt(stage, threadOf(held.on.post)) + Math.round(held.hoursLater * 60 * minute)
  return { at, act: () => decideAs(stage, held, at) }
}

const decideAs = async (stage: Stage, { on, ...held }: PlayedHeld, at: number) => {
  const scope = stage.as(held.by, at)
  const { questionId, answerIds } = writtenOf(stage, on.post)
  const postId = on.answer === undefined ? questionId : (answerIds[on.answer] ?? 0)
  const { found } = await together(scope.db, { found: openHeldCaseOf(scope.db, postId) })
  const [open] = found
  // Triage knows better by now: it was published at once.
  if (!open) return
  await claim(stage.as(held.by, at - 2 * minute), open.id, null)
  const form = decisionForm.parse({
    verdict: held.verdict,
    consequence: '',
    days: '',
    law: '',
    facts: '',
    rule: '',
    passages: '',
    reason: stage.named(held.reason),
    note: stage.named(held.note ?? ''),
    version: String(open.version),
  })
  const decided = await decide(scope, open.id, form)
  if (decided !== 'decided') throw new Error(`What waits on ${on.post} was not decided`)
}
