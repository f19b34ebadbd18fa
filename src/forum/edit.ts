// Editing a post: the text before is kept, and whoever edits at the same moment is told.
import { writeAll } from '../../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../../db/failures.ts'
import type { Ref } from '../../db/reads/beside.ts'
import { removalsOfPost } from '../../db/reads/mention-removals.ts'
import { type Checked, type Choice, checked, checkReads } from '../../moderation/index.ts'
import { slugOf } from '../lib/slugs.ts'
import { keepWithin, limits, usesByViewer } from '../limits.ts'
import { learn, readPage } from '../page.ts'
import { mayEdit } from '../policy/posts.ts'
import { writing } from '../policy/viewer.ts'
import { conflict, forbidden } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { editStatements, type Found, remakeStatements } from './edit-statements.ts'
import { changesMentions, fixedFor, outAfter, ownOf } from './mentions.ts'
import { wrongWithEdit } from './newcomer.ts'
import { type PostText, renderPost } from './post-text.ts'
import { recognisedIn } from './recognised.ts'
import { type Found as FoundPost, findPost, postReads, refuseUnread } from './subject.ts'
import { type Refused, refusedBy } from './tried.ts'

/**
 * `title` is null where it stays; `revision` is the one the editor saw, null for the present;
 * `notMeant` is null for a form that did not show what is recognised.
 */
export type Edit = {
  title: string | null
  body: string
  revision: number | null
  notMeant: Ref[] | null
  /** About personal data in it. */
  choice?: Choice
}

export type Edited = { thread: Found['thread']; postId: number; errors: null }

/**
 * Two trips. Writes nothing where nothing changed; null for a post someone edited meanwhile, and
 * what is wrong, by field, where the new text leads further than its author's posts may or triage
 * keeps it from being written. A text that looks wrong waits for a moderator, as a new post would.
 */
export const edit = async (
  scope: Scope,
  postId: number,
  typed: Edit,
): Promise<Edited | Refused | null> => {
  const found = await learnEdit(scope, postId, typed)
  refuseUneditable(scope, found)
  const isSame = hasWords(found, typed)
  if (isSame && !changesMentions(textNow(scope, found, typed), found.removals))
    return { thread: found.thread, postId, errors: null }
  const { revision } = found.post
  if (typed.revision !== null && typed.revision !== revision) return null
  const said = checked(scope, found.viewer, sentOf(postId, typed, found), found.check)
  const refused = refusedEdit(scope, found, typed, said)
  if (refused) return refused
  const wanted = isSame ? typed : publishable(typed, said)
  const after = retitled(found, wanted)
  const text = textNow(scope, found, wanted)
  const statements = isSame
    ? remakeStatements(scope, found, text)
    : editStatements(scope, found, { after, body: wanted.body, text, said })
  try {
    await writeAll(scope.db, statements)
  } catch (error) {
    const isLate =
      isNullConflict(error, 'post_revisions.post_id') || isNullConflict(error, 'posts.html')
    if (isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) throw conflict(decidedWords)
    if (!isLate) throw error
    // The same form sent twice at once: the other has written what this one wanted.
    const now = await learnEdit(scope, postId, typed)
    return isDone(scope, now, wanted) ? { thread: now.thread, postId, errors: null } : null
  }
  return { thread: after, postId, errors: null }
}

const decidedWords = 'A moderator has decided about this post a moment ago: look at it again.'

const textNow = (scope: Scope, found: Found, wanted: Edit): PostText =>
  textOf(scope, found, retitled(found, wanted).title, wanted)

const refusedEdit = (scope: Scope, found: Found, typed: Edit, said: Checked): Refused | null => {
  if (hasWords(found, typed)) return null
  const { viewer, thread, post, check } = found
  const texts = { before: post.body, after: typed.body }
  const errors = wrongWithEdit(scope, viewer, check.settings, texts)
  if (Object.keys(errors).length > 0) return { errors, left: [] }
  return refusedBy(scope, said, { viewerId: viewer.id, limit: limits.edit, threadId: thread.id })
}

