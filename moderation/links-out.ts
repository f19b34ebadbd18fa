// Taking links out of a post by a decision, and giving them back when it is undone.
import type { SQL } from 'drizzle-orm'
import type { Rows, Statement } from '../db/batch.ts'
import {
  postWithLinksBack,
  postWithLinksOut,
  removalsOfDecisionsPost,
} from '../db/reads/links-out.ts'
import { keepRevision, putPostText } from '../db/writes/links-out.ts'
import { mentionsAnew } from '../src/forum/mentions.ts'
import { renderPost } from '../src/forum/post-text.ts'
import type { Scope } from '../src/scope.ts'
import { addressesIn, isWanted, withoutLinks } from '../src/text/link-removal.ts'
import type { Texts } from './redact.ts'

/** Whether the post as it stands links to the address. */
export const isLinkIn = ({ threadPosts }: Texts, postId: number, wanted: string): boolean =>
  threadPosts.some(
    ({ id, body }) =>
      id === postId && addressesIn(body).some((address) => isWanted(address, [wanted])),
  )

/**
 * What taking links out writes, in the batch of its decision: an edit that keeps the text before.
 * Stops the batch by NOT NULL of `post_revisions.post_id` when the post was edited meanwhile.
 */
export const linkStatements = (
  scope: Scope,
  { postId, by, at }: { postId: number; by: number; at: number },
  { threadPosts, threadRemovals }: Texts,
  wanted: readonly string[],
): Statement[] => {
  const post = threadPosts.find(({ id }) => id === postId)
  if (!post) return []
  const removals = threadRemovals.filter((one) => one.postId === postId)
  return editStatements(scope, { ...post, removals }, withoutLinks(post.body, wanted), { by, at })
}

/** For the first trip of an undoing: the post whose links the decision took out, and its text before. */
export const linkReads = ({ db }: Scope, decisionId: number | SQL) => ({
  linksOut: postWithLinksOut(db, decisionId),
  linksOutRemovals: removalsOfDecisionsPost(db, decisionId),
})

/** Gives the links back, unless the post was edited since: then its words are its author's anew. */
export const linkBackStatements = (
  scope: Scope,
  { linksOut, linksOutRemovals }: Rows<ReturnType<typeof linkReads>>,
  deed: { by: number; at: number },
): Statement[] => {
  const [post] = linksOut
  if (!post) return []
  return editStatements(scope, { ...post, removals: linksOutRemovals }, post.bodyBefore, deed)
}

/** For the first trip of undoing an appeal's outcome: the post that has its links back by it. */
export const linkAgainReads = ({ db }: Scope, appealCaseId: number) => ({
  linksBack: postWithLinksBack(db, appealCaseId),
})

/** Takes out again what was given back, of the author's new words, too, where they edited since. */
export const linkAgainStatements = (
  scope: Scope,
  {
    linksBack,
    linksOutRemovals,
  }: Rows<ReturnType<typeof linkAgainReads>> &
    Pick<Rows<ReturnType<typeof linkReads>>, 'linksOutRemovals'>,
  deed: { by: number; at: number },
): Statement[] => {
  const [post] = linksBack
  if (!post) return []
  const kept = addressesIn(post.bodyWithout)
  const wanted = addressesIn(post.bodyWith).filter((address) => !kept.includes(address))
  const isAsGivenBack = post.body === post.bodyWith
  const body = isAsGivenBack ? post.bodyWithout : withoutLinks(post.body, wanted)
  if (body === post.body) return []
  return editStatements(scope, { ...post, removals: linksOutRemovals }, body, deed)
}

type Edited = Pick<
  Texts['threadPosts'][number],
  'id' | 'kind' | 'authorId' | 'createdAt' | 'revision' | 'body' | 'threadId' | 'title' | 'deviceId'
> & { removals: Texts['threadRemovals'] }

const editStatements = (
  scope: Scope,
  { removals, ...post }: Edited,
  body: string,
  { by, at }: { by: number; at: number },
): Statement[] => {
  const { db } = scope
  const isQuestion = post.kind === 'question'
  const title = isQuestion ? post.title : null
  const text = renderPost(scope, body, {
    notMeant: removals,
    ...(isQuestion ? { title: post.title, deviceId: post.deviceId } : {}),
  })
  const { id, threadId, authorId, createdAt, revision } = post
  return [
    keepRevision(db, {
      postId: id,
      revision,
      title,
      body: post.body,
      editedBy: by,
      editedAt: at,
    }),
    putPostText(db, id, { ...text, body, revision: revision + 1, editedAt: at }),
    ...mentionsAnew(scope, { id, threadId, authorId, at: createdAt, isQuestion }, text, {
      by,
      before: removals,
    }),
  ]
}
