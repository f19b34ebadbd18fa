// What the team lists for triage, and the box to try it.
import { type Context, Hono } from 'hono'
import {
  addPattern,
  loadRules,
  loadTrial,
  patternForm,
  removePattern,
  trialForm,
} from '../../moderation/index.ts'
import { idFromUrl } from '../../src/lib/ids.ts'
import { missing } from '../../src/refusal.ts'
import { links } from '../../views/links.ts'
import { RulesPage } from '../../views/mod/rules.tsx'
import { goTo, page } from '../http/answer.tsx'
import { allTyped, type Draft, emptyDraft, readForm } from '../http/form.ts'
import type { Env } from '../http/session.ts'

export const modRules = new Hono<Env>()
  .get('/mod/rules', (c) => showRules(c, emptyDraft(), 200))
  .post('/mod/rules', async (c) => {
    const form = await readForm(c, patternForm)
    if (form.draft) return showRules(c, form.draft, 422)
    if ((await addPattern(c.var.scope, form.value)) === 'added') {
      return goTo(c, links.rules({ done: 'added' }))
    }
    const errors = { text: 'This is listed already: remove it first to list it otherwise.' }
    return showRules(c, { typed: form.typed, errors }, 409)
  })
  .post('/mod/rules/test', async (c) => {
    const form = await readForm(c, trialForm)
    // With the rest of the form it is tried from, which is not lost.
    const typed = { ...(await allTyped(c)), ...form.typed }
    const { draft } = form
    const loaded = draft ? await loadRules(c.var.scope) : await loadTrial(c.var.scope, form.value)
    return show(c, loaded, { typed, errors: draft?.errors ?? {} }, draft ? 422 : 200, 'try')
  })
  .post('/mod/rules/:id/remove', async (c) => {
    const id = idFromUrl(c.req.param('id'))
    if (id === null) throw missing('There is no such entry.')
    await removePattern(c.var.scope, id)
    return goTo(c, links.rules({ done: 'removed' }))
  })

const showRules = async (c: Context<Env>, draft: Draft, status: 200 | 409 | 422) =>
  show(c, await loadRules(c.var.scope), draft, status)

type Loaded = Awaited<ReturnType<typeof loadRules>> | Awaited<ReturnType<typeof loadTrial>>

const show = (
  c: Context<Env>,
  loaded: Loaded,
  draft: Draft,
  status: 200 | 409 | 422,
  form: 'try' | 'add' = 'add',
) =>
  page(c, loaded.frame, {
    title: 'Rules of triage',
    noindex: true,
    status,
    body: (
      <RulesPage
        loaded={loaded}
        draft={draft}
        form={form}
        done={c.req.query('done') ?? ''}
        now={c.var.scope.now}
      />
    ),
  })
