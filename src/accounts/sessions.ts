// Sessions by Lucia: its adapter collects unsent statements, so that a session costs no trip of its own.
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { Statement } from '../../db/batch.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  renewSession,
} from '../../db/writes/sessions.ts'
import type { Config } from '../config.ts'
import { sha256Hex } from '../lib/hashes.ts'
import type { Scope } from '../scope.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia
    UserId: number
    DatabaseSessionAttributes: { agent: string }
  }
}

/** What a batch found for the presented session. */
export type FoundSession = { sessionUserId: number; sessionExpiresAt: number }

/** A new session: the token for the cookie, and the statements that store its hash. */
export const openSession = async (scope: Scope, userId: number, agent: string) => {
  const statements: Statement[] = []
  const session = await luciaOver(scope, statements).createSession(userId, {
    agent: agent.slice(0, 200),
  })
  return { token: session.id, statements }
}

/**
 * Lucia's judgement of a session a batch has just read: whether it holds, and the statements that
 * renew it when more than half of its life is over.
 */
export const checkSession = async (scope: Scope, found: FoundSession) => {
  const statements: Statement[] = []
  const claim = scope.session
  if (claim === null) return { holds: false, statements }
  const { session } = await luciaOver(scope, statements, found).validateSession(claim.token)
  return { holds: session !== null, statements }
}

/** Statements that end the presented session. */
export const closeSession = async (scope: Scope): Promise<Statement[]> => {
  const statements: Statement[] = []
  if (scope.session) await luciaOver(scope, statements).invalidateSession(scope.session.token)
  return statements
}

/** Statements that end every session of a person. */
export const closeSessionsOf = async (scope: Scope, userId: number): Promise<Statement[]> => {
  const statements: Statement[] = []
  await luciaOver(scope, statements).invalidateUserSessions(userId)
  return statements
}

/** The `Set-Cookie` values that start and end a session in the browser. */
export const sessionCookies = (config: Config) => {
  const lucia = new Lucia(adapterOver(null), luciaOptions(config))
  return {
    name: lucia.sessionCookieName,
    start: (token: string) => lucia.createSessionCookie(token).serialize(),
    end: () => lucia.createBlankSessionCookie().serialize(),
  }
}

const luciaOptions = (config: Config) => ({
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: {
    name: 'foyer_session',
    attributes: { secure: config.siteUrl.startsWith('https:'), sameSite: 'lax' as const },
  },
})

type Collector = { scope: Scope; statements: Statement[]; found: FoundSession | undefined }

// Lucia reads the clock of the machine; a scope may have another. What goes in is moved to Lucia's
// time, what comes out is moved back.
const toLucia = (scope: Scope, at: number) => new Date(at - scope.now + Date.now())
const fromLucia = (scope: Scope, at: Date): number => at.getTime() - Date.now() + scope.now

const luciaOver = (scope: Scope, statements: Statement[], found?: FoundSession) =>
  new Lucia(adapterOver({ scope, statements, found }), luciaOptions(scope.config))

const adapterOver = (collector: Collector | null): Adapter => {
  // A statement is thenable and runs when awaited: it is made inside, never returned by a promise.
  const collect = (make: (scope: Scope) => Statement) => {
    if (collector) collector.statements.push(make(collector.scope))
  }
  return {
    getSessionAndUser: async (id) => {
      const found = collector?.found
      if (!found) return [null, null]
      const userId = found.sessionUserId
      const expiresAt = toLucia(collector.scope, found.sessionExpiresAt)
      return [
        { id, userId, expiresAt, attributes: { agent: '' } },
        { id: userId, attributes: {} },
      ]
    },
    getUserSessions: async () => [],
    setSession: async ({ id, userId, expiresAt, attributes }) => {
      const key = sha256Hex(id)
      collect((scope) =>
        insertSession(scope.db, {
          id: key,
          userId,
          createdAt: scope.now,
          expiresAt: fromLucia(scope, expiresAt),
          agent: attributes.agent,
        }),
      )
    },
    updateSessionExpiration: async (id, expiresAt) => {
      const key = sha256Hex(id)
      collect((scope) => renewSession(scope.db, key, fromLucia(scope, expiresAt)))
    },
    deleteSession: async (id) => {
      const key = sha256Hex(id)
      collect(({ db }) => deleteSession(db, key))
    },
    deleteUserSessions: async (userId) => collect(({ db }) => deleteSessionsOf(db, userId)),
    deleteExpiredSessions: async () => collect(({ db, now }) => deleteExpiredSessions(db, now)),
  }
}
