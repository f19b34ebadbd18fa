// Whether the process lives and whether it can do its work, for balancers and monitors.
import { Hono } from 'hono'
import { readiness } from '../src/jobs/readiness.ts'
import type { Env } from './http/session.ts'

export const health = new Hono<Env>()
  .get('/healthz', (c) => c.json({ ok: true }))
  .get('/readyz', async (c) => {
    const { ready, problems } = await readiness(c.var.scope)
    c.header('Cache-Control', 'no-store')
    return c.json({ ready, problems }, ready ? 200 : 503)
  })
