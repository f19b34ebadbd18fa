// Saying whether an answer worked, and on which device.
import { writeAll } from '../../db/batch.ts'
import { recountOutcomes, upsertOutcome } from '../../db/writes/reactions.ts'
import { signalsOfThread } from '../../moderation/index.ts'
import { isDevice, recogniser } from '../knowledge/catalogue.ts'
import { count, limits } from '../limits.ts'
import { mayReportOutcome } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { learnPost } from './subject.ts'

export type Outcome = { worked: boolean; deviceId: string | null; appVersion: string }

/** Two trips. The reader's last word counts; a solution that failed counts towards a problem. */
export const reportOutcome = async (scope: Scope, postId: number, outcome: Outcome) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.react)
  writing(viewer, scope.now)
  if (!mayReportOutcome(viewer, post, thread, scope.now)) {
    throw forbidden('You cannot say this of your own answer or of a question.')
  }
  const { worked, deviceId, appVersion } = outcome
  const accountAgeMs = scope.now - viewer.createdAt
  const failed = {
    userId: viewer.id,
    accountAgeMs,
    kind: 'failed' as const,
    threadId: thread.id,
    deviceId,
  }
  const row = { postId, userId: viewer.id, worked, deviceId, appVersion, at: scope.now }
  await writeAll(scope.db, [
    upsertOutcome(scope.db, row),
    recountOutcomes(scope.db, postId),
    ...(!worked && post.solutionId === postId ? signalsOfThread(scope, failed) : []),
    count(scope, limits.react, viewer.id),
  ])
  return { thread, postId }
}

/** The device a person named, by its id or in their words; null when nothing known was named. */
export const deviceNamed = (scope: Scope, text: string): string | null => {
  const words = text.trim()
  if (isDevice(words)) return words
  const { devices } = recogniser(scope.config.serviceName).recognise({ title: words, body: '' })
  return devices[0]?.id ?? null
}
