// Notices as a consequence of an act: who hears of it, in the batch of the act itself.
import type { SQL } from 'drizzle-orm'
import type { Statement } from '../../db/batch.ts'
import {
  adminsWithout,
  askerOfLeave,
  authorOfInterim,
  certainPeople,
  followersOf,
  moderatorsWithout,
  peopleWithout,
  reportersOf,
  staffWithout,
} from '../../db/reads/recipients.ts'
import type { decisions } from '../../db/schema/decisions.ts'
import { insertNoticeMails, insertNotices, type Recipients } from '../../db/writes/notices.ts'
import type { Scope } from '../scope.ts'

type Decision = typeof decisions.$inferSelect
/** `title` names the thread, the article, or the person whose profile it is about. */
type AboutDecision = {
  decisionId: number
  title: string
  reason: string
  about?: 'post' | 'thread' | 'profile' | 'article' | 'appeal'
}
type AboutAnswer = { threadId: number; slug: string; title: string; postId: number; by: string }
/** `body` is what staff wrote, as plain text. */
type AboutProblem = { problemId: number; title: string; body: string }
/** A duplicate, what it was merged into, and why. */
type AboutMerge = {
  threadId: number
  slug: string
  title: string
  originalId: number
  originalSlug: string
  originalTitle: string
  reason: string
}
/** `by` is the colleague who did it. */
type AboutCase = { caseId: number; title: string; by: string }
/** `note` is the reviewer's or author's, empty without one; `slug` once the article is public. */
type AboutArticle = {
  articleId: number
  title: string
  note: string
  by: string
  slug: string | null
}

/** What each kind of notice carries: names and numbers as they were then, for words and link. */
export type NoticeDataOf = {
  /** `places`: how many answers share the thread's pages with it, where that is known. */
  reply: AboutAnswer & { places?: number }
  accepted: AboutAnswer
  decision: AboutDecision & {
    verdict: Decision['verdict']
    consequence: Exclude<Decision['consequence'], 'stay-merged' | 'unmerge'>
    days?: number | null
  }
  'decision-undone': AboutDecision
  /** `decisionId` is null when the reporter may not read the decision. */
  'report-outcome': Omit<AboutDecision, 'decisionId'> & {
    decisionId: number | null
    verdict: Decision['verdict']
  }
  /** All that the person wrote was removed (titled `12 posts`), and that this was undone. */
  swept: { decisionId: number; title: string; reason: string }
  'sweep-undone': { decisionId: number; title: string; reason: string }
  /** Trust was earned: the level, and its name. */
  trust: { level: number; title: string }
  /** To those who had reported: what they were told of no longer holds. */
  'outcome-undone': AboutDecision
  /** To whoever appealed: it arrived; how it ended; that it is looked at once more. */
  'appeal-received': AboutDecision
  'appeal-outcome': AboutDecision & {
    outcome: 'upheld' | 'varied' | 'reversed'
    side: 'author' | 'reporter'
  }
  'appeal-reopened': AboutDecision
  /** To the author of a post that waited for a moderator. */
  published: AboutAnswer
  'problem-confirmed': AboutProblem
  'problem-update': AboutProblem
  /** To everyone it concerned, who are asked whether it is over for them. */
  'problem-resolved': AboutProblem
  /** To its followers: enough people said that it is not. */
  'problem-reopened': AboutProblem
  /** To staff: what became of a problem, with what the detector last saw of it. */
  'problem-alert': Pick<AboutProblem, 'problemId' | 'title'> & {
    event: string
    people: number
    minutes: number
    expected: number
    severity: string | null
  }
  /** To staff: a moderator takes a case for a sign of a problem. */
  'problem-flagged': { flagId: number; title: string; by: string; note: string }
  /** To that moderator: what staff say to it. */
  'flag-answered': {
    caseId: number
    title: string
    by: string
    answer: 'problem' | 'known' | 'no'
    reply: string
  }
  /** To the asker of a duplicate. */
  merged: AboutMerge
  'merged-followed': AboutMerge
  unmerged: AboutMerge
  'contest-outcome': AboutMerge & { verdict: Decision['verdict'] }
  /** What was decided so was undone: the contest waits again, and the merge holds. */
  'contest-reopened': AboutMerge & { verdict: Decision['verdict'] }
  /** `changes` names the words in the post, `reason` says why. */
  corrected: Omit<AboutAnswer, 'places'> & { changes: string; reason: string }
  /** To the colleague it was handed to, and to the admins; `note` is among moderators. */
  'case-handed': AboutCase & { note: string }
  'case-escalated': AboutCase & { note: string }
  /** To the other moderators, one of whom may let the colleague decide in spite of an interest. */
  'leave-asked': AboutCase & { note: string }
  /** To a moderator who asked to decide in spite of an interest. */
  'leave-given': AboutCase
  /** To all moderators: so many cases are older than so many hours; the oldest by name. */
  'cases-waiting': { caseId: number; title: string; cases: number; hours: number }
  'article-review': AboutArticle
  'article-returned': AboutArticle
  'article-approved': AboutArticle
  'article-published': AboutArticle
}

