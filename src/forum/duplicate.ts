// Marking a thread as a duplicate of another, undoing that, and the page for both.
import { z } from 'zod'
import { type Statement, together, writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import { type DuplicateRow, threadToMergeInto, threadWithMerge } from '../../db/reads/merges.ts'
import { insertLog } from '../../db/writes/decisions.ts'
import { alikeThreadReads, rankAlikeThread } from '../knowledge/alike.ts'
import { count, keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { isRecent, mayContest, mayMark, maySeeMerge, mayUnmerge } from '../policy/duplicates.ts'
import { maySeeThread } from '../policy/threads.ts'
import { signedIn, writing } from '../policy/viewer.ts'
import { conflict, forbidden, missing } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { type Merged, mergeStatements, unmergeStatements } from './merge.ts'
import { threadAddress } from './thread-address.ts'

const noOriginal = 'Paste the address of the original thread, or choose one of those below.'

export const duplicateForm = z.object({
  original: threadAddress(noOriginal),
  note: z
    .string()
    .trim()
    .min(10, 'Say why in at least 10 characters: the asker reads it.')
    .max(1000, 'Keep it under 1,000 characters.'),
})

export const unmergeForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Say why in at least 10 characters: the asker and the followers read it.')
    .max(1000, 'Keep the reason under 1,000 characters.'),
})

export type DuplicatePage = Awaited<ReturnType<typeof loadDuplicate>>

/** One trip. Refuses whom it does not concern. */
export const loadDuplicate = async (scope: Scope, id: number) => {
  const { frame, threads, ...rows } = await readPage(scope, {
    threads: threadWithMerge(scope.db, id),
    ...alikeThreadReads(scope.db, id),
  })
  const viewer = signedIn(frame.viewer)
  const [thread] = threads
  if (!thread || !maySeeThread(viewer, thread)) throw missing('There is no such thread.')
  const merge = mergeOf(thread)
  if (!maySeeMerge(viewer, thread) || (!merge && !mayMark(viewer, thread, scope.now))) {
    throw forbidden('Moderators and staff mark duplicates. Report the question to propose one.')
  }
  return {
    frame,
    thread,
    merge,
    similar: rankAlikeThread(rows).filter((one) => one.id !== thread.mergedInto),
    isAsker: viewer.id === thread.authorId,
    may: {
      mark: mayMark(viewer, thread, scope.now),
      unmerge: merge !== null && mayUnmerge(viewer, merge, scope.now),
      contest: merge !== null && mayContest(viewer, thread, merge, scope.now),
    },
    isOver: merge !== null && merge.undoneAt === null && !isRecent(merge, scope.now),
  }
}

/** The thread it became a duplicate of, with what that itself was merged from; or what is wrong. */
export type Marked =
  | { thread: Place; original: Place; via: number | null; errors: null }
  | { thread: Place; errors: Record<string, string> }

type Place = { id: number; slug: string }

