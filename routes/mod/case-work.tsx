// What moderators do at a case besides deciding it: notes, hand-overs, escalations, looks, leave.
import { type Context, Hono } from 'hono'
import {
  addNote,
  askToDecide,
  escalate,
  flagCase,
  flagForm,
  handOver,
  handOverForm,
  leaveForm,
  letDecide,
  loadCaseAtWork,
  look,
  noteForm,
  reveal,
} from '../../moderation/index.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import type { FormDraft } from '../../views/mod/case.tsx'
import { lookingWords } from '../../views/words/cases.ts'
import { goTo, part } from '../http/answer.tsx'
import { allTyped, type Draft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'
import { casePage, idIn } from './case-page.tsx'

export const modCaseWork = new Hono<Env>()
  .post('/mod/cases/:id/note', async (c) => {
    const form = await readForm(c, noteForm)
    if (form.draft) return again(c, 'note', form.draft)
    await addNote(c.var.scope, idIn(c), form.value)
    return back(c)
  })
  .post('/mod/cases/:id/hand-over', async (c) => {
    const form = await readForm(c, handOverForm)
    if (form.draft) return again(c, 'hand-over', form.draft)
    const refused = await handOver(c.var.scope, idIn(c), form.value)
    return refused ? again(c, 'hand-over', { typed: form.typed, errors: refused.wrong }) : back(c)
  })
  .post('/mod/cases/:id/escalate', async (c) => {
    const form = await readForm(c, noteForm)
    if (form.draft) return again(c, 'escalate', form.draft)
    await escalate(c.var.scope, idIn(c), form.value)
    return back(c)
  })
  .post('/mod/cases/:id/flag', async (c) => {
    const form = await readForm(c, flagForm)
    if (form.draft) return again(c, 'flag', form.draft)
    await flagCase(c.var.scope, idIn(c), form.value)
    return back(c)
  })
  .post('/mod/cases/:id/reveal', async (c) => {
    await reveal(c.var.scope, idIn(c))
    return back(c)
  })
  // Asked by the script every half minute; handles are letters, digits, _ and -.
  .post('/mod/cases/:id/looking', async (c) => {
    const { frame, looking } = await look(c.var.scope, idIn(c))
    return part(c, frame, lookingWords(looking))
  })
  .post('/mod/cases/:id/override', async (c) => {
    const form = await readForm(c, leaveForm)
    if (form.draft) return again(c, 'override', form.draft)
    await askToDecide(c.var.scope, idIn(c), form.value)
    return back(c)
  })
  .post('/mod/cases/:id/grant', async (c) => {
    const { asker = '' } = await allTyped(c)
    if (!/^\d{1,16}$/.test(asker)) throw missing('Nobody asked for leave here.')
    await letDecide(c.var.scope, idIn(c), Number(asker))
    return back(c)
  })

const back = (c: Context<Env>) => goTo(c, links.case(idIn(c)))

const again = async (c: Context<Env>, form: FormDraft['form'], draft: Draft) =>
  casePage(c, await loadCaseAtWork(c.var.scope, idIn(c)), {
    draft: { ...draft, form },
    status: 422,
  })
