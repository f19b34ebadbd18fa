// An asker who says that their question is no duplicate: the case that opens, and what deciding it does.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import type { caseById } from '../db/reads/cases.ts'
import { threadWithMerge } from '../db/reads/merges.ts'
import { markContested, openContest } from '../db/writes/merges.ts'
import { logged, mergedWords, mergeOf } from '../src/forum/duplicate.ts'
import { aboutMerge, unmergeStatements } from '../src/forum/merge.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notify } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { mayContest } from '../src/policy/duplicates.ts'
import { maySeeThread } from '../src/policy/threads.ts'
import { writing } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'

export const contestForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Say in at least 10 characters what is different about your question.')
    .max(2000, 'Keep it under 2,000 characters.'),
})

const once = 'You have contested this already, which can be done once.'

/** Two trips. Opens a case for a moderator who did not mark the duplicate; sent twice it is one. */
export const contest = async (
  scope: Scope,
  threadId: number,
  { reason }: z.infer<typeof contestForm>,
): Promise<void> => {
  const { viewer, threads, uses } = await learn(scope, {
    threads: threadWithMerge(scope.db, threadId),
    uses: usesByViewer(scope, limits.contest),
  })
  const asker = writing(viewer, scope.now)
  const [thread] = threads
  if (!thread || !maySeeThread(asker, thread)) throw missing('There is no such thread.')
  if (asker.id !== thread.authorId) {
    throw forbidden('The person who asked can contest that it is a duplicate.')
  }
  const merge = mergeOf(thread)
  if (merge === null || merge.undoneAt !== null) throw conflict(mergedWords(thread))
  if (merge.contestReason === reason) return
  if (merge.contestedAt !== null) throw conflict(once)
  if (!mayContest(asker, thread, merge, scope.now)) {
    throw conflict('It can be contested for thirty days, and those are over.')
  }
  keepWithin(scope, limits.contest, uses)
  const caseId = newId(scope.now)
  try {
    await writeAll(scope.db, [
      markContested(scope.db, merge.mergeId, reason, scope.now),
      openContest(scope.db, {
        id: caseId,
        postId: thread.questionId,
        threadId,
        authorId: asker.id,
        mergeId: merge.mergeId,
        openedAt: scope.now,
      }),
      logged(scope, thread, { action: 'contest', actorId: asker.id, reason, caseId }),
      count(scope, limits.contest, asker.id),
    ])
  } catch (error) {
    if (isNullConflict(error, 'merges.at')) throw conflict('This has changed a moment ago.')
    throw error
  }
}

export type ContestedCase = Awaited<ReturnType<typeof caseById>>[number]
type Verdict = 'uphold' | 'dismiss' | 'ignore'

/** What is wrong with a decision on a contest, by field. */
export const wrongWithContest = (form: {
  verdict: Verdict
  consequence: string
}): Record<string, string> | null => {
  if (form.verdict === 'ignore') return { verdict: 'Keep it merged, or undo the merge.' }
  return form.consequence === '' || form.consequence === 'none'
    ? null
    : { consequence: 'Nothing else follows from this: the post is not reported.' }
}

/** The merge stays, or ends; the asker and whoever marked it hear of it, followers if it ends. */
export const settleContest = (
  scope: Scope,
  subject: ContestedCase,
  { verdict, reason, by }: { verdict: Verdict; reason: string; by: number },
): Statement[] => {
  const merged = mergedIn(subject)
  if (merged === null) return []
  const told = [merged.authorId, merged.byId]
  const data = { ...aboutMerge(merged, reason), verdict }
  return [
    ...(verdict === 'dismiss' ? unmergeStatements(scope, merged, { by, reason, told }) : []),
    ...notify(scope, told, { kind: 'contest-outcome', actorId: null, data }),
  ]
}

/** The merge that is contested, as its undoing and its return need it; null for other cases. */
export const mergedIn = (subject: ContestedCase) => {
  const { mergeId, mergedById, originalId, originalSlug, originalTitle, threadId, slug } = subject
  if (mergeId === null || mergedById === null) return null
  if (threadId === null || slug === null) return null
  if (originalId === null || originalSlug === null || originalTitle === null) return null
  return {
    id: threadId,
    slug,
    title: subject.title,
    authorId: subject.authorId,
    mergeId,
    byId: mergedById,
    originalId,
    originalSlug,
    originalTitle,
  }
}
