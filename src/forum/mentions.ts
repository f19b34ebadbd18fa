// What a post mentions, and what it does not mean though it reads like it: written with its text.
import type { Statement } from '../../db/batch.ts'
import type { Ref } from '../../db/reads/beside.ts'
import type { removalsOfPost } from '../../db/reads/mention-removals.ts'
import {
  deleteRemoval,
  deleteSignalsAbout,
  insertRemovals,
} from '../../db/writes/mention-removals.ts'
import { deleteMentions, insertMentions } from '../../db/writes/posts.ts'
import { firstSightings, sightingsAnew } from '../knowledge/unlisted-codes.ts'
import { cut } from '../lib/typed.ts'
import type { Scope } from '../scope.ts'
import { isAmong } from './not-meant.ts'
import { longestMention, type Mention, mentionRows, type PostText } from './post-text.ts'
import type { Found } from './subject.ts'

export type Removal = Awaited<ReturnType<typeof removalsOfPost>>[number]

/** A post whose text is made; `at` is when it was written. */
export type PostMade = {
  id: number
  threadId: number
  authorId: number
  at: number
  isQuestion: boolean
}

/** What the text of a new post mentions and does not mean. */
export const firstMentions = (scope: Scope, post: PostMade, text: PostText): Statement[] => [
  ...insertMentions(scope.db, mentionRows(post, text.mentions)),
  ...firstSightings(scope, post, text.unlisted),
  ...removalStatements(scope, post, text.notMeant, post.authorId),
]

/**
 * The same for a text that takes the place of another: what `by` took out goes with its signals,
 * what `by` put back may be meant again. `before` is what was out until now.
 */
export const mentionsAnew = (
  scope: Scope,
  post: PostMade,
  text: PostText,
  { by, before }: { by: number; before: readonly Removal[] },
): Statement[] => {
  const { db } = scope
  const wasOut = isAmong(before)
  const isMentioned = isAmong(text.mentions)
  const isWritten = isAmong(text.mentions.filter((one) => one.text !== ''))
  return [
    deleteMentions(db, post.id),
    ...insertMentions(db, mentionRows(post, text.mentions)),
    ...sightingsAnew(scope, post, text.unlisted),
    ...removalStatements(scope, post, text.notMeant, by),
    ...before.filter(isWritten).map((one) => deleteRemoval(db, post.id, one)),
    ...text.notMeant
      .filter((one) => !wasOut(one) && !isMentioned(one))
      .map((one) => deleteSignalsAbout(db, post, one)),
  ]
}

/**
 * What is out when somebody saves a form: what they took out themselves, and what others did, which
 * stays. A form that says nothing of it (null) leaves everything as it was.
 */
export const outAfter = (
  removals: readonly Removal[],
  form: readonly Ref[] | null,
  post: { authorId: number },
  by: number,
): Ref[] => (form === null ? [...removals] : [...form, ...fixedFor(removals, post, by)])

/** What somebody else took out: the team for the author, the author for the team. */
export const fixedFor = (
  removals: readonly Removal[],
  { authorId }: { authorId: number },
  by: number,
): Removal[] => removals.filter(({ byId }) => (byId === authorId) !== (by === authorId))

/** What they took out themselves, or others of the team with them. */
export const ownOf = (
  removals: readonly Removal[],
  { authorId }: { authorId: number },
  by: number,
): Removal[] => removals.filter(({ byId }) => (byId === authorId) === (by === authorId))

/** Whether a text takes out what was meant, or has something back. */
export const changesMentions = (text: PostText, before: readonly Removal[]): boolean => {
  const wasOut = isAmong(before)
  return (
    text.notMeant.some((one) => !wasOut(one)) ||
    text.mentions.some((one) => one.text !== '' && wasOut(one))
  )
}

/** The post that was read, as far as its mentions need it. */
export const postMade = ({ post, thread }: Pick<Found, 'post' | 'thread'>): PostMade => ({
  id: post.id,
  threadId: thread.id,
  authorId: post.authorId,
  at: post.createdAt,
  isQuestion: post.kind === 'question',
})

const removalStatements = (
  { db, now }: Scope,
  post: PostMade,
  notMeant: readonly Mention[],
  byId: number,
): Statement[] =>
  insertRemovals(
    db,
    notMeant.map(({ kind, ref, text }) => ({
      postId: post.id,
      kind,
      ref,
      text: cut(text, longestMention),
      byId,
      at: now,
    })),
  )
