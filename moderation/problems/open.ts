// Staff open a problem by themselves, before enough people have reported it.
import { z } from 'zod'
import { type Statement, writeAll } from '../../db/batch.ts'
import { isUniqueConflict } from '../../db/failures.ts'
import { codeCalled, deviceById } from '../../db/reads/problem-acts.ts'
import { attachThreadsBehind } from '../../db/writes/detector.ts'
import {
  addProblemKey,
  followersOfThreadsFollow,
  insertConfirmed,
  insertProblemUpdate,
} from '../../db/writes/problems.ts'
import { newId } from '../../src/lib/ids.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { learn } from '../../src/page.ts'
import { speaking } from '../../src/policy/problems.ts'
import type { Viewer } from '../../src/policy/viewer.ts'
import type { Scope } from '../../src/scope.ts'
import { note, problemTitle } from './acts.ts'
import { alertStatements } from './alerts.ts'
import { keyOf } from './keys.ts'
import { storedNote, tellFollowers } from './turns.ts'

const day = 24 * 60 * 60_000

export const openForm = z
  .object({
    code: z.string().trim().max(60, 'That is longer than any code.'),
    device: z.string().trim().max(60, 'Choose a device of the list.'),
    title: problemTitle,
    body: note('a public note'),
  })
  .refine(({ code, device }) => code !== '' || device !== '', {
    path: ['code'],
    message: 'Name a code, a device, or both.',
  })

/** The problem's id, or what is wrong with the form. */
export type Opened = { id: number; errors: null } | { id: null; errors: Record<string, string> }

/** Opens a confirmed problem and attaches the threads of the last day about the same. */
export const openProblem = async (
  scope: Scope,
  form: z.infer<typeof openForm>,
): Promise<Opened> => {
  const { db, now } = scope
  const { viewer, uses, ...rows } = await learn(scope, {
    codes: codeCalled(db, form.code),
    devices: deviceById(db, form.device),
    uses: usesByViewer(scope, limits.team),
  })
  const by = speaking(viewer, now)
  const [code] = rows.codes
  const [device] = rows.devices
  if (form.code !== '' && !code) return wrong('code', 'No such code is in the catalogue.')
  if (form.device !== '' && !device) return wrong('device', 'No such device is in the catalogue.')
  keepWithin(scope, limits.team, uses)

  const opening = { id: newId(now), codeId: code?.id ?? null, deviceId: device?.id ?? null }
  try {
    await writeAll(db, [
      ...openingStatements(scope, by, { ...opening, ...form, raisedBy: 'staff' }),
      count(scope, limits.team, by.id),
    ])
  } catch (error) {
    if (!isOpenAlready(error)) throw error
    return wrong('code', openAlready)
  }
  return { id: opening.id, errors: null }
}

export type Opening = {
  id: number
  codeId: string | null
  deviceId: string | null
  title: string
  body: string
  raisedBy: 'staff' | 'moderators'
}

/** What opens a confirmed problem; its batch rejects when one about the same is open already. */
export const openingStatements = (
  scope: Scope,
  by: Viewer,
  { body, ...opening }: Opening,
): Statement[] => {
  const { db, now } = scope
  const problem = { ...opening, key: keyOf({ ...opening, country: null, version: null }) }
  const update = { problemId: problem.id, version: 1, state: 'confirmed', byId: by.id, at: now }
  const told = { problemId: problem.id, event: 'confirmed', turn: 1, byId: by.id } as const
  return [
    insertConfirmed(db, { ...problem, by: by.id, at: now, since: now - day }),
    addProblemKey(db, problem.id, problem.key, now),
    insertProblemUpdate(db, { ...storedNote(scope, body), ...update }),
    attachThreadsBehind(db, { problemId: problem.id, key: problem.key, since: now - day, at: now }),
    followersOfThreadsFollow(db, problem.id, now),
    ...tellFollowers(scope, 'problem-confirmed', { ...problem, body }, by),
    ...alertStatements(scope, told),
  ]
}

/** Whether a batch with `openingStatements` rejected because a problem about the same is open. */
export const isOpenAlready = (error: unknown): boolean => isUniqueConflict(error, 'problems.key')

export const openAlready = 'A problem about this is open already. Add an update there.'

const wrong = (field: string, said: string): Opened => ({ id: null, errors: { [field]: said } })
