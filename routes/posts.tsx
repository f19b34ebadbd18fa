// What one does with a post: vote, accept, say whether it worked, edit, delete, look at its edits.
import { type Context, Hono } from 'hono'
import { accept, unaccept } from '../src/forum/accept.ts'
import { correct, correctionForm, loadCorrection } from '../src/forum/correct.ts'
import { deletePost, loadDelete } from '../src/forum/delete.ts'
import { edit, loadEdit } from '../src/forum/edit.ts'
import { loadHistory } from '../src/forum/history.ts'
import { refsTyped } from '../src/forum/not-meant.ts'
import { deviceNamed, outcomeForm, reportOutcome, threadOfOutcome } from '../src/forum/outcome.ts'
import { answerEditForm, questionEditForm } from '../src/forum/post-rules.ts'
import { vote } from '../src/forum/react.ts'
import { loadThread } from '../src/forum/thread.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { CorrectPostPage } from '../views/pages/correct-post.tsx'
import { DeletePostPage } from '../views/pages/delete-post.tsx'
import { EditPostPage } from '../views/pages/edit-post.tsx'
import { PostHistoryPage } from '../views/pages/post-history.tsx'
import { goTo, page } from './http/answer.tsx'
import { allTyped, type Draft, emptyDraft, onlyChecks, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'
import { backTo, placeIn } from './thread-place.ts'
import { showThread } from './threads.tsx'
import { wishOf } from './wish.ts'

export const posts = new Hono<Env>()
  .post('/p/:id/vote', async (c) => {
    const id = postId(c)
    const { thread } = await vote(c.var.scope, id, await wishOf(c))
    return goTo(c, backTo(c, thread, id))
  })
  .post('/p/:id/accept', async (c) => {
    const id = postId(c)
    const { thread } = await accept(c.var.scope, id)
    return goTo(c, backTo(c, thread, id))
  })
  .post('/p/:id/unaccept', async (c) => {
    const id = postId(c)
    const { thread } = await unaccept(c.var.scope, id)
    return goTo(c, backTo(c, thread, id))
  })
  .post('/p/:id/outcome', async (c) => {
    const id = postId(c)
    const form = await readForm(c, outcomeForm)
    if (form.draft) return refusedOutcome(c, id, form.draft)
    const { worked, device, appVersion } = form.value
    const deviceId = device === '' ? null : deviceNamed(c.var.scope, device)
    if (device !== '' && deviceId === null) {
      return refusedOutcome(c, id, { typed: form.typed, errors: { device: unknownDevice } })
    }
    const outcome = { worked: worked === 'yes', deviceId, appVersion }
    const { thread } = await reportOutcome(c.var.scope, id, outcome)
    return goTo(c, backTo(c, thread, id))
  })
  .get('/p/:id/edit', (c) => showEdit(c))
  .post('/p/:id/edit', async (c) => {
    const id = postId(c)
    const isWhole = 'title' in (await allTyped(c))
    const form = await (isWhole ? readForm(c, questionEditForm) : readForm(c, answerEditForm))
    if (await onlyChecks(c)) return showEdit(c, { draft: emptyDraft(form.typed), status: 200 })
    if (form.draft) return showEdit(c, { draft: form.draft, status: 422 })
    const edited = await edit(c.var.scope, id, {
      title: null,
      ...form.value,
      notMeant: (await showsRecognised(c)) ? form.value.notMeant : null,
    })
    if (edited === null) return showEdit(c, { draft: emptyDraft(form.typed), status: 409 })
    if (edited.errors) {
      return showEdit(c, { draft: { ...edited, typed: form.typed }, status: 422 })
    }
    return goTo(c, links.post(edited.thread, id))
  })
  .get('/p/:id/correct', (c) => showCorrection(c, null))
  .post('/p/:id/correct', async (c) => {
    const id = postId(c)
    const form = await readForm(c, correctionForm)
    if (form.draft) return showCorrection(c, form.draft)
    const { thread } = await correct(c.var.scope, id, form.value)
    return goTo(c, links.post(thread, id))
  })
  .get('/p/:id/delete', async (c) => {
    const loaded = await loadDelete(c.var.scope, postId(c))
    return page(c, loaded.frame, {
      title: `Delete your ${loaded.post.kind}`,
      shape: 'is-narrow',
      noindex: true,
      body: <DeletePostPage loaded={loaded} />,
    })
  })
  .post('/p/:id/delete', async (c) => {
    const { thread, isQuestion } = await deletePost(c.var.scope, postId(c))
    return goTo(c, isQuestion ? links.home() : links.thread(thread))
  })
  .get('/p/:id/history', async (c) => {
    const upTo = /^[1-9]\d{0,8}$/.test(c.req.query('upTo') ?? '')
      ? Number(c.req.query('upTo'))
      : null
    const loaded = await loadHistory(c.var.scope, postId(c), upTo)
    return page(c, loaded.frame, {
      title: `Edits of ${loaded.post.kind === 'question' ? 'a question' : 'an answer'}`,
      shape: 'is-narrow',
      noindex: true,
      body: <PostHistoryPage loaded={loaded} now={c.var.scope.now} />,
    })
  })

const unknownDevice =
  'We do not know this device. Name its maker and kind, like Samsung TV or Roku stick, or leave it empty.'

const refusedOutcome = async (c: Context<Env>, id: number, draft: Draft) => {
  const { scope } = c.var
  const thread = await threadOfOutcome(scope, id)
  const loaded = await loadThread(scope, placeIn(c, thread.id))
  return showThread(c, loaded, { outcome: { ...draft, postId: id } })
}

const showCorrection = async (c: Context<Env>, draft: Draft | null) => {
  const notMeant = draft && refsTyped(draft.typed.notMeant ?? '')
  const loaded = await loadCorrection(c.var.scope, postId(c), notMeant)
  return page(c, loaded.frame, {
    title: `Codes and devices of ${loaded.post.kind === 'question' ? 'a question' : 'an answer'}`,
    shape: 'is-narrow',
    status: draft ? 422 : 200,
    noindex: true,
    body: <CorrectPostPage loaded={loaded} draft={draft ?? emptyDraft()} />,
  })
}

// A form in which nothing was recognised, or an older one, says nothing of what is not meant.
const showsRecognised = async (c: Context<Env>): Promise<boolean> =>
  'notMeant' in (await allTyped(c))

const showEdit = async (
  c: Context<Env>,
  { draft, status }: { draft: Draft; status: 200 | 409 | 422 } = {
    draft: emptyDraft(),
    status: 200,
  },
) => {
  const { title = null, body = null, notMeant } = draft.typed
  const isTyped = c.req.method === 'POST' && (await showsRecognised(c))
  const loaded = await loadEdit(c.var.scope, postId(c), {
    title,
    body,
    notMeant: isTyped ? refsTyped(notMeant ?? '') : null,
  })
  return page(c, loaded.frame, {
    title: `Edit your ${loaded.post.kind}`,
    shape: 'is-narrow',
    status,
    noindex: true,
    body: <EditPostPage loaded={loaded} draft={draft} isConflict={status === 409} />,
  })
}

/** The id an address like `/p/:id` names, or a `missing` refusal. */
export const postId = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such post.')
  return id
}
