// How a member of staff hears of problems: their wishes, shown and saved.
import { z } from 'zod'
import { writeAll } from '../../db/batch.ts'
import { settingsOfViewer } from '../../db/reads/accounts.ts'
import { alertWishOf } from '../../db/reads/alerts.ts'
import { viewerIdOr } from '../../db/reads/viewer.ts'
import { saveAlertWish } from '../../db/writes/problem-alerts.ts'
import { count, keepWithin, limits, usesByViewer } from '../../src/limits.ts'
import { learn, readPage } from '../../src/page.ts'
import { speaking, staffed } from '../../src/policy/problems.ts'
import type { Scope } from '../../src/scope.ts'
import { isTimeZone, quietUntil } from './quiet-hours.ts'

const timeOfDay = z
  .string()
  .trim()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, 'Write a time as 22:00, or leave it empty.')
  .transform((typed) => (typed === '' ? null : minutesOf(typed)))

/** Quiet hours as typed (`22:00`, or empty), into minutes of the day. */
export const alertForm = z
  .object({
    mail: z.string().transform((typed) => typed !== ''),
    quietFrom: timeOfDay,
    quietTo: timeOfDay,
    timeZone: z.string().trim().max(60, 'That is longer than any name of a time zone.'),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === null) === (quietTo === null), {
    path: ['quietTo'],
    message: 'Say when they begin and when they end, or leave both empty.',
  })
  .refine(({ quietFrom, quietTo }) => quietFrom === null || quietFrom !== quietTo, {
    path: ['quietTo'],
    message: 'Choose another time than the one they begin at.',
  })
  .refine(({ timeZone }) => isTimeZone(timeZone), {
    path: ['timeZone'],
    message: 'Choose a time zone of the list, such as Europe/Berlin.',
  })

export type Alerts = Awaited<ReturnType<typeof loadAlerts>>

/** The viewer's wishes in one trip; what holds unsaid while they have said nothing. */
export const loadAlerts = async (scope: Scope) => {
  const key = scope.session?.key ?? ''
  const { frame, wishes, settings } = await readPage(scope, {
    wishes: alertWishOf(scope.db, viewerIdOr(key, scope.now, '0')),
    settings: settingsOfViewer(scope.db, key, scope.now),
  })
  staffed(frame.viewer)
  const [own] = settings
  const [wish] = wishes
  return {
    frame,
    mail: wish?.mail ?? own?.mailNotices ?? false,
    quietFrom: typedAs(wish?.quietFrom ?? null),
    quietTo: typedAs(wish?.quietTo ?? null),
    timeZone: wish?.timeZone ?? 'UTC',
    email: own?.email ?? '',
    /** Until when it is quiet for them at this moment, ms; null while it is not. */
    quietUntil: wish ? quietUntil(scope.now, wish) : null,
    timeZones: Intl.supportedValuesOf('timeZone'),
    callsOut: scope.config.alertWebhook !== undefined,
  }
}

/** Saves the viewer's own wishes. */
export const saveAlerts = async (scope: Scope, wish: z.infer<typeof alertForm>): Promise<void> => {
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.team) })
  const person = speaking(viewer, scope.now)
  keepWithin(scope, limits.team, uses)
  await writeAll(scope.db, [
    saveAlertWish(scope.db, { ...wish, userId: person.id }),
    count(scope, limits.team, person.id),
  ])
}

const minutesOf = (typed: string): number => {
  const [hours = 0, minutes = 0] = typed.split(':').map(Number)
  return hours * 60 + minutes
}

const typedAs = (minutes: number | null): string =>
  minutes === null
    ? ''
    : [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')
