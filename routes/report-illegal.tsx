// Illegal content reported by anyone (DSA, Art. 16): the form, and the receipt.
import { type Context, Hono } from 'hono'
import { loadReceipt, noticeForm, sendNotice } from '../moderation/index.ts'
import { readPage } from '../src/page.ts'
import { links } from '../views/links.ts'
import { ReceiptPage, ReportIllegalPage } from '../views/pages/report-illegal.tsx'
import { secret } from './accounts/browser.ts'
import { goTo, page } from './http/answer.tsx'
import { type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

export const illegalContent = new Hono<Env>()
  .get('/report-illegal', (c) => {
    const path = c.req.query('url') ?? ''
    const isPath = path.startsWith('/') && path.length <= 500
    return formPage(c, emptyDraft(isPath ? { url: c.var.scope.config.siteUrl + path } : {}))
  })
  .post('/report-illegal', async (c) => {
    const form = await readForm(c, noticeForm)
    if (form.draft) return formPage(c, form.draft)
    const sent = await sendNotice(c.var.scope, form.value)
    if ('wrong' in sent) return formPage(c, { typed: form.typed, errors: sent.wrong })
    return goTo(c, links.illegalReceipt(sent.receipt))
  })
  .get('/report-illegal/:receipt', async (c) => {
    const { scope } = c.var
    const { frame, notice } = await loadReceipt(scope, c.req.param('receipt'))
    return secret(
      page(c, frame, {
        title: 'Receipt of your notice',
        shape: 'is-narrow',
        noindex: true,
        body: <ReceiptPage notice={notice} now={scope.now} />,
      }),
    )
  })

const formPage = async (c: Context<Env>, draft: Draft) => {
  const { frame } = await readPage(c.var.scope, {})
  return page(c, frame, {
    title: 'Report illegal content',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    body: <ReportIllegalPage draft={draft} />,
  })
}
