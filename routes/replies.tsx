// Answering a thread, having its problem too, and following it.
import { type Context, Hono } from 'hono'
import { refsTyped } from '../src/forum/not-meant.ts'
import { replyForm } from '../src/forum/post-rules.ts'
import { follow, meToo } from '../src/forum/react.ts'
import { recognisedIn } from '../src/forum/recognised.ts'
import { reply } from '../src/forum/reply.ts'
import { loadThread } from '../src/forum/thread.ts'
import { signedIn } from '../src/policy/viewer.ts'
import { forbidden } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { goTo } from './http/answer.tsx'
import { type Draft, emptyDraft, onlyChecks, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'
import { backTo, placeIn } from './thread-place.ts'
import { showThread, threadId } from './threads.tsx'
import { wishOf } from './wish.ts'

export const replies = new Hono<Env>()
  .post('/t/:id/replies', async (c) => {
    const id = threadId(c)
    const form = await readForm(c, replyForm)
    if (await onlyChecks(c)) return replyAgain(c, id, emptyDraft(form.typed))
    if (form.draft) return replyAgain(c, id, form.draft)
    const replied = await reply(c.var.scope, id, form.value)
    if (!replied.thread) return replyAgain(c, id, { ...replied, typed: form.typed })
    const { thread, places, postId } = replied
    return goTo(c, links.post({ ...thread, replies: places }, postId))
  })
  .post('/t/:id/me-too', async (c) => {
    const { thread } = await meToo(c.var.scope, threadId(c), await wishOf(c))
    return goTo(c, backTo(c, thread))
  })
  .post('/t/:id/follow', async (c) => {
    const { thread } = await follow(c.var.scope, threadId(c), await wishOf(c))
    return goTo(c, backTo(c, thread))
  })

// Who may not answer has no form to correct.
const replyAgain = async (c: Context<Env>, id: number, draft: Draft) => {
  const loaded = await loadThread(c.var.scope, placeIn(c, id))
  signedIn(loaded.frame.viewer)
  if (!loaded.may.reply) throw forbidden('You cannot answer in this thread.')
  const { typed } = draft
  const text = { title: '', body: typed.body ?? '', notMeant: refsTyped(typed.notMeant ?? '') }
  return showThread(c, loaded, {
    reply: { ...draft, recognised: recognisedIn(c.var.scope, text) },
  })
}
