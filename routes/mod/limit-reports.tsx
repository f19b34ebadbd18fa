// Taking somebody's right to report for a time: the form, and the statement it leads to.
import { type Context, Hono } from 'hono'
import { limitReports, limitReportsForm, loadLimitReports } from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { LimitReportsPage } from '../../views/mod/limit-reports.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modLimitReports = new Hono<Env>()
  .get('/mod/users/:handle/limit-reports', (c) => formPage(c, emptyDraft()))
  .post('/mod/users/:handle/limit-reports', async (c) => {
    const form = await readForm(c, limitReportsForm)
    if (form.draft) return formPage(c, form.draft)
    const { decisionId } = await limitReports(c.var.scope, c.req.param('handle'), form.value)
    return goTo(c, links.decision(decisionId))
  })

const formPage = async (c: Context<Env>, draft: Draft) => {
  const { frame, person } = await loadLimitReports(c.var.scope, c.req.param('handle') ?? '')
  return page(c, frame, {
    title: `Take no reports from ${person.handle}`,
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <LimitReportsPage person={person} draft={draft} now={c.var.scope.now} />,
  })
}
