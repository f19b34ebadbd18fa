// What guards every request: headers, cross-site refusal, size limit.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../../src/config.ts'
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

/** Refuses a form another site sends: browsers say where a form came from. */
export const sameSite = (config: Config): MiddlewareHandler<Env> => {
  const site = new URL(config.siteUrl).origin
  return csrf({ origin: (origin, c) => origin === site || origin === new URL(c.req.url).origin })
}

/** Refuses a body no form of ours can fill. */
export const smallBodies: MiddlewareHandler<Env> = bodyLimit({
  maxSize: largestBody,
  onError: (c) =>
    failurePage(c, {
      status: 413,
      title: 'That is too long',
      said: 'What you sent is larger than any form here takes.',
    }),
})
