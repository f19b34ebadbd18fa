// Moderators' lists: the queue of open cases, and the log of what was done.
import { Hono } from 'hono'
import { loadLog, loadQueue } from '../../moderation/index.ts'
import { LogPage } from '../../views/mod/log.tsx'
import { QueuePage } from '../../views/mod/queue.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const modQueue = new Hono<Env>()
  .get('/mod', async (c) => {
    const { scope } = c.var
    const { show, after } = c.req.query()
    const loaded = await loadQueue(scope, { show, after })
    return page(c, loaded.frame, {
      title: 'Moderation queue',
      shape: 'is-wide',
      noindex: true,
      body: <QueuePage loaded={loaded} now={scope.now} />,
    })
  })
  .get('/mod/log', async (c) => {
    const { scope } = c.var
    const { by, action, before } = c.req.query()
    const loaded = await loadLog(scope, { by, action, before })
    return page(c, loaded.frame, {
      title: 'Moderation log',
      shape: 'is-wide',
      noindex: true,
      body: <LogPage loaded={loaded} now={scope.now} />,
    })
  })
