// Reporting a post: the report with the text as it was, and the one case all reports on it join.
import { z } from 'zod'
import { together } from '../db/batch.ts'
import { isUniqueConflict } from '../db/failures.ts'
import { lastReportByViewer, postToReport } from '../db/reads/reports.ts'
import { insertReport, openCase, recountReports } from '../db/writes/reports.ts'
import { newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import { mayReport } from '../src/policy/posts.ts'
import { signedIn, type Viewer, writing } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'
import { reasonIds, reasonOf, reasons } from './reasons.ts'

// A moderator has just said what they think of this text; more of the same opens nothing anew.
const dismissedFor = 24 * 60 * 60_000

/** The address of a thread in a note. */
export const threadLink = /\/t\/[0-9a-z]+/

export const reportForm = z
  .object({
    reason: z.enum(reasonIds, 'Choose what is wrong with the post.'),
    note: z.string().trim().max(1000, 'Keep the note under 1,000 characters.'),
  })
  .superRefine(({ reason, note }, { addIssue }) => {
    const need = (message: string) => addIssue({ code: 'custom', path: ['note'], message })
    if (reason === 'other' && note === '') need('Say in a few words what is wrong.')
    if (reason === 'duplicate' && !threadLink.test(note))
      need('Paste the link of the other thread.')
  })

/** How a report ended: taken up, kept with a decision made lately, or made already. */
export type Reported = 'taken' | 'kept' | 'already'

/** The report page: the post, what the viewer reported of it before, and the reasons to choose from. */
export const loadReport = async (scope: Scope, postId: number) => {
  const { frame, ...rows } = await readPage(scope, readsOf(scope, postId))
  const viewer = signedIn(frame.viewer)
  const post = reportable(viewer, rows.posts)
  const [mine] = rows.mine
  if (mine === undefined) refuseHidden(post)
  return {
    frame,
    post: shown(post),
    mine: mine ? { ...mine, reason: reasonOf(mine.reason).label } : null,
    may: { report: mine?.caseId !== post.joins && mayReport(viewer, post, scope.now) },
    reasons,
  }
}

/** Reports a post; the thread to go back to comes with how it ended. */
export const report = async (scope: Scope, postId: number, form: z.infer<typeof reportForm>) => {
  const { viewer, uses, ...rows } = await learn(scope, {
    ...readsOf(scope, postId),
    uses: usesByViewer(scope, limits.report),
  })
  const reporter = writing(viewer, scope.now)
  const post = reportable(reporter, rows.posts)
  const thread = { id: post.threadId, slug: post.slug }
  const [mine] = rows.mine
  if (mine && mine.caseId === post.joins) return { thread, reported: 'already' as Reported }
  refuseHidden(post)
  keepWithin(scope, limits.report, uses)
  const reported = await write(scope, { ...form, postId, reporterId: reporter.id })
  const kept = reported === 'taken' && post.joinsClosed !== null
  return { thread, reported: kept ? ('kept' as Reported) : reported }
}

type Filled = z.infer<typeof reportForm> & { postId: number; reporterId: number }

const write = async (scope: Scope, filled: Filled): Promise<Reported> => {
  const { db, now } = scope
  const row = { ...filled, at: now, since: now - dismissedFor }
  try {
    const { reported } = await together(db, {
      opened: openCase(db, newId(now), row),
      reported: insertReport(db, row),
      recounted: recountReports(db, row),
      counted: count(scope, limits.report, filled.reporterId),
    })
    if (reported.rowsAffected === 0) throw conflict(alreadyHidden)
    return 'taken'
  } catch (error) {
    if (isUniqueConflict(error, 'reports.case_id, reports.reporter_id')) return 'already'
    throw error
  }
}

const readsOf = (scope: Scope, postId: number) => ({
  posts: postToReport(scope.db, postId, scope.now - dismissedFor),
  mine: lastReportByViewer(scope.db, postId, scope.session?.key ?? '', scope.now),
})

type Post = Awaited<ReturnType<typeof postToReport>>[number]

const reportable = (viewer: Viewer, [post]: Post[]): Post => {
  if (!post || post.deletedAt !== null) throw missing()
  if (viewer.id === post.authorId) {
    throw forbidden('This is your own post: you can edit or delete it yourself.')
  }
  return post
}

// Who reported a post hears what became of it, but hidden text is not repeated to them.
const shown = ({ id, kind, author, body, hiddenAt, threadId, slug, title, ...post }: Post) => ({
  id,
  kind,
  author,
  excerpt: hiddenAt === null ? excerpt(plainText(body), 200) : null,
  thread: post.threadHiddenAt === null ? { id: threadId, slug, title } : null,
})

const alreadyHidden = 'A moderator has hidden this post already.'

const refuseHidden = ({ hiddenAt, threadHiddenAt }: Post) => {
  if (hiddenAt !== null) throw conflict(alreadyHidden)
  if (threadHiddenAt !== null) throw missing()
}
