// JSON in and out: bodies read against a schema, and failures as problem documents (RFC 9457).
import type { Context, ErrorHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { type RefusalKind, refusalOf } from '../../src/refusal.ts'
import type { Env } from '../http/session.ts'

type Problem = {
  status: ContentfulStatusCode
  title: string
  detail?: string
  /** What is wrong, by the path of the value. */
  errors?: Record<string, string>
}

/** Whether an address is one that programs ask and no form posts to. */
export const isForPrograms = (c: Context): boolean => c.req.path.startsWith('/api/')

/** A failure as `application/problem+json`. */
export const problem = (c: Context<Env>, { status, ...said }: Problem) => {
  c.header('Content-Type', 'application/problem+json')
  c.header('Cache-Control', 'no-store')
  return c.body(JSON.stringify({ type: 'about:blank', status, ...said }), status)
}

/** The body as the schema wants it, or the answer that says why it is not: 400 or 422. */
export const readJson = async <S extends z.ZodType>(
  c: Context<Env>,
  schema: S,
): Promise<{ value: z.infer<S>; failed: null } | { value: null; failed: Response }> => {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (body === undefined) {
    return { value: null, failed: problem(c, { status: 400, title: 'The body is not JSON.' }) }
  }
  const read = schema.safeParse(body)
  if (read.success) return { value: read.data, failed: null }
  const errors = Object.fromEntries(
    read.error.issues.map(({ path, message }) => [path.join('.') || '(body)', message]),
  )
  const title = 'The body is not what this address takes.'
  return { value: null, failed: problem(c, { status: 422, title, errors }) }
}

const statusOf: Record<RefusalKind, ContentfulStatusCode> = {
  'sign-in': 401,
  missing: 404,
  forbidden: 403,
  conflict: 409,
  'slow-down': 429,
  unavailable: 503,
  barred: 403,
}

/** Answers a refusal as a problem document; what is no refusal is for the pages' own handler. */
export const apiOnError: ErrorHandler<Env> = (error, c) => {
  const refusal = refusalOf(error)
  if (refusal === null) throw error
  if (refusal.retryAfter !== undefined) c.header('Retry-After', String(refusal.retryAfter))
  return problem(c, { status: statusOf[refusal.kind], title: refusal.message })
}
