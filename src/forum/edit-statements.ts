// What an edit writes: the text before is kept, and what follows from the new one.
import type { Statement } from '../../db/batch.ts'
import { remakePost } from '../../db/writes/mention-removals.ts'
import { insertRevision, updatePostText } from '../../db/writes/posts.ts'
import { retitleThread } from '../../db/writes/threads.ts'
import {
  type Checked,
  type CheckRows,
  checkStatements,
  editedWhileWaiting,
  restorePost,
} from '../../moderation/index.ts'
import { count, limits } from '../limits.ts'
import type { Scope } from '../scope.ts'
import { mentionsAnew, postMade, type Removal } from './mentions.ts'
import type { PostText } from './post-text.ts'
import { type Found as FoundPost, waitingOf } from './subject.ts'

/** A post about to be edited, with what is out of its text and what triage must know. */
export type Found = FoundPost & { removals: Removal[]; check: CheckRows }

/** What is written: the thread as it is named after, the words, what they make, and what triage says. */
type New = { after: Found['thread']; body: string; text: PostText; said: Checked }

/** Everything that a new text writes, in the order of its batch. */
export const editStatements = (
  scope: Scope,
  found: Found,
  { after, body, text, said }: New,
): Statement[] => {
  const { db, now } = scope
  const { viewer, post, thread: before, removals } = found
  const made = postMade(found)
  const waiting = waitingOf(found)
  const isWaiting = waiting !== null
  // What nobody was told of yet is told with its publishing.
  const told = waiting && post.heldAt === post.createdAt ? { ...text, unlisted: [] } : text
  return [
    // First: the text of a hidden post, or of one hidden a moment ago, is not changed.
    ...(post.hiddenAt === null || waiting ? [] : restorePost(scope, post)),
    insertRevision(
      db,
      {
        postId: post.id,
        revision: post.revision,
        title: post.kind === 'question' ? before.title : null,
        body: post.body,
        editedBy: viewer.id,
        editedAt: now,
      },
      { isWaiting },
    ),
    ...(waiting ? editedWhileWaiting(scope, waiting, said) : []),
    // The team may have corrected it since it was read: then this text links too much.
    remakePost(db, { ...post, ...text, out: removals }, { isWaiting }),
    updatePostText(db, post.id, {
      body,
      html: text.html,
      textVersion: text.textVersion,
      revision: post.revision + 1,
      editedAt: now,
    }),
    ...(after.title === before.title ? [] : [retitleThread(db, after.id, after.title, after.slug)]),
    ...mentionsAnew(scope, made, told, { by: viewer.id, before: removals }),
    ...(waiting
      ? []
      : checkStatements(
          scope,
          { postId: post.id, threadId: after.id, authorId: post.authorId },
          said,
        )),
    count(scope, limits.edit, viewer.id),
  ]
}

/** No new revision: the words are the same, and what was edited would be nothing. */
export const remakeStatements = (scope: Scope, found: Found, text: PostText): Statement[] => [
  remakePost(
    scope.db,
    { ...found.post, ...text, out: found.removals },
    { isWaiting: waitingOf(found) !== null },
  ),
  ...mentionsAnew(scope, postMade(found), text, { by: found.viewer.id, before: found.removals }),
  count(scope, limits.edit, found.viewer.id),
]
