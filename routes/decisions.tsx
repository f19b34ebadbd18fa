// The statement of reasons of a decision.
import { Hono } from 'hono'
import { loadStatement } from '../moderation/index.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { DecisionPage } from '../views/pages/decision.tsx'
import { page } from './http/answer.tsx'
import type { Env } from './http/session.ts'

export const decisions = new Hono<Env>().get('/decisions/:id', async (c) => {
  const { scope } = c.var
  const id = idFromUrl(c.req.param('id'))
  if (id === null) throw missing('There is no such decision.')
  const loaded = await loadStatement(scope, id)
  return page(c, loaded.frame, {
    title: 'A moderation decision',
    shape: 'is-narrow',
    noindex: true,
    body: <DecisionPage loaded={loaded} now={scope.now} />,
  })
})
