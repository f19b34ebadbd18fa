// The limit: a Hono handler that returns a string of the size it is told.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const text = 'x'.repeat(Number(process.env.SIZE))
const app = new Hono()
  .get('/healthz', (c) => c.text('ok'))
  .get('*', (c) => c.html(text))
  .post('*', (c) => c.html(text))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => process.exit(0))
