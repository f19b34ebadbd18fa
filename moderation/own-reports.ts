// A person's own reports: what became of each, and what it weighed.
import { reportsByViewer } from '../db/reads/reports.ts'
import { decodeCursor, encodeCursor } from '../src/lib/cursors.ts'
import { readPage } from '../src/page.ts'
import { mayWithdraw } from '../src/policy/reports.ts'
import { signedIn } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { reasonOf } from './reasons.ts'

const pageSize = 20

/** A page of them, the latest first, in one trip. */
export const loadOwnReports = async (scope: Scope, before: string) => {
  const cursor = decodeCursor(before, 2)
  const [at = 0, id = 0] = cursor ?? []
  const { frame, rows } = await readPage(scope, {
    rows: reportsByViewer(scope.db, {
      key: scope.session?.key ?? '',
      now: scope.now,
      before: cursor ? { at, id } : null,
      limit: pageSize + 1,
    }),
  })
  const viewer = signedIn(frame.viewer)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return {
    frame,
    reports: rows.slice(0, pageSize).map((row) => ({
      ...row,
      reason: reasonOf(row.reason).label,
      may: { withdraw: mayWithdraw(viewer, { ...row, reporterId: viewer.id }, scope.now) },
    })),
    isLater: cursor !== null,
    older: last ? encodeCursor([last.at, last.id]) : null,
  }
}
