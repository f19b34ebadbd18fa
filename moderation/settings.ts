// Settings as admins change them, and the one switch that moderators have: each change is logged.
import { z } from 'zod'
import { writeAll } from '../db/batch.ts'
import { isNullConflict } from '../db/failures.ts'
import { settingsWithWho } from '../db/reads/settings.ts'
import { insertLog } from '../db/writes/decisions.ts'
import { putSetting } from '../db/writes/settings.ts'
import { count, keepWithin, limits, usesByViewer } from '../src/limits.ts'
import { learn, readPage } from '../src/page.ts'
import { moderating } from '../src/policy/moderation.ts'
import { administering, setting } from '../src/policy/settings.ts'
import { type Viewer, writing } from '../src/policy/viewer.ts'
import type { Scope } from '../src/scope.ts'
import {
  partsOf,
  readSettings,
  type SettingName,
  type Settings,
  settingNames,
  settingsOf,
} from '../src/settings.ts'
import type { LogAction } from './log.ts'

/** Why, as whoever looks into the log reads it. */
export const whyRule = z
  .string()
  .trim()
  .min(10, 'Say why in at least 10 characters: it stands in the log.')
  .max(500, 'Keep it under 500 characters.')

export type SettingsPage = Awaited<ReturnType<typeof loadSettings>>

/** Every setting with its parts, and who set it when; for admins alone, in one trip. */
export const loadSettings = async (scope: Scope) => {
  const { frame, rows } = await readPage(scope, { rows: settingsWithWho(scope.db) })
  administering(frame.viewer)
  const present = settingsOf(rows)
  return {
    frame,
    settings: settingNames.map((name) => {
      const values: Record<string, string | number | boolean> = present[name]
      const row = rows.find((one) => one.name === name)
      return {
        name,
        changed: row ? { by: row.by, at: row.at } : null,
        parts: partsOf(name).map(([key, part]) => ({ key, part, value: values[key] ?? '' })),
      }
    }),
  }
}

/** Sets one setting; nothing is written where it is set so already. */
export const saveSetting = async <Name extends SettingName>(
  scope: Scope,
  name: Name,
  value: Settings[Name],
  why: string,
): Promise<void> => {
  const { viewer, before } = await learnSettings(scope, (viewer) => setting(viewer, scope.now))
  await write(scope, viewer, { name, value, before: before[name], why, action: 'setting' })
}

export const waveForm = z.object({
  on: z.enum(['yes', 'no'], 'Switch it on or off.'),
  reason: whyRule,
})

/** Holds back what new accounts post, or no longer; twice the same is once. */
export const switchWave = async (scope: Scope, on: boolean, why: string): Promise<void> => {
  const { viewer, before } = await learnSettings(scope, (viewer) =>
    writing(moderating(viewer), scope.now),
  )
  const value = { ...before['spam-wave'], on }
  const action = on ? 'wave-on' : 'wave-off'
  await write(scope, viewer, { name: 'spam-wave', value, before: before['spam-wave'], why, action })
}

const learnSettings = async (scope: Scope, allowed: (viewer: Viewer | null) => Viewer) => {
  const { viewer, rows, uses } = await learn(scope, {
    rows: readSettings(scope.db),
    uses: usesByViewer(scope, limits.team),
  })
  const person = allowed(viewer)
  keepWithin(scope, limits.team, uses)
  return { viewer: person, before: settingsOf(rows) }
}

type Change = {
  name: SettingName
  value: Record<string, unknown>
  before: Record<string, unknown>
  why: string
  action: LogAction
}

const write = async (scope: Scope, viewer: Viewer, change: Change) => {
  const { db, now } = scope
  const said = saidOf(change)
  if (said === '') return
  try {
    await writeAll(db, [
      putSetting(db, { name: change.name, value: change.value, byId: viewer.id, at: now }),
      insertLog(db, {
        action: change.action,
        actorId: viewer.id,
        reason: `${change.why} (${change.name}: ${said})`,
        at: now,
      }),
      count(scope, limits.team, viewer.id),
    ])
  } catch (error) {
    // The same form, sent twice at once: the other has set it.
    if (!isNullConflict(error, 'settings.value')) throw error
  }
}

// `threads 3 → 5, links 2 → 0`.
const saidOf = ({ name, value, before }: Change): string =>
  partsOf(name)
    .filter(([key]) => value[key] !== before[key])
    .map(([key]) => `${key} ${String(before[key])} → ${String(value[key])}`)
    .join(', ')
