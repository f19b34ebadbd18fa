// The Workers home for tests: a database of its own behind libSQL over HTTP, reached from workerd.
import { env } from 'cloudflare:test'
import { connectRemote } from '../../db/client.ts'

type TestBindings = { HRANA_URL: string; SMTP_URL: string; MAILBOX_URL: string; HOOK_URL: string }

export const homeName = 'workers' as const

export const openDatabase = async () =>
  connectRemote({ url: `${bindings().HRANA_URL}/t/${crypto.randomUUID()}` })

export const services = () => {
  const { SMTP_URL, MAILBOX_URL, HOOK_URL } = bindings()
  return { smtpUrl: SMTP_URL, mailboxUrl: MAILBOX_URL, hookUrl: HOOK_URL }
}

const bindings = () => env as unknown as TestBindings
