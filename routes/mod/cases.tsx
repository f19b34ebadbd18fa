// One case: its page, holding it, deciding it, and undoing what was decided.
import { type Context, Hono } from 'hono'
import {
  claim,
  type Decided,
  decide,
  decisionForm,
  loadCase,
  loadCaseAtWork,
  loadCaseOfDecision,
  release,
  undo,
  undoForm,
} from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { CasePage, type LoadedCase } from '../../views/mod/case.tsx'
import { heldWords, tooLateWords } from '../../views/words/moderation.ts'
import { goTo, page } from '../http/answer.tsx'
import { allTyped, type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modCases = new Hono<Env>()
  .get('/mod/cases/:id', async (c) => {
    return casePage(c, await loadCase(c.var.scope, idIn(c)))
  })
  .post('/mod/cases/:id/claim', async (c) => {
    const id = idIn(c)
    const { from = '' } = await allTyped(c)
    const holder = /^\d{1,16}$/.test(from) ? Number(from) : null
    if (await claim(c.var.scope, id, holder)) return goTo(c, links.case(id))
    return conflictPage(c, await loadCase(c.var.scope, id), {})
  })
  .post('/mod/cases/:id/release', async (c) => {
    await release(c.var.scope, idIn(c))
    return goTo(c, links.queue())
  })
  .post('/mod/cases/:id/decide', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, decisionForm)
    const decided: Decided = form.draft
      ? { wrong: form.draft.errors }
      : await decide(c.var.scope, id, form.value)
    if (decided === 'decided') return goTo(c, links.case(id))
    if (typeof decided === 'string') {
      return conflictPage(c, await loadCase(c.var.scope, id), form.typed)
    }
    const draft = { typed: form.typed, errors: decided.wrong }
    return casePage(c, await loadCaseAtWork(c.var.scope, id), { draft, status: 422 })
  })
  .post('/mod/decisions/:id/undo', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, undoForm)
    if (form.draft) {
      const loaded = await loadCaseOfDecision(c.var.scope, id)
      return casePage(c, loaded, { draft: form.draft, status: 422 })
    }
    const caseId = await undo(c.var.scope, id, form.value)
    if (caseId !== null) return goTo(c, links.case(caseId))
    return conflictPage(c, await loadCaseOfDecision(c.var.scope, id), form.typed)
  })

type Answered = { draft: Draft; status: 200 | 409 | 422; said?: string }

const casePage = (
  c: Context<Env>,
  loaded: LoadedCase,
  { draft, status, said }: Answered = { draft: emptyDraft(), status: 200 },
) =>
  page(c, loaded.frame, {
    title: `Case about a post by ${loaded.subject.author}`,
    shape: 'is-split',
    status,
    noindex: true,
    body: <CasePage loaded={loaded} draft={draft} said={said ?? null} now={c.var.scope.now} />,
  })

// Who did what instead, and what was typed: nothing of it is lost.
const conflictPage = (c: Context<Env>, loaded: LoadedCase, typed: Draft['typed']) => {
  const { now } = c.var.scope
  const [decision] = loaded.decisions
  const said = decision ? tooLateWords(decision, now) : heldWords(loaded.holder, now)
  return casePage(c, loaded, { draft: emptyDraft(typed), status: 409, said })
}

const idIn = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such case.')
  return id
}
