// What everyone sees of widespread problems, each page in one trip: the status page, its months, one problem.

import {
  monthsOfProblems,
  ongoingProblems,
  problemForReader,
  problemsOfFeed,
  publicUpdates,
  resolvedProblems,
  threadsForReader,
} from '../../db/reads/public-problems.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { decodeCursor, encodeCursor } from '../../src/lib/cursors.ts'
import { readPage } from '../../src/page.ts'
import { isPublic, readerMay } from '../../src/policy/problems.ts'
import { missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { namedKey } from './key-names.ts'

const day = 86_400_000

// What ended longer ago is looked for by its month.
const recent = 30 * day

const mostShown = 100
const problemsAPage = 20
const mostInFeed = 50

export type Status = Awaited<ReturnType<typeof loadStatus>>
export type StatusMonth = Awaited<ReturnType<typeof loadStatusMonth>>
export type PublicProblem = Awaited<ReturnType<typeof loadPublicProblem>>
export type ProblemShown = Status['ongoing'][number]

/** What is going on, what was resolved lately, and the months that have more. */
export const loadStatus = async (scope: Scope) => {
  const { db, now } = scope
  const { frame, ongoing, resolved, months } = await readPage(scope, {
    ongoing: ongoingProblems(db, mostShown),
    resolved: resolvedProblems(
      db,
      { from: now - recent, before: now + day, after: null },
      mostShown,
    ),
    months: monthsOfProblems(db),
  })
  return { frame, ongoing: ongoing.map(shown), resolved: resolved.map(shown), months }
}

/** What was resolved in a month (`2026-11`, UTC), a page at a time. */
export const loadStatusMonth = async (scope: Scope, month: string, cursor: string) => {
  const span = spanOf(month)
  if (span === null) throw missing('There is no such month.')
  const after = placeIn(cursor)
  const { frame, problems } = await readPage(scope, {
    problems: resolvedProblems(scope.db, { ...span, after }, problemsAPage + 1),
  })
  return { frame, month, isLater: after !== null, ...pageOf(problems) }
}

/**
 * A known problem; a suspected or dismissed one is not there. One that was merged only says where it
 * went.
 */
export const loadPublicProblem = async (scope: Scope, id: number) => {
  const { db, now } = scope
  const { frame, problems, updates, threads } = await readPage(scope, {
    problems: problemForReader(db, id, viewerId(scope.session?.key ?? '', now)),
    updates: publicUpdates(db, id),
    threads: threadsForReader(db, id),
  })
  const [problem] = problems
  const went = problem?.state === 'merged' ? problem.mergedInto : null
  if (!problem || (!isPublic(problem) && went === null)) {
    throw missing('There is no such problem.')
  }
  return {
    frame,
    went,
    problem: { ...shown(problem), round: problem.round },
    mine: {
      isFollowed: problem.isFollowed,
      isCounted: problem.isCounted,
      fixed: problem.fixed === null ? null : problem.fixed === 1,
    },
    people: problem.people,
    followers: problem.followers,
    updates,
    threads: threads.map(({ key, postId, byId, mergedFrom, ...thread }) => ({
      ...thread,
      why: { key: key === null ? null : namedKey(scope, key), postId, byId, mergedFrom },
    })),
    may: readerMay(frame.viewer, problem, now),
  }
}

/** The latest problems with all that was said of them, the one with the latest news first. */
export const loadStatusFeed = async (scope: Scope) => {
  const { problems } = await readPage(forAnyone(scope), {
    problems: problemsOfFeed(scope.db, mostInFeed),
  })
  return {
    problems: problems
      .map(({ updates, ...problem }) => ({
        ...shown(problem),
        updates: JSON.parse(updates) as { state: string; html: string; at: number }[],
      }))
      .sort((a, b) => b.updatedAt - a.updatedAt || b.id - a.id),
  }
}

/** For programs: what is going on, or what was resolved a page at a time. */
export const loadApiProblems = async (
  scope: Scope,
  state: 'ongoing' | 'resolved',
  cursor: string,
) => {
  const { db, now } = scope
  const always = { from: 0, before: now + day, after: placeIn(cursor) }
  const { problems } = await readPage(forAnyone(scope), {
    problems:
      state === 'ongoing'
        ? ongoingProblems(db, mostShown)
        : resolvedProblems(db, always, problemsAPage + 1),
  })
  if (state === 'ongoing') return { problems: problems.map(shown), older: null }
  return pageOf(problems)
}

/** For programs: one problem with all that was said of it. */
export const loadApiProblem = (scope: Scope, id: number) => loadPublicProblem(forAnyone(scope), id)

// What programs get is the same whoever sends them, so that it may be kept between.
const forAnyone = (scope: Scope): Scope => ({ ...scope, session: null })

const placeIn = (cursor: string): [number, number] | null => {
  const [closedAt, id] = decodeCursor(cursor, 2) ?? []
  return closedAt === undefined || id === undefined ? null : [closedAt, id]
}

const pageOf = (rows: Row[]) => {
  const problems = rows.slice(0, problemsAPage).map(shown)
  const last = problems.at(-1)
  const isMore = rows.length > problemsAPage
  return { problems, older: isMore && last ? encodeCursor([last.closedAt ?? 0, last.id]) : null }
}

type Row = Awaited<ReturnType<typeof ongoingProblems>>[number]

const shown = ({ article, ...problem }: Row) => ({
  id: problem.id,
  title: problem.title,
  state: problem.state,
  severity: problem.severity,
  openedAt: problem.openedAt,
  confirmedAt: problem.confirmedAt,
  closedAt: problem.closedAt,
  updatedAt: problem.updatedAt,
  code: problem.code,
  deviceId: problem.deviceId,
  device: problem.device,
  country: problem.country,
  appVersion: problem.appVersion,
  area: problem.area,
  note: problem.note,
  article: article === null ? null : (JSON.parse(article) as { slug: string; title: string }),
})

/** From the first moment of a month to the first of the next; null for what is none. */
const spanOf = (month: string): { from: number; before: number } | null => {
  const read = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month)
  if (!read) return null
  const [year, at] = [Number(read[1]), Number(read[2])]
  return { from: Date.UTC(year, at - 1, 1), before: Date.UTC(year, at, 1) }
}