// The first trip asks for the new words alone: what stood there before comes with it.
const sentOf = (postId: number, { title, body, choice }: Edit, found: FoundPost | null) => ({
  postId,
  choice,
  texts: { body, title: title ?? '' },
  ...(found === null
    ? {}
    : { before: { body: found.post.body, title: title === null ? '' : found.thread.title } }),
})

const publishable = (typed: Edit, { texts }: Checked): Edit => ({
  ...typed,
  body: texts.body ?? typed.body,
  title: typed.title === null ? null : (texts.title ?? typed.title),
})

/** What is typed in the form so far; null for what is not. */
export type EditSoFar = { title: string | null; body: string | null; notMeant: Ref[] | null }

/** One trip. The post as its author is about to change it, with what is recognised in it. */
export const loadEdit = async (scope: Scope, postId: number, typed: EditSoFar) => {
  const { frame, posts, removals } = await readPage(scope, editReads(scope, postId))
  const found = findPost(frame.viewer, posts)
  refuseUneditable(scope, found)
  const { post, thread, viewer } = found
  const recognised = recognisedIn(scope, {
    title: post.kind === 'question' ? (typed.title ?? thread.title) : '',
    body: typed.body ?? post.body,
    notMeant: typed.notMeant ?? ownOf(removals, post, viewer.id),
    fixed: fixedFor(removals, post, viewer.id),
  })
  return { frame, ...found, recognised }
}

const editReads = (scope: Scope, postId: number) => ({
  ...postReads(scope, postId),
  removals: removalsOfPost(scope.db, postId),
})

const learnEdit = async (scope: Scope, postId: number, typed: Edit): Promise<Found> => {
  const rows = await learn(scope, {
    ...checkReads(scope, sentOf(postId, typed, null)),
    ...editReads(scope, postId),
    uses: usesByViewer(scope, limits.edit),
  })
  const found = { ...findPost(rows.viewer, rows.posts), removals: rows.removals, check: rows }
  refuseUnread(found.viewer, found.post, found.thread)
  keepWithin(scope, limits.edit, rows.uses)
  return found
}

const refuseUneditable = (scope: Scope, { viewer, post, thread }: FoundPost) => {
  refuseUnread(viewer, post, thread)
  writing(viewer, scope.now)
  if (mayEdit(viewer, post, thread, scope.now)) return
  if (post.hiddenAt !== null && viewer.id === post.authorId)
    throw forbidden(hiddenWords(post, scope.now))
  throw forbidden(
    'Only the person who wrote a post edits it, while it is neither hidden nor locked.',
  )
}

const hiddenWords = ({ restorableFrom }: FoundPost['post'], now: number): string => {
  if (restorableFrom === null) {
    return 'This post is hidden, and an edit does not bring it back: if you see it differently, appeal from the statement you were sent.'
  }
  const minutes = Math.max(1, Math.ceil((restorableFrom - now) / 60_000))
  return `A moderator has hidden this post. You can put it right in ${minutes} min: your edit brings it back, once.`
}

const isDone = (scope: Scope, now: Found, wanted: Edit): boolean =>
  hasWords(now, wanted) && !changesMentions(textNow(scope, now, wanted), now.removals)

const hasWords = ({ post, thread }: Found, { title, body }: Edit): boolean =>
  body === post.body && (post.kind === 'answer' || title === null || title === thread.title)

const textOf = (
  scope: Scope,
  { viewer, post, removals }: Found,
  title: string,
  { body, notMeant }: Edit,
): PostText => {
  const out = outAfter(removals, notMeant, post, viewer.id)
  return renderPost(scope, body, {
    notMeant: out,
    ...(post.kind === 'question' ? { title, deviceId: post.deviceId } : {}),
  })
}

const retitled = ({ post, thread }: Found, { title }: Edit): Found['thread'] =>
  post.kind === 'answer' || title === null || title === thread.title
    ? thread
    : { ...thread, title, slug: slugOf(title) }
