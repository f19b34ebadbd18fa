// Who may look into whom: a moderator into members, an admin into the team, nobody into themselves.
import { forbidden } from '../refusal.ts'
import { moderating } from './moderation.ts'
import { mayWrite, type Role, type Viewer, writing } from './viewer.ts'

type Person = { id: number; role: Role }

/** The viewer as one who may read what the team knows of a person, or a refusal that says why not. */
export const lookingInto = (viewer: Viewer | null, person: Person): Viewer => {
  const moderator = moderating(viewer)
  if (moderator.id === person.id) {
    throw forbidden('This is about yourself: it names who reported you and what was noted.')
  }
  return moderator
}

/** Sees the address and the sessions, with a reason on record; of the team's only an admin. */
export const mayReveal = (viewer: Viewer, person: Person, now: number): boolean =>
  mayWrite(viewer, now) && (person.role === 'member' || viewer.role === 'admin')

/** The same, or a refusal. */
export const revealing = (viewer: Viewer | null, person: Person, now: number): Viewer => {
  const moderator = writing(lookingInto(viewer, person), now)
  if (mayReveal(moderator, person, now)) return moderator
  throw forbidden('Private data of people of the team is for admins only.')
}
