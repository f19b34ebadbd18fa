// Reminding the team of cases that have grown old: once each, and of all of them in one notice.
import { together, writeAll } from '../db/batch.ts'
import { casesToRemindOf } from '../db/reads/case-work.ts'
import { markReminded } from '../db/writes/case-work.ts'
import { notifyModerators } from '../src/notices/notify.ts'
import type { Scope } from '../src/scope.ts'
import { readSettings, settingsOf } from '../src/settings.ts'

const hour = 3_600_000

/** A job: tells all moderators of the cases older than the setting, and remembers that it did. */
export const remindOfOldCases = async (scope: Scope): Promise<void> => {
  const { db } = scope
  const now = scope.platform.clock()
  const { settings } = await together(db, { settings: readSettings(db) })
  const { hours } = settingsOf(settings)['remind-after-hours']
  const before = now - hours * hour
  const { old } = await together(db, { old: casesToRemindOf(db, before) })
  const [oldest] = old
  if (!oldest) return
  const { all: cases, ...about } = oldest
  const data = { ...about, cases, hours }
  await writeAll(db, [
    markReminded(db, before, now),
    ...notifyModerators({ ...scope, now }, { kind: 'cases-waiting', actorId: null, data }),
  ])
}
