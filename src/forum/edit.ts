// Editing a post: the text before is kept, and whoever edits at the same moment is told.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isNullConflict } from '../../db/failures.ts'
import {
  deleteMentions,
  insertMentions,
  insertRevision,
  updatePostText,
} from '../../db/writes/posts.ts'
import { retitleThread } from '../../db/writes/threads.ts'
import { slugOf } from '../lib/slugs.ts'
import { count, limits } from '../limits.ts'
import { readPage } from '../page.ts'
import { mayEdit } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { mentionRows, renderPost } from './post-text.ts'
import { type Found, findPost, learnPost, postReads, refuseUnread } from './subject.ts'

/** `title` is null where it stays; `revision` is the one the editor saw, null for the present. */
export type Edit = { title: string | null; body: string; revision: number | null }

/** Two trips. Writes nothing where nothing changed; null for a post someone edited meanwhile. */
export const edit = async (scope: Scope, postId: number, wanted: Edit) => {
  const found = await learnPost(scope, postId, limits.edit)
  refuseUneditable(scope, found)
  if (saysAlready(found, wanted)) return { thread: found.thread, postId }
  const { revision } = found.post
  if (wanted.revision !== null && wanted.revision !== revision) return null
  const after = retitled(found, wanted)
  try {
    await writeAll(scope.db, editStatements(scope, found, after, wanted.body))
  } catch (error) {
    if (!isNullConflict(error, 'post_revisions.post_id')) throw error
    // The same form sent twice at once: the other has written what this one wanted.
    const now = await learnPost(scope, postId, limits.edit)
    return saysAlready(now, wanted) ? { thread: now.thread, postId } : null
  }
  return { thread: after, postId }
}

/** One trip. The post as its author is about to change it. */
export const loadEdit = async (scope: Scope, postId: number) => {
  const { frame, posts } = await readPage(scope, postReads(scope, postId))
  const found = findPost(frame.viewer, posts)
  refuseUneditable(scope, found)
  return { frame, ...found }
}

const refuseUneditable = (scope: Scope, { viewer, post, thread }: Found) => {
  refuseUnread(viewer, post, thread)
  writing(viewer, scope.now)
  if (mayEdit(viewer, post, thread, scope.now)) return
  throw forbidden(
    'Only the person who wrote a post edits it, while it is neither hidden nor locked.',
  )
}

const saysAlready = ({ post, thread }: Found, { title, body }: Edit): boolean =>
  body === post.body && (post.kind === 'answer' || title === null || title === thread.title)

const retitled = ({ post, thread }: Found, { title }: Edit): Found['thread'] =>
  post.kind === 'answer' || title === null || title === thread.title
    ? thread
    : { ...thread, title, slug: slugOf(title) }

const editStatements = (
  scope: Scope,
  { viewer, post, thread: before }: Found,
  after: Found['thread'],
  body: string,
): Statement[] => {
  const { db, now } = scope
  const question = { title: after.title, deviceId: post.deviceId }
  const { html, textVersion, mentions } = renderPost(
    scope,
    body,
    post.kind === 'question' ? question : {},
  )
  const place = { id: post.id, threadId: after.id, at: post.createdAt }
  return [
    insertRevision(db, {
      postId: post.id,
      revision: post.revision,
      title: post.kind === 'question' ? before.title : null,
      body: post.body,
      editedBy: viewer.id,
      editedAt: now,
    }),
    updatePostText(db, post.id, {
      body,
      html,
      textVersion,
      revision: post.revision + 1,
      editedAt: now,
    }),
    ...(after.title === before.title ? [] : [retitleThread(db, after.id, after.title, after.slug)]),
    deleteMentions(db, post.id),
    ...insertMentions(db, mentionRows(place, mentions)),
    count(scope, limits.edit, viewer.id),
  ]
}
