// Reporting a post: the form, and what it leads to.
import { type Context, Hono } from 'hono'
import { loadReport, report, reportForm } from '../moderation/index.ts'
import { links } from '../views/links.ts'
import { ReportPage } from '../views/pages/report.tsx'
import { goTo, page } from './http/answer.tsx'
import { type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'
import { postId } from './posts.tsx'

export const reports = new Hono<Env>()
  .get('/p/:id/report', (c) => reportPage(c, emptyDraft()))
  .post('/p/:id/report', async (c) => {
    const form = await readForm(c, reportForm)
    if (form.draft) return reportPage(c, form.draft)
    const id = postId(c)
    const { thread, reported } = await report(c.var.scope, id, form.value)
    return goTo(c, links.reported(thread, id, reported))
  })

const reportPage = async (c: Context<Env>, draft: Draft) => {
  const { scope } = c.var
  const loaded = await loadReport(scope, postId(c))
  return page(c, loaded.frame, {
    title: 'Report a post',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <ReportPage loaded={loaded} draft={draft} now={scope.now} />,
  })
}
