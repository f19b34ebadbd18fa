// Editing a post: the text before is kept, and whoever edits at the same moment is told.
import { type Statement, writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import {
  deleteMentions,
  insertMentions,
  insertRevision,
  updatePostText,
} from '../../db/writes/posts.ts'
import { retitleThread } from '../../db/writes/threads.ts'
import { slugOf } from '../lib/slugs.ts'
import { count, limits } from '../limits.ts'
import { mayEdit } from '../policy/posts.ts'
import { type Viewer, writing } from '../policy/viewer.ts'
import { conflict, forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { mentionRows, renderPost } from './post-text.ts'
import { learnPost, type PostSubjectRow, type threadOf } from './subject.ts'

/** `title` is null where it stays; `revision` is the one the editor saw, null for the present. */
export type Edit = { title: string | null; body: string; revision: number | null }

/** Two trips. Nothing is written where nothing changed. */
export const edit = async (scope: Scope, postId: number, wanted: Edit) => {
  const { viewer, post, thread } = await learnPost(scope, postId, limits.edit)
  writing(viewer, scope.now)
  if (!mayEdit(viewer, post, thread, scope.now)) throw forbidden('This is not yours to edit.')
  if (wanted.revision !== null && wanted.revision !== post.revision) throw editedMeanwhile()
  const title = post.kind === 'question' ? (wanted.title ?? thread.title) : thread.title
  const slug = title === thread.title ? thread.slug : slugOf(title)
  const after = { ...thread, title, slug }
  if (title === thread.title && wanted.body === post.body) return { thread, postId }
  try {
    await writeAll(
      scope.db,
      editStatements(scope, viewer, post, { before: thread, after, body: wanted.body }),
    )
  } catch (error) {
    if (!isUniqueConflict(error, 'post_revisions.post_id, post_revisions.revision')) throw error
    throw editedMeanwhile()
  }
  return { thread: after, postId }
}

type Thread = ReturnType<typeof threadOf>
type Change = { before: Thread; after: Thread; body: string }

const editStatements = (
  scope: Scope,
  viewer: Viewer,
  post: PostSubjectRow,
  { before, after, body }: Change,
): Statement[] => {
  const { db, now } = scope
  const isQuestion = post.kind === 'question'
  const { html, textVersion, mentions } = renderPost(scope, body, {
    title: isQuestion ? after.title : '',
    deviceId: isQuestion ? post.deviceId : null,
  })
  const place = { id: post.id, threadId: after.id, at: post.createdAt }
  return [
    insertRevision(db, {
      postId: post.id,
      revision: post.revision,
      title: isQuestion ? before.title : null,
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

const editedMeanwhile = () =>
  conflict('This post was edited in the meantime. Open it again, then add what you wrote below.')
