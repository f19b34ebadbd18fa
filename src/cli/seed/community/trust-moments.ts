// What the demo's team set: how much trust asks for, and a heated thread slowed down.
import { saveSetting, slowDownThread } from '../../../../moderation/index.ts'
import type { Moment } from './play.ts'
import type { Stage } from './stage.ts'
import { askedAt, threadOf, writtenOf } from './thread-moments.ts'

const hour = 60 * 60_000

export const momentsOfTrust = (stage: Stage): Moment[] => {
  const heated = askedAt(stage, threadOf('D084')) + 6 * hour
  const first = heated - 30 * 24 * hour
  return [
    {
      at: first,
      act: () =>
        saveSetting(
          stage.as('ada', first),
          'trust-scale',
          { percent: 50 },
          'We are few still: half of it says enough about somebody.',
        ),
    },
    {
      at: heated,
      act: () =>
        slowDownThread(stage.as('ines', heated), writtenOf(stage, 'D084').threadId, {
          seconds: 600,
          reason: 'It is about the people more than about the fault.',
        }),
    },
  ]
}
