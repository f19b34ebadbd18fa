// Makes each request's scope, and is the one file that touches the session cookie.
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { sessionCookies } from '../../src/accounts/sessions.ts'
import type { Config } from '../../src/config.ts'
import { countryOf } from '../../src/lib/countries.ts'
import { randomToken, sha256Hex } from '../../src/lib/hashes.ts'
import { networkOf } from '../../src/lib/networks.ts'
import type { Platform, Scope, SessionClaim } from '../../src/scope.ts'

export type Env = { Variables: { scope: Scope }; Bindings: Record<string, unknown> }

/** What a home adds for one request: where it came from, and how work goes on after the answer. */
export type RequestHome = {
  address: (c: Context<Env>) => string
  /** What a proxy that is trusted says of the caller's country, if anything. */
  country: (c: Context<Env>) => string | undefined
  later: (c: Context<Env>) => Platform['later']
}

/** Puts the scope of this request in the context. */
export const scopes = (
  platform: Platform,
  config: Config,
  home: RequestHome,
): MiddlewareHandler<Env> => {
  const { name } = sessionCookies(config)
  return async function scopes(c, next) {
    c.set('scope', {
      db: platform.db,
      config,
      now: platform.clock(),
      session: claimOf(getCookie(c, name)),
      caller: sha256Hex(`${config.secretKey} ${networkOf(home.address(c))}`),
      country: countryOf(home.country(c)),
      requestId: randomToken(10),
      platform: { ...platform, later: home.later(c) },
    })
    await next()
  }
}

/** Sets the cookie of a session that was just opened. */
export const startSession = (c: Context<Env>, token: string) => {
  c.header('Set-Cookie', sessionCookies(c.var.scope.config).start(token), { append: true })
}

/** Takes the session's cookie away. */
export const endSession = (c: Context<Env>) => {
  c.header('Set-Cookie', sessionCookies(c.var.scope.config).end(), { append: true })
}

const claimOf = (token: string | undefined): SessionClaim | null =>
  token && token.length <= 100 ? { token, key: sha256Hex(token) } : null
