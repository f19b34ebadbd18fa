// Moderators' lists: the queue of open cases, and the log of what was done.
import { type Context, Hono } from 'hono'
import {
  bulkForm,
  decideMany,
  decisionForm,
  loadBulk,
  loadLog,
  loadQueue,
} from '../../moderation/index.ts'
import { BulkPage } from '../../views/mod/bulk.tsx'
import { LogPage } from '../../views/mod/log.tsx'
import { QueuePage } from '../../views/mod/queue.tsx'
import { page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modQueue = new Hono<Env>()
  .get('/mod', (c) => queuePage(c, emptyDraft(), 200))
  .post('/mod/bulk', async (c) => {
    const { scope } = c.var
    const [ticked, form] = [await readForm(c, bulkForm), await readForm(c, decisionForm)]
    if (ticked.draft || form.draft) {
      const errors = { ...ticked.draft?.errors, ...form.draft?.errors }
      return queuePage(c, { typed: { ...form.typed, ...ticked.typed }, errors }, 422)
    }
    const loaded = await loadBulk(scope, await decideMany(scope, ticked.value, form.value))
    return page(c, loaded.frame, {
      title: 'Cases decided together',
      noindex: true,
      body: <BulkPage loaded={loaded} now={scope.now} />,
    })
  })
  .get('/mod/log', async (c) => {
    const { scope } = c.var
    const loaded = await loadLog(scope, c.req.query())
    return page(c, loaded.frame, {
      title: 'Moderation log',
      shape: 'is-wide',
      noindex: true,
      body: <LogPage loaded={loaded} now={scope.now} />,
    })
  })

const queuePage = async (c: Context<Env>, draft: Draft, status: 200 | 422) => {
  const { scope } = c.var
  const loaded = await loadQueue(scope, c.req.query())
  return page(c, loaded.frame, {
    title: 'Moderation queue',
    shape: 'is-wide',
    status,
    noindex: true,
    body: <QueuePage loaded={loaded} draft={draft} now={scope.now} />,
  })
}
