// One case: its page, holding it, deciding it, and undoing what was decided.
import { Hono } from 'hono'
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
import { links } from '../../views/links.ts'
import { goTo } from '../http/answer.tsx'
import { allTyped, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { casePage, conflictPage, idIn } from './case-page.tsx'

export const modCases = new Hono<Env>()
  .get('/mod/cases/:id', async (c) => {
    const loaded = await loadCase(c.var.scope, idIn(c))
    const draft = { ...emptyDraft(chosen(c.req.query('choose'))), form: 'decide' as const }
    return casePage(c, loaded, { draft, status: 200 })
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
    const draft = { typed: form.typed, errors: decided.wrong, form: 'decide' as const }
    return casePage(c, await loadCaseAtWork(c.var.scope, id), { draft, status: 422 })
  })
  .post('/mod/decisions/:id/undo', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, undoForm)
    if (form.draft) {
      const loaded = await loadCaseOfDecision(c.var.scope, id)
      const draft = { ...form.draft, form: 'decide' as const }
      return casePage(c, loaded, { draft, status: 422 })
    }
    const caseId = await undo(c.var.scope, id, form.value)
    if (caseId !== null) return goTo(c, links.case(caseId))
    return conflictPage(c, await loadCaseOfDecision(c.var.scope, id), form.typed)
  })

/** What the keys of the queue ask for: a choice on the form, nothing decided. */
const chosen = (choice = ''): Record<string, string> => {
  if (choice === 'hide') return { verdict: 'uphold', consequence: 'hide' }
  return choice === 'uphold' || choice === 'dismiss' ? { verdict: choice } : {}
}
