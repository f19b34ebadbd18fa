// Trust: one's own page, what the page's script tells of reading, and giving it by hand.
import { type Context, Hono } from 'hono'
import { giveTrust, loadTrustForm } from '../../moderation/index.ts'
import { readingForm, tellReading } from '../../src/accounts/reading.ts'
import { loadOwnTrust, trustForm } from '../../src/accounts/trust.ts'
import { links } from '../../views/links.ts'
import { TrustFormPage } from '../../views/mod/trust-form.tsx'
import { OwnTrustPage } from '../../views/pages/own-trust.tsx'
import { goTo, page } from '../http/answer.tsx'
import { failurePage } from '../http/failures.tsx'
import { type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { threadId } from '../threads.tsx'

export const trustRoutes = new Hono<Env>()
  .get('/account/trust', async (c) => {
    const loaded = await loadOwnTrust(c.var.scope)
    return page(c, loaded.frame, {
      title: 'Your trust',
      shape: 'is-narrow',
      noindex: true,
      body: <OwnTrustPage page={loaded} now={c.var.scope.now} />,
    })
  })
  .post('/t/:id/read', async (c) => {
    const id = threadId(c)
    const { value, draft } = await readForm(c, readingForm)
    if (draft) {
      return failurePage(c, {
        status: 422,
        title: 'That says nothing about reading',
        said: 'This address is told how long threads were read, by the pages of this site.',
        keeps: 'nothing',
      })
    }
    await tellReading(c.var.scope, id, value)
    return c.body(null, 204)
  })
  .get('/mod/users/:handle/trust', (c) => showTrustForm(c, null))
  .post('/mod/users/:handle/trust', async (c) => {
    const { scope } = c.var
    const handle = c.req.param('handle')
    const { value, draft } = await readForm(c, trustForm)
    if (value) return goTo(c, links.person(await giveTrust(scope, handle, value)))
    return showTrustForm(c, draft)
  })

const showTrustForm = async (c: Context<Env>, draft: Draft | null) => {
  const { frame, person } = await loadTrustForm(c.var.scope, c.req.param('handle') ?? '')
  return page(c, frame, {
    title: `Trust of ${person.handle}`,
    shape: 'is-narrow',
    status: draft ? 422 : 200,
    noindex: true,
    body: <TrustFormPage person={person} draft={draft ?? undefined} />,
  })
}
