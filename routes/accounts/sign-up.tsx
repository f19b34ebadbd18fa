// Signing up: the form, the mail on its way, and the mailed link that confirms the address.
import { type Context, Hono } from 'hono'
import { askForLink } from '../../src/accounts/recovery.ts'
import { signUp } from '../../src/accounts/sign-up.ts'
import { loadLink, verify } from '../../src/accounts/verify.ts'
import { readPage } from '../../src/page.ts'
import { links } from '../../views/links.ts'
import { SignUpPage } from '../../views/pages/sign-up.tsx'
import { VerifyPage } from '../../views/pages/verify.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import { type Env, startSession } from '../http/session.ts'
import { agentOf, secret } from './browser.ts'
import { addressForm, signUpForm, takenHandle } from './forms.ts'
import { askForLinkPage, mailedPage, type Reason } from './mailed-links.tsx'

export const signUpRoutes = new Hono<Env>()
  .get('/signup', (c) => signUpPage(c, emptyDraft()))
  .post('/signup', async (c) => {
    const form = await readForm(c, signUpForm(c.var.scope.config))
    if (form.draft) return signUpPage(c, form.draft)
    if ((await signUp(c.var.scope, form.value)) === 'mailed') return goTo(c, links.signUpMailed())
    return signUpPage(c, { typed: form.typed, errors: { handle: takenHandle } })
  })
  .get('/signup/mailed', (c) =>
    mailedPage(c, {
      said: 'We mailed you a link. Open it to confirm your address; it works for 24 hours.',
      again: { label: 'Mail me a new link', href: links.verifyAgain() },
    }),
  )
  .get('/verify/again', (c) => againPage(c, newLink, emptyDraft()))
  .post('/verify/again', async (c) => {
    const form = await readForm(c, addressForm)
    if (form.draft) return againPage(c, { ...newLink, status: 422 }, form.draft)
    await askForLink(c.var.scope, form.value.email, 'verify')
    return goTo(c, links.signUpMailed())
  })
  .get('/verify/:token', async (c) => {
    const token = c.req.param('token')
    const { frame, handle } = await loadLink(c.var.scope, token, 'verify')
    if (handle === null) return againPage(c, deadLink, emptyDraft())
    const body = <VerifyPage token={token} handle={handle} />
    const title = 'Confirm your address'
    return secret(page(c, frame, { title, shape: 'is-narrow', body, noindex: true }))
  })
  .post('/verify/:token', async (c) => {
    const verified = await verify(c.var.scope, c.req.param('token'), agentOf(c))
    if (verified.is === 'dead') return againPage(c, deadLink, emptyDraft())
    if (verified.is === 'owned') return againPage(c, ownedAddress, emptyDraft())
    startSession(c, verified.token)
    return goTo(c, links.home({ welcome: 'yes' }))
  })

const signUpPage = async (c: Context<Env>, draft: Draft) => {
  const { scope } = c.var
  const { frame } = await readPage(scope, {})
  if (frame.viewer) return goTo(c, links.home())
  return page(c, frame, {
    title: 'Make an account',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    body: <SignUpPage {...draft} serviceName={scope.config.serviceName} />,
  })
}

const newLink: Reason = {
  title: 'A new link',
  said: 'Did the mail that confirms your address not come? We send another one.',
}

const deadLink: Reason = {
  status: 410,
  title: 'This link no longer works',
  said: 'Each link works once, for 24 hours. If you have not confirmed your address yet, get a new one.',
}

const ownedAddress: Reason = {
  status: 409,
  title: 'This address has an account already',
  said: 'It was confirmed for another name since this link was mailed. Sign in with that one.',
}

const againPage = (c: Context<Env>, reason: Reason, draft: Draft) =>
  askForLinkPage(c, 'verify', reason, draft)
