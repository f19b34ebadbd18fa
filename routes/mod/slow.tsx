// Slow mode by hand, from the thread's page.
import { Hono } from 'hono'
import { slowDownThread, slowForm } from '../../moderation/index.ts'
import { loadThread } from '../../src/forum/thread.ts'
import { signedIn } from '../../src/policy/viewer.ts'
import { forbidden } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { goTo } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { placeIn } from '../thread-place.ts'
import { showThread, threadId } from '../threads.tsx'

export const modSlow = new Hono<Env>().post('/t/:id/slow', async (c) => {
  const id = threadId(c)
  const { value, draft } = await readForm(c, slowForm)
  if (value) return goTo(c, links.thread(await slowDownThread(c.var.scope, id, value)))
  const loaded = await loadThread(c.var.scope, placeIn(c, id))
  signedIn(loaded.frame.viewer)
  if (!loaded.may.slow) throw forbidden('Only moderators slow a thread down.')
  return showThread(c, loaded, { slow: draft })
})
