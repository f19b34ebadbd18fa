// What a person was told, and the button that marks it as read.
import { Hono } from 'hono'
import { z } from 'zod'
import { loadNotices, markRead } from '../src/notices/list.ts'
import { links } from '../views/links.ts'
import { NoticesPage } from '../views/pages/notices.tsx'
import { goTo, page } from './http/answer.tsx'
import { readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

const readUpTo = z.object({ upTo: z.string() })

export const notifications = new Hono<Env>()
  .get('/notifications', async (c) => {
    const { scope } = c.var
    const loaded = await loadNotices(scope, c.req.query('before') ?? '')
    return page(c, loaded.frame, {
      title: 'Notifications',
      shape: 'is-narrow',
      noindex: true,
      body: <NoticesPage page={loaded} now={scope.now} />,
    })
  })
  .post('/notifications/read', async (c) => {
    const form = await readForm(c, readUpTo)
    await markRead(c.var.scope, form.typed.upTo ?? '')
    return goTo(c, links.notifications())
  })
