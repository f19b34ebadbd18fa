// Feeds for programs that read them: known problems as Atom (RFC 4287).
import { Hono } from 'hono'
import { loadStatusFeed } from '../moderation/index.ts'
import { statusFeed } from '../views/feeds/status.ts'
import { feed } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const feeds = new Hono<Env>().get('/feeds/status.atom', async (c) => {
  const { problems } = await loadStatusFeed(c.var.scope)
  return feed(c, statusFeed(c.var.scope.config, problems))
})
