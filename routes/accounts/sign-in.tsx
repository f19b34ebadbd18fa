// Signing in and out.
import { type Context, Hono } from 'hono'
import { signIn, signOut } from '../../src/accounts/sign-in.ts'
import { readPage } from '../../src/page.ts'
import { links, safeNext } from '../../views/links.ts'
import { SignInPage } from '../../views/pages/sign-in.tsx'
import { goTo, page } from '../http/answer.tsx'
import { type Draft, emptyDraft, readForm } from '../http/form.ts'
import { type Env, endSession, startSession } from '../http/session.ts'
import { agentOf } from './browser.ts'
import { signInForm } from './forms.ts'
import { mailedPage } from './mailed-links.tsx'

// One for every way to be wrong: it does not tell whether the account exists.
const wrong = 'The name or the password is wrong.'

export const signInRoutes = new Hono<Env>()
  .get('/login', (c) => signInPage(c, emptyDraft({ next: c.req.query('next') ?? '' })))
  .post('/login', async (c) => {
    const form = await readForm(c, signInForm)
    if (form.draft) return signInPage(c, form.draft)
    const { login, password, next } = form.value
    const signedIn = await signIn(c.var.scope, { login, password, agent: agentOf(c) })
    if (signedIn.is === 'unconfirmed') return goTo(c, links.confirmFirst())
    if (signedIn.is === 'wrong')
      return signInPage(c, { typed: form.typed, errors: { form: wrong } })
    startSession(c, signedIn.token)
    return goTo(c, safeNext(next))
  })
  .get('/login/unconfirmed', (c) =>
    mailedPage(c, {
      title: 'Confirm your address first',
      said: 'We have just mailed a new link to the address you signed up with; it works for 24 hours.',
      again: { label: 'Mail me another link', href: links.verifyAgain() },
    }),
  )
  .post('/logout', async (c) => {
    await signOut(c.var.scope)
    endSession(c)
    return goTo(c, links.home())
  })

const signInPage = async (c: Context<Env>, draft: Draft) => {
  const next = safeNext(draft.typed.next)
  const isRefused = Object.keys(draft.errors).length > 0
  const { frame } = await readPage(c.var.scope, {})
  if (frame.viewer && !isRefused) return goTo(c, next)
  return page(c, frame, {
    title: 'Sign in',
    shape: 'is-narrow',
    status: isRefused ? 422 : 200,
    noindex: true,
    body: <SignInPage {...draft} next={next} />,
  })
}
