// Posts that wait for a moderator before anybody else reads them: how they wait, and how they are let through.
import type { Statement } from '../db/batch.ts'
import { insertLog } from '../db/writes/decisions.ts'
import {
  countAskedAfterAgain,
  openHeldCase,
  openProfileFinding,
  putCheck,
  reopenCase,
  setHeld,
  settleActivity,
  takeBackSignals,
  takeBackTold,
} from '../db/writes/held.ts'
import { attachPostToOpenProblems, insertSignalsOfPost } from '../db/writes/signals.ts'
import { touchThread } from '../db/writes/threads.ts'
import { deleteSightings } from '../db/writes/unlisted.ts'
import { renderPost } from '../src/forum/post-text.ts'
import { firstSightings } from '../src/knowledge/unlisted-codes.ts'
import { versionOf } from '../src/lib/app-versions.ts'
import { newId } from '../src/lib/ids.ts'
import { notify, notifyFollowers } from '../src/notices/notify.ts'
import { conflict } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import type { Checked } from './check.ts'
import type { ReasonId } from './reasons.ts'
import { settlePost } from './standing.ts'

type Written = { postId: number; threadId: number; authorId: number }

/** What triage said, kept with a post in the batch that writes it; a post that is held waits from then on. */
export const checkStatements = (
  scope: Scope,
  { postId, threadId, authorId }: Written,
  said: Checked,
): Statement[] => {
  const { db, now } = scope
  const { label, score, reasons } = said.triage
  if (said.is !== 'hold') {
    return label === 'ok'
      ? []
      : [putCheck(db, { postId, verdict: 'publish', label, score, reasons, at: now })]
  }
  const id = newId(now)
  return [
    setHeld(db, postId, now),
    openHeldCase(db, { id, kind: said.kind, postId, threadId, authorId, openedAt: now }),
    putCheck(db, { postId, verdict: 'hold', label, score, reasons, at: now }),
    ...settlePost(scope, { postId, threadId }, { by: null, at: now }),
  ]
}

/** That a text was refused, in figures: nobody's words are kept that were never published. */
export const refusalLogged = (
  { db, now }: Scope,
  { userId, threadId }: { userId: number; threadId: number | null },
  { triage: { label, score, reasons } }: Checked,
) => {
  const rules = [...new Set(reasons.map(({ rule }) => rule))].join(', ')
  const reason = `${label}, ${score} of 1000 points: ${rules}`
  return insertLog(db, { action: 'refuse', actorId: null, userId, threadId, reason, at: now })
}

/** A profile is read at once; what looks wrong in it is looked at by a moderator afterwards. */
export const profileFinding = ({ db, now }: Scope, userId: number, said: Checked): Statement[] =>
  said.is === 'hold' ? [openProfileFinding(db, newId(now), userId, now)] : []

/** A case as far as it may be about a post that waits. */
export type MaybeHeld = Waiting & {
  id: number
  caseKind: string
  subjectKind: string
  postId: number | null
  threadId: number | null
  authorId: number
  author: string
  slug: string | null
  title: string | null
  kind: 'question' | 'answer' | null
}

/** What publishing a post needs besides, as `caseById` reads it; cases of other kinds do without. */
export type Waiting = {
  openedAt?: number
  postedAt?: number | null
  body?: string | null
  /** Of the thread: what its question's form said. */
  appVersion?: string | null
  country?: string | null
}

/** Whether the case's post waits for its decision. */
export const isHeldCase = ({
  caseKind,
  subjectKind,
}: Pick<MaybeHeld, 'caseKind' | 'subjectKind'>): boolean =>
  subjectKind === 'post' && (caseKind === 'held' || caseKind === 'finding')

/** What is wrong with a decision on a post that waits, by field. */
export const wrongWithHeld = ({
  verdict,
  consequence,
}: {
  verdict: string
  consequence: string
}): Record<string, string> | null => {
  if (verdict === 'ignore') return { verdict: 'Publish it, or keep it hidden: its author waits.' }
  return ['', 'none', 'hide'].includes(consequence)
    ? null
    : { consequence: 'A post that waits is published or stays hidden; nothing else follows.' }
}

/** Of a post that waits nothing else follows than that it is published or stays hidden. */
export const heldConsequence = (verdict: string): 'none' | 'hide' =>
  verdict === 'uphold' ? 'hide' : 'none'

const ruleOfLabel: Record<string, ReasonId> = {
  spam: 'spam',
  scam: 'scam',
  pii: 'personal-data',
  abuse: 'harassment',
}

/** The rule that what triage said a post is breaks. */
export const ruleOfHeld = (label: string | null): ReasonId => ruleOfLabel[label ?? ''] ?? 'other'

type Made = { verdict: string; at: number; sweepId?: number | null }

