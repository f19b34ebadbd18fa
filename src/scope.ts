// Scope: what one request carries through the domains, always the first argument.
import type { Database } from '../db/client.ts'
import type { Config } from './config.ts'
import type { Letterbox } from './letterbox.ts'
import type { MailMessage } from './notices/mail.ts'

/** The session the request claims to have: the token from the cookie and its stored hash. */
export type SessionClaim = { token: string; key: string }

/** The outside world a home provides. */
export type Platform = {
  home: 'node' | 'workers'
  db: Database
  /** Milliseconds UTC. */
  clock: () => number
  sendMail: (message: MailMessage) => Promise<void>
  /** Where mail lies when there is no mail server; null when there is one. */
  letterbox: Letterbox | null
  /** Does work after the answer was sent. */
  later: (work: () => Promise<unknown>) => void
}

export type Scope = {
  db: Database
  config: Config
  now: number
  session: SessionClaim | null
  /** Keyed hash of the caller's network address; the address itself is not kept. */
  caller: string
  /** Two letters of ISO 3166 for where the request came from, as a trusted proxy says; else empty. */
  country: string
  requestId: string
  platform: Platform
}

/** A scope for work nobody asked for: jobs, seeding, the command line. */
export const scopeOfHome = (platform: Platform, config: Config): Scope => ({
  db: platform.db,
  config,
  now: platform.clock(),
  session: null,
  caller: '',
  country: '',
  requestId: 'home',
  platform,
})
