// Where staff keep the catalogue: its lists, and what was edited lately.
import { Hono } from 'hono'
import { loadAdmin } from '../../src/knowledge/catalogue-edits.ts'
import { AdminView } from '../../views/admin/home.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const adminHome = new Hono<Env>().get('/admin', async (c) => {
  const loaded = await loadAdmin(c.var.scope, c.req.query('before') ?? '')
  return page(c, loaded.frame, {
    title: 'Codes and devices for staff',
    noindex: true,
    body: <AdminView page={loaded} now={c.var.scope.now} />,
  })
})
