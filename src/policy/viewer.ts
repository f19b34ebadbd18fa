// The person asking, as policy sees them, and the questions about their role and standing.
import { Refusal } from '../refusal.ts'

export type Role = 'member' | 'moderator' | 'staff' | 'admin'

export type Viewer = {
  id: number
  handle: string
  role: Role
  /** 0 new, 1 basic, 2 member, 3 regular, 4 leader. */
  trust: number
  createdAt: number
  silencedUntil: number | null
  suspendedUntil: number | null
}

/** What stands between a person and the forum: a suspension, or a warning they have not read. */
export type Bar =
  | { is: 'suspended'; until: number; decisionId: number | null; reason: string | null }
  | ({ is: 'warned' } & Warning)

export type Warning = {
  decisionId: number
  reason: string
  place: string
  path: string
  at: number
}

/** The suspension comes first: a warning is read once it is over. */
export const barOf = (
  { suspendedUntil }: Viewer,
  found: { warning: string | null; suspension: string | null },
  now: number,
): Bar | null => {
  if (suspendedUntil !== null && suspendedUntil > now) {
    const known = JSON.parse(found.suspension ?? '{}') as { decisionId?: number; reason?: string }
    const { decisionId = null, reason = null } = known
    return { is: 'suspended', until: suspendedUntil, decisionId, reason }
  }
  return found.warning === null ? null : { is: 'warned', ...(JSON.parse(found.warning) as Warning) }
}

export const isModerator = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.role === 'moderator' || viewer.role === 'admin')

export const isStaff = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.role === 'staff' || viewer.role === 'admin')

/** Anyone who answers for the community: moderators, staff, admins. */
export const isTeam = (viewer: Viewer | null): boolean =>
  viewer !== null && viewer.role !== 'member'

/** Whether the person may write at all at this moment; reading is never taken away. */
export const mayWrite = (viewer: Viewer | null, now: number): viewer is Viewer =>
  viewer !== null && (viewer.silencedUntil ?? 0) <= now && (viewer.suspendedUntil ?? 0) <= now

/** The viewer, or a refusal that leads to the sign-in page and back. */
export const signedIn = (viewer: Viewer | null): Viewer => {
  if (viewer === null) throw new Refusal('sign-in', 'Sign in to do this.')
  return viewer
}

/** The viewer if they may write, or a refusal that says why not. */
export const writing = (viewer: Viewer | null, now: number): Viewer => {
  const person = signedIn(viewer)
  if (!mayWrite(person, now)) {
    throw new Refusal('forbidden', 'You cannot write at the moment; your notices say why.')
  }
  return person
}
