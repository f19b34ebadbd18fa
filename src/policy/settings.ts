// Who may change how the forum runs: admins; and who of the team puts on the brake in a wave of spam.
import { forbidden } from '../refusal.ts'
import { isModerator, isTeam, mayWrite, signedIn, type Viewer, writing } from './viewer.ts'

const isAdmin = (viewer: Viewer): boolean => viewer.role === 'admin'

/** The viewer as an admin, or a refusal. */
export const administering = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isAdmin(person)) throw forbidden('Only admins can open this.')
  return person
}

/** Whether the way to the settings is shown. */
export const maySeeSettings = (viewer: Viewer | null): boolean => viewer !== null && isAdmin(viewer)

/** The viewer as one who may change settings and give trust by hand, or a refusal. */
export const setting = (viewer: Viewer | null, now: number): Viewer =>
  writing(administering(viewer), now)

/** Whether the frame tells the viewer that a wave of spam is held back. */
export const maySeeWave = (viewer: Viewer | null): boolean => isTeam(viewer)

/** A wave does not wait for an admin: every moderator has the switch. */
export const maySwitchWave = (viewer: Viewer | null, now: number): boolean =>
  mayWrite(viewer, now) && isModerator(viewer)
