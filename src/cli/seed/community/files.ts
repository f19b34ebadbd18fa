// The demo community as db/seed/README.md describes it, with its types.

import appealsFile from '../../../../db/seed/appeals.json' with { type: 'json' }
import caseNotesFile from '../../../../db/seed/case-notes.json' with { type: 'json' }
import castFile from '../../../../db/seed/cast.json' with { type: 'json' }
import catalogueEditsFile from '../../../../db/seed/catalogue-edits.json' with { type: 'json' }
import flagsFile from '../../../../db/seed/flags.json' with { type: 'json' }
import heldFile from '../../../../db/seed/held.json' with { type: 'json' }
import mergesFile from '../../../../db/seed/merges.json' with { type: 'json' }
import postsFile from '../../../../db/seed/posts.json' with { type: 'json' }
import problemsFile from '../../../../db/seed/problems.json' with { type: 'json' }
import promotionsFile from '../../../../db/seed/promotions.json' with { type: 'json' }
import reportsFile from '../../../../db/seed/reports.json' with { type: 'json' }
import sweepsFile from '../../../../db/seed/sweeps.json' with { type: 'json' }
import threadsFile from '../../../../db/seed/threads.json' with { type: 'json' }
import type { Outcome } from '../../../forum/outcome.ts'

export type CastMember = {
  handle: string
  role: 'member' | 'moderator' | 'staff' | 'admin'
  trust: number
  bio: string
  joinedDaysAgo: number
}

export type PlayedPost = {
  id: string
  title: string
  body: string
  lang: string
  area: string
}

export type PlayedAnswer = {
  author: string
  hoursLater: number
  body: string
  accepted?: boolean
  acceptedHoursLater?: number
  votes: string[]
  outcomes: {
    by: string
    worked: Outcome['worked']
    device?: string
    appVersion?: string
    hoursLater: number
  }[]
  edit?: { hoursLater: number; body: string }
  /** Codes and devices it does not mean, as its form names them: `code:nw-2-5`. */
  notMeant?: string
  /** What somebody of the team took out of it. */
  correction?: { by: string; hoursLater: number; notMeant: string; reason: string }
}

export type PlayedThread = {
  post: string
  asker: string
  daysAgo: number
  device?: string
  appVersion?: string
  tried?: string
  notMeant?: string
  meToos: string[]
  follows: string[]
  answers: PlayedAnswer[]
}

export type PlayedReport = {
  /** `answer` is the place among the thread's answers; without it the question is meant. */
  on: { post: string; answer?: number }
  by: string
  reason: string
  note: string
  /** Whose profile, which article (its slug), or the whole thread, is meant instead of the post. */
  profile?: string
  article?: string
  isThread?: boolean
  /** A notice of illegal content by somebody without an account; `by` is their name. */
  guest?: { email: string; law: string }
  hoursLater: number
  decision?: {
    by: string
    verdict: string
    consequence: string
    /** Of a silence or a suspension. */
    days?: number
    reason: string
    note?: string
    hoursLater: number
  }
}

/** What a moderator decided about a post that waited; those not named here wait still. */
export type PlayedHeld = {
  on: PlayedReport['on']
  by: string
  verdict: string
  reason: string
  note?: string
  hoursLater: number
}

/** Somebody all of whose posts a moderator removed at once. */
export type PlayedSweep = {
  of: string
  by: string
  /** After this question was asked. */
  after: string
  hoursLater: number
  reason: string
}

/** What a moderator wrote to the others at a case, and whom it was handed to, if anybody. */
export type PlayedCaseNote = {
  on: PlayedReport['on']
  by: string
  note: string
  handTo?: string
  isEscalation?: boolean
  hoursLater: number
}

/** What somebody wrote against a decision, and what another moderator made of it. */
export type PlayedAppeal = {
  on: PlayedReport['on']
  by: string
  hoursLater: number
  happened: string
  wrong: string
  change: string
  heard?: { by: string; outcome: string; reason: string; hoursLater: number }
}

export type Reporter = {
  handle: string
  minutesAgo?: number
  hoursAgo?: number
  post?: { title: string; body: string; lang: string }
  /** Where they watch (ISO 3166), and with which version of the app. */
  country?: string
  appVersion?: string
  /** Whose question this person has too. */
  meToo?: string
}

/** `code` or `device` is empty where it is about the other alone. */
export type PlayedProblem = {
  code: string
  device: string
  /** Who of staff opened it by hand, with its public note. */
  opened?: { by: string; body: string }
  /** What it turned out to be a part of. */
  merged?: {
    into: { code: string; device: string }
    by: string
    hoursAfter: number
    reason: string
  }
  /** Whether it was over for those who were asked. */
  answers?: { by: string; fixed: boolean; hoursAfter: number }[]
  title: string
  startedHoursAgo: number
  updates: { state: string; hoursAfter: number; by: string; body: string }[]
  reporters: Reporter[]
  attached?: string[]
}

export type Promotion = {
  post: string
  answer: number
  by: string
  reviewer: string
  title: string
  body: string
  state: 'published' | 'in_review'
  daysAgo: number
}

/** What a moderator flagged of a case, and what staff said to it, if anything yet. */
export type PlayedFlag = {
  on: PlayedReport['on']
  by: string
  note: string
  hoursLater: number
  answered?: {
    by: string
    hoursLater: number
    answer: 'problem' | 'no'
    reply: string
    code?: string
    device?: string
    title?: string
    body?: string
  }
}

/** What staff changed in a code or a device: `fixes` is a further step. */
export type PlayedEdit = { by: string; daysAgo: number; note: string } & (
  | { code: string; fixes: string }
  | { device: string; about: string }
)

/** `duplicate` and `original` are keys of posts; the asker contests it where the file says so. */
export type PlayedMerge = {
  duplicate: string
  original: string
  by: string
  daysAgo: number
  note: string
  contest?: { daysAgo: number; reason: string }
}

export const cast = castFile as CastMember[]
export const posts = new Map((postsFile as PlayedPost[]).map((post) => [post.id, post]))
export const threads = threadsFile as PlayedThread[]
export const reports = reportsFile as PlayedReport[]
export const caseNotes = caseNotesFile as PlayedCaseNote[]
export const flags = flagsFile as PlayedFlag[]
export const held = heldFile as PlayedHeld[]
export const sweeps = sweepsFile as PlayedSweep[]
export const appeals = appealsFile as PlayedAppeal[]
export const problems = problemsFile as PlayedProblem[]
export const promotions = promotionsFile as Promotion[]
export const catalogueEdits = catalogueEditsFile as PlayedEdit[]
export const merges = mergesFile as PlayedMerge[]
