// What pages of an account say to the browser, and what it says of itself.
import type { Context } from 'hono'
import type { Env } from '../http/session.ts'

/** What the browser calls itself, for the list of sessions. */
export const agentOf = (c: Context<Env>): string => c.req.header('User-Agent') ?? ''

/** An answer whose address holds a secret is kept nowhere. */
export const secret = async (answer: Response | Promise<Response>): Promise<Response> => {
  const response = await answer
  response.headers.set('Cache-Control', 'no-store')
  return response
}
