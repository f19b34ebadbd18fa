// What staff see of problems, each page read in one trip.
import { allCategories } from '../../db/reads/categories.ts'
import { siteMemory } from '../../db/reads/detector.ts'
import { codeNames, deviceNames } from '../../db/reads/problem-acts.ts'
import { answersOfProblem } from '../../db/reads/problem-answers.ts'
import { staffPeople } from '../../db/reads/problem-care.ts'
import {
  facetsOfProblem,
  guestsOfProblem,
  keysToSplit,
  memoriesOfProblem,
  pastProblems,
  peopleOfProblem,
  postsOfProblem,
  threadsForStaff,
} from '../../db/reads/problem-evidence.ts'
import { openProblemNames, waitingFlags } from '../../db/reads/problem-flags.ts'
import { movesOfProblem } from '../../db/reads/problem-moves.ts'
import { isProposing } from '../../db/reads/problem-proposals.ts'
import {
  alarmMonths,
  historyOfProblem,
  staffProblem,
  staffProblems,
} from '../../db/reads/staff-problems.ts'
import { readPage } from '../../src/page.ts'
import { isSnoozed, mayMergeInto, staffed, staffMay } from '../../src/policy/problems.ts'
import { missing } from '../../src/refusal.ts'
import type { Scope } from '../../src/scope.ts'
import { readSettings, settingsOf } from '../../src/settings.ts'
import { bandOf } from './band.ts'
import { honestyOf, pictureOf, shownPost } from './evidence.ts'
import { byHour } from './hours.ts'
import { namedKey } from './key-names.ts'
import { dismissalHolds } from './outcome.ts'

const day = 24 * 60 * 60_000

// What was resolved or dismissed longer ago is history nobody looks for here.
const shownAfterClosing = 30 * day

const year = 365 * day

export type StaffProblems = Awaited<ReturnType<typeof loadStaffProblems>>
export type StaffProblem = Awaited<ReturnType<typeof loadStaffProblem>>

/** Every problem staff have to do with, suspected ones first, and how often alarms were right. */
export const loadStaffProblems = async (scope: Scope) => {
  const { db, now } = scope
  const { frame, problems, ...rest } = await readPage(scope, {
    problems: staffProblems(db, now - shownAfterClosing, now),
    flags: waitingFlags(db),
    months: alarmMonths(db, now - year),
    codes: codeNames(db),
    devices: deviceNames(db),
  })
  staffed(frame.viewer)
  const shown = problems.map(({ recent, ...problem }) => ({
    ...problem,
    hours: byHour(now, JSON.parse(recent) as number[]),
  }))
  const isPutOff = (problem: (typeof shown)[number]) =>
    problem.state === 'suspected' && isSnoozed(problem, now)
  return {
    frame,
    open: shown.filter((problem) => problem.closedAt === null && !isPutOff(problem)),
    snoozed: shown.filter(isPutOff),
    closed: shown.filter(({ closedAt }) => closedAt !== null),
    ...rest,
  }
}

/** One problem with all that speaks for it, and what staff may do with it. */
export const loadStaffProblem = async (scope: Scope, id: number) => {
  const { db, now } = scope
  const { frame, problems, ...rows } = await readPage(scope, {
    site: siteMemory(db),
    memories: memoriesOfProblem(db, id),
    problems: staffProblem(db, id),
    updates: historyOfProblem(db, id),
    threads: threadsForStaff(db, id),
    people: peopleOfProblem(db, id, now),
    facets: facetsOfProblem(db, id),
    posts: postsOfProblem(db, id, now),
    guests: guestsOfProblem(db, id, now),
    past: pastProblems(db, id),
    moves: movesOfProblem(db, id),
    others: openProblemNames(db),
    splits: keysToSplit(db, id),
    areas: allCategories(db),
    staff: staffPeople(db),
    answers: answersOfProblem(db, id),
    proposals: isProposing(db, id),
    set: readSettings(db),
  })
  const viewer = staffed(frame.viewer)
  const [problem] = problems
  if (!problem) throw missing('There is no such problem.')
  const until = problem.closedAt === null ? now : Math.min(problem.seenAt, problem.closedAt)
  const band = bandOf(problem.key, rows, { now, until, hours: 24 })
  const { updates, guests, past, moves, areas, staff } = rows
  return {
    frame,
    problem,
    updates,
    picture: pictureOf(rows.facets, rows.people, problem),
    honesty: honestyOf(rows.people, rows.posts),
    posts: rows.posts.map(shownPost),
    threads: rows.threads.map((thread) => ({
      ...thread,
      why: { ...thread, key: thread.key === null ? null : namedKey(scope, thread.key) },
    })),
    until,
    windows: problem.closedAt === null ? band.windows : [],
    hours: byHour(
      until,
      rows.people.map(({ at }) => at),
    ).map((people, place) => ({ people, expected: null, upper: null, ...band.hours[place] })),
    guests,
    past,
    moves,
    /** Where a dismissal raises the bar: until then. */
    heldUntil:
      problem.state === 'dismissed'
        ? (problem.closedAt ?? 0) + dismissalHolds
        : now + dismissalHolds,
    others: rows.others.filter(
      (other) => other.id !== id && mayMergeInto(problem, { ...other, closedAt: null }),
    ),
    splits: rows.splits.map((split) => ({ ...split, ...namedKey(scope, split.key) })),
    areas,
    staff,
    /** Whether it is over for people, and when it opens by itself because it is not. */
    answers: rows.answers[0] ?? nobodyAsked,
    reopen: settingsOf(rows.set)['reopen-problem'],
    /** Whether nobody has said yet what becomes of it among the articles. */
    isProposed: rows.proposals[0]?.isProposing === true,
    may: staffMay(viewer, problem, now),
  }
}

const nobodyAsked = { asked: 0, fixed: 0, broken: 0, others: 0 }
