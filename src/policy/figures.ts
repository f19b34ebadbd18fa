// Who may look at figures about moderation that name the people who do it.
import { forbidden } from '../refusal.ts'
import { isTeam, signedIn, type Viewer } from './viewer.ts'

/** The viewer as one of the team, or a refusal. */
export const reporting = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isTeam(person)) throw forbidden('Only moderators and staff can open this.')
  return person
}
