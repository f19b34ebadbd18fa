// The mail of a forum without a mail server; anywhere else there is nothing at this address.
import { Hono } from 'hono'
import { readPage } from '../src/page.ts'
import { mayReadLetterbox } from '../src/policy/accounts.ts'
import { missing } from '../src/refusal.ts'
import { DevMailPage } from '../views/pages/dev-mail.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const devMail = new Hono<Env>().get('/dev/mail', async (c) => {
  const { scope } = c.var
  if (!mayReadLetterbox(scope)) throw missing()
  const { frame } = await readPage(scope, {})
  const letters = scope.platform.letterbox?.letters() ?? []
  return page(c, frame, {
    title: 'Mail of this forum',
    shape: 'is-narrow',
    noindex: true,
    body: <DevMailPage letters={letters} siteUrl={scope.config.siteUrl} />,
  })
})
