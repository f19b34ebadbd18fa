// The consequences a decision may have, what each falls on, and what is settled after it.
import type { Statement } from '../db/batch.ts'
import type { Deed } from '../db/writes/consequences.ts'
import type { NewDecision } from '../db/writes/decisions.ts'
import type { Scope } from '../src/scope.ts'
import { settlePerson, settlePost, settleProfile, settleThread } from './standing.ts'

/** In the order the form offers them. */
export const consequences = [
  'none',
  'hide',
  'lock',
  'warn',
  'silence',
  'suspend',
  'limit-reports',
] as const

export type Consequence = Exclude<NewDecision['consequence'], 'stay-merged' | 'unmerge'>

/** What a consequence falls on: the subject of a case. */
export type Target = {
  subjectKind: 'post' | 'thread' | 'profile' | 'article' | 'appeal'
  postId: number | null
  threadId: number | null
  authorId: number
}

/** How many days a silence, a suspension or a limit may last. */
export const lengths = [1, 3, 7, 30] as const

/** Consequences that end by themselves, after so many days. */
export const isTimed = (consequence: string): boolean =>
  consequence === 'silence' || consequence === 'suspend' || consequence === 'limit-reports'

type Possible = Record<Target['subjectKind'], readonly Consequence[]>

const ofPosts = ['none', 'hide', 'lock', 'warn', 'silence', 'suspend'] as const

const possible: Possible = {
  post: ofPosts,
  thread: ofPosts,
  profile: ['none', 'hide', 'warn', 'silence', 'suspend', 'limit-reports'],
  // Staff write articles and archive them: moderators say what is wrong.
  article: ['none'],
  appeal: ['none'],
}

/** What may follow for a subject of this kind. */
export const consequencesFor = (kind: Target['subjectKind']): readonly Consequence[] =>
  possible[kind]

/**
 * Settles what a consequence falls on, the same after deciding and after undoing: what is so follows
 * from the decisions that stand. `deed` is who decided and when, as the decision's row has it.
 */
export const settle = (
  scope: Scope,
  consequence: Consequence,
  { subjectKind, postId, threadId, authorId }: Target,
  deed: Deed,
): Statement[] => {
  if (isTimed(consequence)) return settlePerson(scope, authorId)
  if (consequence === 'lock') return threadId === null ? [] : settleThread(scope, threadId)
  if (consequence !== 'hide') return []
  if (subjectKind === 'profile') return settleProfile(scope, authorId, deed)
  return postId === null || threadId === null ? [] : settlePost(scope, { postId, threadId }, deed)
}
