// Who may do what with a thread.
import { isReportOffered } from './reports.ts'
import { isModerator, mayWrite, type Viewer } from './viewer.ts'

export type ThreadSubject = {
  authorId: number
  lockedAt: number | null
  hiddenAt: number | null
  /** The thread it is a duplicate of: there it goes on. */
  mergedInto: number | null
  /** Whether the viewer asked a question that was merged into it. */
  askedToo?: boolean
}

export const mayAsk = (viewer: Viewer | null, now: number): viewer is Viewer =>
  mayWrite(viewer, now)

/** A hidden thread is read by its asker and by moderators. */
export const maySeeThread = (viewer: Viewer | null, thread: ThreadSubject): boolean =>
  thread.hiddenAt === null || viewer?.id === thread.authorId || isModerator(viewer)

/** Into a locked thread only moderators write. */
export const mayReply = (viewer: Viewer | null, thread: ThreadSubject, now: number): boolean =>
  mayWrite(viewer, now) &&
  isGoingOn(thread) &&
  (thread.lockedAt === null || mayWriteIntoLocked(viewer))

export const mayWriteIntoLocked = (viewer: Viewer | null): boolean => isModerator(viewer)

/** The asker has the problem anyway. */
export const mayMeToo = (viewer: Viewer | null, thread: ThreadSubject, now: number): boolean =>
  mayWrite(viewer, now) &&
  isGoingOn(thread) &&
  viewer.id !== thread.authorId &&
  thread.askedToo !== true

export const mayFollow = (viewer: Viewer | null, thread: ThreadSubject): boolean =>
  viewer !== null && isGoingOn(thread)

/** Everything the thread's page asks about the thread itself. Guests are shown the buttons, too. */
export type ThreadMay = {
  reply: boolean
  meToo: boolean
  follow: boolean
  report: boolean
  slow: boolean
}

export const threadMay = (
  viewer: Viewer | null,
  thread: ThreadSubject,
  now: number,
): ThreadMay => ({
  reply: mayReply(viewer, thread, now),
  meToo: isOffered(viewer, thread) || mayMeToo(viewer, thread, now),
  follow: isOffered(viewer, thread) || mayFollow(viewer, thread),
  report: isReportOffered(
    viewer,
    { authorId: thread.authorId, isPublic: thread.hiddenAt === null },
    now,
  ),
  slow: mayWrite(viewer, now) && isModerator(viewer),
})

// Pressing it leads through sign-in and back.
const isOffered = (viewer: Viewer | null, thread: ThreadSubject): boolean =>
  viewer === null && isGoingOn(thread)

const isGoingOn = (thread: ThreadSubject): boolean =>
  thread.hiddenAt === null && thread.mergedInto === null
