// The queue: open cases by priority, with how the priority came about and who holds what.
import { openCases, type QueueShown, queueCounts } from '../db/reads/cases.ts'
import { decodeCursor, encodeCursor } from '../src/lib/cursors.ts'
import { readPage } from '../src/page.ts'
import { mayDecide, maySeeCase, moderating } from '../src/policy/moderation.ts'
import type { Viewer } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'
import { holderOf } from './claim.ts'
import { reasonOf } from './reasons.ts'

const pageSize = 20

/** Two days of waiting weigh about as much as five more reports: nothing waits forever. */
const weights = { report: 10, hour: 1, mostHours: 48 }

const hour = 3_600_000

const shownHow: QueueShown[] = ['all', 'mine', 'unclaimed']

/** A page of the queue; `show` and `after` as they stand in the address. */
export const loadQueue = async (
  scope: Scope,
  ask: { show: string | undefined; after: string | undefined },
) => {
  const show = shownHow.find((how) => how === ask.show) ?? 'all'
  const cursor = decodeCursor(ask.after ?? '', 3)
  const [asOf = scope.now, score = 0, id = 0] = cursor ?? []
  const key = scope.session?.key ?? ''
  const { rows, counts, frame } = await readPage(scope, {
    rows: openCases(scope.db, {
      show,
      key,
      now: scope.now,
      weights,
      asOf,
      after: cursor ? { score, id } : null,
      limit: pageSize + 1,
    }),
    counts: queueCounts(scope.db, key, scope.now),
  })
  const viewer = moderating(frame.viewer)
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return {
    frame,
    show,
    cases: rows.slice(0, pageSize).map((row) => entryOf(scope, viewer, row, asOf)),
    counts: counts[0] ?? { all: 0, mine: 0, unclaimed: 0 },
    isFirst: cursor === null,
    after: last ? encodeCursor([asOf, last.score, last.id]) : null,
  }
}

type Row = Awaited<ReturnType<typeof openCases>>[number]

const entryOf = (scope: Scope, viewer: Viewer, row: Row, asOf: number) => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  contestReason: row.contestReason,
  author: row.author,
  openedAt: row.openedAt,
  excerpt: excerpt(plainText(row.body), 240),
  reports: row.reports,
  reasons: counted(JSON.parse(row.reasons) as string[]),
  score: row.score,
  parts: priorityOf(row, asOf),
  holder: holderOf(row, scope.now),
  may: { open: maySeeCase(viewer, row), claim: mayDecide(viewer, row, scope.now) },
})

/** What a case's priority is made of; its sum is the score the queue is sorted by. */
const priorityOf = (row: { reports: number; openedAt: number }, asOf: number) => {
  const waited = Math.max(0, Math.floor((asOf - row.openedAt) / hour))
  return [
    { label: 'reports', points: row.reports * weights.report },
    { label: 'waiting', points: Math.min(waited, weights.mostHours) * weights.hour },
  ]
}

/** `scam, scam, spam` as `2 × Scam, Spam`, in the order they first came. */
const counted = (ids: string[]): string =>
  [...new Set(ids)]
    .map((id) => {
      const times = ids.filter((other) => other === id).length
      return times > 1 ? `${times} × ${reasonOf(id).label}` : reasonOf(id).label
    })
    .join(', ')
