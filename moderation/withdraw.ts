// Taking one's own report back: it counts no more, and a case without reports closes by itself.
import { type Statement, together } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import { reportToWithdraw } from '../db/reads/reports.ts'
import { closeCase } from '../db/writes/cases.ts'
import { endInterim, insertLog } from '../db/writes/decisions.ts'
import { recountLeft, withdrawReport } from '../db/writes/reports.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { notifyAuthorOfInterim } from '../src/notices/notify.ts'
import { learn } from '../src/page.ts'
import { mayWithdraw, withdrawingFor } from '../src/policy/reports.ts'
import { signedIn } from '../src/policy/viewer.ts'
import { conflict, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { settlePost } from './standing.ts'

const tooLate =
  'A report can be taken back for ten minutes, as long as nobody has decided. You are told what comes of it.'

/** Two trips. Sent twice it is done once; a refusal when it is too late. */
export const withdraw = async (scope: Scope, reportId: number): Promise<void> => {
  for (let tries = 0; tries < 4; tries += 1) {
    if (await withdrawOnce(scope, reportId)) return
  }
  throw conflict('This case is changing at the moment. Try again in a minute.')
}

const withdrawOnce = async (scope: Scope, reportId: number): Promise<boolean> => {
  const { viewer, found, uses } = await learn(scope, {
    found: reportToWithdraw(scope.db, reportId),
    uses: usesByViewer(scope, limits.withdraw),
  })
  const [row] = found
  const reporter = signedIn(viewer)
  if (!row || row.reporterId !== reporter.id) throw missing()
  if (row.withdrawnAt !== null) return true
  if (!mayWithdraw(reporter, row, scope.now)) throw conflict(tooLate)
  keepWithin(scope, limits.withdraw, uses)
  const left = row.standing - 1
  const ending = left === 0 ? endingOf(scope, row) : []
  try {
    await together(scope.db, {
      withdrawn: withdrawReport(scope.db, reportId, scope.now, scope.now - withdrawingFor),
      recounted: recountLeft(scope.db, row.caseId, left),
      ...Object.fromEntries(ending.map((statement, at) => [`ending${at}`, statement])),
      counted: count(scope, limits.withdraw, reporter.id),
    })
    return true
  } catch (error) {
    // Somebody reported, withdrew or decided between the two trips.
    const isLate = isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')
    if (isLate || isNullConflict(error, 'cases.opened_at')) return false
    throw error
  }
}

type Row = Awaited<ReturnType<typeof reportToWithdraw>>[number]

const reason = 'Every report on it was taken back by the one who made it.'

const endingOf = (scope: Scope, row: Row): Statement[] => {
  const { db, now: at } = scope
  const { caseId, version: turn, authorId: userId, postId, threadId, articleId } = row
  const about = { title: row.title, about: row.subjectKind }
  return [
    insertLog(db, {
      caseId,
      turn,
      action: 'withdrawn',
      actorId: null,
      userId,
      postId,
      threadId,
      articleId,
      reason,
      at,
    }),
    closeCase(db, caseId, at),
    endInterim(db, caseId, { at, reason }),
    ...(postId === null || threadId === null
      ? []
      : settlePost(scope, { postId, threadId }, { by: null, at })),
    ...(row.interimId === null
      ? []
      : notifyAuthorOfInterim(scope, caseId, at, {
          kind: 'decision-undone',
          actorId: null,
          data: { decisionId: row.interimId, reason, ...about },
        })),
  ]
}
