// Duplicates: marking a thread as one, undoing that, and its asker's objection.
import { type Context, Hono } from 'hono'
import { contest, contestForm } from '../moderation/index.ts'
import {
  duplicateForm,
  loadDuplicate,
  markDuplicate,
  undoMerge,
  unmergeForm,
} from '../src/forum/duplicate.ts'
import { links } from '../views/links.ts'
import { type DuplicateDrafts, DuplicatePage } from '../views/pages/duplicate.tsx'
import { goTo, page } from './http/answer.tsx'
import { allTyped, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'
import { threadId } from './threads.tsx'

export const duplicates = new Hono<Env>()
  .get('/t/:id/duplicate', (c) => {
    const original = c.req.query('original') ?? ''
    return duplicatePage(c, original === '' ? {} : { mark: emptyDraft({ original }) }, 200)
  })
  .post('/t/:id/duplicate', async (c) => {
    // A thread that was chosen from the list counts where no address was typed.
    const { original = '', similar = '' } = await allTyped(c)
    const form = await readForm(c, duplicateForm)
    const typed: Record<string, string> = { ...form.typed, similar }
    const errors = form.draft?.errors ?? {}
    const isChosen = original.trim() === '' && similar !== ''
    const chosen = isChosen ? duplicateForm.shape.original.safeParse(similar) : null
    if (chosen?.success) delete errors.original
    if (Object.keys(errors).length > 0) return duplicatePage(c, { mark: { typed, errors } })
    const marked = await markDuplicate(c.var.scope, threadId(c), {
      original: chosen?.success ? chosen.data : (form.value?.original ?? 0),
      note: form.value?.note ?? typed.note?.trim() ?? '',
    })
    if (marked.errors) return duplicatePage(c, { mark: { typed, errors: marked.errors } })
    return goTo(c, links.mergedFrom(marked.original, marked.thread.id, marked.via))
  })
  .post('/t/:id/duplicate/undo', async (c) => {
    const form = await readForm(c, unmergeForm)
    if (form.draft) return duplicatePage(c, { undo: form.draft })
    const thread = await undoMerge(c.var.scope, threadId(c), form.value)
    return goTo(c, links.thread(thread))
  })
  .post('/t/:id/contest', async (c) => {
    const form = await readForm(c, contestForm)
    if (form.draft) return duplicatePage(c, { contest: form.draft })
    const id = threadId(c)
    await contest(c.var.scope, id, form.value)
    return goTo(c, links.duplicate({ id }))
  })

const duplicatePage = async (
  c: Context<Env>,
  drafts: Partial<DuplicateDrafts>,
  status: 200 | 422 = 422,
) => {
  const { scope } = c.var
  const loaded = await loadDuplicate(scope, threadId(c))
  const none = emptyDraft()
  return page(c, loaded.frame, {
    title: loaded.may.mark ? 'Mark as a duplicate' : 'A duplicate',
    shape: 'is-narrow',
    status,
    noindex: true,
    body: (
      <DuplicatePage
        loaded={loaded}
        drafts={{ mark: none, undo: none, contest: none, ...drafts }}
        now={scope.now}
      />
    ),
  })
}
