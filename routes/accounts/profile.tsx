// A person's public page.
import { Hono } from 'hono'
import { loadProfile } from '../../src/accounts/profile.ts'
import { links } from '../../views/links.ts'
import { ProfilePage } from '../../views/pages/profile.tsx'
import { page } from '../http/answer.tsx'
import type { Env } from '../http/session.ts'

export const profileRoutes = new Hono<Env>().get('/u/:handle', async (c) => {
  const { scope } = c.var
  const loaded = await loadProfile(scope, c.req.param('handle'), {
    show: c.req.query('show'),
    before: c.req.query('before'),
  })
  const { handle, bio } = loaded.person
  return page(c, loaded.frame, {
    title: handle,
    shape: 'is-split',
    description: bio || `What ${handle} asked and answered.`,
    canonical: links.person(handle),
    noindex: loaded.isLater,
    body: <ProfilePage page={loaded} now={scope.now} />,
  })
})
