// Removals of everything somebody wrote, in the demo community.
import { sweepPerson } from '../../../../moderation/index.ts'
import type { PlayedSweep } from './files.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf } from './thread-moments.ts'

export const momentOfSweep = (stage: Stage, sweep: PlayedSweep): Moment => {
  const at = askedAt(stage, threadOf(sweep.after)) + Math.round(sweep.hoursLater * 3_600_000)
  return { at, act: () => sweepPerson(stage.as(sweep.by, at), sweep.of, stage.named(sweep.reason)) }
}
