// After a command that succeeded, once the answer is on its way: its outbox, and its row of the log.
import type { MiddlewareHandler } from 'hono'
import { sealLog } from '../../moderation/index.ts'
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
  if (c.req.path.startsWith('/mod/')) scope.platform.later(() => sealLog(scope))
}
