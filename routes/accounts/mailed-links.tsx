// The two pages around a mailed link: asking for one, and looking into the mailbox.
import type { Context } from 'hono'
import type { Purpose } from '../../src/accounts/mailed-links.ts'
import { readPage } from '../../src/page.ts'
import { mayReadLetterbox } from '../../src/policy/accounts.ts'
import { AskForLinkPage } from '../../views/pages/ask-for-link.tsx'
import { MailedPage } from '../../views/pages/mailed.tsx'
import { page } from '../http/answer.tsx'
import type { Draft } from '../http/form.ts'
import type { Env } from '../http/session.ts'

/** Why a person is asked for their address. */
export type Reason = { title: string; said: string; status?: 409 | 410 | 422 }

export const askForLinkPage = async (
  c: Context<Env>,
  purpose: Purpose,
  reason: Reason,
  draft: Draft,
) => {
  const { frame } = await readPage(c.var.scope, {})
  const { title, said, status } = reason
  const body = <AskForLinkPage purpose={purpose} title={title} said={said} {...draft} />
  return page(c, frame, { title, shape: 'is-narrow', status, noindex: true, body })
}

/** `again` is where to get the mail once more. */
type Mailed = { title?: string; said: string; again: { label: string; href: string } }

export const mailedPage = async (
  c: Context<Env>,
  { title = 'Check your mail', said, again }: Mailed,
) => {
  const { frame } = await readPage(c.var.scope, {})
  const isKeptHere = mayReadLetterbox(c.var.scope)
  const body = <MailedPage title={title} said={said} again={again} isKeptHere={isKeptHere} />
  return page(c, frame, { title, shape: 'is-narrow', body, noindex: true })
}
