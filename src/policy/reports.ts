// Who may report what, how often in a day, and what reports may not do by themselves.
import { isTeam, mayWrite, type Viewer } from './viewer.ts'

/** A post, thread, profile or article as far as reporting needs it. */
export type Reportable = { authorId: number; isPublic: boolean }

/** Everyone who may write reports what others wrote, while it is public. */
export const mayReport = (viewer: Viewer | null, subject: Reportable, now: number): boolean =>
  mayWrite(viewer, now) && viewer.id !== subject.authorId && subject.isPublic

/** Whether its page shows the way to the report form; guests are led through sign-in. */
export const isReportOffered = (viewer: Viewer | null, subject: Reportable, now: number): boolean =>
  (viewer === null && subject.isPublic) || mayReport(viewer, subject, now)

/** Only somebody of the team asks for action at once. */
export const mayTakeAction = (viewer: Viewer): boolean => isTeam(viewer)

/** Reports a day; the newest meet scams first, so they have a few, and the trusted have more. */
export const reportsADay = (viewer: Viewer, aDay: number): number =>
  Math.max(1, Math.floor(aDay * (shares[isTeam(viewer) ? 4 : viewer.trust] ?? 1)))

// Discourse's x 1 / 1.5 / 2 / 3 from trust 1; a quarter before.
const shares = [0.25, 1, 1.5, 2, 3]

/** What reports can hide by themselves: posts, and threads by their question. */
export const mayHideItself = (kind: string): boolean => kind === 'post' || kind === 'thread'

/** Members' reports never hide what the team writes; the team's do. */
export const countsTowardsHiding = (reporter: Viewer, author: { role: string }): boolean =>
  author.role === 'member' || isTeam(reporter)

/** Spam by a newcomer goes at once when somebody long trusted says so. */
export const hidesAtOnce = (
  reporter: Viewer,
  reason: string,
  author: { role: string; trust: number },
): boolean =>
  reason === 'spam' && reporter.trust >= 3 && author.trust === 0 && author.role === 'member'

/** Taking a report back: one's own, in the first minutes, before anybody decided. */
export const withdrawingFor = 10 * 60_000

export const mayWithdraw = (
  viewer: Viewer | null,
  report: {
    reporterId: number | null
    at: number
    withdrawnAt: number | null
    closedAt: number | null
  },
  now: number,
): boolean =>
  viewer !== null &&
  viewer.id === report.reporterId &&
  report.withdrawnAt === null &&
  report.closedAt === null &&
  now - report.at < withdrawingFor
