// Removing all that an account, or a wave of new ones, wrote: previewed, done and undone as one act.
import { z } from 'zod'
import { type Statement, writeAll } from '../db/batch.ts'
import { isNullConflict, isUniqueConflict } from '../db/failures.ts'
import {
  allOfPerson,
  allOfWave,
  idOfHandle,
  latestSweeps,
  personToSweep,
  sweepById,
  sweepCounts,
  sweepsOfPerson,
  type WaveAsk,
} from '../db/reads/sweeps.ts'
import {
  type Chosen,
  closeSweptCases,
  decideAuthorCases,
  decideSweptCases,
  insertAuthorCases,
  insertNoticeMailsEach,
  insertNoticesEach,
  insertSweep,
  insertSweepReasons,
  insertSwept,
  logSweep,
  logSweptDecisions,
  type NewSweep,
  sweptAuthors,
  sweptReporters,
} from '../db/writes/sweeps.ts'
import { handleKeyOf } from '../src/accounts/handles.ts'
import { firstIdOf, newId } from '../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import type { NoticeKind } from '../src/notices/notify.ts'
import { learn, readPage } from '../src/page.ts'
import { deciding, maySilence, moderating } from '../src/policy/moderation.ts'
import { type Role, type Viewer, writing } from '../src/policy/viewer.ts'
import { conflict, forbidden, missing } from '../src/refusal.ts'
import type { Scope } from '../src/scope.ts'
import { readSettings, settingsOf } from '../src/settings.ts'
import { sixMonthsAfter } from './deadlines.ts'
import { settleSwept } from './standing.ts'

const day = 24 * 60 * 60_000

export const sweepForm = z.object({
  reason: z
    .string()
    .trim()
    .min(10, 'Give a reason of at least 10 characters: the person reads it.')
    .max(2000, 'Keep the reason under 2,000 characters.'),
})

const moment = z
  .string()
  .trim()
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d$/, 'Write it as 2026-11-04 18:30 (UTC).')
  .transform((typed) => Date.parse(`${typed.replace(' ', 'T')}:00Z`))
  .refine((at) => !Number.isNaN(at), 'There is no such time.')

/** From when to when, and how young the accounts were. */
export const waveRange = z.object({
  from: moment,
  to: moment,
  days: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'Write a number of days.')
    .transform(Number)
    .refine((days) => days >= 1 && days <= 365, 'From 1 to 365 days.'),
})

export const waveSweepForm = waveRange.extend(sweepForm.shape)

export type WaveRange = z.infer<typeof waveRange>

