// The staff's mirror.
import { Hono } from 'hono'
import { loadMirror } from '../../moderation/index.ts'
import { MirrorPage } from '../../views/mod/mirror.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const modMirror = new Hono<Env>().get('/mod/mirror', async (c) => {
  const { scope } = c.var
  const loaded = await loadMirror(scope, { weeks: c.req.query('weeks') })
  return page(c, loaded.frame, {
    title: 'The staff’s mirror',
    shape: 'is-wide',
    noindex: true,
    body: <MirrorPage loaded={loaded} now={scope.now} />,
  })
})
