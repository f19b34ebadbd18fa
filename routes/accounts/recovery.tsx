// A forgotten password: the form, the mail on its way, and the mailed link to a new password.
import { type Context, Hono } from 'hono'
import { askForLink, resetPassword } from '../../src/accounts/recovery.ts'
import { loadLink } from '../../src/accounts/verify.ts'
import { links } from '../../views/links.ts'
import { ResetPage } from '../../views/pages/recovery.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import { type Env, startSession } from '../http/session.ts'
import { agentOf, secret } from './browser.ts'
import { addressForm, namedPassword, resetForm } from './forms.ts'
import { askForLinkPage, mailedPage, type Reason } from './mailed-links.tsx'

export const recoveryRoutes = new Hono<Env>()
  .get('/forgot', (c) => forgotPage(c, forgotten, emptyDraft()))
  .post('/forgot', async (c) => {
    const form = await readForm(c, addressForm)
    if (form.draft) return forgotPage(c, { ...forgotten, status: 422 }, form.draft)
    await askForLink(c.var.scope, form.value.email, 'reset')
    return goTo(c, links.forgotMailed())
  })
  .get('/forgot/mailed', (c) =>
    mailedPage(c, {
      said: 'If an account has this address, we mailed it a link to a new password. It works for one hour.',
      again: { label: 'Ask again', href: links.forgot() },
    }),
  )
  .get('/reset/:token', (c) => resetPage(c, {}))
  .post('/reset/:token', async (c) => {
    const form = await readForm(c, resetForm)
    if (form.draft) return resetPage(c, form.draft.errors)
    const { password } = form.value
    const token = c.req.param('token')
    const recovered = await resetPassword(c.var.scope, { token, password, agent: agentOf(c) })
    if (recovered.is === 'named') return resetPage(c, { password: namedPassword })
    if (recovered.is === 'dead') return forgotPage(c, deadLink, emptyDraft())
    startSession(c, recovered.token)
    return goTo(c, links.account({ done: 'password' }))
  })

const forgotten: Reason = {
  title: 'Forgotten password',
  said: 'We mail you a link to choose a new one.',
}

const deadLink: Reason = {
  status: 410,
  title: 'This link no longer works',
  said: 'Each link works once, for one hour. We mail you a new one.',
}

const forgotPage = (c: Context<Env>, reason: Reason, draft: Draft) =>
  askForLinkPage(c, 'reset', reason, draft)

const resetPage = async (c: Context<Env>, errors: Record<string, string>) => {
  const token = c.req.param('token') ?? ''
  const { frame, handle } = await loadLink(c.var.scope, token, 'reset')
  if (handle === null) return forgotPage(c, deadLink, emptyDraft())
  const answer = page(c, frame, {
    title: 'Choose a new password',
    shape: 'is-narrow',
    status: Object.keys(errors).length > 0 ? 422 : 200,
    noindex: true,
    body: <ResetPage token={token} handle={handle} errors={errors} />,
  })
  return secret(answer)
}