/** Two trips. A duplicate of a duplicate goes to its original. Sent twice it is merged once. */
export const markDuplicate = async (
  scope: Scope,
  id: number,
  { original: originalId, note }: z.infer<typeof duplicateForm>,
): Promise<Marked> => {
  const found = await learn(scope, {
    threads: threadWithMerge(scope.db, id),
    originals: threadToMergeInto(scope.db, originalId),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = writing(found.viewer, scope.now)
  const [thread] = found.threads
  if (!thread || !maySeeThread(viewer, thread)) throw missing('There is no such thread.')
  if (!mayMark(viewer, { ...thread, mergedInto: null }, scope.now)) {
    throw forbidden('Moderators and staff mark duplicates. Report the question to propose one.')
  }
  const [named] = found.originals
  if (thread.mergedInto !== null) {
    if (!named || !isMergedBy(thread, viewer.id, named.originalId)) {
      throw conflict(mergedWords(thread))
    }
    return done(thread, named)
  }
  const wrong = wrongWith(thread, named)
  if (wrong !== null || !named) return { thread, errors: { original: wrong ?? noOriginal } }
  keepWithin(scope, limits.team, found.uses)
  const original = { id: named.originalId, slug: named.originalSlug, title: named.originalTitle }
  const statements = [
    ...mergeStatements(scope, thread, original, { byId: viewer.id, note }),
    logged(scope, thread, { action: 'merge', actorId: viewer.id, reason: note }),
    count(scope, limits.team, viewer.id),
  ]
  await write(scope, id, statements, (row) => isMergedBy(row, viewer.id, original.id))
  return done(thread, named)
}

/** Two trips. Within thirty days; everything is as it was but for what people did since. */
export const undoMerge = async (
  scope: Scope,
  id: number,
  { reason }: z.infer<typeof unmergeForm>,
) => {
  const found = await learn(scope, {
    threads: threadWithMerge(scope.db, id),
    uses: usesByViewer(scope, limits.team),
  })
  const viewer = writing(found.viewer, scope.now)
  const [thread] = found.threads
  if (!thread || !maySeeThread(viewer, thread)) throw missing('There is no such thread.')
  const merge = mergeOf(thread)
  if (!mayMark(viewer, { ...thread, mergedInto: null }, scope.now)) {
    throw forbidden('Moderators and staff undo a merge. The asker can contest it.')
  }
  if (merge === null || merge.undoneAt !== null) throw conflict(mergedWords(thread))
  if (!mayUnmerge(viewer, merge, scope.now)) {
    throw conflict('A merge can be undone for thirty days, and those are over.')
  }
  keepWithin(scope, limits.team, found.uses)
  const statements = [
    ...unmergeStatements(scope, merge, { by: viewer.id, reason, told: [] }),
    logged(scope, thread, { action: 'unmerge', actorId: viewer.id, reason }),
    count(scope, limits.team, viewer.id),
  ]
  await write(scope, id, statements, () => false)
  return { id: thread.id, slug: thread.slug }
}

/** The latest merge of a thread; null where it never was merged. */
export const mergeOf = (row: DuplicateRow): (DuplicateRow & Merged) | null =>
  row.mergeId === null ? null : { ...row, mergeId: row.mergeId }

/** A row of the log about a thread. */
export const logged = (
  scope: Scope,
  thread: DuplicateRow,
  act: { action: string; actorId: number; reason: string; caseId?: number },
): Statement =>
  insertLog(scope.db, {
    ...act,
    userId: thread.authorId,
    threadId: thread.id,
    postId: thread.questionId,
    at: scope.now,
  })

/** What stands in the way, as the other one learns it. */
export const mergedWords = (row: DuplicateRow): string => {
  if (row.mergeId === null) return 'This thread is not merged into another.'
  return row.undoneAt === null
    ? `${row.mergedBy} merged this thread into “${row.originalTitle}” already. Reason: ${row.note}`
    : `${row.undoneBy} undid this merge already. Reason: ${row.undoReason}`
}

type Named = Awaited<ReturnType<typeof threadToMergeInto>>[number]

const done = (thread: Place, named: Named): Marked => ({
  thread,
  original: { id: named.originalId, slug: named.originalSlug },
  via: named.id === named.originalId ? null : named.id,
  errors: null,
})

const wrongWith = (thread: DuplicateRow, named: Named | undefined): string | null => {
  if (!named) return 'There is no thread at this address.'
  if (named.id === thread.id) return 'This is the address of this very thread.'
  if (named.originalId === thread.id) {
    return `“${named.title}” was merged into this thread, so it cannot be its original.`
  }
  return named.originalHiddenAt === null
    ? null
    : 'That thread is hidden or deleted. Name one that everyone can read.'
}

const isMergedBy = (row: DuplicateRow, personId: number, originalId: number): boolean =>
  row.mergedInto === originalId && row.mergedById === personId

// Whoever was faster is named; a guard that fails says only that somebody was.
const write = async (
  scope: Scope,
  id: number,
  statements: Statement[],
  isDone: (row: DuplicateRow) => boolean,
) => {
  try {
    await writeAll(scope.db, statements)
  } catch (error) {
    const isLate =
      isUniqueConflict(error, 'merges.duplicate_id') ||
      ['merges.duplicate_id', 'merges.original_id', 'merges.at'].some((column) =>
        isNullConflict(error, column),
      )
    if (!isLate) throw error
    const { threads } = await together(scope.db, { threads: threadWithMerge(scope.db, id) })
    const [row] = threads
    if (row && isDone(row)) return
    throw conflict(
      row && (row.mergedInto !== null || row.undoneAt !== null)
        ? mergedWords(row)
        : 'One of the two threads was hidden or merged a moment ago. Look at them again.',
    )
  }
}
