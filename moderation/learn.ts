// What the classifier learns of people's decisions: taken back exactly, learnt anew, never guessed.
import { together, writeAll } from '../db/batch.ts'
import {
  type countsOfFeatures,
  judgementsOfPost,
  postToLearn,
  type standingPatterns,
} from '../db/reads/triage.ts'
import { insertOutbox } from '../db/writes/outbox.ts'
import { forgetPost, learnPost } from '../db/writes/triage.ts'
import type { Scope } from '../src/scope.ts'
import { textOf } from './check-texts.ts'
import { emptyKnown, featuresOf, type Incoming, type Known, type Label } from './triage/triage.ts'

const day = 24 * 60 * 60_000

/** The feature that counts every post of a label. */
const everyPost = ''

/**
 * In the batch of a decision about a post, or of its undoing: what it teaches is learnt right after
 * the answer. Nothing for what is no post.
 */
export const teach = ({ db, now }: Scope, postId: number | null) =>
  postId === null
    ? []
    : [insertOutbox(db, { kind: 'learn', payload: { postId }, at: now, dueAt: now })]

/**
 * Brings what was learnt of a post in line with what people say of it now. May run twice: it goes by
 * the decisions that stand, not by which of them called it.
 */
export const learnFrom = async (scope: Scope, postId: number): Promise<void> => {
  const { db } = scope
  const { posts, judgements } = await together(db, {
    posts: postToLearn(db, postId),
    judgements: judgementsOfPost(db, postId),
  })
  const [post] = posts
  if (!post) return
  const label = judgements.map(labelOf).find((label) => label !== null) ?? null
  const features = label === null ? [] : featuresLearnt(post)
  if (label === post.learntLabel && isSame(features, post.learntFeatures ?? [])) return
  const at = scope.platform.clock()
  await writeAll(db, [
    ...forgetPost(db, postId),
    ...(label === null ? [] : learnPost(db, { postId, label, features, at })),
  ])
}

/** Every feature a text can have, whoever writes it: asked for before it is known who does. */
export const featuresAsked = (text: string): string[] => {
  const ofAuthors = authors.flatMap((author) => featuresOf({ ...author, body: '' }))
  return [...new Set([everyPost, ...ofAuthors, ...featuresOf({ ...newcomer, body: text })])]
}

type Rows = {
  patterns: Awaited<ReturnType<typeof standingPatterns>>
  counts: Awaited<ReturnType<typeof countsOfFeatures>>
}

/** What was listed and learnt, as the engine takes it. */
export const knownFrom = ({ patterns, counts }: Rows): Known => {
  const byFeature: Known['counts'] = new Map(emptyKnown.counts)
  for (const { feature, label, posts } of counts) {
    const row = byFeature.get(feature) ?? { ok: 0, spam: 0, scam: 0, pii: 0, abuse: 0 }
    byFeature.set(feature, { ...row, [label]: posts })
  }
  return { patterns, counts: byFeature }
}

type Judgement = Awaited<ReturnType<typeof judgementsOfPost>>[number]

// Off topic, a duplicate or wrong advice says nothing about spam; nor does "nothing to judge".
const labelOf = ({ verdict, rule }: Judgement): Label | null => {
  if (verdict === 'dismiss') return 'ok'
  return verdict === 'uphold' ? (labelOfRule[rule] ?? null) : null
}

const labelOfRule: Record<string, Label> = {
  spam: 'spam',
  scam: 'scam',
  'personal-data': 'pii',
  harassment: 'abuse',
}

type Post = Awaited<ReturnType<typeof postToLearn>>[number]

const featuresLearnt = ({ title, body, tried, ...post }: Post): string[] => {
  const incoming: Incoming = {
    body: textOf({ body, tried, title }).text,
    accountAgeDays: Math.floor((post.postedAt - post.authorSince) / day),
    priorPosts: post.before,
    trust: post.trust,
  }
  return [...new Set([everyPost, ...featuresOf(incoming)])]
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((feature, n) => feature === b[n])

/** Somebody's first day and first post. */
export const newcomer = { accountAgeDays: 0, priorPosts: 0, trust: 0 }

// One for each step in which a feature of the author may differ; a test holds them against the engine.
const authors = [0, 1, 7, 30, 90].flatMap((accountAgeDays) =>
  [0, 1, 2, 5, 20].map((priorPosts) => ({ ...newcomer, accountAgeDays, priorPosts })),
)
