// A warning is confirmed by the person it was given to: until then nothing else goes on.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { decisionById } from '../db/reads/decisions.ts'
import { acknowledge } from '../db/writes/decisions.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn } from '../src/page.ts'
import { signedIn } from '../src/policy/viewer.ts'
import { forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

export const acknowledgeForm = z.object({
  read: z.literal('yes', 'Tick the box to confirm that you have read the warning.'),
})

/** Two trips. Said twice it is said once; where there is nothing to confirm, nothing happens. */
export const acknowledgeWarning = async (scope: Scope, decisionId: number): Promise<void> => {
  const { db, now } = scope
  const { viewer, decisions, uses } = await learn(
    scope,
    {
      decisions: decisionById(db, decisionId, scope.session?.key ?? '', now),
      uses: usesByViewer(scope, limits.account),
    },
    { forBarred: true },
  )
  const person = signedIn(viewer)
  const [decision] = decisions
  if (decision?.consequence !== 'warn') throw missing('There is no such warning.')
  if (decision.authorId !== person.id) {
    throw forbidden('A warning is confirmed by the person it was given to.')
  }
  keepWithin(scope, limits.account, uses)
  await writeAll(db, [acknowledge(db, decisionId, now), count(scope, limits.account, person.id)])
}
