// How to reach a person, with the summary of a thread.
import { Hono } from 'hono'
import { loadContact } from '../src/knowledge/contact.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { ContactView } from '../views/pages/contact.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const contact = new Hono<Env>().get('/contact', async (c) => {
  const named = c.req.query('thread')
  const threadId = named ? idFromUrl(named) : null
  if (named && threadId === null) throw missing('There is no such thread.')
  const loaded = await loadContact(c.var.scope, threadId)
  return page(c, loaded.frame, {
    title: 'Reach a person',
    shape: 'is-narrow',
    canonical: links.contact(),
    noindex: threadId !== null,
    body: <ContactView page={loaded} />,
  })
})
