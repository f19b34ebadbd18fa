// Appealing against a decision: what may be appealed until when, sending it once, and how it stands.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { groundsOfAppeal } from '../db/reads/appeals.ts'
import { insertAppeal, openAppealCase } from '../db/writes/appeals.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { sideOf } from '../src/policy/appeals.ts'
import { signedIn, type Viewer } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { type Grounds, type Said, sentIn, untilOf } from './appeal-state.ts'

const told = z
  .string()
  .trim()
  .min(20, 'Write at least 20 characters: whoever decides was not there.')
  .max(2000, 'Keep it under 2,000 characters.')

export const appealForm = z.object({ happened: told, wrong: told, change: told })

const once = 'You have appealed against this decision already, which can be done once.'
const undone = 'This decision was undone: there is nothing left to appeal against.'

/** Two trips. Opens a case for somebody who did not decide; sent twice it is one. */
export const appeal = async (
  scope: Scope,
  decisionId: number,
  said: z.infer<typeof appealForm>,
): Promise<void> => {
  const { viewer, uses, ...rows } = await learn(
    scope,
    {
      grounds: groundsOfAppeal(scope.db, decisionId, scope.session?.key ?? '', scope.now),
      uses: usesByViewer(scope, limits.appeal),
    },
    { forBarred: true },
  )
  // Also while silenced or suspended.
  const appellant = signedIn(viewer)
  const [grounds] = rows.grounds
  if (!grounds) throw missing()
  const sent = sentIn(grounds)
  if (sent !== null) {
    if (isSame(sent.said, said)) return
    throw conflict(once)
  }
  const side = refusedOr(appellant, grounds, scope.now)
  keepWithin(scope, limits.appeal, uses)
  await write(scope, grounds, { ...said, side, appellantId: appellant.id })
}

const isSame = (one: Said, other: Said): boolean =>
  one.happened === other.happened && one.wrong === other.wrong && one.change === other.change

const refusedOr = (viewer: Viewer, grounds: Grounds, now: number): 'author' | 'reporter' => {
  const isConcerned = grounds.restricted === viewer.id || grounds.viewerReported
  if (!isConcerned) throw forbidden('The people a decision concerns can appeal against it.')
  if (grounds.undoneAt !== null) throw conflict(undone)
  const side = sideOf(viewer, grounds)
  if (side === null) {
    throw conflict(
      grounds.interim
        ? 'This holds only until a moderator has looked at it: that is on its way.'
        : 'There is nothing in this decision that is against you.',
    )
  }
  if (now >= untilOf(grounds, side)) {
    throw conflict('It could be appealed against for six months, and those are over.')
  }
  return side
}

type Sent = Said & { side: 'author' | 'reporter'; appellantId: number }

const write = async (scope: Scope, grounds: Grounds, sent: Sent): Promise<void> => {
  const { db, now } = scope
  const { decisionId, postId, threadId, articleId, about, title } = grounds
  const { appellantId } = sent
  const [id, caseId] = [newId(now), newId(now)]
  try {
    await writeAll(db, [
      insertAppeal(db, { id, decisionId, at: now, ...sent }),
      openAppealCase(db, { id: caseId, appealId: id, decisionId, at: now }),
      insertLog(db, {
        caseId,
        action: 'appeal',
        actorId: appellantId,
        userId: appellantId,
        postId,
        threadId,
        articleId,
        decisionId,
        reason: '',
        at: now,
      }),
      ...notify(scope, [appellantId], {
        kind: 'appeal-received',
        actorId: null,
        data: { decisionId, title, about, reason: '' },
      }),
      count(scope, limits.appeal, appellantId),
    ])
  } catch (error) {
    // The same form at the same moment: the other one is sent.
    if (isUniqueConflict(error, 'appeals.decision_id, appeals.appellant_id')) return
    if (isNullConflict(error, 'appeals.decision_id')) throw conflict(undone)
    throw error
  }
}