/** What a sweep of a person would remove, and those there were; for moderators, in one trip. */
export const loadPersonSweep = async (scope: Scope, handle: string) => {
  const { db } = scope
  const key = handleKeyOf(handle)
  const { frame, people, counts, sweeps } = await readPage(scope, {
    people: personToSweep(db, key),
    counts: sweepCounts(db, allOfPerson(idOfHandle(key))),
    sweeps: sweepsOfPerson(db, key),
  })
  const viewer = moderating(frame.viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  return {
    frame,
    person,
    counts: counts[0] ?? none,
    sweeps,
    may: { sweep: maySweep(viewer, person) },
  }
}

export type SweepCounts = Awaited<ReturnType<typeof sweepCounts>>[number]
export type SweepRow = Awaited<ReturnType<typeof latestSweeps>>[number]

const none: SweepCounts = {
  posts: 0,
  shown: 0,
  threads: 0,
  answersOfOthers: 0,
  authors: 0,
  cases: 0,
}

/** The switch, what undoing a wave by time would remove, and the latest sweeps. */
export const loadWave = async (scope: Scope, range: WaveRange | null) => {
  const { db } = scope
  const { frame, rows, counts, sweeps } = await readPage(scope, {
    rows: readSettings(db),
    counts: sweepCounts(db, range === null ? allOfPerson(0) : allOfWave(askOf(range))),
    sweeps: latestSweeps(db),
  })
  moderating(frame.viewer)
  return {
    frame,
    wave: settingsOf(rows)['spam-wave'],
    counts: range === null ? null : (counts[0] ?? none),
    sweeps,
  }
}

/** One sweep as it stands. */
export const loadSweep = async (scope: Scope, sweepId: number) => {
  const { frame, sweeps } = await readPage(scope, { sweeps: sweepById(scope.db, sweepId) })
  moderating(frame.viewer)
  const [sweep] = sweeps
  if (!sweep) throw missing('Nothing was removed under this address.')
  return { frame, sweep }
}

/** Two trips. Hides all that a person wrote; gives the sweep's id. */
export const sweepPerson = async (scope: Scope, handle: string, reason: string) => {
  const { viewer, people, uses } = await learn(scope, {
    people: personToSweep(scope.db, handleKeyOf(handle)),
    uses: usesByViewer(scope, limits.team),
  })
  const moderator = moderating(viewer)
  const [person] = people
  if (!person) throw missing('Nobody here has this name.')
  deciding(moderator, { authorId: person.id, viewerReported: false }, scope.now)
  if (!maySweep(moderator, person)) throw forbidden('An admin decides about people of the team.')
  keepWithin(scope, limits.team, uses)
  const about = { kind: 'person' as const, userId: person.id }
  return write(scope, moderator, { ...about, reason }, allOfPerson(person.id))
}

/** Two trips. Hides what young accounts posted between two times; gives the sweep's id. */
export const sweepWave = async (scope: Scope, range: WaveRange, reason: string) => {
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.team) })
  const moderator = writing(moderating(viewer), scope.now)
  keepWithin(scope, limits.team, uses)
  const about = { kind: 'wave' as const, userId: null }
  return write(scope, moderator, { ...about, reason }, allOfWave(askOf(range)))
}

const maySweep = (viewer: Viewer, person: { id: number; role: Role }): boolean =>
  viewer.id !== person.id && maySilence(viewer, person)

const askOf = ({ from, to, days }: WaveRange): WaveAsk => ({
  from,
  to,
  firstId: firstIdOf(from),
  endId: firstIdOf(to),
  age: days * day,
})

type About = Pick<NewSweep, 'kind' | 'userId' | 'reason'>

const write = async (scope: Scope, moderator: Viewer, about: About, chosen: Chosen) => {
  const sweep = { ...about, id: newId(scope.now), byId: moderator.id, at: scope.now }
  try {
    await writeAll(scope.db, [
      ...sweepStatements(scope, sweep, chosen),
      count(scope, limits.team, moderator.id),
    ])
    return sweep.id
  } catch (error) {
    if (isNullConflict(error, 'sweeps.reason')) throw conflict('There is nothing left to remove.')
    if (!isUniqueConflict(error, 'mod_log.case_id, mod_log.turn')) throw error
    throw conflict('A colleague decided one of its cases at this moment. Look at it again.')
  }
}

// The same few for one post and for five thousand.
const sweepStatements = (scope: Scope, sweep: NewSweep, chosen: Chosen): Statement[] => {
  const { db } = scope
  const { id, reason, byId, at } = sweep
  return [
    insertSweep(db, sweep, chosen),
    insertSwept(db, id, chosen),
    decideSweptCases(db, sweep),
    insertAuthorCases(db, sweep),
    decideAuthorCases(db, sweep),
    logSweptDecisions(db, sweep),
    closeSweptCases(db, sweep),
    insertSweepReasons(db, sweep, sixMonthsAfter(at)),
    ...settleSwept(scope, id, { by: byId, at }),
    ...tellEach(scope, 'swept', sweptAuthors(id, reason)),
    ...tellEach(scope, 'report-outcome', sweptReporters(id, reason)),
    logSweep(db, sweep, { action: 'sweep', reason }),
  ]
}

/** A notice and a mail for each row of a query with `user_id` and `data`. */
export const tellEach = (scope: Scope, kind: NoticeKind, each: Chosen): Statement[] => [
  insertNoticesEach(scope.db, each, kind, scope.now),
  insertNoticeMailsEach(scope.db, each, kind, scope.now),
]
