// A person's own account: profile, password, sessions.
import { type Context, Hono } from 'hono'
import {
  changePassword,
  endOtherSessions,
  endSessionOf,
  loadAccount,
  saveProfile,
} from '../../src/accounts/settings.ts'
import { links } from '../../views/links.ts'
import { type AccountDrafts, AccountPage } from '../../views/pages/account.tsx'
import { goTo, page } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import { type Env, startSession } from '../http/session.ts'
import { agentOf } from './browser.ts'
import { namedPassword, passwordForm, profileForm, sessionForm } from './forms.ts'

export const accountRoutes = new Hono<Env>()
  .get('/account', (c) => accountPage(c, {}))
  .post('/account/profile', async (c) => {
    const form = await readForm(c, profileForm)
    if (form.draft) return accountPage(c, { profile: form.draft })
    const { bio, mailNotices, choice } = form.value
    const profile = { bio, choice, mailNotices: mailNotices !== '' }
    const refused = await saveProfile(c.var.scope, profile)
    if (refused) return accountPage(c, { profile: { ...refused, typed: form.typed } })
    return goTo(c, links.account({ done: 'profile' }))
  })
  .post('/account/password', async (c) => {
    const form = await readForm(c, passwordForm)
    if (form.draft) return accountPage(c, { password: form.draft })
    const { presentPassword: present, password: wanted } = form.value
    const change = await changePassword(c.var.scope, { present, wanted, agent: agentOf(c) })
    if (change.is === 'changed') {
      startSession(c, change.token)
      return goTo(c, links.account({ done: 'password' }))
    }
    const errors: Record<string, string> =
      change.is === 'wrong'
        ? { presentPassword: 'This is not your present password.' }
        : { password: namedPassword }
    return accountPage(c, { password: { typed: form.typed, errors } })
  })
  .post('/account/sessions/end', async (c) => {
    const form = await readForm(c, sessionForm)
    if (form.value) await endSessionOf(c.var.scope, form.value.session)
    return goTo(c, links.account({ done: 'session' }))
  })
  .post('/account/sessions/end-others', async (c) => {
    await endOtherSessions(c.var.scope)
    return goTo(c, links.account({ done: 'sessions' }))
  })

const accountPage = async (c: Context<Env>, drafts: AccountDrafts) => {
  const { scope } = c.var
  const { frame, ...account } = await loadAccount(scope)
  const done = c.req.query('done') ?? null
  return page(c, frame, {
    title: 'Your account',
    shape: 'is-narrow',
    status: drafts.profile || drafts.password ? 422 : 200,
    noindex: true,
    body: <AccountPage account={account} drafts={drafts} done={done} now={scope.now} />,
  })
}
