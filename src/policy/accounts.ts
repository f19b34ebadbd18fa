// Who may sign in, whose page is public, which mailed link still works, and who reads the mail here.
import type { Scope } from '../scope.ts'
import { isModerator, type Viewer } from './viewer.ts'

/** An account may sign in once its address is confirmed. */
export const maySignIn = (account: { verifiedAt: number | null }): boolean =>
  account.verifiedAt !== null

/** A person's page is public once their address is confirmed. */
export const isPublic = (person: { verifiedAt: number | null }): boolean =>
  person.verifiedAt !== null

/** What stands on a person's page is theirs to change. */
export const mayEditProfile = (viewer: Viewer | null, person: { id: number }): boolean =>
  viewer?.id === person.id

/** A hidden profile is read by the person it is of and by moderators. */
export const mayReadBio = (
  viewer: Viewer | null,
  person: { id: number; hiddenAt: number | null },
): boolean => person.hiddenAt === null || viewer?.id === person.id || isModerator(viewer)

/** A mailed link works once, until it expires. */
export const isUsable = (
  link: { usedAt: number | null; expiresAt: number },
  now: number,
): boolean => link.usedAt === null && link.expiresAt > now

/** Mail without a mail server is anyone's to read, so never in production. */
export const mayReadLetterbox = (scope: Scope): boolean =>
  scope.config.env !== 'production' && scope.platform.letterbox !== null
