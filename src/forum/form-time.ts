// When a form was opened, as a field of the form itself: signed, so that nobody makes one up.
import { constantTimeEqual, hmacHex } from '../lib/hashes.ts'
import type { Viewer } from '../policy/viewer.ts'
import type { Scope } from '../scope.ts'

/** A form that stood open longer says nothing about typing. */
const longest = 24 * 60 * 60_000

/**
 * The hidden field of a form for this person, opened now. Empty for those whose typing is no matter:
 * their pages stay the same from one look to the next, and need not be sent again.
 */
export const formTime = (scope: Scope, { id: viewerId, trust }: Viewer): string => {
  if (trust > 0) return ''
  const at = scope.now.toString(36)
  return `${at}.${signatureOf(scope, viewerId, at)}`
}

/** For how long the form stood open, in ms; null where nobody knows: no field, an old or a wrong one. */
export const typedMs = (scope: Scope, viewerId: number, field: string): number | null => {
  const [, at = '', signature = ''] = /^([0-9a-z]{1,10})\.([0-9a-f]{32})$/.exec(field) ?? []
  if (at === '' || !constantTimeEqual(signature, signatureOf(scope, viewerId, at))) return null
  const typed = scope.now - Number.parseInt(at, 36)
  return typed >= 0 && typed <= longest ? typed : null
}

const signatureOf = (scope: Scope, viewerId: number, at: string): string =>
  hmacHex(scope.config.secretKey, `form ${viewerId} ${at}`).slice(0, 32)
