// Turns every failure into an answer: refusals, an unreachable database, bugs; typed text is given back.
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Frame, guestFrame, readPage } from '../../src/page.ts'
import { type Refusal, type RefusalKind, refusalOf } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { BarredPage } from '../../views/pages/barred.tsx'
import { FailurePage } from '../../views/pages/failure.tsx'
import { isForPrograms, problem } from '../api/json.ts'
import { cameFrom, goTo, page } from './answer.tsx'
import { allTyped } from './form.ts'
import type { Env } from './session.ts'

/**
 * What a failure page says: its status, a heading and a sentence. `keeps: 'nothing'` where what was
 * sent must not be offered again: it was never read, or somebody else wrote it.
 */
export type Failure = {
  status: ContentfulStatusCode
  title: string
  said: string
  keeps?: 'typed' | 'nothing'
}

/** Answers whatever a handler threw; the cause is logged with the request's id and never shown. */
export const onError: ErrorHandler<Env> = (error, c) => {
  const refusal = refusalOf(error)
  if (refusal?.kind === 'unavailable') log(c, error)
  if (refusal) return answerRefusal(c, refusal)
  log(c, error)
  return failurePage(c, {
    status: 500,
    title: 'Something broke on our side',
    said: `It was logged as ${c.var.scope.requestId}. Nothing you did caused it.`,
  })
}

export const notFound: NotFoundHandler<Env> = (c) =>
  failurePage(c, {
    status: 404,
    title: 'There is nothing here',
    said: 'The address may be mistyped, or what it named is gone.',
    keeps: 'nothing',
  })

export const wrongMethod = (c: Context<Env>, allowed: string[]) => {
  c.header('Allow', allowed.join(', '))
  c.header('Content-Type', undefined)
  if (c.req.method === 'OPTIONS') return c.body(null, 204)
  return failurePage(c, {
    status: 405,
    title: 'That is not how this address works',
    said: 'Open it as a page, or use the form that leads to it.',
    keeps: 'nothing',
  })
}

/** A failure as a page, with what the person typed ready to be sent again. */
export const failurePage = async (c: Context<Env>, { keeps = 'typed', ...failure }: Failure) => {
  if (isForPrograms(c)) {
    const { status, title, said: detail } = failure
    return problem(c, { status, title, detail })
  }
  const posted = c.req.method === 'POST' && keeps === 'typed'
  const typed = posted ? await allTyped(c) : {}
  return page(c, await frameFor(c, failure.status), {
    title: failure.title,
    shape: 'is-narrow',
    status: failure.status,
    noindex: true,
    body: (
      <FailurePage
        {...failure}
        typed={typed}
        again={posted ? c.req.path : null}
        signIn={failure.status === 401 ? links.signIn(cameFrom(c)) : null}
      />
    ),
  })
}

const failureOf: Record<RefusalKind, { status: ContentfulStatusCode; title: string }> = {
  'sign-in': { status: 401, title: 'Sign in first' },
  missing: { status: 404, title: 'There is nothing here' },
  forbidden: { status: 403, title: 'That is not yours to do' },
  conflict: { status: 409, title: 'Someone was faster' },
  'slow-down': { status: 429, title: 'Slow down a little' },
  unavailable: { status: 503, title: 'We cannot reach our records' },
  barred: { status: 403, title: 'Something comes first' },
}

const answerRefusal = async (c: Context<Env>, refusal: Refusal) => {
  if (refusal.kind === 'sign-in' && !(await holdsText(c))) {
    const here = new URL(c.req.url)
    const back = c.req.method === 'POST' ? cameFrom(c) : here.pathname + here.search
    return goTo(c, links.signIn(back))
  }
  if (refusal.frame?.bar && !isForPrograms(c)) return barredPage(c, refusal.frame)
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  const isKept = refusal.kind === 'unavailable' && c.req.method === 'POST'
  const said = isKept ? `${refusal.message} Then send it again: nothing is lost.` : refusal.message
  return failurePage(c, { ...failureOf[refusal.kind], said })
}

// The page still knows who is asking, unless that is just what cannot be read.
const frameFor = async (c: Context<Env>, status: number): Promise<Frame> => {
  if (status >= 500 || status === 413) return guestFrame
  try {
    return (await readPage(c.var.scope, {}, { forBarred: true })).frame
  } catch {
    return guestFrame
  }
}

// In place of whatever was asked for; of what somebody wrote nothing is lost.
const barredPage = async (c: Context<Env>, frame: Frame) => {
  const typed = c.req.method === 'POST' ? await allTyped(c) : {}
  return page(c, frame, {
    title: frame.bar?.is === 'warned' ? 'A warning' : 'Your account is suspended',
    shape: 'is-narrow',
    status: 403,
    noindex: true,
    body: frame.bar ? <BarredPage bar={frame.bar} typed={typed} error={null} /> : null,
  })
}

// A press of a button loses nothing by going through sign-in; a written text would be lost.
const holdsText = async (c: Context<Env>): Promise<boolean> => {
  if (c.req.method !== 'POST') return false
  return Object.values(await allTyped(c)).some((value) => value.trim().length > 20)
}

const log = (c: Context<Env>, error: unknown) => {
  console.error(
    JSON.stringify({
      at: new Date(c.var.scope.now).toISOString(),
      request: c.var.scope.requestId,
      method: c.req.method,
      path: withoutSecret(c),
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      cause: error instanceof Error && error.cause ? String(error.cause) : undefined,
    }),
  )
}

// Who has the token of a mailed link has the account.
const withoutSecret = (c: Context<Env>): string => {
  const token = c.req.param('token')
  return token ? c.req.path.replace(token, '…') : c.req.path
}
