// Who may mark a thread as a duplicate, undo that, and object to it; nobody else may.
import type { ThreadSubject } from './threads.ts'
import { isModerator, isStaff, mayWrite, type Viewer } from './viewer.ts'

/** A merge as far as its rules need it. */
export type MergeSubject = {
  mergedAt: number
  undoneAt: number | null
  contestedAt: number | null
}

/** How long a merge can be undone and contested, ms. */
export const undoableFor = 30 * 86_400_000

/** Everyone else proposes: they report the question and name the other thread. */
export const mayMark = (viewer: Viewer | null, thread: ThreadSubject, now: number): boolean =>
  mayWrite(viewer, now) && isMerger(viewer) && isUnmerged(thread)

/** Whoever may mark may undo, whoever marked it, within thirty days. */
export const mayUnmerge = (viewer: Viewer | null, merge: MergeSubject, now: number): boolean =>
  mayWrite(viewer, now) && isMerger(viewer) && isRecent(merge, now)

/** The asker, once, within thirty days. */
export const mayContest = (
  viewer: Viewer | null,
  thread: ThreadSubject,
  merge: MergeSubject,
  now: number,
): boolean =>
  mayWrite(viewer, now) &&
  viewer.id === thread.authorId &&
  merge.contestedAt === null &&
  isRecent(merge, now)

/** What was decided on a contest is undone within thirty days of it, as a merge is. */
export const isContestUndoable = (decidedAt: number, now: number): boolean =>
  now < decidedAt + undoableFor

/** Why a thread was merged is told to those who can do something about it. */
export const maySeeMerge = (viewer: Viewer | null, thread: ThreadSubject): boolean =>
  viewer !== null && (isMerger(viewer) || viewer.id === thread.authorId)

/** What the thread's page asks: marking it, why it is merged, and why others were merged into it. */
export const duplicateMay = (viewer: Viewer | null, thread: ThreadSubject, now: number) => ({
  markDuplicate: mayMark(viewer, thread, now),
  seeMerge: maySeeMerge(viewer, thread),
  seeMerges: thread.askedToo === true || isMerger(viewer),
})

/** Whether a merge holds and can still be undone. */
export const isRecent = (merge: MergeSubject, now: number): boolean =>
  merge.undoneAt === null && now < merge.mergedAt + undoableFor

const isUnmerged = (thread: ThreadSubject): boolean =>
  thread.hiddenAt === null && thread.mergedInto === null

/** Moderators and staff. */
const isMerger = (viewer: Viewer | null): boolean => isModerator(viewer) || isStaff(viewer)
