// After a command that succeeded, its outbox is drained once the answer is on its way.
import type { MiddlewareHandler } from 'hono'
import { drainOutbox } from '../../src/jobs/outbox.ts'
import type { Env } from './session.ts'

/** Mail leaves within a moment of the act, and the ticker finds whatever this missed. */
export const drainAfterCommands: MiddlewareHandler<Env> = async function drainAfterCommands(
  c,
  next,
) {
  await next()
  if (c.req.method !== 'POST' || c.res.status >= 400) return
  const scope = c.var.scope
  scope.platform.later(() => drainOutbox(scope))
}
