// How soon somebody may post again: new members, and everyone in a thread that has slowed down.
import type { Settings } from '../settings.ts'
import type { FirstLimits } from './newcomers.ts'
import { isModerator, type Viewer } from './viewer.ts'

const second = 1_000
const minute = 60 * second

/** What somebody wrote of late, and what goes on in the thread they write in. */
export type Pace = {
  questionsToday: number
  answersToday: number
  lastQuestionAt: number | null
  lastPostAt: number | null
  answersHere: number
  lastHereAt: number | null
  slowSeconds: number | null
  /** Reports on posts of the thread lately, and those of the viewer among them. */
  reportsHere: number
  ownReportsHere: number
}

/** A wait: until when, and what for. */
export type Wait = {
  until: number
  /** One post in so many milliseconds. */
  every: number
  why: 'slow' | 'reports'
  reports: number
  ownReports: number
}

/** What stops a new member for now; null for nothing. */
export const newcomerStop = (
  kind: 'question' | 'answer',
  pace: Pace,
  limits: FirstLimits,
  now: number,
): { is: 'day' | 'thread'; most: number } | { is: 'seconds'; left: number } | null => {
  const [done, most] =
    kind === 'question'
      ? [pace.questionsToday, limits.threads]
      : [pace.answersToday, limits.replies]
  if (limits.isFirstDay && done >= most) return { is: 'day', most }
  if (kind === 'answer' && pace.answersHere >= limits.repliesInThread) {
    return { is: 'thread', most: limits.repliesInThread }
  }
  const ends = [
    (pace.lastPostAt ?? 0) + limits.secondsBetweenPosts * second,
    kind === 'question' ? (pace.lastQuestionAt ?? 0) + limits.secondsBetweenThreads * second : 0,
  ]
  const left = Math.ceil((Math.max(...ends) - now) / second)
  return left > 0 ? { is: 'seconds', left } : null
}

/**
 * The wait in a thread in slow mode: the longer of what a moderator set and what its reports make,
 * (minutes + reports + own reports) minutes; moderators do not wait. Null where one may post.
 */
export const waitInThread = (
  viewer: Viewer,
  pace: Pace,
  set: Settings['slow-mode'],
  now: number,
): Wait | null => {
  const { every, why } = slownessFor(viewer, pace, set) ?? {}
  if (every === undefined || why === undefined || pace.lastHereAt === null) return null
  const until = pace.lastHereAt + every
  if (until <= now) return null
  return { until, every, why, reports: pace.reportsHere, ownReports: pace.ownReportsHere }
}

/** What slows a thread down: set by hand, and what was reported in it lately. */
export type Heat = Pick<Pace, 'slowSeconds' | 'reportsHere' | 'ownReportsHere'>

/** How long the viewer waits there between two answers (ms), and why; null for no time at all. */
export const slownessFor = (
  viewer: Viewer,
  { slowSeconds, reportsHere, ownReportsHere }: Heat,
  { automatic, reports, minutes }: Settings['slow-mode'],
): Pick<Wait, 'every' | 'why'> | null => {
  if (isModerator(viewer)) return null
  const byHand = (slowSeconds ?? 0) * second
  const isHeated = automatic && reportsHere >= reports
  const byReports = isHeated ? (minutes + reportsHere + ownReportsHere) * minute : 0
  if (byHand === 0 && byReports === 0) return null
  return { every: Math.max(byHand, byReports), why: byReports > byHand ? 'reports' : 'slow' }
}

/** Whether what was learnt must still hold when the post is written. */
export const isPaced = (viewer: Viewer, pace: Pace): boolean =>
  !isModerator(viewer) && (viewer.trust === 0 || pace.slowSeconds !== null || pace.reportsHere > 0)
