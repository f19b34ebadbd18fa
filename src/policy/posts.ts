// Who may do what with a post.
import { isReportOffered } from './reports.ts'
import type { ThreadSubject } from './threads.ts'
import { isModerator, isStaff, isTeam, mayWrite, type Viewer } from './viewer.ts'

export type PostSubject = {
  authorId: number
  kind: 'question' | 'answer'
  hiddenAt: number | null
  deletedAt: number | null
  /** Of a hidden post: from when its author's edit brings it back, once; null for never. */
  restorableFrom?: number | null
  /** Whether it waits for a moderator and nothing else hides it. */
  waits?: boolean
}

/** The thread a post stands in, as far as the post's rules need it. */
export type PostThread = ThreadSubject & {
  replies: number
  /** Whether other threads were merged into it. */
  hasDuplicates?: boolean
}

/** A hidden post is read by its author and by moderators, a deleted one by moderators. */
export const mayReadPost = (viewer: Viewer | null, post: PostSubject): boolean =>
  isStanding(post) ||
  (post.deletedAt === null && viewer?.id === post.authorId) ||
  isModerator(viewer)

/** Whether the viewer deleted it: to them that is done, to others there is nothing. */
export const isDeletedByAuthor = (viewer: Viewer | null, post: PostSubject): boolean =>
  post.deletedAt !== null && viewer?.id === post.authorId

export const mayEdit = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean =>
  mayWrite(viewer, now) &&
  viewer.id === post.authorId &&
  (isOpen(post, thread) || isToRestore(post, thread, now) || isWaiting(post, thread)) &&
  thread.lockedAt === null

/** A post that waits for a moderator: its author may still change it or take it back. */
export const isWaiting = (post: PostSubject, thread: PostThread): boolean =>
  post.waits === true &&
  post.deletedAt === null &&
  // With its question a thread waits.
  (post.kind === 'question' || thread.hiddenAt === null)

/** A post that a moderator hid, and whose author has had ten minutes to think. */
export const isToRestore = (post: PostSubject, thread: PostThread, now: number): boolean =>
  post.hiddenAt !== null &&
  post.deletedAt === null &&
  (post.restorableFrom ?? null) !== null &&
  (post.restorableFrom ?? 0) <= now &&
  // With a hidden question its thread is hidden, too.
  (post.kind === 'question' || thread.hiddenAt === null)

/** A question that was answered, or stands for others, does not belong to its asker alone. */
export const mayDelete = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean =>
  mayEdit(viewer, post, thread, now) &&
  (isOpen(post, thread) || isWaiting(post, thread)) &&
  (post.kind === 'answer' || (thread.replies === 0 && !thread.hasDuplicates))

export const mayVote = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean => mayWrite(viewer, now) && isAnswerOfAnother(viewer, post) && isOpen(post, thread)

/** The asker says what solved it; a moderator may say so for an asker who left. */
export const mayAccept = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean =>
  mayWrite(viewer, now) &&
  post.kind === 'answer' &&
  isOpen(post, thread) &&
  (viewer.id === thread.authorId || isModerator(viewer))

/** Whoever may accept may take it back, and also after the answer was hidden. */
export const mayUnaccept = (viewer: Viewer | null, thread: PostThread, now: number): boolean =>
  mayWrite(viewer, now) && (viewer.id === thread.authorId || isModerator(viewer))

export const mayReportOutcome = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean => mayWrite(viewer, now) && isAnswerOfAnother(viewer, post) && isOpen(post, thread)

/** The team corrects what was recognised wrongly in a post, as its author does by editing it. */
export const mayCorrect = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  now: number,
): boolean => mayWrite(viewer, now) && isTeam(viewer) && isOpen(post, thread)

/** Staff make an article of what is accepted. */
export const mayPromote = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  isSolution: boolean,
): boolean => isStaff(viewer) && isSolution && isOpen(post, thread)

/** Everything a post's foot asks. Guests are shown what a press leads to sign-in for. */
export type PostMay = {
  edit: boolean
  delete: boolean
  vote: boolean
  accept: boolean
  unaccept: boolean
  reportOutcome: boolean
  report: boolean
  correct: boolean
  promote: boolean
}

export const postMay = (
  viewer: Viewer | null,
  post: PostSubject,
  thread: PostThread,
  { isSolution, now }: { isSolution: boolean; now: number },
): PostMay => ({
  edit: mayEdit(viewer, post, thread, now),
  delete: mayDelete(viewer, post, thread, now),
  vote: isOffered(viewer, post, thread) || mayVote(viewer, post, thread, now),
  accept: !isSolution && mayAccept(viewer, post, thread, now),
  unaccept: isSolution && mayUnaccept(viewer, thread, now),
  reportOutcome: isOffered(viewer, post, thread) || mayReportOutcome(viewer, post, thread, now),
  report: isReportOffered(viewer, { authorId: post.authorId, isPublic: isStanding(post) }, now),
  correct: mayCorrect(viewer, post, thread, now),
  promote: mayPromote(viewer, post, thread, isSolution),
})

const isOffered = (viewer: Viewer | null, post: PostSubject, thread: PostThread): boolean =>
  viewer === null && post.kind === 'answer' && isOpen(post, thread)

const isStanding = (post: PostSubject): boolean => post.hiddenAt === null && post.deletedAt === null

const isOpen = (post: PostSubject, thread: PostThread): boolean =>
  isStanding(post) && thread.hiddenAt === null

const isAnswerOfAnother = (viewer: Viewer, post: PostSubject): boolean =>
  post.kind === 'answer' && viewer.id !== post.authorId
