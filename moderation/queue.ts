// The queue: open cases by priority, with how the priority came about and who holds what.

import { exposedToday } from '../db/reads/case-work.ts'
import { allCategories } from '../db/reads/categories.ts'
import { openCases, type QueueShown, queueCounts } from '../db/reads/queue.ts'
import { decodeCursor, encodeCursor } from '../src/lib/cursors.ts'
import { readPage } from '../src/page.ts'
import {
  interestIn,
  mayAskLeave,
  mayDecide,
  maySeeCase,
  moderating,
} from '../src/policy/moderation.ts'
import { mayWrite, type Viewer } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import { excerpt } from '../src/text/excerpts.ts'
import { plainText } from '../src/text/markdown.ts'
import { holderOf } from './claim.ts'
import { isHard, restAfter, startOfDay } from './exposure.ts'
import { checkNames, priorityOf, weights } from './priority.ts'
import { reasonIds, reasonOf, reasons } from './reasons.ts'

const pageSize = 20

const shownHow: QueueShown[] = ['all', 'mine', 'unclaimed', 'handed', 'escalated']

export const caseKinds = ['report', 'held', 'finding', 'appeal', 'contest', 'attack'] as const

/** The filters and the cursor as they stand in the address. */
export type QueueAddress = {
  show?: string
  kind?: string
  reason?: string
  category?: string
  lang?: string
  author?: string
  after?: string
}

/** A page of the queue. */
export const loadQueue = async (scope: Scope, ask: QueueAddress) => {
  const { db, now } = scope
  const filter = filterOf(ask)
  const cursor = decodeCursor(ask.after ?? '', 3)
  const [asOf = now, score = 0, id = 0] = cursor ?? []
  const key = scope.session?.key ?? ''
  const { frame, ...found } = await readPage(scope, {
    rows: openCases(db, {
      filter,
      key,
      now,
      weights,
      asOf,
      after: cursor ? { score, id } : null,
      limit: pageSize + 1,
    }),
    counts: queueCounts(db, key, now),
    categories: allCategories(db),
    exposed: exposedToday(db, key, now, startOfDay(now)),
  })
  const viewer = moderating(frame.viewer)
  const { rows } = found
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  const [counts = noCases] = found.counts
  return {
    frame,
    filter: { ...filter, reason: filter.reason?.id ?? null },
    cases: rows.slice(0, pageSize).map((row) => entryOf(scope, viewer, row)),
    counts,
    choices: {
      kinds: caseKinds.map((kind) => ({ kind, open: counts[kind] })),
      reasons,
      categories: found.categories,
    },
    rest: { seen: found.exposed[0]?.cases ?? 0, after: restAfter },
    isFirst: cursor === null,
    /** The page itself, as its address has it. */
    at: cursor === null ? null : (ask.after ?? null),
    after: last ? encodeCursor([asOf, last.score, last.id]) : null,
  }
}

const noCases = {
  all: 0,
  mine: 0,
  unclaimed: 0,
  handed: 0,
  escalated: 0,
  report: 0,
  held: 0,
  finding: 0,
  appeal: 0,
  contest: 0,
  attack: 0,
}

const filterOf = (ask: QueueAddress) => {
  const reason = reasonIds.find((known) => known === ask.reason) ?? null
  return {
    show: shownHow.find((how) => how === ask.show) ?? ('all' as const),
    kind: caseKinds.find((kind) => kind === ask.kind) ?? null,
    reason: reason === null ? null : { id: reason, label: checkNames[reason] ?? null },
    category: ask.category || null,
    lang: ask.lang || null,
    author: ask.author?.trim().toLowerCase() || null,
  }
}

type Row = Awaited<ReturnType<typeof openCases>>[number]

const entryOf = (scope: Scope, viewer: Viewer, row: Row) => {
  const given = JSON.parse(row.reasons) as string[]
  const mayOpen = maySeeCase(viewer, row)
  const mayAct = mayDecide(viewer, row, scope.now)
  return {
    id: row.id,
    caseKind: row.caseKind,
    subjectKind: row.subjectKind,
    version: row.version,
    title: row.title,
    kind: row.kind,
    author: row.author,
    openedAt: row.openedAt,
    plea: mayOpen ? row.plea : null,
    /** Null for what is covered until somebody asks to see it. */
    excerpt: isHard({ reasons: given, checkedAs: row.checkedAs })
      ? null
      : excerpt(plainText(row.body), 240),
    reports: row.reports,
    reasons: counted(given),
    score: row.score,
    parts: priorityOf(row),
    holder: holderOf(row, scope.now),
    handedTo: row.handedTo,
    escalatedAt: row.escalatedAt,
    asking: row.asking,
    flag: row.flag,
    interest: interestIn(viewer, row),
    may: {
      open: mayOpen,
      claim: mayAct,
      /** With others: appeals and contests are weighed one by one. */
      tick: mayAct && row.caseKind !== 'appeal' && row.caseKind !== 'contest',
      ask: mayAskLeave(viewer, row, scope.now),
      flag: mayOpen && mayWrite(viewer, scope.now) && row.flag !== '',
    },
  }
}

/** `scam, scam, spam` as `2 × Scam, Spam`, in the order they first came. */
const counted = (ids: string[]): string =>
  [...new Set(ids)]
    .map((id) => {
      const times = ids.filter((other) => other === id).length
      return times > 1 ? `${times} × ${reasonOf(id).label}` : reasonOf(id).label
    })
    .join(', ')
