// The pages of problems, each read in one trip: what staff see, and what everyone sees.
import { codeNames, deviceNames } from '../../db/reads/problem-acts.ts'
import {
  problemById,
  publicProblems,
  staffProblems,
  threadsOfProblem,
  updatesOfProblem,
} from '../../db/reads/problem-pages.ts'
import { keysOfProblem, signalKinds, signalsByKey } from '../../db/reads/signals.ts'
import { viewerId } from '../../db/reads/viewer.ts'
import { readPage } from '../../src/page.ts'
import { isOngoing, isPublic, readerMay, staffed, staffMay } from '../../src/policy/problems.ts'
import { missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { evidenceOf } from './detector.ts'
import { expectedOf } from './expected.ts'
import { byHour } from './hours.ts'
import { recordsFrom, siteFrom, siteReads } from './read-records.ts'
import { day, type KeyRecord, windows } from './records.ts'

// What was resolved or dismissed longer ago is history nobody looks for here.
const shownAfterClosing = 30 * day

export type StaffProblems = Awaited<ReturnType<typeof loadStaffProblems>>
export type StaffProblem = Awaited<ReturnType<typeof loadStaffProblem>>
export type Status = Awaited<ReturnType<typeof loadStatus>>
export type PublicProblem = Awaited<ReturnType<typeof loadPublicProblem>>

/** Every problem staff have to do with, suspected ones first. */
export const loadStaffProblems = async (scope: Scope) => {
  const { db, now } = scope
  const { frame, problems, ...choices } = await readPage(scope, {
    problems: staffProblems(db, now - shownAfterClosing, now),
    codes: codeNames(db),
    devices: deviceNames(db),
  })
  staffed(frame.viewer)
  const shown = problems.map((problem) => ({
    ...problem,
    hours: byHour(now, JSON.parse(problem.recent) as number[]),
  }))
  return {
    frame,
    open: shown.filter(({ closedAt }) => closedAt === null),
    closed: shown.filter(({ closedAt }) => closedAt !== null),
    ...choices,
  }
}

/** One problem with its evidence of the last 24 hours. */
export const loadStaffProblem = async (scope: Scope, id: number) => {
  const { db, now } = scope
  const { frame, problems, updates, threads, keys, kinds, ...habits } = await readPage(scope, {
    ...siteReads(scope),
    problems: problemById(db, id, viewer(scope)),
    updates: updatesOfProblem(db, id),
    threads: threadsOfProblem(db, id),
    keys: signalsByKey(db, { keys: keysOfProblem(id), now, windows, fewest: 1 }),
    kinds: signalKinds(db, id, now),
  })
  const staff = staffed(frame.viewer)
  const [problem] = problems
  if (!problem) throw missing('There is no such problem.')
  const records = recordsFrom(keys)
  const record = records.find(({ key }) => key === problem.key) ?? nobody(problem.key)
  const site = siteFrom(now, habits)
  return {
    frame,
    problem,
    updates,
    threads,
    kinds,
    windows: evidenceOf(now, record, expectedOf(records, site), site),
    hours: byHour(
      now,
      record.people.map(({ at }) => at),
    ),
    may: staffMay(staff, problem, now),
  }
}

/** What the community knows of: what is going on, and what was resolved lately. */
export const loadStatus = async (scope: Scope) => {
  const { frame, problems } = await readPage(scope, {
    problems: publicProblems(scope.db, scope.now - shownAfterClosing),
  })
  return {
    frame,
    ongoing: problems.filter(isOngoing),
    resolved: problems.filter((problem) => !isOngoing(problem)),
  }
}

/** A known problem; a suspected or dismissed one is not there. */
export const loadPublicProblem = async (scope: Scope, id: number) => {
  const { frame, problems, updates, threads } = await readPage(scope, {
    problems: problemById(scope.db, id, viewer(scope)),
    updates: updatesOfProblem(scope.db, id),
    threads: threadsOfProblem(scope.db, id),
  })
  const [problem] = problems
  if (!problem || !isPublic(problem)) throw missing('There is no such problem.')
  return {
    frame,
    problem,
    updates: updates.filter(({ state }) => publicUpdates.has(state)),
    threads,
    may: readerMay(frame.viewer, problem, scope.now),
  }
}

// What staff attached or took off is their bookkeeping.
const publicUpdates = new Set(['confirmed', 'monitoring', 'resolved'])

const viewer = (scope: Scope) => viewerId(scope.session?.key ?? '', scope.now)

const nobody = (key: string): KeyRecord => ({
  key,
  people: [],
  readFrom: 0,
  before: 0,
  beforeAtThisTime: [],
})
