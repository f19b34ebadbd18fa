// The levels of trust, from new to leader, and who gives one by hand.
import { forbidden } from '../refusal.ts'
import { setting } from './settings.ts'
import type { Viewer } from './viewer.ts'

/** Levels by their number. */
export const trustNames = ['New here', 'Basic member', 'Member', 'Regular', 'Leader']

/** An admin, and not about themselves; or a refusal. */
export const givingTrust = (viewer: Viewer | null, person: { id: number }, now: number): Viewer => {
  const admin = setting(viewer, now)
  if (admin.id === person.id) throw forbidden('Another admin decides about your own trust.')
  return admin
}
