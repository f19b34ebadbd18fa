// The statement of reasons of a decision, confirming a warning, and appealing.
import { type Context, Hono } from 'hono'
import {
  acknowledgeForm,
  acknowledgeWarning,
  appeal,
  appealForm,
  loadStatement,
} from '../moderation/index.ts'
import { idFromUrl } from '../src/lib/ids.ts'
import { missing } from '../src/refusal.ts'
import { links } from '../views/links.ts'
import { BarredPage } from '../views/pages/barred.tsx'
import { DecisionPage } from '../views/pages/decision.tsx'
import { Appeal } from '../views/parts/appeal.tsx'
import { goTo, page } from './http/answer.tsx'
import { type Draft, emptyDraft, readForm } from './http/form.ts'
import type { Env } from './http/session.ts'

export const decisions = new Hono<Env>()
  .get('/decisions/:id', (c) => decisionPage(c, emptyDraft()))
  .post('/decisions/:id/appeal', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, appealForm)
    if (form.draft) return decisionPage(c, form.draft)
    await appeal(c.var.scope, id, form.value)
    return goTo(c, links.decision(id))
  })
  .post('/decisions/:id/acknowledge', async (c) => {
    const id = idIn(c)
    const form = await readForm(c, acknowledgeForm)
    if (form.draft) return unconfirmed(c, id, form.draft.errors.read ?? null)
    await acknowledgeWarning(c.var.scope, id)
    return goTo(c, links.home())
  })

const decisionPage = async (c: Context<Env>, draft: Draft) => {
  const { scope } = c.var
  const loaded = await loadStatement(scope, idIn(c))
  const { decision, appeal } = loaded
  return page(c, loaded.frame, {
    title: 'A moderation decision',
    shape: 'is-narrow',
    status: Object.keys(draft.errors).length > 0 ? 422 : 200,
    noindex: true,
    body: (
      <DecisionPage loaded={loaded} now={scope.now}>
        {appeal.kind === 'none' ? null : (
          <Appeal decisionId={decision.id} appeal={appeal} draft={draft} now={scope.now} />
        )}
      </DecisionPage>
    ),
  })
}

// The box was not ticked: the warning once more.
const unconfirmed = async (c: Context<Env>, id: number, error: string | null) => {
  const { frame } = await loadStatement(c.var.scope, id)
  if (frame.bar?.is !== 'warned' || frame.bar.decisionId !== id) return goTo(c, links.decision(id))
  return page(c, frame, {
    title: 'A warning',
    shape: 'is-narrow',
    status: 422,
    noindex: true,
    body: <BarredPage bar={frame.bar} typed={{}} error={error} />,
  })
}

const idIn = (c: Context<Env>): number => {
  const id = idFromUrl(c.req.param('id') ?? '')
  if (id === null) throw missing('There is no such decision.')
  return id
}
