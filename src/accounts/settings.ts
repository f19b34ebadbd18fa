// What people change about their account: profile, password, and where they are signed in.
import { writeAll } from '../../db/batch.ts'
import {
  passwordOfViewer,
  postsThatWait,
  sessionsOfViewer,
  settingsOfViewer,
} from '../../db/reads/accounts.ts'
import { viewerIdOr } from '../../db/reads/viewer.ts'
import { setPassword, setProfile } from '../../db/writes/people.ts'
import { deleteOtherSessions, deleteSessionOf } from '../../db/writes/sessions.ts'
import { type Choice, checked, checkReads, profileFinding } from '../../moderation/index.ts'
import { type Refused, refusedBy } from '../forum/tried.ts'
import { count, countFirst, giveBack, keepWithin, limits, usesByViewer } from '../limits.ts'
import { mailLater } from '../notices/mail.ts'
import { learn, readPage } from '../page.ts'
import { signedIn } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'
import { holdsHandle } from './password-rules.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { closeSessionsOf, openSession } from './sessions.ts'

export type AccountPage = Awaited<ReturnType<typeof loadAccount>>

/** The viewer's own settings and sessions, in one trip; a guest is sent to sign in. */
export const loadAccount = async (scope: Scope) => {
  const key = keyOf(scope)
  const { frame, settings, sessions, waiting } = await readPage(scope, {
    settings: settingsOfViewer(scope.db, key, scope.now),
    waiting: postsThatWait(scope.db, key, scope.now),
    sessions: sessionsOfViewer(scope.db, key, scope.now),
  })
  const viewer = signedIn(frame.viewer)
  const [own] = settings
  return {
    frame,
    handle: viewer.handle,
    email: own?.email ?? '',
    bio: own?.bio ?? '',
    mailNotices: own?.mailNotices ?? false,
    waiting,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === key })),
  }
}

type Profile = { bio: string; mailNotices: boolean }

/**
 * What others read about the person, and whether notices are mailed; null once that is saved. What
 * only looks wrong is saved, too, and a moderator is asked to look at it.
 */
export const saveProfile = async (
  scope: Scope,
  { bio, mailNotices, choice }: Profile & { choice?: Choice },
): Promise<Refused | null> => {
  const sent = { texts: { bio }, choice }
  const { viewer, uses, own, ...check } = await learn(scope, {
    uses: usesByViewer(scope, limits.account),
    own: settingsOfViewer(scope.db, keyOf(scope), scope.now),
    ...checkReads(scope, sent),
  })
  const person = signedIn(viewer)
  keepWithin(scope, limits.account, uses)
  const before = { bio: own[0]?.bio ?? '' }
  const said = checked(scope, person, { ...sent, before }, check)
  const where = { viewerId: person.id, limit: limits.account, threadId: null }
  const refused = bio === before.bio ? null : refusedBy(scope, said, where)
  if (refused) return refused
  await writeAll(scope.db, [
    setProfile(scope.db, person.id, { bio: said.texts.bio ?? bio, mailNotices }),
    ...(bio === before.bio ? [] : profileFinding(scope, person.id, said)),
    count(scope, limits.account, person.id),
  ])
  return null
}

export type PasswordChange =
  | { is: 'changed'; token: string }
  | { is: 'wrong' }
  /** The new password holds the person's handle. */
  | { is: 'named' }

/** Changes the password for who knows the present one; every other session ends. */
export const changePassword = async (
  scope: Scope,
  { present, wanted, agent }: { present: string; wanted: string; agent: string },
): Promise<PasswordChange> => {
  const { db } = scope
  // A borrowed browser may not guess: counted like a sign-in, before it is tried.
  const who = viewerIdOr(keyOf(scope), scope.now, 'guest')
  const { uses, passwords, viewer } = await learn(scope, {
    uses: countFirst(scope, limits.signIn, who),
    passwords: passwordOfViewer(db, keyOf(scope), scope.now),
  })
  const person = signedIn(viewer)
  keepWithin(scope, limits.signIn, uses)
  const [own] = passwords
  const isRight = await verifyPassword(scope.config, present, own?.passwordHash ?? null)
  if (!own || !isRight) return { is: 'wrong' }
  if (holdsHandle(wanted, person.handle)) return { is: 'named' }

  const session = await openSession(scope, person.id, agent)
  await writeAll(db, [
    setPassword(db, person.id, await hashPassword(scope.config, wanted)),
    giveBack(scope, limits.signIn, person.id),
    ...(await closeSessionsOf(scope, person.id)),
    ...session.statements,
    mailLater(db, scope.now, {
      template: 'password-changed',
      to: own.email,
      handle: person.handle,
    }),
  ])
  return { is: 'changed', token: session.token }
}

/** Ends one of the person's sessions; another person's is left alone. */
export const endSessionOf = async (scope: Scope, session: string) => {
  const person = await mayChange(scope)
  await writeAll(scope.db, [
    deleteSessionOf(scope.db, person.id, session),
    count(scope, limits.account, person.id),
  ])
}

/** Ends every session of the person but the one that asks. */
export const endOtherSessions = async (scope: Scope) => {
  const person = await mayChange(scope)
  await writeAll(scope.db, [
    deleteOtherSessions(scope.db, person.id, keyOf(scope)),
    count(scope, limits.account, person.id),
  ])
}

// Changing one's own account is left to people who may not write to others.
const mayChange = async (scope: Scope) => {
  const { viewer, uses } = await learn(scope, { uses: usesByViewer(scope, limits.account) })
  const person = signedIn(viewer)
  keepWithin(scope, limits.account, uses)
  return person
}

const keyOf = (scope: Scope): string => scope.session?.key ?? ''
