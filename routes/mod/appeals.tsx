// Deciding an appeal on its case's page, and undoing its outcome.
import { Hono } from 'hono'
import {
  type HeardHow,
  hearAppeal,
  hearingForm,
  loadCase,
  loadCaseAtWork,
  undoForm,
  undoHearing,
} from '../../moderation/index.ts'
import { links } from '../../views/links.ts'
import { goTo } from '../http/answer.tsx'
import { readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { casePage, conflictPage, idIn } from './case-page.tsx'

export const modAppeals = new Hono<Env>()
  .post('/mod/cases/:id/appeal', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, hearingForm)
    const heard: HeardHow = form.draft
      ? { wrong: form.draft.errors }
      : await hearAppeal(c.var.scope, id, form.value)
    if (heard === 'decided') return goTo(c, links.case(id))
    if (typeof heard === 'string') {
      return conflictPage(c, await loadCase(c.var.scope, id), form.typed)
    }
    const draft = { typed: form.typed, errors: heard.wrong, form: 'decide' as const }
    return casePage(c, await loadCaseAtWork(c.var.scope, id), { draft, status: 422 })
  })
  .post('/mod/cases/:id/appeal/undo', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, undoForm)
    if (form.draft) {
      const draft = { ...form.draft, form: 'decide' as const }
      return casePage(c, await loadCase(c.var.scope, id), { draft, status: 422 })
    }
    if (await undoHearing(c.var.scope, id, form.value)) return goTo(c, links.case(id))
    return conflictPage(c, await loadCase(c.var.scope, id), form.typed)
  })
