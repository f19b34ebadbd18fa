// Reporting posts, threads, profiles and articles: the form, one's own reports, and taking one back.
import { type Context, Hono } from 'hono'
import {
  loadOwnReports,
  loadReport,
  type ReportOf,
  report,
  reportForm,
  withdraw,
} from '../moderation/index.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { OwnReportsPage } from '../views/pages/own-reports.tsx'
import { ReportPage } from '../views/pages/report.tsx'
import { subjectOfReport } from '../views/words/reports.ts'
import { goTo, page } from './http/answer.tsx'
import { type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'
import { postId } from './posts.tsx'
import { threadId } from './threads.tsx'

/** What an address is about, and its report page. */
type About = { of: ReportOf; path: string }

const aboutPost = (c: Context<Env>): About => {
  const id = postId(c)
  return { of: { kind: 'post', id }, path: links.report(id) }
}

const aboutThread = (c: Context<Env>): About => {
  const id = threadId(c)
  return { of: { kind: 'thread', id }, path: links.reportThread(id) }
}

const aboutPerson = (c: Context<Env>): About => {
  const handle = c.req.param('handle') ?? ''
  return { of: { kind: 'profile', handle }, path: links.reportPerson(handle) }
}

const aboutArticle = (c: Context<Env>): About => {
  const slug = c.req.param('slug') ?? ''
  return { of: { kind: 'article', slug }, path: links.reportArticle(slug) }
}

export const reports = new Hono<Env>()
  .get('/p/:id/report', (c) => reportPage(c, aboutPost(c)))
  .post('/p/:id/report', (c) => send(c, aboutPost(c)))
  .get('/t/:id/report', (c) => reportPage(c, aboutThread(c)))
  .post('/t/:id/report', (c) => send(c, aboutThread(c)))
  .get('/u/:handle/report', (c) => reportPage(c, aboutPerson(c)))
  .post('/u/:handle/report', (c) => send(c, aboutPerson(c)))
  .get('/help/:slug/report', (c) => reportPage(c, aboutArticle(c)))
  .post('/help/:slug/report', (c) => send(c, aboutArticle(c)))
  .get('/account/reports', async (c) => {
    const { scope } = c.var
    const loaded = await loadOwnReports(scope, c.req.query('before') ?? '')
    return page(c, loaded.frame, {
      title: 'Your reports',
      shape: 'is-narrow',
      noindex: true,
      body: <OwnReportsPage page={loaded} now={scope.now} done={c.req.query('done')} />,
    })
  })
  .post('/account/reports/:id/withdraw', async (c) => {
    const id = idFromUrl(c.req.param('id'))
    if (id === null) throw missing()
    await withdraw(c.var.scope, id)
    return goTo(c, links.ownReports({ done: 'withdrawn' }))
  })

const send = async (c: Context<Env>, { of, path }: About) => {
  const form = await readForm(c, reportForm)
  if (form.draft) return reportPage(c, { of, path }, form.draft)
  return goTo(c, links.reported(path, await report(c.var.scope, of, form.value)))
}

const reportPage = async (c: Context<Env>, { of }: About, draft: Draft = emptyDraft()) => {
  const { scope } = c.var
  const loaded = await loadReport(scope, of)
  return page(c, loaded.frame, {
    title: `Report this ${subjectOfReport(loaded.subject)}`,
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <ReportPage loaded={loaded} draft={draft} now={scope.now} done={c.req.query('done')} />,
  })
}
