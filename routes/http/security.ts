// What guards every request: headers, cross-site refusal, size limit.
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { matchedRoutes } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../../src/config.ts'
import { isForPrograms } from '../api/json.ts'
import { failurePage } from './failures.tsx'
import type { Env } from './session.ts'

// The longest post is 30,000 characters; percent-encoded four-byte characters take twelve bytes each.
const largestBody = 512 * 1024

/** A strict policy: scripts and styles only from here, and no string becomes markup unsanitised. */
export const headers = (config: Config): MiddlewareHandler<Env> =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // DOMPurify parses through a policy of its own.
      trustedTypes: ['foyer', 'dompurify'],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: config.siteUrl.startsWith('https:')
      ? 'max-age=31536000; includeSubDomains'
      : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  })

/** Refuses what another site sends: browsers say where a request comes from. */
export const sameSite = (config: Config): MiddlewareHandler<Env> => {
  const site = new URL(config.siteUrl).origin
  return async function sameSite(c, next) {
    if (safeMethods.has(c.req.method) || isFromHere(c, site) || isFromProgram(c)) return next()
    // Where nothing answers there is nothing to guard, and a wrong method is told the right ones.
    if (saysNothing(c) && !isAnswered(c)) return next()
    return failurePage(c, {
      status: 403,
      title: 'That came from another site',
      said: 'For your safety forms are only taken from this site. Open the page here and try again.',
      // Whoever wrote it wants it sent: not even a button offers that.
      keeps: 'nothing',
    })
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

// Over plain http browsers leave out Sec-Fetch-Site; for what people open themselves it is `none`.
const isFromHere = (c: Context<Env>, site: string): boolean => {
  const from = c.req.header('Sec-Fetch-Site') ?? 'none'
  if (from !== 'none') return from === 'same-origin'
  const origin = c.req.header('Origin')
  return origin === site || origin === new URL(c.req.url).origin
}

// No browser sends JSON to another site without asking first, and nobody here answers that.
const isFromProgram = (c: Context<Env>): boolean =>
  saysNothing(c) && /^application\/json\b/i.test(c.req.header('Content-Type') ?? '')

const saysNothing = (c: Context<Env>): boolean =>
  c.req.header('Sec-Fetch-Site') === undefined && c.req.header('Origin') === undefined

const isAnswered = (c: Context<Env>): boolean =>
  matchedRoutes(c).some(({ method }) => method !== 'ALL')

/** Refuses what is neither a form nor, where programs ask, JSON: nobody's fields are all empty. */
export const onlyForms: MiddlewareHandler<Env> = async function onlyForms(c, next) {
  const type = c.req.header('Content-Type')
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type ?? '')
  if (c.req.method !== 'POST' || !type || isForm || isForPrograms(c)) return next()
  return failurePage(c, {
    status: 415,
    title: 'That is not a form',
    said: 'This address takes what its form sends. Open the page and fill it in.',
    keeps: 'nothing',
  })
}

/** Refuses a body no form of ours can fill. */
export const smallBodies: MiddlewareHandler<Env> = bodyLimit({
  maxSize: largestBody,
  onError: (c) =>
    failurePage(c, {
      status: 413,
      title: 'That is too long',
      said: 'What you sent is larger than any form here takes.',
      keeps: 'nothing',
    }),
})