/** In a decision's batch, before its post is settled: it waits no longer, and is published if it may be. */
export const heldStatements = (
  scope: Scope,
  subject: MaybeHeld,
  { verdict, at }: Made,
): Statement[] => {
  if (!isHeldCase(subject) || verdict === 'ignore' || subject.postId === null) return []
  const through = setHeld(scope.db, subject.postId, null)
  return verdict === 'dismiss' ? [through, ...publishing(scope, subject, at)] : [through]
}

/**
 * In the batch of its undoing: what was published waits again with its case open, and nobody keeps
 * having been told of it; what was kept hidden is published.
 */
export const heldUndone = (
  scope: Scope,
  subject: MaybeHeld,
  { verdict, at, sweepId = null }: Made,
  undoneAt: number,
): Statement[] => {
  const { postId, threadId, openedAt } = subject
  if (!isHeldCase(subject) || postId === null || threadId === null) return []
  // A removal of everything decides nothing about what waits: it waits again.
  if (sweepId !== null) return [reopenCase(scope.db, subject.id)]
  if (verdict === 'uphold') return publishing(scope, subject, undoneAt)
  if (verdict !== 'dismiss' || openedAt === undefined) return []
  const { db } = scope
  return [
    setHeld(db, postId, openedAt),
    reopenCase(db, subject.id),
    ...settlePost(scope, { postId, threadId }, { by: null, at: openedAt }),
    ...(isFirst(subject) ? takingBack(scope, { ...subject, postId, threadId }, at) : []),
  ]
}

/**
 * Refuses to take back what keeps a post from being published while all that its author wrote is
 * removed: it would be told of as published, and nobody could read it.
 */
export const keepUnpublished = (subject: MaybeHeld & { isSwept: boolean }): void => {
  if (!isHeldCase(subject) || !subject.isSwept) return
  throw conflict('Everything this person wrote was removed: undo that, and this waits again.')
}

/**
 * In the batch that has the decision to keep a post hidden stand again: nobody keeps having been told
 * of it when that was undone, at `undoneAt`.
 */
export const heldAgain = (scope: Scope, subject: MaybeHeld, undoneAt: number): Statement[] => {
  const { postId, threadId } = subject
  if (!isHeldCase(subject) || !isFirst(subject)) return []
  return postId === null || threadId === null
    ? []
    : takingBack(scope, { ...subject, postId, threadId }, undoneAt)
}

// A post held when it was written was never told of; one held when it was edited was.
const isFirst = ({ openedAt, postedAt }: MaybeHeld): boolean =>
  openedAt !== undefined && openedAt === postedAt

// Everything that posting does beyond the post itself, with the time of publishing.
const publishing = (scope: Scope, subject: MaybeHeld, at: number): Statement[] => {
  const { postId, threadId, authorId, slug, title } = subject
  if (postId === null || threadId === null || slug === null || title === null) return []
  const about = { threadId, slug, title, postId, by: subject.author }
  const told = notify(scope, [authorId], { kind: 'published', actorId: null, data: about })
  return isFirst(subject)
    ? [...told, ...firstPublishing(scope, { ...subject, postId, threadId }, about, at)]
    : told
}

type Placed = MaybeHeld & { postId: number; threadId: number }
type About = { threadId: number; slug: string; title: string; postId: number; by: string }

const firstPublishing = (
  scope: Scope,
  { postId, threadId, authorId, kind, body, postedAt, ...said }: Placed,
  about: About,
  at: number,
): Statement[] => {
  const { db } = scope
  const isQuestion = kind === 'question'
  const { unlisted } = renderPost(scope, body ?? '', isQuestion ? { title: about.title } : {})
  const thread = { kind: 'thread', id: threadId } as const
  const post = { id: postId, threadId, authorId, at: postedAt ?? at }
  const signalling = {
    postId,
    at,
    country: isQuestion ? (said.country ?? '') : '',
    appVersion: isQuestion ? versionOf(said.appVersion ?? '') : '',
  }
  return [
    touchThread(db, threadId, at),
    ...(isQuestion
      ? [countAskedAfterAgain(db, threadId, 1)]
      : notifyFollowers(scope, thread, { kind: 'reply', actorId: authorId, data: about })),
    ...firstSightings(scope, post, unlisted),
    insertSignalsOfPost(db, signalling),
    attachPostToOpenProblems(db, signalling),
  ]
}

const takingBack = (
  { db }: Scope,
  { postId, threadId, authorId, kind }: Placed,
  at: number,
): Statement[] => [
  ...takeBackTold(db, { postId, authorId, at }),
  takeBackSignals(db, { userId: authorId, threadId, at }),
  deleteSightings(db, postId),
  ...(kind === 'question' ? [countAskedAfterAgain(db, threadId, -1)] : []),
  settleActivity(db, threadId, at),
]
