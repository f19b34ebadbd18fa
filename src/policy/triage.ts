// Whose texts are looked at before they are published, and who lists what is looked for.
import { forbidden } from '../refusal.ts'
import { isTeam, mayWrite, signedIn, type Viewer, writing } from './viewer.ts'

/** Trust from which somebody's words are believed; only personal data is looked for. */
const believed = 3

/** The team and people of much trust are only kept from giving away personal data. */
export const isTriedForDataOnly = (viewer: Viewer): boolean =>
  isTeam(viewer) || viewer.trust >= believed

/** The viewer as one of the team who sees what triage goes by, or a refusal. */
export const seeingRules = (viewer: Viewer | null): Viewer => {
  const person = signedIn(viewer)
  if (!isTeam(person)) throw forbidden('Only the team can open this.')
  return person
}

/** Anyone of the team lists and takes off. */
export const mayRule = (viewer: Viewer, now: number): boolean =>
  isTeam(viewer) && mayWrite(viewer, now)

/** The same as one who may change it. */
export const ruling = (viewer: Viewer | null, now: number): Viewer =>
  writing(seeingRules(viewer), now)
