// What a post said before: each edit with the text before and after it, newest first.
import { revisionsOfPost } from '../../db/reads/post-revisions.ts'
import { readPage } from '../page.ts'
import type { Scope } from '../scope.ts'
import { noSuchPost, postReads, refuseUnread, threadOf } from './subject.ts'

const editsAPage = 10

/** A text at one revision; the title is null for answers. */
export type Version = { title: string | null; body: string }

export type PostHistory = Awaited<ReturnType<typeof loadHistory>>

/** One trip. `upTo` is the revision the page begins with, null for the present one. */
export const loadHistory = async (scope: Scope, postId: number, upTo: number | null) => {
  const { frame, posts, texts } = await readPage(scope, {
    ...postReads(scope, postId),
    texts: revisionsOfPost(scope.db, postId, {
      upTo: upTo ?? Number.MAX_SAFE_INTEGER,
      // The text the page begins with, and one more to know whether it is the last page.
      limit: editsAPage + 2,
    }),
  })
  const [post] = posts
  if (!post) throw noSuchPost()
  const thread = threadOf(post)
  refuseUnread(frame.viewer, post, thread)
  const isQuestion = post.kind === 'question'
  const present = { title: isQuestion ? thread.title : null, body: post.body }
  const [named, ...beforeNamed] = texts
  const isLater = upTo !== null && upTo < post.revision
  const newest = isLater && named ? named : present
  const before = isLater ? beforeNamed : texts
  const shown = before.slice(0, editsAPage)
  const last = shown.at(-1) ?? null
  return {
    frame,
    post,
    thread,
    edits: shown.map((text, at) => ({
      /** Null for moderators, whom nobody has to know by name. */
      editor:
        text.editorId === post.authorId ? { id: text.editorId, handle: text.editorHandle } : null,
      at: text.editedAt,
      before: versionOf(text),
      after: versionOf(shown[at - 1] ?? newest),
    })),
    /** The first version, where this page reaches down to it. */
    first: before.length > editsAPage ? null : versionOf(last ?? newest),
    older: before.length > editsAPage ? (last?.revision ?? null) : null,
    isLater,
  }
}

const versionOf = ({ title, body }: Version): Version => ({ title, body })
