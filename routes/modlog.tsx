// The public log of moderation.
import { Hono } from 'hono'
import { loadPublicLog } from '../moderation/index.ts'
import { links } from '../views/links.ts'
import { PublicLogPage } from '../views/pages/mod-log.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const modLog = new Hono<Env>().get('/modlog', async (c) => {
  const { scope } = c.var
  const loaded = await loadPublicLog(scope, { before: c.req.query('before') })
  return page(c, loaded.frame, {
    title: 'Moderation log',
    shape: 'is-narrow',
    description: 'What moderators decided and why, without names.',
    canonical: links.publicModLog(),
    noindex: !loaded.isFirst,
    body: <PublicLogPage loaded={loaded} now={scope.now} />,
  })
})
