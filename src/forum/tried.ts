// What triage keeps from being written: the draft's errors, and what is asked about it.
import { z } from 'zod'
import { writeAll } from '../../db/batch.ts'
import { type Checked, type Choice, type Left, refusalLogged } from '../../moderation/index.ts'
import { count, type Limit } from '../limits.ts'
import type { Scope } from '../scope.ts'

/** Why a text was not written, by field, and the personal data its author is asked about. */
export type Refused = { errors: Record<string, string>; left: Left[] }

/** The fields of every form whose text goes through triage: when it was opened, what was chosen. */
export const triedFields = {
  began: z.string(),
  choice: z.string().transform((typed): Choice => {
    return typed === 'mask' || typed === 'as-is' ? typed : ''
  }),
}

type Where = { viewerId: number; limit: Limit; threadId: number | null }

/** Null for what may be written. What is refused counts as written, and is logged without its text. */
export const refusedBy = (
  scope: Scope,
  said: Checked,
  { viewerId, limit, threadId }: Where,
): Refused | null => {
  if (said.is === 'ask') return { errors: said.errors, left: said.left }
  if (said.is !== 'refuse') return null
  // After the answer: whoever is refused does not wait for it.
  scope.platform.later(() =>
    writeAll(scope.db, [
      refusalLogged(scope, { userId: viewerId, threadId }, said),
      count(scope, limit, viewerId),
    ]),
  )
  return { errors: said.errors, left: [] }
}
