// Turns every failure into an answer: refusals, an unreachable database, bugs; typed text is given back.
import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isUnreachable } from '../../db/failures.ts'
import type { Frame } from '../../src/page.ts'
import { Refusal, type RefusalKind } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { FailurePage } from '../../views/pages/failure.tsx'
import { cameFrom, goTo, page } from './answer.tsx'
import { allTyped } from './form.ts'
import type { Env } from './session.ts'

/** Answers whatever a handler threw; the cause is logged with the request's id and never shown. */
export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Refusal) return answerRefusal(c, error)
  if (error instanceof HTTPException && error.status === 403) {
    return failurePage(
      c,
      403,
      'That came from another site',
      'For your safety forms are only taken from this site. Open the page here and try again.',
    )
  }
  if (error instanceof HTTPException)
    return failurePage(c, error.status as ContentfulStatusCode, 'That did not work', error.message)
  if (isUnreachable(error)) return answerAway(c, error)
  log(c, error)
  return failurePage(
    c,
    500,
    'Something broke on our side',
    `It was logged as ${c.var.scope.requestId}. Nothing you did caused it.`,
  )
}

export const notFound: NotFoundHandler<Env> = (c) =>
  failurePage(
    c,
    404,
    'There is nothing here',
    'The address may be mistyped, or what it named is gone.',
  )

export const wrongMethod = (c: Context<Env>, allowed: string[]) => {
  c.header('Allow', allowed.join(', '))
  return failurePage(
    c,
    405,
    'That is not how this address works',
    'Open it as a page, or use the form that leads to it.',
  )
}

/** A failure as a page, with what the person typed ready to be sent again. */
export const failurePage = async (
  c: Context<Env>,
  status: ContentfulStatusCode,
  title: string,
  said: string,
  frame: Frame = strangersFrame,
) => {
  const posted = c.req.method === 'POST' && status !== 413
  const typed = posted ? await allTyped(c) : {}
  c.header('Cache-Control', 'no-store')
  return page(c, frame, {
    title,
    shape: 'is-narrow',
    status,
    noindex: true,
    body: (
      <FailurePage
        status={status}
        title={title}
        said={said}
        typed={typed}
        again={posted ? c.req.path : null}
        signIn={status === 401 ? links.signIn(cameFrom(c)) : null}
      />
    ),
  })
}

const strangersFrame: Frame = { viewer: null, unread: 0, openCases: 0, suspected: 0 }

const statusOf: Record<RefusalKind, ContentfulStatusCode> = {
  'sign-in': 401,
  missing: 404,
  forbidden: 403,
  conflict: 409,
  'slow-down': 429,
  unavailable: 503,
}

const titleOf: Record<RefusalKind, string> = {
  'sign-in': 'Sign in first',
  missing: 'There is nothing here',
  forbidden: 'That is not yours to do',
  conflict: 'Someone was faster',
  'slow-down': 'Slow down a little',
  unavailable: 'We cannot reach our records',
}

const answerRefusal = async (c: Context<Env>, refusal: Refusal) => {
  if (refusal.kind === 'sign-in' && !(await holdsText(c))) {
    const back = c.req.method === 'GET' ? new URL(c.req.url) : null
    return goTo(c, links.signIn(back ? back.pathname + back.search : cameFrom(c)))
  }
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  return failurePage(c, statusOf[refusal.kind], titleOf[refusal.kind], refusal.message)
}

const answerAway = (c: Context<Env>, error: Error) => {
  log(c, error)
  c.header('Retry-After', '5')
  return failurePage(
    c,
    503,
    titleOf.unavailable,
    'It is usually back within seconds. What you typed is below; press the button to send it again.',
  )
}

// A press of a button loses nothing by going through sign-in; a written text would be lost.
const holdsText = async (c: Context<Env>): Promise<boolean> => {
  if (c.req.method !== 'POST') return false
  const typed = await allTyped(c)
  return Object.values(typed).some((value) => value.trim().length > 20)
}

const log = (c: Context<Env>, error: unknown) => {
  console.error(
    JSON.stringify({
      at: new Date(c.var.scope.now).toISOString(),
      request: c.var.scope.requestId,
      method: c.req.method,
      path: c.req.path,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      cause: error instanceof Error && error.cause ? String(error.cause) : undefined,
    }),
  )
}
