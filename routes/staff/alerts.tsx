// How a member of staff hears of widespread problems.
import { type Context, Hono } from 'hono'
import { alertForm, loadAlerts, saveAlerts } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { AlertsView } from '../../views/staff/alerts.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const staffAlerts = new Hono<Env>()
  .get('/staff/alerts', (c) => showAlerts(c, null))
  .post('/staff/alerts', async (c) => {
    const form = await readForm(c, alertForm)
    if (form.draft) return showAlerts(c, form.draft)
    await saveAlerts(c.var.scope, form.value)
    return goTo(c, links.staffAlerts({ done: 'saved' }))
  })

const showAlerts = async (c: Context<Env>, draft: Draft | null) => {
  const loaded = await loadAlerts(c.var.scope)
  return page(c, loaded.frame, {
    title: 'Alerts',
    shape: 'is-narrow',
    status: draft ? 422 : 200,
    noindex: true,
    body: (
      <AlertsView
        page={loaded}
        draft={draft}
        saved={c.req.query('done') === 'saved'}
        now={c.var.scope.now}
      />
    ),
  })
}