/** Everything a notice can tell; views/words/notices.ts has the words for each. */
export type NoticeKind = keyof NoticeDataOf

/** One kind with the data that belongs to it. */
export type NoticeOf = {
  [Kind in NoticeKind]: { kind: Kind; data: NoticeDataOf[Kind] }
}[NoticeKind]

/** `actorId` is who did it and hears nothing of it; null when the forum did. */
export type Notice = NoticeOf & { actorId: number | null }

/** Tells certain people, never the actor. */
export const notify = (scope: Scope, userIds: number[], notice: Notice): Statement[] => {
  const ids = userIds.filter((id) => id !== notice.actorId)
  if (ids.length === 0) return []
  return told(scope, certainPeople(ids), notice)
}

/** Tells everyone who follows a thread or a problem, never the actor. */
export const notifyFollowers = (
  scope: Scope,
  subject: { kind: 'thread' | 'problem'; id: number },
  notice: Notice,
  except: number[] = [],
): Statement[] => {
  const without = [notice.actorId ?? 0, ...except]
  return told(scope, followersOf(subject.kind, subject.id, without), notice)
}

/** Tells everyone a query names by `user_id`, never the actor. */
export const notifyConcerned = (scope: Scope, people: SQL, notice: Notice): Statement[] =>
  told(scope, peopleWithout(people, notice.actorId ?? 0), notice)

/** Tells all staff, without some and never the actor. */
export const notifyStaff = (scope: Scope, except: number[], notice: Notice): Statement[] =>
  told(scope, staffWithout([notice.actorId ?? 0, ...except]), notice)

/** Tells the author of a case that an interim decision was taken back, if there was one. */
export const notifyAuthorOfInterim = (
  scope: Scope,
  caseId: number,
  endedAt: number,
  notice: Notice,
): Statement[] => told(scope, authorOfInterim(caseId, endedAt), notice)

/** Tells the admins, but for the one a case is about and the actor. */
export const notifyAdmins = (scope: Scope, except: number, notice: Notice): Statement[] =>
  told(scope, adminsWithout([notice.actorId ?? 0, except]), notice)

/** Tells all who may decide cases, without some and never the actor. */
export const notifyModerators = (scope: Scope, notice: Notice, except: number[] = []) =>
  told(scope, moderatorsWithout([notice.actorId ?? 0, ...except]), notice)

/** Tells who asked for leave to decide a case, while it has not been given. */
export const notifyAsker = (
  scope: Scope,
  asked: { caseId: number; askerId: number },
  notice: Notice,
): Statement[] => told(scope, askerOfLeave(asked), notice)

/** Tells everyone who reported to a case. */
export const notifyReporters = (scope: Scope, caseId: number, notice: Notice): Statement[] =>
  told(scope, reportersOf(caseId), notice)

const told = (scope: Scope, recipients: Recipients, notice: Notice): Statement[] => {
  const row = { ...notice, at: scope.now }
  return [insertNotices(scope.db, recipients, row), insertNoticeMails(scope.db, recipients, row)]
}
