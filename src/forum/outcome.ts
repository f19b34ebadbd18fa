// Saying whether an answer worked, and on which device.
import { z } from 'zod'
import { writeAll } from '../../db/batch.ts'
import { recountOutcomes, upsertOutcome } from '../../db/writes/reactions.ts'
import { signalsOfThread } from '../../moderation/index.ts'
import { deviceCalled, isDevice, recogniserOf } from '../knowledge/catalogue.ts'
import { count, limits } from '../limits.ts'
import { mayReportOutcome } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { appVersionRule, optionalRule } from './post-rules.ts'
import { learnPost } from './subject.ts'

/** As the form has it; the device in a person's own words, see `deviceNamed`. */
export const outcomeForm = z.object({
  worked: z.enum(['yes', 'no'], 'Say whether it worked: yes or no.'),
  device: optionalRule(80),
  appVersion: appVersionRule,
})

export type Outcome = { worked: boolean; deviceId: string | null; appVersion: string }

/** Two trips. The reader's last word counts; a solution that failed counts towards a problem. */
export const reportOutcome = async (scope: Scope, postId: number, outcome: Outcome) => {
  const { viewer, post, thread } = await learnAnswer(scope, postId)
  const { worked, deviceId, appVersion } = outcome
  const accountAgeMs = scope.now - viewer.createdAt
  const failed = {
    userId: viewer.id,
    accountAgeMs,
    kind: 'failed' as const,
    threadId: thread.id,
    deviceId,
    appVersion,
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

/** One trip. The thread whose page shows a refused outcome again, to those who may report one. */
export const threadOfOutcome = async (scope: Scope, postId: number) =>
  (await learnAnswer(scope, postId)).thread

const learnAnswer = async (scope: Scope, postId: number) => {
  const found = await learnPost(scope, postId, limits.react)
  writing(found.viewer, scope.now)
  if (mayReportOutcome(found.viewer, found.post, found.thread, scope.now)) return found
  throw forbidden('You cannot say this of your own answer or of a question.')
}

/** The device a person named: by its id, its name, or in their words; null for one unknown. */
export const deviceNamed = (scope: Scope, words: string): string | null => {
  const known = isDevice(scope, words) ? words : deviceCalled(scope, words)
  if (known) return known
  const { devices } = recogniserOf(scope).recognise({ title: words, body: '' })
  return devices[0]?.id ?? null
}
